// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.rules.Fixtures.unsharing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelImageLaunchPermissionRequest;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DisableImageBlockPublicAccessRequest;
import com.amazonaws.services.ec2.model.EnableImageBlockPublicAccessRequest;
import com.amazonaws.services.ec2.model.GetImageBlockPublicAccessStateRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ResetImageAttributeRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Organization;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With whom images can be shared: organizations, the restrictions of public images, quotas. */
class ImageSharingTest {
  private static final String STRANGER = "123412341234";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String imageId = ownImage(ec2, "image");
  private final Organization company = cloud.organization("o-exampleorgid");

  @Test
  void theMembersOfAnOrganizationLaunchWhatIsSharedWithIt() {
    company.withAccounts(PARTNER);
    ec2.modifyImageAttribute(sharing(imageId, organization(company)));

    assertThat(image(partner, imageId).getPublic()).isFalse();
    assertThat(launched(partner, imageId).getImageId()).isEqualTo(imageId);
    assertThatRefusal(() -> launched(cloud.client(STRANGER), imageId))
        .startsWith("400 AuthFailure");
    assertThat(executable(partner, "self")).containsExactly(imageId);
    assertThat(executable(partner, PARTNER)).containsExactly(imageId);
    assertThat(executable(ec2, PARTNER)).isEmpty();
  }

  @Test
  void whoBelongsToAUnitBelongsToAllAboveIt() {
    Organization unit = company.unit("ou-a1b2-example1");
    Organization below = unit.unit("ou-a1b2-example2").withAccounts(PARTNER);
    Organization beside = company.unit("ou-a1b2-example3").withAccounts(STRANGER);

    for (Organization shared : List.of(unit, below)) {
      ec2.modifyImageAttribute(sharing(imageId, unit(shared)));
      assertThat(launched(partner, imageId).getImageId()).isEqualTo(imageId);
      assertThatRefusal(() -> launched(cloud.client(STRANGER), imageId))
          .startsWith("400 AuthFailure");
      ec2.modifyImageAttribute(unsharing(imageId, unit(shared)));
      assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
    }
    ec2.modifyImageAttribute(sharing(imageId, organization(company)));
    assertThat(launched(cloud.client(STRANGER), imageId).getImageId()).isEqualTo(imageId);
    assertThat(beside.arn())
        .isEqualTo("arn:aws:organizations::" + OWNER + ":ou/o-exampleorgid/ou-a1b2-example3");
  }

  @Test
  void whoLeavesAnOrganizationKeepsOnlyWhatRuns() {
    company.withAccounts(PARTNER);
    ec2.modifyImageAttribute(sharing(imageId, organization(company)));
    String instanceId = launched(partner, imageId).getInstanceId();
    cloud.organization("o-anotherorgid").withoutAccounts(PARTNER);
    assertThat(launched(partner, imageId).getImageId()).isEqualTo(imageId);

    company.withoutAccounts(PARTNER);

    assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
    assertThat(stateOf(partner, instanceId)).isEqualTo("running");
    company.withAccounts(PARTNER);
    cloud.organization("o-anotherorgid").withAccounts(PARTNER);
    assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
  }

