// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.QueryFixture;
import org.junit.jupiter.api.Test;

/** DeregisterImage deletes the snapshots of an image if it is asked to. */
class DeregisterImageTest {
  private static final String RESULTS = "//deleteSnapshotResultSet/item/";

  private final QueryFixture ec2 = QueryFixture.vpc();
  private final String image =
      ec2.registerImage(
          "BlockDeviceMapping.1.DeviceName",
          "/dev/sda1",
          "BlockDeviceMapping.1.Ebs.SnapshotId",
          QueryFixture.SNAPSHOT);

  @Test
  void deletesTheSnapshotsThatNoOtherImageNeeds() {
    QueryFixture.Answer answer = deregister("DeleteAssociatedSnapshots", "true");
    assertThat(answer.text("//return")).isEqualTo("true");
    assertThat(answer.text(RESULTS + "snapshotId")).isEqualTo(QueryFixture.SNAPSHOT);
    assertThat(answer.text(RESULTS + "returnCode")).isEqualTo("success");
    assertThat(ec2.call("DescribeSnapshots", "SnapshotId.1", QueryFixture.SNAPSHOT).refusal())
        .startsWith("400 InvalidSnapshot.NotFound");
  }

  @Test
  void skipsASnapshotThatAnotherImageNeeds() {
    ec2.call(
        "RegisterImage",
        "Name",
        "other",
        "RootDeviceName",
        "/dev/sda1",
        "BlockDeviceMapping.1.DeviceName",
        "/dev/sda1",
        "BlockDeviceMapping.1.Ebs.SnapshotId",
        QueryFixture.SNAPSHOT);
    QueryFixture.Answer answer = deregister("DeleteAssociatedSnapshots", "true");
    assertThat(answer.text(RESULTS + "returnCode")).isEqualTo("skipped");
    assertThat(ec2.call("DescribeSnapshots", "SnapshotId.1", QueryFixture.SNAPSHOT).status())
        .isEqualTo(200);
  }

  @Test
  void keepsTheSnapshotsOtherwise() {
    assertThat(deregister().body()).doesNotContain("deleteSnapshotResultSet");
    assertThat(ec2.call("DescribeSnapshots", "SnapshotId.1", QueryFixture.SNAPSHOT).status())
        .isEqualTo(200);
  }

  private QueryFixture.Answer deregister(String... more) {
    String[] parameters = new String[more.length + 2];
    parameters[0] = "ImageId";
    parameters[1] = image;
    System.arraycopy(more, 0, parameters, 2, more.length);
    return ec2.call("DeregisterImage", parameters);
  }
}
