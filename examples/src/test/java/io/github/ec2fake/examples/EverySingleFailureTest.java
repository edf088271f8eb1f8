package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.FailingClient.Failure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whichever call of a bakery fails, and however: there is the whole image, or nothing. */
class EverySingleFailureTest {
  private static final String PARTNER = "999988887777";

  private interface Bakery {
    String bake(AmazonEC2 ec2, Ec2Cloud cloud);
  }

  @TestFactory
  Stream<DynamicTest> ofAnImageBakery() {
    return each(
        (ec2, cloud) ->
            new ImageBakery(ec2, cloud.clock().sleeper()::sleep)
                .bake("ami-1cbd4475", "My AMI", PARTNER));
  }

  @TestFactory
  Stream<DynamicTest> ofABundleBakery() {
    return each(
        (ec2, cloud) ->
            new BundleBakery(
                    ec2,
                    cloud.credentials(cloud.account()).getCredentials(),
                    cloud.clock().sleeper()::sleep)
                .bake(
                    "ami-dd20c3b4",
                    new BundleDestination("my-bucket", "winami"),
                    "My AMI",
                    PARTNER));
  }

  private static Stream<DynamicTest> each(Bakery bakery) {
    List<String> calls = bake(bakery, 0, Failure.REFUSED);
    assertThat(calls).hasSizeGreaterThan(5);
    return IntStream.rangeClosed(1, calls.size())
        .boxed()
        .flatMap(
            nth ->
                Stream.of(Failure.values())
                    .map(
                        failure ->
                            dynamicTest(
                                "[" + nth + "] " + calls.get(nth - 1) + " " + failure,
                                () -> bake(bakery, nth, failure))));
  }

  private static List<String> bake(Bakery bakery, int nth, Failure failure) {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      FailingClient failing = new FailingClient(ec2, nth, failure);
      try {
        String imageId = bakery.bake(failing.client(), cloud);
        assertThat(ec2).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
      } catch (AmazonClientException refused) {
        // Only what cannot pass may end the job.
        assertThat(failure).isEqualTo(Failure.REFUSED);
        assertThat(ec2).hasNoImages();
      }
      assertThat(ec2)
          .hasNoInstances()
          .hasNoUnavailableImages()
          .hasNoOrphanedSnapshots()
          .hasNoUnattachedVolumes()
          .hasNoUnfinishedBundleTasks();
      return failing.calls();
    }
  }
}
