// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.time.TimingCondition.account;
import static io.github.ec2fake.time.TimingCondition.instanceType;
import static io.github.ec2fake.time.TimingCondition.largerThanGiB;
import static io.github.ec2fake.time.TimingCondition.windows;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.DurationDistribution;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** That what a resource is decides how long things take it. */
class DurationsTest {
  private static final DurationDistribution HOUR =
      DurationDistribution.between(ofSeconds(1), ofHours(1));

  @Test
  void bootsDependOnTypePlatformAndAccount() {
    Timing.Builder timing =
        Timing.builder()
            .duration(Phase.EBS_BOOT, ofSeconds(10))
            .duration(Phase.EBS_BOOT, ofSeconds(20), windows())
            .duration(Phase.EBS_BOOT, ofSeconds(30), account(PARTNER))
            .duration(Phase.EBS_BOOT, ofSeconds(40), windows(), instanceType("m1.large"));
    try (Ec2Cloud cloud = cloud(1, timing)) {
      AmazonEC2 ec2 = cloud.client();
      String linux = launched(ec2, LINUX_EBS).getInstanceId();
      String windows = launched(ec2, WINDOWS_EBS).getInstanceId();
      String large =
          launched(ec2, launch(WINDOWS_EBS).withInstanceType("m1.large")).getInstanceId();
      String partners = launched(cloud.client(PARTNER), LINUX_EBS).getInstanceId();
      cloud.clock().advance(ofHours(1));

      assertThat(sinceStart(cloud, linux, "running")).isEqualTo(ofSeconds(10));
      assertThat(sinceStart(cloud, windows, "running")).isEqualTo(ofSeconds(20));
      assertThat(sinceStart(cloud, large, "running")).isEqualTo(ofSeconds(40));
      assertThat(sinceStart(cloud, partners, "running")).isEqualTo(ofSeconds(30));
    }
  }

  @Test
  void storageDependsOnItsSize() {
    Timing.Builder timing =
        Timing.builder()
            .duration(
                Phase.SNAPSHOT, DurationDistribution.always(ofMinutes(1)).plusPerGiB(ofSeconds(3)))
            .duration(Phase.VOLUME_CREATION, Duration.ZERO)
            .duration(Phase.VOLUME_CREATION, ofMinutes(7), largerThanGiB(50));
    try (Ec2Cloud cloud = cloud(1, timing)) {
      AmazonEC2 ec2 = cloud.client();
      String small = volume(ec2, 50);
      String large = volume(ec2, 51);
      String snapshot =
          ec2.createSnapshot(new CreateSnapshotRequest(small, "")).getSnapshot().getSnapshotId();
      cloud.clock().advance(ofSeconds(105));
      assertThat(ec2.describeSnapshots().getSnapshots())
          .filteredOn(each -> each.getSnapshotId().equals(snapshot))
          .singleElement()
          .satisfies(each -> assertThat(each.getProgress()).isEqualTo("50%"));
      cloud.clock().advanceUntilSettled();

      assertThat(sinceStart(cloud, small, "available")).isZero();
      assertThat(sinceStart(cloud, large, "available")).isEqualTo(ofMinutes(7));
      assertThat(sinceStart(cloud, snapshot, "completed")).isEqualTo(ofSeconds(210));
    }
  }

  @Test
  void imagesAndBundleTasksStillGrowInProportion() {
    Timing.Builder timing =
        Timing.builder()
            .duration(Phase.IMAGE_CREATION, DurationDistribution.oneOf(ofMinutes(1)), windows())
            .duration(Phase.IMAGE_CREATION_PER_GIB, ofSeconds(4), windows())
            .duration(Phase.INSTANCE_STORE_BOOT, Duration.ZERO)
            .duration(Phase.EBS_BOOT, Duration.ZERO)
            .duration(
                Phase.BUNDLE_BUNDLING,
                DurationDistribution.oneOf(ofMinutes(10)),
                instanceType("m1.large"));
    try (Ec2Cloud cloud = cloud(1, timing)) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, WINDOWS_EBS).getInstanceId();
      String imageId = ec2.createImage(new CreateImageRequest(id, "image")).getImageId();
      String large =
          launched(ec2, launch(WINDOWS_STORE).withInstanceType("m1.large")).getInstanceId();
      String task =
          ec2.bundleInstance(Bundling.bundling(cloud, OWNER, large)).getBundleTask().getBundleId();
      cloud.clock().advanceUntilSettled();

