// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.QueryFixture;
import io.github.ec2fake.internal.query.QueryFixture.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which clients other than the SDK ask for images and change them. */
class ImageFormsTest {
  private static final String PARTNER = "999988887777";

  private final QueryFixture cloud = QueryFixture.vpc();
  private final String imageId =
      cloud.registerImage(
          "BlockDeviceMapping.0.DeviceName",
          "/dev/sda1",
          "BlockDeviceMapping.0.Ebs.SnapshotId",
          QueryFixture.SNAPSHOT,
          "BlockDeviceMapping.7.DeviceName",
          "/dev/sdb",
          "BlockDeviceMapping.7.VirtualName",
          "ephemeral0");

  @Test
  void readsListsThatBeginAtZeroAndHaveGaps() {
    assertThat(describe().texts("//blockDeviceMapping/item/deviceName"))
        .containsExactly("/dev/sda1", "/dev/sdb");
  }

  @Test
  void readsASingleValueWithoutANumber() {
    assertThat(cloud.call("DescribeImages", "Owner", "self").texts("//imageId"))
        .containsExactly(imageId);
    assertThat(cloud.call("DescribeImages", "ImageId", imageId).texts("//imageId"))
        .containsExactly(imageId);
    assertThat(
            cloud
                .call("DescribeImages", "Filter.1.Name", "name", "Filter.1.Value", "mine")
                .texts("//imageId"))
        .containsExactly(imageId);
  }

  @Test
  void readsAGet() {
    assertThat(cloud.get("DescribeImages", "Owner.1", "self").texts("//imageId"))
        .containsExactly(imageId);
  }

  @Test
  void answersInTheNamespaceOfTheVersionOf2011() {
    assertThat(cloud.call("DescribeImages", "Version", "2011-07-15", "Owner.1", "self").body())
        .contains("<DescribeImagesResponse xmlns=\"http://ec2.amazonaws.com/doc/2011-07-15/\">");
  }

  @Test
  void showsTheRightFormOfAFilterPrintedInTheGuide() {
    assertThat(cloud.call("DescribeImages", "Filter.1.platform", "windows").refusal())
        .isEqualTo(
            "400 UnknownParameter: The parameter Filter.1.platform is not recognized. Write"
                + " Filter.1.Name=platform and Filter.1.Value.1=windows");
  }

  @Test
  void takesLaunchPermissionsInTheFormOf2011() {
    change(
        "Attribute",
        "launchPermission",
        "OperationType",
        "add",
        "UserId.1",
        PARTNER,
        "UserGroup.1",
        "all");
    assertThat(permissions()).containsExactly("all", PARTNER);

    change("Attribute", "launchPermission", "OperationType", "remove", "UserGroup", "all");
    assertThat(permissions()).containsExactly(PARTNER);
  }

  @Test
  void takesLaunchPermissionsInTodaysForm() {
    change("LaunchPermission.Add.1.UserId", PARTNER, "LaunchPermission.Add.2.Group", "all");
    assertThat(permissions()).containsExactly("all", PARTNER);

    change(
        "LaunchPermission.Remove.1.Group", "all", "LaunchPermission.Add.1.UserId", "123412341234");
    assertThat(permissions()).containsExactly(PARTNER, "123412341234");
  }

  @Test
  void countsLaunchPermissionsInBothFormsOnce() {
    change("LaunchPermission.Add.1.UserId", PARTNER, "UserId.1", PARTNER);
    assertThat(permissions()).containsExactly(PARTNER);

    change(
        "Attribute",
        "launchPermission",
        "LaunchPermission.Remove.1.UserId",
        PARTNER,
        "UserId.1",
        PARTNER);
    assertThat(permissions()).isEmpty();
  }

  @Test
  void wantsToBeToldWhetherToAddOrToRemove() {
    Answer answer =
        tryToChange(
            "LaunchPermission.Add.1.UserId",
            PARTNER,
            "LaunchPermission.Remove.1.UserId",
            "123412341234",
            "UserId.1",
            PARTNER);

    assertThat(answer.refusal())
        .isEqualTo(
            "400 InvalidParameterCombination: No operation specified for launchPermission"
                + " attribute.");
    assertThat(permissions()).isEmpty();
  }

  @Test
  void takesAnEmptyPermissionForNone() {
    assertThat(tryToChange("LaunchPermission.Add.1.UserId", "").refusal())
        .isEqualTo("400 InvalidParameterCombination: No attributes specified.");

    change("LaunchPermission.Add.1.UserId", PARTNER, "LaunchPermission.Add.1.Group", "");
    assertThat(permissions()).containsExactly(PARTNER);
  }

  @Test
  void takesADescriptionInThreeForms() {
    change("Description", "of early 2011");
    assertThat(description()).isEqualTo("of early 2011");
    change("Description.Value", "of late 2011");
    assertThat(description()).isEqualTo("of late 2011");
    change("Attribute", "description", "Value", "with its name");
    assertThat(description()).isEqualTo("with its name");
  }

  @Test
  void takesADescriptionAwayIfItIsEmpty() {
    change("Description.Value", "something");
    change("Description.Value", "");
    assertThat(describe().texts("//description")).isEmpty();

    assertThat(tryToChange("Attribute", "description").refusal())
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter Description.Value");
  }

  @Test
  void takesProductCodesWithOrWithoutTheirNameAndOperation() {
    change("ProductCode.1", "774F4FF8");
    change("ProductCode.1", "774F4FF8", "Attribute", "productCodes");
    change("ProductCode.1", "774F4FF8", "OperationType", "add");

    assertThat(describe().texts("//productCodes/item/productCode")).containsExactly("774F4FF8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE", "1"})
  void readsABooleanAsClientsWriteIt(String dryRun) {
    Answer answer = cloud.call("DeregisterImage", "ImageId", imageId, "DryRun", dryRun);

    assertThat(answer.refusal())
        .isEqualTo("412 DryRunOperation: Request would have succeeded, but DryRun flag is set.");
    assertThat(describe().text("//imageState")).isEqualTo("available");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(tryToChange("Description.Value", "new", "Colour", "blue").refusal())
        .isEqualTo("400 UnknownParameter: The parameter Colour is not recognized");
    assertThat(tryToChange("Description.Value", "new", "Description.Text", "new").refusal())
        .isEqualTo("400 UnknownParameter: The parameter Description.Text is not recognized");
    assertThat(describe().texts("//description")).isEmpty();
  }

  private void change(String... parameters) {
    Answer answer = tryToChange(parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("//return")).isEqualTo("true");
  }

  private Answer tryToChange(String... parameters) {
    String[] all = new String[parameters.length + 2];
    all[0] = "ImageId";
    all[1] = imageId;
    System.arraycopy(parameters, 0, all, 2, parameters.length);
    return cloud.call("ModifyImageAttribute", all);
  }

  private Answer describe() {
    return cloud.call("DescribeImages", "ImageId.1", imageId);
  }

  private String description() {
    return describe().text("//description");
  }

  private List<String> permissions() {
    return cloud
        .call("DescribeImageAttribute", "ImageId", imageId, "Attribute", "launchPermission")
        .texts("//launchPermission/item/*");
  }
}
