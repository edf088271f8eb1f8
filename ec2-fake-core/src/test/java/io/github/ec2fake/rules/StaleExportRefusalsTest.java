// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.EXPORT_TASKS;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.VOLUMES;

import com.amazonaws.services.ec2.model.AttachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DetachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Refusals of the past, of exports. */
class StaleExportRefusalsTest {

  private static String exported(LaggingCloud lagging, String image) {
    return lagging.ec2().exportImage(Exports.image(image)).getExportImageTaskId();
  }

  /** An instance of the account's own image that the past knows, too. */
  private static String settledInstance(LaggingCloud lagging) {
    String id = lagging.instance(Exports.settledImage(lagging));
    lagging.settle();
    return id;
  }

  private static ThrowingCallable exporting(LaggingCloud lagging, String instance) {
    return () -> lagging.ec2().createInstanceExportTask(Exports.instance(instance));
  }

  @Test
  void aNewTaskIsNotFound() {
    StaleRefusal.of(EXPORT_TASKS)
        .says(
            "400 InvalidExportTaskID.NotFound: The export task ID 'export-ami-*' does not exist",
            lagging -> {
              String id = exported(lagging, Exports.settledImage(lagging));
              return () -> Exports.cancel(lagging.ec2(), id);
            });
  }

  @Test
  void aCancelledTaskStillExportsItsImage() {
    StaleRefusal.of(EXPORT_TASKS)
        .says(
            "400 IncorrectState: The image ID provided (ami-*) is already being exported by the"
                + " task export-ami-*",
            lagging -> {
              String image = Exports.settledImage(lagging);
              String id = exported(lagging, image);
              lagging.pass(130);
              Exports.cancel(lagging.ec2(), id);
              return () -> exported(lagging, image);
            });
  }

  @Test
  void aCancelledTaskCounts() {
    StaleRefusal.of(EXPORT_TASKS)
        .with(Quota.EXPORT_TASKS, 1)
        .says(
            "400 ResourceCountLimitExceeded: The limit of 1 export tasks at the same time is"
                + " exceeded",
            lagging -> {
              String instance = settledInstance(lagging);
              String image = Exports.settledImage(lagging, "other");
              String id = exported(lagging, image);
              lagging.pass(130);
              Exports.cancel(lagging.ec2(), id);
              return exporting(lagging, instance);
            });
  }

  @Test
  void aDetachedVolumeIsStillAttached() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 NotExportable: This instance has multiple volumes attached. Please remove"
                + " additional volumes.",
            lagging -> {
              String instance = settledInstance(lagging);
              String volume =
                  lagging
                      .ec2()
                      .createVolume(new CreateVolumeRequest(1, StaleRefusal.ZONE))
                      .getVolume()
                      .getVolumeId();
              lagging.settle();
              lagging.ec2().attachVolume(new AttachVolumeRequest(volume, instance, "/dev/sdf"));
              lagging.settle();
              lagging.ec2().detachVolume(new DetachVolumeRequest(volume));
              lagging.pass(30);
              return exporting(lagging, instance);
            });
  }

  @Test
  void aDetachedInterfaceIsStillAttached() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 NotExportable: This instance has multiple network interfaces attached. Please"
                + " remove additional network interfaces.",
            lagging -> {
              String instance = settledInstance(lagging);
              String networkInterface =
                  lagging
                      .ec2()
                      .createNetworkInterface(
                          new CreateNetworkInterfaceRequest()
                              .withSubnetId(
                                  Fixtures.described(lagging.ec2(), instance).getSubnetId()))
                      .getNetworkInterface()
                      .getNetworkInterfaceId();
              lagging.settle();
              String attachment =
                  lagging
                      .ec2()
                      .attachNetworkInterface(
                          new AttachNetworkInterfaceRequest()
                              .withInstanceId(instance)
                              .withNetworkInterfaceId(networkInterface)
                              .withDeviceIndex(1))
                      .getAttachmentId();
              lagging.settle();
              lagging
                  .ec2()
                  .detachNetworkInterface(
                      new DetachNetworkInterfaceRequest().withAttachmentId(attachment));
              lagging.pass(30);
              return exporting(lagging, instance);
            });
  }
}
