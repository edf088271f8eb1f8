// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateVolumePermission;
import com.amazonaws.services.ec2.model.CreateVolumePermissionModifications;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Organization;
import io.github.ec2fake.rules.ImageAction.Target;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each account can do to an available image, whoever it is shared with. */
class ImageAccessLevelTest {
  private static final String OK = "ok";
  private static final String NOT_AUTHORIZED = "AuthFailure";
  private static final String NOT_FOUND = "InvalidAMIID.NotFound";
  private static final String INVALID = "InvalidRequest";

  private enum Who {
    THE_OWNER(OWNER),
    THE_PARTNER(PARTNER),
    A_MEMBER("222233334444"),
    A_STRANGER("123412341234");

    private final String account;

    Who(String account) {
      this.account = account;
    }
  }

  private enum SharedWith {
    NOBODY,
    THE_PARTNER,
    EVERYBODY,
    THE_ORGANIZATION,
    ITS_UNIT
  }

  /** What a caller is to an image. The columns of the table below. */
  private enum Relation {
    OWNER,
    LISTED,
    MEMBER,
    PUBLIC,
    NONE
  }

  private static final List<Relation> COLUMNS = List.of(Relation.values());

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final Organization company = cloud.organization("o-exampleorgid");
  private final Organization unit =
      company.unit("ou-a1b2-example1").withAccounts(Who.A_MEMBER.account);
  private final Target target = availableImage();

  private static List<String> expected(ImageAction action) {
    return switch (action) {
      case DESCRIBE_IMAGES, CREATE_TAGS -> List.of(OK, OK, OK, OK, NOT_FOUND);
      case RUN_INSTANCES -> List.of(OK, OK, OK, OK, NOT_AUTHORIZED);
      case COPY_IMAGE -> List.of(OK, INVALID, INVALID, INVALID, NOT_AUTHORIZED);
      case CANCEL_IMAGE_LAUNCH_PERMISSION -> List.of(INVALID, OK, INVALID, INVALID, NOT_AUTHORIZED);
      case DELETE_SNAPSHOT ->
          List.of(
              "InvalidSnapshot.InUse",
              "InvalidSnapshot.NotFound",
              "InvalidSnapshot.NotFound",
              "InvalidSnapshot.NotFound",
              "InvalidSnapshot.NotFound");
      case DESCRIBE_IMAGE_ATTRIBUTE,
          MODIFY_IMAGE_ATTRIBUTE,
          RESET_IMAGE_ATTRIBUTE,
          DEREGISTER_IMAGE,
          ENABLE_IMAGE,
          DISABLE_IMAGE,
          ENABLE_IMAGE_DEPRECATION,
          DISABLE_IMAGE_DEPRECATION,
          ENABLE_IMAGE_DEREGISTRATION_PROTECTION,
          DISABLE_IMAGE_DEREGISTRATION_PROTECTION ->
          List.of(OK, NOT_AUTHORIZED, NOT_AUTHORIZED, NOT_AUTHORIZED, NOT_AUTHORIZED);
    };
  }

  private static Relation relation(Who who, SharedWith with) {
    if (who == Who.THE_OWNER) {
      return Relation.OWNER;
    }
    return switch (with) {
      case NOBODY -> Relation.NONE;
      case THE_PARTNER -> who == Who.THE_PARTNER ? Relation.LISTED : Relation.NONE;
      case EVERYBODY -> Relation.PUBLIC;
      case THE_ORGANIZATION, ITS_UNIT -> who == Who.A_MEMBER ? Relation.MEMBER : Relation.NONE;
    };
  }

  static Stream<Arguments> triples() {
    return Stream.of(SharedWith.values())
        .flatMap(
            with ->
                Stream.of(Who.values())
                    .flatMap(
                        who ->
                            Stream.of(ImageAction.values())
                                .map(
                                    action ->
                                        Arguments.of(
                                            who,
                                            with,
                                            action,
                                            expected(action)
                                                .get(COLUMNS.indexOf(relation(who, with)))))));
  }

  @ParameterizedTest(name = "{0}, {2} of an image that is shared with {1}: {3}")
  @MethodSource("triples")
  void everyActionOfEverybody(Who who, SharedWith with, ImageAction action, String expected) {
    share(with);
    AmazonEC2 caller = cloud.client(who.account);
    if (expected.equals(OK)) {
      assertThatCode(() -> action.on(target, caller)).doesNotThrowAnyException();
    } else {
      List<String> before = VisibleState.of(cloud, OWNER, who.account);
      assertThatRefusal(() -> action.on(target, caller)).startsWith("400 " + expected + ": ");
      assertThat(VisibleState.of(cloud, OWNER, who.account))
          .as("nothing has changed")
          .isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void whoMayLaunchItMayCopyItIfItsSnapshotIsSharedToo(Who who) {
    share(SharedWith.THE_PARTNER);
    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(target.snapshotId())
            .withCreateVolumePermission(
                new CreateVolumePermissionModifications()
                    .withAdd(new CreateVolumePermission().withGroup("all"))));
    AmazonEC2 caller = cloud.client(who.account);

    if (who == Who.THE_OWNER || who == Who.THE_PARTNER) {
      assertThatCode(() -> ImageAction.COPY_IMAGE.on(target, caller)).doesNotThrowAnyException();
    } else {
      assertThatRefusal(() -> ImageAction.COPY_IMAGE.on(target, caller))
          .isEqualTo("400 AuthFailure: Not authorized for images: [" + target.imageId() + "]");
    }
  }

  private void share(SharedWith with) {
    LaunchPermission permission = new LaunchPermission();
    switch (with) {
      case NOBODY -> {
        return;
      }
      case THE_PARTNER -> permission.setUserId(PARTNER);
      case EVERYBODY -> permission.setGroup("all");
      case THE_ORGANIZATION -> permission.setOrganizationArn(company.arn());
      case ITS_UNIT -> permission.setOrganizationalUnitArn(unit.arn());
    }
    ec2.modifyImageAttribute(sharing(target.imageId(), permission));
  }

  private Target availableImage() {
    String instanceId = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String imageId = ec2.createImage(new CreateImageRequest(instanceId, "image")).getImageId();
    cloud.clock().advanceUntilSettled();
    return new Target(
        imageId, image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs().getSnapshotId());
  }
}
