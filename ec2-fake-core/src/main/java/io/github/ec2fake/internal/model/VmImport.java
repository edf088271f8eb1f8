// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import io.github.ec2fake.internal.model.conversiontask.ConversionTasks;
import io.github.ec2fake.internal.model.exporttask.ExportTasks;
import io.github.ec2fake.internal.model.importtask.ImportTasks;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.internal.model.tag.Tags.ResourceType;
import java.util.List;

/** What imports virtual machines into a region. Each kind is made when it is first asked for. */
public final class VmImport {
  private final Region region;
  private final Tags tags;
  private final Lazy<ConversionTasks> conversionTasks = new Lazy<>();
  private final Lazy<ImportTasks> importTasks = new Lazy<>();
  private final Lazy<ExportTasks> exportTasks = new Lazy<>();

  VmImport(Region region, Tags tags) {
    this.region = region;
    this.tags = tags;
  }

  /** Ids tell the type of what is tagged by their prefix. */
  List<ResourceType> resourceTypes() {
    return List.of(
        new ResourceType(
            "import-ami-", "import-image-task", (caller, id) -> importTasks().require(caller, id)),
        new ResourceType(
            "import-snap-",
            "import-snapshot-task",
            (caller, id) -> importTasks().require(caller, id)),
        new ResourceType(
            "export-ami-", "export-image-task", (caller, id) -> exportTasks().require(caller, id)),
        new ResourceType(
            "export-i-",
            "export-instance-task",
            (caller, id) -> exportTasks().require(caller, id)));
  }

  public ConversionTasks conversionTasks() {
    return conversionTasks.get(
        () ->
            new ConversionTasks(
                region.context(), region.volumes(), region.instances(), region.buckets()));
  }

  public ImportTasks importTasks() {
    return importTasks.get(
        () ->
            new ImportTasks(
                region.context(), region.buckets(), region.snapshots(), region.images(), tags));
  }

  public ExportTasks exportTasks() {
    return exportTasks.get(
        () ->
            new ExportTasks(
                region.context(),
                region.buckets(),
                region.images(),
                region.instances(),
                region.volumes(),
                region.snapshots(),
                tags));
  }

  /** A disk image has been uploaded to S3. */
  void diskImageUploaded() {
    conversionTasks.ifMade(ConversionTasks::uploaded);
  }
}