  @Test
  void listsAndResetsOrganizationsLikeAccounts() {
    Organization unit = company.unit("ou-a1b2-example1");
    ec2.modifyImageAttribute(
        sharing(imageId, unit(unit), organization(company), account(PARTNER), everybody()));
    assertThat(permissions())
        .containsExactly(everybody(), account(PARTNER), organization(company), unit(unit));

    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "launchPermission")
            .withOperationType("remove")
            .withOrganizationArns(company.arn())
            .withOrganizationalUnitArns(unit.arn()));
    assertThat(permissions()).containsExactly(everybody(), account(PARTNER));

    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "launchPermission")
            .withOperationType("add")
            .withOrganizationArns(company.arn()));
    ec2.resetImageAttribute(new ResetImageAttributeRequest(imageId, "launchPermission"));
    assertThat(permissions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o-exampleorgid",
        "arn:aws:organizations::111122223333:organization/exampleorgid",
        "arn:aws:organizations::1111:organization/o-exampleorgid",
        "arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-a1b2-example1"
      })
  void refusesWhatIsNoArnOfAnOrganization(String arn) {
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    sharing(
                        imageId,
                        account(PARTNER),
                        new LaunchPermission().withOrganizationArn(arn))))
        .isEqualTo(
            "400 InvalidAMIAttributeItemValue: Invalid attribute item value \""
                + arn
                + "\" for organizationArn item type.");
    assertThat(permissions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ou-a1b2-example1",
        "arn:aws:organizations::111122223333:organization/o-exampleorgid",
        "arn:aws:organizations::1111:ou/o-exampleorgid/ou-a1b2-example1",
        "arn:aws:organizations::111122223333:ou/ou-a1b2-example1"
      })
  void refusesWhatIsNoArnOfAUnitNeitherToAddNorToRemoveIt(String arn) {
    ModifyImageAttributeRequest request =
        new ModifyImageAttributeRequest(imageId, "launchPermission")
            .withOrganizationalUnitArns(arn);
    for (String operation : List.of("add", "remove")) {
      assertThatRefusal(
              () -> ec2.modifyImageAttribute(request.clone().withOperationType(operation)))
          .isEqualTo(
              "400 InvalidAMIAttributeItemValue: Invalid attribute item value \""
                  + arn
                  + "\" for organizationalUnitArn item type.");
    }
    assertThat(permissions()).isEmpty();
  }

  @Test
  void refusesIdsThatCannotBe() {
    assertThatThrownBy(() -> cloud.organization("company"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("o-exampleorgid, but was 'company'");
    assertThatThrownBy(() -> company.unit("testers"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ou-a1b2-example1, but was 'testers'");
    assertThatThrownBy(() -> company.withAccounts(PARTNER, "bob"))
        .isInstanceOf(IllegalArgumentException.class);
    ec2.modifyImageAttribute(sharing(imageId, organization(company)));
    assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
  }

  @Test
  void aGranteeGivesItsOwnPermissionBack() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER), account(STRANGER)));
    String instanceId = launched(partner, imageId).getInstanceId();
    assertThat(
            partner
                .dryRun(new CancelImageLaunchPermissionRequest().withImageId(imageId))
                .isSuccessful())
        .isTrue();

    partner.cancelImageLaunchPermission(
        new CancelImageLaunchPermissionRequest().withImageId(imageId));

    assertThat(permissions()).containsExactly(account(STRANGER));
    assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
    assertThat(stateOf(partner, instanceId)).isEqualTo("running");
  }

  @Test
  void blocksPublicSharingOfAnAccountInARegion() {
    assertThat(publicAccess(ec2)).isEqualTo("unblocked");
    ec2.modifyImageAttribute(sharing(imageId, everybody()));
    String other = ownImage(ec2, "other");

    assertThat(
            ec2.enableImageBlockPublicAccess(blocking("block-new-sharing"))
                .getImageBlockPublicAccessState())
        .isEqualTo("block-new-sharing");

    assertThat(publicAccess(ec2)).isEqualTo("block-new-sharing");
    assertThat(publicAccess(partner)).isEqualTo("unblocked");
    assertThat(publicAccess(cloud.client(OWNER, "eu-west-1"))).isEqualTo("unblocked");
    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(other, everybody())))
        .isEqualTo(
            "400 OperationNotPermitted: You can’t publicly share this image because block public"
                + " access for AMIs is enabled for this account. To publicly share the image, you"
                + " must call the DisableImageBlockPublicAccess API.");
    ec2.modifyImageAttribute(sharing(other, account(PARTNER)));
    assertThat(image(partner, imageId).getPublic()).isTrue();
    ec2.modifyImageAttribute(sharing(imageId, everybody(), account(PARTNER)));

    assertThat(
            ec2.disableImageBlockPublicAccess(new DisableImageBlockPublicAccessRequest())
                .getImageBlockPublicAccessState())
        .isEqualTo("unblocked");
    ec2.modifyImageAttribute(sharing(other, everybody()));
  }

  @Test
  void blocksNothingInADryRunAndNothingElseThanPublicSharing() {
    assertThat(ec2.dryRun(blocking("block-new-sharing")).isSuccessful()).isTrue();
    assertThat(publicAccess(ec2)).isEqualTo("unblocked");
    assertThatRefusal(() -> ec2.enableImageBlockPublicAccess(blocking("unblocked")))
        .startsWith("400 InvalidParameterValue: Value (unblocked) for parameter");
  }

  @Test
  void sharesEncryptedSnapshotsWithNobody() {
    String encrypted =
        ec2.copyImage(
                new CopyImageRequest()
                    .withSourceRegion("us-east-1")
                    .withSourceImageId(imageId)
                    .withName("encrypted")
                    .withEncrypted(true))
            .getImageId();
    ec2.describeImages();

    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(encrypted, everybody())))
        .isEqualTo(
            "400 UnsupportedOperation: Encrypted snapshots can’t be shared publicly. Specify"
                + " another snapshot.");
    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(encrypted, account(PARTNER))))
        .isEqualTo(
            "400 InvalidParameter: Snapshots encrypted with the AWS Managed CMK can’t be shared."
                + " Specify another snapshot.");
  }

  @Test
  void makesNoImageWithAProductCodePublic() {
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "productCodes").withProductCodes("774F4FF8"));

    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(imageId, everybody())))
        .startsWith("400 UnsupportedOperation: The image " + imageId + " has a product code");
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    assertThat(permissions()).containsExactly(account(PARTNER));
  }

  @Test
  void aPublicImageCanBeGivenAProductCode() {
    ec2.modifyImageAttribute(sharing(imageId, everybody()));
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "productCodes").withProductCodes("774F4FF8"));

    ec2.modifyImageAttribute(sharing(imageId, everybody()));
    assertThat(image(partner, imageId).getPublic()).isTrue();
  }

  @Test
  void fiveImagesOfAnAccountCanBePublicInARegion() {
    List<String> five =
        IntStream.range(0, 5).mapToObj(number -> ownImage(ec2, "image " + number)).toList();
    ec2.describeImages();
    five.forEach(each -> ec2.modifyImageAttribute(sharing(each, everybody())));

    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(imageId, everybody())))
        .isEqualTo(
            "400 ResourceLimitExceeded: You have reached your quota of 5 for the number of public"
                + " images allowed in this Region. Deregister unused public images or make them"
                + " private, or request an increase in your public AMIs quota.");
    ec2.modifyImageAttribute(sharing(five.get(0), everybody()));

    ec2.deregisterImage(new DeregisterImageRequest(five.get(0)));
    ec2.modifyImageAttribute(sharing(imageId, everybody()));
  }

  @Test
  void anImageCanBeSharedWithAThousandAndNoMore() {
    LaunchPermission[] accounts =
        IntStream.rangeClosed(1, 999)
            .mapToObj(number -> account(String.format(Locale.ROOT, "%012d", number)))
            .toArray(LaunchPermission[]::new);
    ec2.modifyImageAttribute(sharing(imageId, accounts));
    ec2.modifyImageAttribute(sharing(imageId, organization(company), everybody()));

    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(imageId, account(PARTNER))))
        .startsWith("400 ResourceLimitExceeded: You have reached your quota of 1000 ");
    assertThat(permissions()).hasSize(1001);
    ec2.modifyImageAttribute(unsharing(imageId, accounts));
    assertThat(permissions()).hasSize(2);
  }

  private List<LaunchPermission> permissions() {
    return ec2.describeImageAttribute(
            new DescribeImageAttributeRequest(imageId, "launchPermission"))
        .getImageAttribute()
        .getLaunchPermissions();
  }

  private static List<String> executable(AmazonEC2 client, String by) {
    return client
        .describeImages(new DescribeImagesRequest().withExecutableUsers(by))
        .getImages()
        .stream()
        .map(Image::getImageId)
        .toList();
  }

  private static String publicAccess(AmazonEC2 client) {
    return client
        .getImageBlockPublicAccessState(new GetImageBlockPublicAccessStateRequest())
        .getImageBlockPublicAccessState();
  }

  private static EnableImageBlockPublicAccessRequest blocking(String state) {
    return new EnableImageBlockPublicAccessRequest().withImageBlockPublicAccessState(state);
  }

  private static LaunchPermission organization(Organization organization) {
    return new LaunchPermission().withOrganizationArn(organization.arn());
  }

  private static LaunchPermission unit(Organization unit) {
    return new LaunchPermission().withOrganizationalUnitArn(unit.arn());
  }
}
