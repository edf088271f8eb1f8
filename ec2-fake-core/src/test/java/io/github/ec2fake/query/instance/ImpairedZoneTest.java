package io.github.ec2fake.query.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.query.DoorFixture;
import io.github.ec2fake.query.DoorFixture.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instances whose zone is impaired. */
class ImpairedZoneTest {
  private final DoorFixture cloud = DoorFixture.vpc();

  @Test
  void failBothStatusChecksUntilTheZoneRecovers() {
    cloud.region().snapshots().addCompleted("snap-12345678", DoorFixture.ACCOUNT, 8, "", false);
    launch(registered(), "us-east-1a");
    launch(registered(), "us-east-1b");
    assertThat(statuses(describe())).containsExactly("ok", "ok", "ok", "ok");

    cloud.region().instances().impair("us-east-1b");
    Answer impaired = describe();
    assertThat(statuses(impaired)).containsExactly("ok", "ok", "impaired", "impaired");
    assertThat(impaired.texts("//details/item/status"))
        .containsExactly("passed", "passed", "failed", "failed");
    assertThat(impaired.texts("//details/item/impairedSince"))
        .containsExactly("2011-07-15T00:03:30.000Z", "2011-07-15T00:03:30.000Z");

    launch(registered(), "us-east-1b");
    assertThat(describe().texts("//item[3]//impairedSince"))
        .containsExactly("2011-07-15T00:03:30.000Z", "2011-07-15T00:03:30.000Z");

    cloud.region().instances().recover("us-east-1b");
    assertThat(statuses(describe())).containsOnly("ok").hasSize(6);
  }

  private Answer describe() {
    return cloud.call("DescribeInstanceStatus");
  }

  private static List<String> statuses(Answer answer) {
    return answer.texts("//systemStatus/status | //instanceStatus/status");
  }

  private void launch(String imageId, String zone) {
    cloud.call(
        "RunInstances",
        "ImageId",
        imageId,
        "MinCount",
        "1",
        "MaxCount",
        "1",
        "Placement.AvailabilityZone",
        zone);
  }

  private String registered() {
    return cloud
        .call(
            "RegisterImage",
            "Name",
            "image " + cloud.call("DescribeImages", "Owner.1", "self").texts("//imageId").size(),
            "Architecture",
            "x86_64",
            "RootDeviceName",
            "/dev/sda1",
            "BlockDeviceMapping.1.DeviceName",
            "/dev/sda1",
            "BlockDeviceMapping.1.Ebs.SnapshotId",
            "snap-12345678")
        .text("//imageId");
  }
}
