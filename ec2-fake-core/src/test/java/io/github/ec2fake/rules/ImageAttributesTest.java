// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.modifying;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.pendingImage;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.unsharing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.ImageAttribute;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ProductCode;
import com.amazonaws.services.ec2.model.ResetImageAttributeRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DescribeImageAttribute, ModifyImageAttribute, ResetImageAttribute. */
class ImageAttributesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String imageId = ownImage(ec2, "My AMI");

  @Test
  void beginsWithoutLaunchPermissions() {
    assertThat(permissions()).isEmpty();
    assertThat(image(ec2, imageId).getPublic()).isFalse();
  }

  @Test
  void addsAndRemovesAccountsAndTheGroup() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER), everybody()));
    assertThat(permissions()).containsExactly(everybody(), account(PARTNER));
    assertThat(image(ec2, imageId).getPublic()).isTrue();

    ec2.modifyImageAttribute(unsharing(imageId, everybody()));
    assertThat(permissions()).containsExactly(account(PARTNER));
    assertThat(image(ec2, imageId).getPublic()).isFalse();

    ec2.modifyImageAttribute(unsharing(imageId, account(PARTNER)));
    assertThat(permissions()).isEmpty();
  }

  @Test
  void takesWhatIsThereAlreadyAndWhatIsNotThereForDone() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER), account(PARTNER)));
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    ec2.modifyImageAttribute(unsharing(imageId, account("123412341234"), everybody()));

    assertThat(permissions()).containsExactly(account(PARTNER));
  }

  @Test
  void listsTheOwnerIfTheOwnerIsAdded() {
    ec2.modifyImageAttribute(sharing(imageId, account(OWNER)));

    assertThat(permissions()).containsExactly(account(OWNER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-8888-7777", "99998888777", "bob", "all"})
  void refusesABadAccountAndChangesNothing(String bad) {
    assertThatRefusal(
            () -> ec2.modifyImageAttribute(sharing(imageId, account(PARTNER), account(bad))))
        .isEqualTo(
            "400 InvalidAMIAttributeItemValue: Invalid attribute item value \""
                + bad
                + "\" for userId item type.");
    assertThat(permissions()).isEmpty();
  }

  @Test
  void refusesABadGroupAndChangesNothing() {
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    sharing(
                        imageId, account(PARTNER), new LaunchPermission().withGroup("friends"))))
        .isEqualTo(
            "400 InvalidAMIAttributeItemValue: Invalid attribute item value \"friends\" for"
                + " UserGroup item type.");
    assertThat(permissions()).isEmpty();
  }

  @Test
  void takesTheFormOf2011() {
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "launchPermission")
            .withOperationType("add")
            .withUserIds(PARTNER)
            .withUserGroups("all"));
    assertThat(permissions()).containsExactly(everybody(), account(PARTNER));

    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "launchPermission")
            .withOperationType("remove")
            .withUserGroups("all"));
    assertThat(permissions()).containsExactly(account(PARTNER));
  }

  @Test
  void takesBothFormsAtOnce() {
    ModifyImageAttributeRequest both =
        new ModifyImageAttributeRequest(imageId, "launchPermission").withUserGroups("all");

    ec2.modifyImageAttribute(
        both.clone()
            .withLaunchPermission(new LaunchPermissionModifications().withAdd(account(PARTNER))));
    assertThat(permissions()).containsExactly(everybody(), account(PARTNER));

    ec2.modifyImageAttribute(
        both.clone()
            .withLaunchPermission(
                new LaunchPermissionModifications().withRemove(account(PARTNER))));
    assertThat(permissions()).isEmpty();
  }

  @Test
  void wantsToKnowWhatToDoWithThePermissions() {
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    new ModifyImageAttributeRequest(imageId, "launchPermission")
                        .withUserIds(PARTNER)))
        .isEqualTo(
            "400 InvalidParameterCombination: No operation specified for launchPermission"
                + " attribute.");
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    new ModifyImageAttributeRequest(imageId, "launchPermission")
                        .withOperationType("grant")
                        .withUserIds(PARTNER)))
        .startsWith("400 InvalidParameterValue: Value (grant) for parameter OperationType");
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    new ModifyImageAttributeRequest(imageId, "launchPermission")
                        .withOperationType("add")))
        .isEqualTo(
            "400 InvalidParameterCombination: No user ids and no groups specified for"
                + " launchPermission attribute.");
  }

  @Test
  void addsAndRemovesAtOnceButThenSaysWhichForEach() {
    String other = "222233334444";
    ModifyImageAttributeRequest both =
        modifying(imageId)
            .withLaunchPermission(
                new LaunchPermissionModifications()
                    .withAdd(account(PARTNER))
                    .withRemove(account(other)));

    assertThatRefusal(() -> ec2.modifyImageAttribute(both.clone().withUserIds(other)))
        .startsWith("400 InvalidParameterCombination: No operation specified");
    ec2.modifyImageAttribute(both);

    assertThat(permissions()).containsExactly(account(PARTNER));
  }

  @Test
  void wantsExactlyOneAttribute() {
    assertThatRefusal(() -> ec2.modifyImageAttribute(modifying(imageId)))
        .isEqualTo("400 InvalidParameterCombination: No attributes specified.");
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    sharing(imageId, account(PARTNER)).withDescription("shared")))
        .isEqualTo(
            "400 InvalidParameterCombination: Fields for multiple attribute types specified:"
                + " launchPermission, description");
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)).withValue("ignored?")))
        .startsWith("400 InvalidParameterCombination: The parameter Value can be used for");
    assertThat(permissions()).isEmpty();
  }

  @Test
  void refusesAnAttributeThatEc2HasNot() {
    String expected = "400 InvalidRequest: The request received was invalid";

    assertThatRefusal(() -> attribute("colour")).isEqualTo(expected);
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    new ModifyImageAttributeRequest(imageId, "colour").withValue("red")))
        .isEqualTo(expected);
    assertThatRefusal(
            () -> ec2.resetImageAttribute(new ResetImageAttributeRequest(imageId, "description")))
        .isEqualTo(expected);
  }

  @Test
  void showsNobodyTheBlockDeviceMapping() {
    assertThatRefusal(() -> attribute("blockDeviceMapping"))
        .isEqualTo("400 AuthFailure: Unauthorized attempt to access restricted resource");
  }

  @Test
  void showsKernelAndRamdisk() {
    assertThat(attribute("kernel").getKernelId()).isEqualTo("aki-825ea7eb");
    assertThat(attribute("ramdisk").getRamdiskId()).isNull();
    assertThat(attribute("kernel").getImageId()).isEqualTo(imageId);
  }

  @Test
  void changesTheDescription() {
    ec2.modifyImageAttribute(modifying(imageId).withDescription("new"));
    assertThat(attribute("description").getDescription()).isEqualTo("new");

    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "description").withValue("newer"));
    assertThat(image(ec2, imageId).getDescription()).isEqualTo("newer");

    assertThatRefusal(
            () -> ec2.modifyImageAttribute(modifying(imageId).withDescription("d".repeat(256))))
        .startsWith("400 InvalidParameterValue: AMI descriptions");
    assertThat(image(ec2, imageId).getDescription()).isEqualTo("newer");
    ec2.modifyImageAttribute(modifying(imageId).withDescription("d".repeat(255)));
    assertThat(image(ec2, imageId).getDescription()).hasSize(255);
  }

  @Test
  void setsAProductCodeForGood() {
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "productCodes").withProductCodes("774F4FF8"));
    assertThat(attribute("productCodes").getProductCodes())
        .extracting(ProductCode::getProductCodeId)
        .containsExactly("774F4FF8");

    ec2.modifyImageAttribute(modifying(imageId).withProductCodes("774F4FF8"));
    String set =
        "400 InvalidProductInfo: The product code of image "
            + imageId
            + " is set and can be neither changed nor removed";
    assertThatRefusal(
            () -> ec2.modifyImageAttribute(modifying(imageId).withProductCodes("11111111")))
        .isEqualTo(set);
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    new ModifyImageAttributeRequest(imageId, "productCodes")
                        .withOperationType("remove")
                        .withProductCodes("774F4FF8")))
        .isEqualTo(set);
  }

  @Test
  void refusesABadProductCode() {
    assertThatRefusal(
            () -> ec2.modifyImageAttribute(modifying(imageId).withProductCodes("774F4FF8", "1")))
        .isEqualTo("400 InvalidProductInfo: The product codes are not valid: 1");
    assertThat(attribute("productCodes").getProductCodes()).isEmpty();
  }

  @Test
  void resetsAllLaunchPermissions() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER), everybody()));

    ec2.resetImageAttribute(new ResetImageAttributeRequest(imageId, "launchPermission"));

    assertThat(permissions()).isEmpty();
  }

  @Test
  void isTheOwnersAloneToReadAndToChange() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER), everybody()));
    String expected = "400 AuthFailure: Not authorized for image:" + imageId;

    assertThatRefusal(
            () ->
                partner.describeImageAttribute(
                    new DescribeImageAttributeRequest(imageId, "launchPermission")))
        .isEqualTo(expected);
    assertThatRefusal(() -> partner.modifyImageAttribute(unsharing(imageId, everybody())))
        .isEqualTo(expected);
    assertThatRefusal(
            () ->
                partner.resetImageAttribute(
                    new ResetImageAttributeRequest(imageId, "launchPermission")))
        .isEqualTo(expected);
    assertThat(permissions()).hasSize(2);
  }

  @Test
  void wantsAnImage() {
    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing("ami-ff17fb96", everybody())))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[ami-ff17fb96]' does not exist");
    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing("image", everybody())))
        .startsWith("400 InvalidAMIID.Malformed");
  }

  @Test
  void waitsUntilTheImageIsAvailable() {
    try (Ec2Cloud slow = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 client = slow.client();
      String pending = pendingImage(slow);

      assertThatRefusal(() -> client.modifyImageAttribute(sharing(pending, everybody())))
          .startsWith("400 InvalidAMIID.Unavailable");
      slow.clock().advanceUntilSettled();
      client.modifyImageAttribute(sharing(pending, everybody()));
    }
  }

  @Test
  void changesNothingInADryRun() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));

    assertThat(ec2.dryRun(sharing(imageId, everybody())).isSuccessful()).isTrue();
    assertThat(
            ec2.dryRun(new ResetImageAttributeRequest(imageId, "launchPermission")).isSuccessful())
        .isTrue();

    assertThat(permissions()).containsExactly(account(PARTNER));
  }

  private List<LaunchPermission> permissions() {
    return attribute("launchPermission").getLaunchPermissions();
  }

  private ImageAttribute attribute(String name) {
    return ec2.describeImageAttribute(new DescribeImageAttributeRequest(imageId, name))
        .getImageAttribute();
  }

  /** SDK v1 takes AuthFailure for a wrong clock; see docs/compatibility.md. */
  @Test
  void aRefusalOfAnImageOfSomebodyElseIsFourCallsAndMovesEvenAManualClock() {
    try (Ec2Cloud manual = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      Instant before = manual.clock().instant();

      assertThatRefusal(
              () -> manual.client().modifyImageAttribute(sharing("ami-1cbd4475", account(PARTNER))))
          .contains("AuthFailure");

      assertThat(manual.journal().calls("ModifyImageAttribute")).hasSize(4);
      assertThat(manual.clock().instant()).isAfter(before);
    }
  }
}
