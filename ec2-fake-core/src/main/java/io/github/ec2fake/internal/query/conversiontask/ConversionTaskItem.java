// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.conversiontask;

import io.github.ec2fake.internal.model.conversiontask.ConversionTask;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversion task, as replies show it. */
record ConversionTaskItem(
    String conversionTaskId,
    String expirationTime,
    @Nullable ImportInstance importInstance,
    @Nullable ImportVolume importVolume,
    String state,
    @Nullable String statusMessage) {

  record ImportInstance(
      List<InstanceVolume> volumes,
      String instanceId,
      @Nullable String platform,
      @Nullable String description) {}

  record InstanceVolume(
      long bytesConverted,
      String availabilityZone,
      String availabilityZoneId,
      Image image,
      @Nullable String description,
      Volume volume,
      String status,
      @Nullable String statusMessage) {}

  record ImportVolume(
      long bytesConverted,
      String availabilityZone,
      String availabilityZoneId,
      @Nullable String description,
      Image image,
      Volume volume) {}

  record Image(String format, long size, String importManifestUrl) {}

  record Volume(int size, @Nullable String id) {}

  static ConversionTaskItem of(ConversionTask task, ActionContext call) {
    ConversionTask.ImportedInstance instance = task.instance();
    return new ConversionTaskItem(
        task.id(),
        // EC2's only time without milliseconds: to its API it is a text.
        task.expirationTime().truncatedTo(ChronoUnit.SECONDS).toString(),
        instance == null ? null : importInstance(task, instance, call),
        instance == null ? importVolume(task, call) : null,
        task.state().shown().word(),
        task.statusMessage(call.now()));
  }

  private static ImportInstance importInstance(
      ConversionTask task, ConversionTask.ImportedInstance instance, ActionContext call) {
    return new ImportInstance(
        List.of(
            new InstanceVolume(
                task.bytesConverted(call.now()),
                task.zone(),
                call.place().zoneId(task.zone()),
                image(task),
                task.disk().description(),
                volume(task),
                task.state().shown().word(),
                task.statusMessage(call.now()))),
        instance.id(),
        instance.asked().platform().equals("Windows") ? "Windows" : null,
        instance.asked().description());
  }

  private static ImportVolume importVolume(ConversionTask task, ActionContext call) {
    return new ImportVolume(
        task.bytesConverted(call.now()),
        task.zone(),
        call.place().zoneId(task.zone()),
        task.disk().description(),
        image(task),
        volume(task));
  }

  private static Image image(ConversionTask task) {
    return new Image(task.disk().format(), task.disk().bytes(), task.disk().manifestUrl());
  }

  private static Volume volume(ConversionTask task) {
    return new Volume(task.volumeGiB(), task.volumeId());
  }
}
