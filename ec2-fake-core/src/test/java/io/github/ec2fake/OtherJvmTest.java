// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same seed, settings and calls in another JVM, where sets and maps have another order. */
@Timeout(120)
class OtherJvmTest {

  @Test
  void isTheSameInAnotherJvmAndLanguage(@TempDir Path folder) throws Exception {
    assertThat(inAnotherJvm(folder)).isEqualTo(journal());
  }

  @Test
  void differsWithTheSeed() {
    assertThat(journal(2)).isNotEqualTo(journal());
  }

  /** Run in the other JVM. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), journal());
  }

  private static String journal() {
    return journal(1);
  }

  private static String journal(long seed) {
    return journal(seed, () -> {});
  }

  /**
   * What happens in a cloud, and what its clients are told of it.
   *
   * @param atTheEnd runs before it is written down
   */
  static String journal(long seed, Runnable atTheEnd) {
    List<Object> told = new ArrayList<>();
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().seed(seed).startingAt(Instant.parse("2011-07-15T00:00:00Z")).build()) {
      AmazonEC2 ec2 = cloud.client();
      told.add(ec2.createKeyPair(new CreateKeyPairRequest("key")));
      told.add(ec2.createSecurityGroup(new CreateSecurityGroupRequest("group", "of the test")));
      String instance = launch(ec2, "ami-1cbd4475", "a");
      launch(ec2, "ami-dd20c3b4", "b");
      String image = ec2.createImage(new CreateImageRequest(instance, "image")).getImageId();
      List<Tag> tags = List.of(new Tag("b", "1"), new Tag("a", "2"), new Tag("c", "3"));
      ec2.createTags(new CreateTagsRequest(List.of(image, instance), tags));
      ec2.modifyImageAttribute(
          new ModifyImageAttributeRequest(image, "launchPermission")
              .withOperationType("add")
              .withUserIds("999988887777", "444455556666", "222233334444"));
      told.add(ec2.describeInstances());
      told.add(ec2.describeImages(new DescribeImagesRequest()));
      told.add(ec2.describeVolumes());
      told.add(ec2.describeSnapshots());
      told.add(ec2.describeSecurityGroups());
      told.add(ec2.describeSubnets());
      told.add(ec2.describeTags());
      told.add(refusal(ec2));
      told.add(ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance))));
      told.add(ec2.describeInstances().getSdkHttpMetadata().getAllHttpHeaders());
      told.add(cloud.journal());
    }
    atTheEnd.run();
    return told.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static String launch(AmazonEC2 ec2, String image, String token) {
    RunInstancesRequest request =
        new RunInstancesRequest(image, 1, 1).withInstanceType("m1.large").withClientToken(token);
    Instance instance = ec2.runInstances(request).getReservation().getInstances().get(0);
    return instance.getInstanceId();
  }

  private static String refusal(AmazonEC2 ec2) {
    try {
      return launch(ec2, "ami-00000000", "c");
    } catch (AmazonEC2Exception refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static String inAnotherJvm(Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("journal");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-cp",
                System.getProperty("java.class.path"),
                OtherJvmTest.class.getName(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readString(out);
  }
}
