// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.VOLUMES;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;

import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.ModifyVolumeRequest;
import com.amazonaws.services.ec2.model.Placement;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the past refuses of volumes that can be attached to several instances. */
class StaleMultiAttachRefusalsTest {
  private static final int MOST_INSTANCES = 16;

  @Test
  void multiAttachOfADetachedVolumeCannotBeChanged() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 IncorrectState: Multi-Attach of volume 'vol-*' cannot be changed while it is"
                + " attached. It can be enabled without an attachment, and disabled with no more"
                + " than one.",
            lagging -> {
              String volume = volume(lagging, false);
              String instance = nitro(lagging);
              lagging.settle();
              attach(lagging, volume, instance);
              lagging.settle();
              detach(lagging, volume, instance);
              return () ->
                  lagging
                      .ec2()
                      .modifyVolume(
                          new ModifyVolumeRequest()
                              .withVolumeId(volume)
                              .withMultiAttachEnabled(true));
            });
  }

  @Test
  void aDetachedInstanceCountsAsOneOfItsVolume() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 VolumeInUse: Volume 'vol-*' is attached to 16 instances, which is the most there"
                + " can be.",
            lagging -> {
              String volume = volume(lagging, true);
              List<String> instances =
                  IntStream.range(0, MOST_INSTANCES).mapToObj(i -> nitro(lagging)).toList();
              String another = nitro(lagging);
              lagging.settle();
              instances.forEach(instance -> attach(lagging, volume, instance));
              lagging.settle();
              detach(lagging, volume, instances.get(0));
              return () -> attach(lagging, volume, another);
            });
  }

  private static String volume(LaggingCloud lagging, boolean multiAttach) {
    return lagging
        .ec2()
        .createVolume(
            new CreateVolumeRequest(10, StaleRefusal.ZONE)
                .withVolumeType("io2")
                .withIops(100)
                .withMultiAttachEnabled(multiAttach))
        .getVolume()
        .getVolumeId();
  }

  private static String nitro(LaggingCloud lagging) {
    return launched(
            lagging.ec2(),
            launch(MultiAttachTest.LINUX)
                .withInstanceType("m5.large")
                .withPlacement(new Placement(StaleRefusal.ZONE)))
        .getInstanceId();
  }

  private static void attach(LaggingCloud lagging, String volume, String instance) {
    lagging.ec2().attachVolume(new AttachVolumeRequest(volume, instance, "/dev/sdf"));
  }

  /** Detaches a volume from an instance, and it is detached. */
  private static void detach(LaggingCloud lagging, String volume, String instance) {
    lagging.ec2().detachVolume(new DetachVolumeRequest(volume).withInstanceId(instance));
    lagging.pass(5);
  }
}