      assertThat(sinceStart(cloud, imageId, "available")).isEqualTo(ofSeconds(60 + 35 * 4));
      assertThat(sinceStart(cloud, task, "storing").minus(sinceStart(cloud, task, "bundling")))
          .isEqualTo(ofMinutes(10));
    }
  }

  @Test
  void anEmptyVolumeOfAnImageTakesNoTimeToBeMade() {
    Timing.Builder timing =
        Timing.builder()
            .duration(Phase.EBS_BOOT, Duration.ZERO)
            .duration(Phase.IMAGE_CREATION, ofMinutes(1))
            .duration(Phase.IMAGE_CREATION_PER_GIB, ofSeconds(4));
    try (Ec2Cloud cloud = cloud(1, timing)) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, WINDOWS_EBS).getInstanceId();
      BlockDeviceMapping empty =
          new BlockDeviceMapping()
              .withDeviceName("xvdf")
              .withEbs(new EbsBlockDevice().withVolumeSize(500));
      String imageId =
          ec2.createImage(new CreateImageRequest(id, "image").withBlockDeviceMappings(empty))
              .getImageId();
      cloud.clock().advanceUntilSettled();

      assertThat(sinceStart(cloud, imageId, "available")).isEqualTo(ofSeconds(60 + 35 * 4));
    }
  }

  @Test
  void aSeedDrawsTheSameAgain() {
    assertThat(journal(1)).isEqualTo(journal(1)).isNotEqualTo(journal(2));
  }

  private static String journal(long seed) {
    try (Ec2Cloud cloud = cloud(seed, drawn())) {
      stopsAndStarts(cloud, launched(cloud.client(), LINUX_EBS).getInstanceId());
      return cloud.journal().toText();
    }
  }

  @Test
  void whatOthersDoMeanwhileChangesNothing() {
    assertThat(bootsOfTheFirst(cloud -> {}))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .isEqualTo(
            bootsOfTheFirst(
                cloud ->
                    stopsAndStarts(cloud, launched(cloud.client(), LINUX_EBS).getInstanceId())));
  }

  private static List<Duration> bootsOfTheFirst(Consumer<Ec2Cloud> meanwhile) {
    try (Ec2Cloud cloud = cloud(1, drawn())) {
      String first = launched(cloud.client(), LINUX_EBS).getInstanceId();
      meanwhile.accept(cloud);
      stopsAndStarts(cloud, first);
      stopsAndStarts(cloud, first);
      List<TransitionEntry> all = cloud.journal().transitions(first);
      return all.stream()
          .filter(entry -> entry.to().equals("running"))
          .map(entry -> Duration.between(all.get(all.indexOf(entry) - 1).at(), entry.at()))
          .toList();
    }
  }

  private static void stopsAndStarts(Ec2Cloud cloud, String instanceId) {
    AmazonEC2 ec2 = cloud.client();
    cloud.clock().advanceUntilSettled();
    ec2.stopInstances(new StopInstancesRequest(List.of(instanceId)));
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, instanceId)).isEqualTo("stopped");
    ec2.startInstances(new StartInstancesRequest(List.of(instanceId)));
    cloud.clock().advanceUntilSettled();
  }

  private static Timing.Builder drawn() {
    return Timing.builder().duration(Phase.EBS_BOOT, HOUR).duration(Phase.STOP, HOUR);
  }

  private static String volume(AmazonEC2 ec2, int gib) {
    return ec2.createVolume(new CreateVolumeRequest(gib, "us-east-1a")).getVolume().getVolumeId();
  }

  private static Ec2Cloud cloud(long seed, Timing.Builder timing) {
    return Ec2Cloud.builder()
        .seed(seed)
        .startingAt(START)
        .time(TimeMode.manual())
        .timing(timing.build())
        .build();
  }

  private static Duration sinceStart(Ec2Cloud cloud, String id, String state) {
    return cloud.journal().transitions(id).stream()
        .filter(entry -> entry.to().equals(state))
        .findFirst()
        .map(entry -> Duration.between(START, entry.at()))
        .orElseThrow();
  }

  /** "A volume may sit in {@code deleting} for minutes": DeleteVolume. */
  @Test
  void staysDeletingForAsLongAsItTakes() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .time(TimeMode.manual())
            .timing(Timing.builder().duration(Phase.VOLUME_DELETION, Duration.ofMinutes(3)).build())
            .build()) {
      AmazonEC2 ec2 = cloud.client();
      String id =
          ec2.createVolume(new CreateVolumeRequest(10, "us-east-1a")).getVolume().getVolumeId();
      cloud.clock().advanceUntilSettled();
      DescribeVolumesRequest describe = new DescribeVolumesRequest(List.of(id));

      ec2.deleteVolume(new DeleteVolumeRequest(id));

      assertThat(ec2.describeVolumes(describe).getVolumes().get(0).getState())
          .isEqualTo("deleting");
      cloud.clock().advance(Duration.ofMinutes(3));
      assertThatThrownBy(() -> ec2.describeVolumes(describe))
          .hasMessageContaining("InvalidVolume.NotFound");
    }
  }
}
