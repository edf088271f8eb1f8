// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.FailingClient.Failure;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whichever call of a bakery fails, and however: there is the whole image, or nothing. */
class EveryFailureTest {
  private static final String PARTNER = "999988887777";

  private interface Bakery {
    String bake(AmazonEC2 ec2, Ec2Cloud cloud);
  }

  private static final Bakery IMAGE_BAKERY =
      (ec2, cloud) ->
          new ImageBakery(ec2, cloud.clock().sleeper()::sleep)
              .bake("ami-1cbd4475", "My AMI", PARTNER);

  private static final Bakery BUNDLE_BAKERY =
      (ec2, cloud) ->
          new BundleBakery(
                  ec2,
                  cloud.credentials(cloud.account()).getCredentials(),
                  cloud.clock().sleeper()::sleep)
              .bake(
                  "ami-dd20c3b4", new BundleDestination("my-bucket", "winami"), "My AMI", PARTNER);

  @TestFactory
  Stream<DynamicTest> ofAnImageBakery() {
    return eachCallFailsOnce(IMAGE_BAKERY);
  }

  @TestFactory
  Stream<DynamicTest> ofABundleBakery() {
    return eachCallFailsOnce(BUNDLE_BAKERY);
  }

  /** As long as that which tidies up does not fail all the time, too. */
  @TestFactory
  Stream<DynamicTest> ofAnActionThatFailsAllTheTime() {
    return Stream.concat(
        eachFailsAlways(
            IMAGE_BAKERY,
            List.of("runInstances", "describeInstances", "createImage", "modifyImageAttribute")),
        eachFailsAlways(
            BUNDLE_BAKERY, List.of("bundleInstance", "describeBundleTasks", "registerImage")));
  }

  private static Stream<DynamicTest> eachCallFailsOnce(Bakery bakery) {
    List<String> calls = bake(bakery, (nth, call) -> false, Failure.REFUSED).calls();
    assertThat(calls).hasSizeGreaterThan(5);
    return IntStream.rangeClosed(1, calls.size())
        .boxed()
        .flatMap(
            failing ->
                Stream.of(Failure.values())
                    .map(
                        failure ->
                            dynamicTest(
                                "[" + failing + "] " + calls.get(failing - 1) + " " + failure,
                                () ->
                                    // Only what cannot pass may end the job.
                                    assertThat(
                                            bake(
                                                    bakery,
                                                    (nth, call) -> nth.equals(failing),
                                                    failure)
                                                .baked())
                                        .isEqualTo(
                                            failure != Failure.REFUSED
                                                || isTidyingUp(calls, failing)))));
  }

  /** So that the image is found although no call that makes it is ever answered. */
  private static boolean canBeFoundByName(String action) {
    return action.equals("createImage") || action.equals("registerImage");
  }

  private static boolean isTidyingUp(List<String> calls, int nth) {
    return calls.get(nth - 1).equals("terminateInstances");
  }

  private static Stream<DynamicTest> eachFailsAlways(Bakery bakery, List<String> actions) {
    return actions.stream()
        .flatMap(
            action ->
                Stream.of(Failure.REFUSED, Failure.DROPPED, Failure.REPLY_LOST)
                    .map(
                        failure ->
                            dynamicTest(
                                action + " always " + failure,
                                () ->
                                    assertThat(
                                            bake(
                                                    bakery,
                                                    (nth, call) -> call.equals(action),
                                                    failure)
                                                .baked())
                                        .isEqualTo(
                                            failure == Failure.REPLY_LOST
                                                && canBeFoundByName(action)))));
  }

  private record Outcome(boolean baked, List<String> calls) {}

  private static Outcome bake(Bakery bakery, BiPredicate<Integer, String> which, Failure failure) {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      FailingClient failing = new FailingClient(ec2, which, failure);
      boolean baked = false;
      try {
        String imageId = bakery.bake(failing.client(), cloud);
        assertThat(ec2).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
        baked = true;
      } catch (AmazonClientException failed) {
        assertThat(failed).hasNoSuppressedExceptions();
        assertThat(ec2).hasNoImages();
      }
      Leftovers.assertThatThereAreNone(ec2);
      return new Outcome(baked, failing.calls());
    }
  }
}
