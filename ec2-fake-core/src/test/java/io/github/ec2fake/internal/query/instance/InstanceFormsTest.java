// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.QueryFixture;
import io.github.ec2fake.internal.query.QueryFixture.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms in which clients other than the SDK launch instances and ask for them. */
class InstanceFormsTest {
  private final QueryFixture cloud = QueryFixture.vpc();
  private final String imageId =
      cloud.registerImage(
          "BlockDeviceMapping.1.DeviceName",
          "/dev/sda1",
          "BlockDeviceMapping.1.Ebs.SnapshotId",
          QueryFixture.SNAPSHOT);

  @Test
  void takesEmptyValuesForAbsent() {
    Answer answer =
        launch(
            "SubnetId",
            "",
            "UserData",
            "",
            "Placement.AvailabilityZone",
            "",
            "Placement.Tenancy",
            "",
            "KeyName",
            "",
            "BlockDeviceMapping.1.DeviceName",
            "",
            "BlockDeviceMapping.1.Ebs.SnapshotId",
            "",
            "BlockDeviceMapping.1.Ebs.VolumeSize",
            "",
            "ClientToken",
            "");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.texts("//instancesSet/item/placement/availabilityZone"))
        .containsExactly("us-east-1a");
  }

  @Test
  void missesWhatAStructureNeedsThatIsNotEmpty() {
    assertThat(launch("BlockDeviceMapping.1.Ebs.VolumeSize", "8").refusal())
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " BlockDeviceMapping.1.DeviceName");
    assertThat(launch("BlockDeviceMapping.1.NoDevice", "").refusal())
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " BlockDeviceMapping.1.DeviceName");
  }

  @Test
  void doesNotTakeAnUnknownParameterForEmpty() {
    assertThat(launch("Placement.Colour", "").refusal())
        .isEqualTo("400 UnknownParameter: The parameter Placement.Colour is not recognized");
  }

  @Test
  void doesNotTakeAMalformedValueForEmpty() {
    assertThat(launch("Monitoring.Enabled", "maybe").refusal())
        .isEqualTo(
            "400 InvalidParameterValue: Value (maybe) for parameter Monitoring.Enabled is invalid."
                + " It must be 'true' or 'false'.");
  }

  @Test
  void namesWhatIsMissingInARequiredStructureOfEmptyValues() {
    assertThat(
            cloud
                .call(
                    "BundleInstance",
                    "InstanceId",
                    "i-12345678",
                    "Storage.S3.Bucket",
                    "",
                    "Storage.S3.Prefix",
                    "")
                .refusal())
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter Storage.S3.Bucket");
  }

  @Test
  void readsBooleansAsClientsWriteThem() {
    for (String yes : List.of("true", "True", "1")) {
      assertThat(launch("Monitoring.Enabled", yes).text("//monitoring/state")).isEqualTo("enabled");
    }
    for (String no : List.of("false", "False", "0", "")) {
      assertThat(launch("Monitoring.Enabled", no).text("//monitoring/state")).isEqualTo("disabled");
    }
  }

  @Test
  void repliesALaunchWithoutVolumes() {
    Answer answer = launch();

    assertThat(answer.body()).contains("<blockDeviceMapping/>");
    assertThat(
            cloud
                .call("DescribeInstances", "InstanceId", answer.text("//instanceId"))
                .texts("//blockDeviceMapping/item/deviceName"))
        .containsExactly("/dev/sda1");
  }

  @Test
  void readsIdsWithoutANumberAndFromZero() {
    String first = launch().text("//instanceId");
    String second = launch().text("//instanceId");

    assertThat(
            cloud
                .call("StopInstances", "InstanceId.0", first, "InstanceId.5", second)
                .texts("//instancesSet/item/instanceId"))
        .containsExactly(first, second);
    assertThat(cloud.get("DescribeInstances", "InstanceId", first).texts("//instanceState/name"))
        .containsExactly("stopped");
  }

  private Answer launch(String... parameters) {
    List<String> all =
        new ArrayList<>(List.of("ImageId", imageId, "MinCount", "1", "MaxCount", "1"));
    all.addAll(List.of(parameters));
    return cloud.call("RunInstances", all.toArray(String[]::new));
  }
}
