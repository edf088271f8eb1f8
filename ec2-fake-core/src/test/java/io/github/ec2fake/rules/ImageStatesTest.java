// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DisableImageRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.rules.ImageAction.Target;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the owner can do to an image in each of its states. */
class ImageStatesTest {
  private static final String OK = "ok";
  private static final String UNAVAILABLE = "InvalidAMIID.Unavailable";
  private static final String NOT_FOUND = "InvalidAMIID.NotFound";
  private static final String IN_USE = "InvalidSnapshot.InUse";
  private static final String NOT_LISTED = "InvalidRequest";

  private enum State {
    PENDING,
    AVAILABLE,
    FAILED,
    DISABLED,
    DEREGISTERED,
    GONE
  }

  private static final List<State> COLUMNS = List.of(State.values());

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();

  /** The states are the columns. */
  private static List<String> expected(ImageAction action) {
    return switch (action) {
      case DESCRIBE_IMAGES -> List.of(OK, OK, OK, OK, OK, NOT_FOUND);
      case DESCRIBE_IMAGE_ATTRIBUTE, CREATE_TAGS, DEREGISTER_IMAGE ->
          List.of(OK, OK, OK, OK, UNAVAILABLE, NOT_FOUND);
      case RUN_INSTANCES, COPY_IMAGE, MODIFY_IMAGE_ATTRIBUTE, RESET_IMAGE_ATTRIBUTE ->
          List.of(UNAVAILABLE, OK, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, NOT_FOUND);
      case ENABLE_IMAGE,
          DISABLE_IMAGE,
          ENABLE_IMAGE_DEPRECATION,
          DISABLE_IMAGE_DEPRECATION,
          ENABLE_IMAGE_DEREGISTRATION_PROTECTION,
          DISABLE_IMAGE_DEREGISTRATION_PROTECTION ->
          List.of(UNAVAILABLE, OK, UNAVAILABLE, OK, UNAVAILABLE, NOT_FOUND);
      case CANCEL_IMAGE_LAUNCH_PERMISSION ->
          List.of(NOT_LISTED, NOT_LISTED, NOT_LISTED, NOT_LISTED, UNAVAILABLE, NOT_FOUND);
      case DELETE_SNAPSHOT -> List.of(IN_USE, IN_USE, OK, IN_USE, OK, OK);
    };
  }

  static Stream<Arguments> pairs() {
    return Stream.of(State.values())
        .flatMap(
            state ->
                Stream.of(ImageAction.values())
                    .map(
                        action ->
                            Arguments.of(
                                state, action, expected(action).get(COLUMNS.indexOf(state)))));
  }

  @ParameterizedTest(name = "{1} of an image that is {0}: {2}")
  @MethodSource("pairs")
  void everyActionInEveryState(State state, ImageAction action, String expected) {
    Target target = imageThatIs(state);
    if (expected.equals(OK)) {
      assertThatCode(() -> action.on(target, ec2)).doesNotThrowAnyException();
    } else {
      List<String> before = VisibleState.of(cloud, OWNER);
      assertThat(Fixtures.refusal(() -> action.on(target, ec2)))
          .startsWith("400 " + expected + ": ");
      assertThat(VisibleState.of(cloud, OWNER)).as("nothing has changed").isEqualTo(before);
    }
  }

  @Test
  void theIdOfAnImageThatIsGoneGivesNothingAsLongAsAnInstanceIsLeftOfIt() {
    Target target = imageThatIs(State.AVAILABLE);
    String instanceId = launched(ec2, target.imageId()).getInstanceId();
    ec2.deregisterImage(new DeregisterImageRequest(target.imageId()));
    cloud.clock().advance(Phase.DEREGISTERED_IMAGE_LISTED.typical());

    DescribeImagesRequest byId = new DescribeImagesRequest().withImageIds(target.imageId());
    assertThat(ec2.describeImages(byId).getImages()).isEmpty();
    assertThat(Fixtures.refusal(() -> cloud.client(Fixtures.PARTNER).describeImages(byId)))
        .startsWith("400 InvalidAMIID.NotFound");

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
    cloud.clock().advanceUntilSettled();
    assertThat(Fixtures.refusal(() -> ec2.describeImages(byId)))
        .startsWith("400 InvalidAMIID.NotFound");
  }

  @Test
  void theTagsOfAnImageThatIsGoneAreGone() {
    Target target = imageThatIs(State.AVAILABLE);
    ImageAction.CREATE_TAGS.on(target, ec2);
    ec2.deregisterImage(new DeregisterImageRequest(target.imageId()));
    assertThat(ec2.describeTags().getTags()).hasSize(1);

    cloud.clock().advance(Phase.DEREGISTERED_IMAGE_LISTED.typical());

    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  private Target imageThatIs(State state) {
    String instanceId = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String imageId = ec2.createImage(new CreateImageRequest(instanceId, "image")).getImageId();
    String snapshotId =
        image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
    if (state == State.PENDING) {
      return new Target(imageId, snapshotId);
    }
    if (state == State.FAILED) {
      ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
    }
    cloud.clock().advanceUntilSettled();
    if (state == State.DISABLED) {
      ec2.disableImage(new DisableImageRequest().withImageId(imageId));
    }
    if (state == State.DEREGISTERED || state == State.GONE) {
      ec2.deregisterImage(new DeregisterImageRequest(imageId));
    }
    if (state == State.GONE) {
      cloud.clock().advance(Phase.DEREGISTERED_IMAGE_LISTED.typical());
    } else {
      assertThat(
              ec2.describeImages(
                      new DescribeImagesRequest().withImageIds(imageId).withIncludeDisabled(true))
                  .getImages())
          .extracting(each -> each.getState().toUpperCase(java.util.Locale.ROOT))
          .containsExactly(state.name());
    }
    return new Target(imageId, snapshotId);
  }
}
