// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.ObjectUrl;
import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import io.github.ec2fake.internal.model.storage.Volumes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conversion tasks of a region. How they proceed: {@link ConversionLifecycle}.
 *
 * <p>EC2 does not look at the import manifest before it answers: a task whose disk image is not in
 * S3 stays {@code active} and {@code Pending} until it expires (aws/aws-sdk-ruby#814).
 *
 * <p>Source: ImportInstance, ImportVolume, DescribeConversionTasks, CancelConversionTask.
 */
public final class ConversionTasks {
  private static final String OF_INSTANCE = "import-i-";
  private static final String OF_VOLUME = "import-vol-";
  private static final Set<String> FORMATS = Set.of("VMDK", "RAW", "VHD");
  private static final Set<String> PLATFORMS = Set.of("Windows", "Linux");
  private static final Set<String> ARCHITECTURES = Set.of("i386", "x86_64");

  /** What an import manifest's name has after that of its disk image. */
  private static final String MANIFEST = "manifest.xml";

  /** VM Import/Export user guide, "Limitations": disk images must be less than 16 TiB. */
  private static final int TOO_MANY_GIB = 16 * 1024;

  /** The id of the image of an instance that is checked, but not made. */
  private static final String NO_IMAGE = "ami-00000000";

  private final Context context;
  private final Volumes volumes;
  private final Instances instances;
  private final Buckets buckets;
  private final ConversionLifecycle lifecycle;
  private final Registry<ConversionTask> registry =
      new Registry<>(ConversionTasks::checkId, ids -> ConversionErrors.NOT_FOUND.with(ids.get(0)));

  public ConversionTasks(Context context, Volumes volumes, Instances instances, Buckets buckets) {
    this.context = context;
    this.volumes = volumes;
    this.instances = instances;
    this.buckets = buckets;
    this.lifecycle =
        new ConversionLifecycle(context, volumes, instances, this::upload, registry::remove);
  }

  private static void checkId(String id) {
    if (id.startsWith(OF_VOLUME)) {
      Ids.check(OF_VOLUME, id, ConversionErrors.MALFORMED_OF_VOLUME);
    } else {
      Ids.check(OF_INSTANCE, id, ConversionErrors.MALFORMED);
    }
  }

  private @Nullable StoredDiskImage upload(ConversionTask task) {
    ObjectUrl url = ObjectUrl.parse(task.disk().manifestUrl());
    return url == null || !url.key().endsWith(MANIFEST)
        ? null
        : buckets.diskImage(
            url.bucket(), url.key().substring(0, url.key().length() - MANIFEST.length()));
  }

  /** ImportInstance. */
  public Change<ConversionTask> importInstance(Caller caller, InstanceImport asked, int diskCount) {
    if (!PLATFORMS.contains(asked.platform())) {
      throw ConversionErrors.BAD_PLATFORM.with(asked.platform());
    }
    String architecture = asked.architecture();
    if (architecture != null && !ARCHITECTURES.contains(architecture)) {
      throw ConversionErrors.BAD_ARCHITECTURE.with(architecture);
    }
    if (diskCount > 1) {
      throw ConversionErrors.SEVERAL_DISKS.with(diskCount);
    }
    check(asked.disk());
    String zone =
        instances
            .imports()
            .checkedZone(
                caller,
                asked.launch(NO_IMAGE),
                ImportedImage.of(NO_IMAGE, asked, asked.disk().sizeGiB(), context.now()));
    volumes.converted().check(caller, zone, asked.disk().sizeGiB());
    return Change.of(
        () ->
            begin(
                caller,
                OF_INSTANCE,
                asked.disk(),
                zone,
                new ConversionTask.ImportedInstance(context.ids().next("i-"), asked)));
  }

  /** ImportVolume. */
  public Change<ConversionTask> importVolume(Caller caller, VolumeImport asked) {
    check(asked.disk());
    volumes.converted().check(caller, asked.zone(), asked.disk().sizeGiB());
    return Change.of(() -> begin(caller, OF_VOLUME, asked.disk(), asked.zone(), null));
  }

  private static void check(DiskImageRequest disk) {
    if (!FORMATS.contains(disk.format())) {
      throw ConversionErrors.BAD_FORMAT.with(disk.format());
    }
    if (disk.bytes() < 1) {
      throw ConversionErrors.BAD_SIZE.with(disk.bytes(), "Bytes");
    }
    Integer size = disk.volumeGiB();
    if (size != null && size < 1) {
      throw ConversionErrors.BAD_SIZE.with(size, "Size");
    }
    if (disk.bytes() >= TOO_MANY_GIB * (1L << 30)) {
      throw ConversionErrors.TOO_LARGE.with(disk.bytes(), TOO_MANY_GIB);
    }
    if (ObjectUrl.parse(disk.manifestUrl()) == null) {
      throw ConversionErrors.BAD_MANIFEST_URL.with(disk.manifestUrl());
    }
  }

  private ConversionTask begin(
      Caller caller,
      String prefix,
      DiskImageRequest disk,
      String zone,
      ConversionTask.@Nullable ImportedInstance instance) {
    ConversionTask task =
        new ConversionTask(
            context.ids().next(prefix), caller.account(), disk, zone, instance, context.now());
    registry.add(task);
    lifecycle.begin(task);
    return task;
  }

  /** DescribeConversionTasks. */
  public List<ConversionTask> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /**
   * CancelConversionTask.
   *
   * @param reason what the task's status message tells; null for nothing
   */
  public Change<ConversionTask> cancel(Caller caller, String id, @Nullable String reason) {
    ConversionTask task = registry.require(caller, id);
    if (!lifecycle.allowsCancel(task)) {
      throw ConversionErrors.CANNOT_BE_CANCELLED.with(id, task.state().shown().word());
    }
    return Change.of(() -> lifecycle.cancel(task, reason), task);
  }

  /** Goes on with the tasks whose disk images have been uploaded. */
  public void uploaded() {
    lifecycle.uploaded();
  }
}
