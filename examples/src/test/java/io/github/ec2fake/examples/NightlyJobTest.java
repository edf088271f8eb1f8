// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.junit.LeakKind.IMAGES;
import static io.github.ec2fake.junit.LeakKind.ORPHANED_SNAPSHOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Settings;
import io.github.ec2fake.junit.NoLeaks;
import io.github.ec2fake.limit.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** The annotations of ec2-fake on tests of code that makes images, and of code that cleans up. */
@NightlyJob
class NightlyJobTest {
  private static final String WINDOWS = "ami-1cbd4475";

  @Test
  void theJanitorRemovesWhatNobodyUses(AmazonEC2 ec2, Ec2Cloud cloud) {
    String volumeId =
        ec2.createVolume(new CreateVolumeRequest(1, "eu-west-1a")).getVolume().getVolumeId();
    cloud.clock().advance(Duration.ofDays(2));
    Janitor janitor = new Janitor(ec2, cloud.clock().instant());

    List<Orphan> removed = janitor.remove(janitor.findOrphans());

    assertThat(removed).extracting(Orphan::id).containsExactly(volumeId);
  }

  @Test
  @Ec2Settings(region = "us-east-1", quotas = @Ec2Settings.Limit(quota = Quota.INSTANCES, max = 0))
  void aBakeryWithoutRoomLeavesNothing(AmazonEC2 ec2, Ec2Cloud cloud) {
    ImageBakery bakery = new ImageBakery(ec2, cloud.clock().sleeper()::sleep);

    assertThatThrownBy(() -> bakery.bake(WINDOWS, "My AMI"))
        .hasStackTraceContaining("InstanceLimitExceeded");
    assertThat(cloud.seed()).as("still that of the class").isEqualTo(42);
  }

  /** The instance is made before the test, so that it is none of the test's leaks. */
  @Nested
  @Ec2Settings(region = "us-east-1")
  @NoLeaks({IMAGES, ORPHANED_SNAPSHOTS})
  class AnInstance {
    private final AmazonEC2 ec2;
    private String instanceId = "";

    AnInstance(@Ec2Client(spy = true) AmazonEC2 ec2) {
      this.ec2 = ec2;
    }

    @BeforeEach
    void runs() {
      instanceId =
          ec2.runInstances(new RunInstancesRequest(WINDOWS, 1, 1))
              .getReservation()
              .getInstances()
              .get(0)
              .getInstanceId();
    }

    @Test
    void isPublishedAndRetired() {
      ImagePublisher publisher = new ImagePublisher(ec2);
      String imageId = publisher.publish(instanceId, "My AMI");
      assertThat(ec2).image(imageId).isAvailable();

      publisher.retire(imageId);

      InOrder inOrder = inOrder(ec2);
      inOrder.verify(ec2).createImage(any());
      inOrder.verify(ec2).deregisterImage(any());
      inOrder.verify(ec2).deleteSnapshot(any());
      verify(ec2, never()).terminateInstances(any());
    }

    @Test
    @NoLeaks(ORPHANED_SNAPSHOTS)
    void anImageThatCannotBeRetiredStays(Ec2Cloud cloud) {
      ImagePublisher publisher = new ImagePublisher(ec2);
      String imageId = publisher.publish(instanceId, "My AMI");
      doThrow(new AmazonEC2Exception("not tonight")).when(ec2).deregisterImage(any());

      assertThatThrownBy(() -> publisher.retire(imageId)).hasMessageContaining("not tonight");

      assertThat(ec2).image(imageId).isAvailable();
      assertThat(cloud.clock().instant())
          .isBetween(Instant.parse("2026-03-01T02:00:00Z"), Instant.parse("2026-03-01T03:00:00Z"));
    }
  }
}
