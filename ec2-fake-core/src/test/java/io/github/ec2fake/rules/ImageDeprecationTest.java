// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DisableImageDeprecationRequest;
import com.amazonaws.services.ec2.model.DisableImageDeregistrationProtectionRequest;
import com.amazonaws.services.ec2.model.DisableImageRequest;
import com.amazonaws.services.ec2.model.EnableImageDeprecationRequest;
import com.amazonaws.services.ec2.model.EnableImageDeregistrationProtectionRequest;
import com.amazonaws.services.ec2.model.EnableImageRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Disabling, deprecating and protecting images. */
@SuppressWarnings("JavaUtilDate") // the SDK has it
class ImageDeprecationTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().startingAt(START).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String imageId = ownImage(ec2, "image");

  @Test
  void aDisabledImageIsListedOnlyIfAskedFor() {
    disable();
    DescribeImagesRequest self = new DescribeImagesRequest().withOwners("self");
    DescribeImagesRequest byId = new DescribeImagesRequest().withImageIds(imageId);

    assertThat(ids(ec2, self)).isEmpty();
    assertThat(ids(ec2, byId)).isEmpty();
    assertThat(ids(ec2, self.withIncludeDisabled(true))).containsExactly(imageId);
    assertThat(ids(ec2, byId.withIncludeDisabled(true))).containsExactly(imageId);
    assertThat(
            ids(
                ec2,
                new DescribeImagesRequest()
                    .withIncludeDisabled(true)
                    .withFilters(new Filter("state", List.of("disabled")))))
        .containsExactly(imageId);
  }

  @Test
  void aDisabledImageHasLostItsPermissionsForGood() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER), everybody()));
    disable();

    assertThatRefusal(
            () ->
                ids(
                    partner,
                    new DescribeImagesRequest().withImageIds(imageId).withIncludeDisabled(true)))
        .startsWith("400 InvalidAMIID.NotFound");
    assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
    assertThatRefusal(() -> launched(ec2, imageId))
        .isEqualTo(
            "400 InvalidAMIID.Unavailable: AMI '" + imageId + "' is disabled, and cannot be run");

    enable();
    assertThat(image(ec2, imageId).getPublic()).isFalse();
    assertThat(launched(ec2, imageId).getImageId()).isEqualTo(imageId);
    assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
  }

  @Test
  void disablingLeavesInstancesAlone() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    String instanceId = launched(partner, imageId).getInstanceId();
    partner.describeInstances();
    disable();

    partner.stopInstances(new StopInstancesRequest(List.of(instanceId)));
    assertThat(stateOf(partner, instanceId)).isEqualTo("stopped");
    partner.startInstances(new StartInstancesRequest(List.of(instanceId)));
    assertThat(stateOf(partner, instanceId)).isEqualTo("running");
  }

  @Test
  void disablingAndEnablingTwiceIsNoError() {
    disable();
    disable();
    enable();
    enable();

    assertThat(image(ec2, imageId).getState()).isEqualTo("available");
  }

  @Test
  void aDeprecatedImageIsListedToItsOwnerAndToWhoAsksForIt() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    deprecate(START.plus(Duration.ofDays(1)));
    DescribeImagesRequest all = new DescribeImagesRequest();
    assertThat(ids(partner, all)).contains(imageId);
    assertThat(image(partner, imageId).getDeprecationTime()).isEqualTo("2011-07-16T12:00:00.000Z");

    cloud.clock().advance(Duration.ofDays(1));

    assertThat(ids(partner, all)).doesNotContain(imageId);
    assertThat(ids(partner, new DescribeImagesRequest().withExecutableUsers("self"))).isEmpty();
    assertThat(ids(partner, new DescribeImagesRequest().withIncludeDeprecated(true)))
        .contains(imageId);
    assertThat(ids(partner, new DescribeImagesRequest().withImageIds(imageId)))
        .containsExactly(imageId);
    assertThat(ids(ec2, all)).contains(imageId);
    assertThat(launched(partner, imageId).getImageId()).isEqualTo(imageId);

    ec2.disableImageDeprecation(new DisableImageDeprecationRequest().withImageId(imageId));
    assertThat(ids(partner, all)).contains(imageId);
    assertThat(image(ec2, imageId).getDeprecationTime()).isNull();
  }

  @Test
  void aDeprecationIsRoundedToTheMinute() {
    deprecate(START.plus(Duration.ofDays(1)).plusSeconds(29));
    assertThat(image(ec2, imageId).getDeprecationTime()).isEqualTo("2011-07-16T12:00:00.000Z");

    deprecate(START.plus(Duration.ofDays(1)).plusSeconds(30));
    assertThat(image(ec2, imageId).getDeprecationTime()).isEqualTo("2011-07-16T12:01:00.000Z");
  }

  @Test
  void aDeprecationIsAtMostTenYearsAheadOrTwoOfAPublicImage() {
    String early = "400 InvalidParameterValue: Value (";
    assertThatRefusal(() -> deprecate(START))
        .isEqualTo(
            early
                + "2011-07-15T12:00:00.000Z) for parameter DeprecateAt is invalid. It must be in"
                + " the future.");
    assertThatRefusal(() -> deprecate(Instant.parse("2021-07-15T13:00:00Z")))
        .endsWith(" It must be at most 10 years ahead.");
    deprecate(Instant.parse("2021-07-15T12:00:00Z"));

    ec2.modifyImageAttribute(sharing(imageId, everybody()));
    assertThatRefusal(() -> deprecate(Instant.parse("2013-07-15T13:00:00Z")))
        .endsWith(" For a public image it must be at most 2 years after its creation.");
    deprecate(Instant.parse("2013-07-15T12:00:00Z"));
    assertThat(image(ec2, imageId).getDeprecationTime()).isEqualTo("2013-07-15T12:00:00.000Z");
  }

  @Test
  void aProtectedImageCannotBeDeregistered() {
    assertThat(image(ec2, imageId).getDeregistrationProtection()).isEqualTo("disabled");
    assertThat(protect(false)).isEqualTo("enabled-without-cooldown");
    assertThat(image(ec2, imageId).getDeregistrationProtection())
        .isEqualTo("enabled-without-cooldown");
    assertThat(
            ec2.describeImageAttribute(
                    new DescribeImageAttributeRequest(imageId, "deregistrationProtection"))
                .getImageAttribute()
                .getDeregistrationProtection())
        .isEqualTo("enabled-without-cooldown");
    List<String> before = VisibleState.of(cloud, OWNER);

    assertThatRefusal(() -> ec2.deregisterImage(new DeregisterImageRequest(imageId)))
        .isEqualTo(
            "400 OperationNotPermitted: The image "
                + imageId
                + " is protected from deregistration."
                + " Call DisableImageDeregistrationProtection first.");
    assertThat(VisibleState.of(cloud, OWNER)).isEqualTo(before);

    assertThat(unprotect()).isEqualTo("disabled");
    ec2.deregisterImage(new DeregisterImageRequest(imageId));
  }

  @Test
  void aCooldownProtectsForAnotherDay() {
    assertThat(protect(true)).isEqualTo("enabled-with-cooldown");
    unprotect();
    unprotect();

    assertThatRefusal(() -> ec2.deregisterImage(new DeregisterImageRequest(imageId)))
        .startsWith("400 OperationNotPermitted: ")
        .contains(" is protected from deregistration until 2011-07-16T12:");
    cloud.clock().advance(Duration.ofDays(1));
    ec2.deregisterImage(new DeregisterImageRequest(imageId));
  }

  @Test
  void dryRunsChangeNothing() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    List<String> before = VisibleState.of(cloud, OWNER);

    assertThat(ec2.dryRun(new DisableImageRequest().withImageId(imageId)).isSuccessful()).isTrue();
    assertThat(ec2.dryRun(new EnableImageRequest().withImageId(imageId)).isSuccessful()).isTrue();
    assertThat(
            ec2.dryRun(
                    new EnableImageDeprecationRequest()
                        .withImageId(imageId)
                        .withDeprecateAt(Date.from(START.plus(Duration.ofDays(1)))))
                .isSuccessful())
        .isTrue();
    assertThat(
            ec2.dryRun(new EnableImageDeregistrationProtectionRequest().withImageId(imageId))
                .isSuccessful())
        .isTrue();

    assertThat(VisibleState.of(cloud, OWNER)).isEqualTo(before);
  }

  private void disable() {
    ec2.disableImage(new DisableImageRequest().withImageId(imageId));
  }

  private void enable() {
    ec2.enableImage(new EnableImageRequest().withImageId(imageId));
  }

  private void deprecate(Instant time) {
    ec2.enableImageDeprecation(
        new EnableImageDeprecationRequest().withImageId(imageId).withDeprecateAt(Date.from(time)));
  }

  private String protect(boolean withCooldown) {
    return ec2.enableImageDeregistrationProtection(
            new EnableImageDeregistrationProtectionRequest()
                .withImageId(imageId)
                .withWithCooldown(withCooldown))
        .getReturn();
  }

  private String unprotect() {
    return ec2.disableImageDeregistrationProtection(
            new DisableImageDeregistrationProtectionRequest().withImageId(imageId))
        .getReturn();
  }

  private static List<String> ids(AmazonEC2 client, DescribeImagesRequest request) {
    return client.describeImages(request).getImages().stream().map(Image::getImageId).toList();
  }
}
