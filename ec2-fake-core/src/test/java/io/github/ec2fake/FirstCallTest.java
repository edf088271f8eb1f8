// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM loads until it has the reply to its first DescribeImages. */
@Timeout(120)
class FirstCallTest {
  private static final int MOST = 288;

  private static final Pattern LOADED = Pattern.compile(".*\\] (io\\.github\\.ec2fake\\.\\S+) .*");

  private static final Pattern OF_A_KIND =
      Pattern.compile("io\\.github\\.ec2fake\\.internal\\.(?:model|query)\\.([a-z0-9]+)\\.\\S+");

  /**
   * Images, what an image is made of and belongs to, and what all kinds have in common. An image of
   * Windows has a disk, and one in S3 a bucket.
   */
  private static final List<String> USED =
      List.of(
          "action", "base", "guest", "identity", "image", "place", "s3", "storage", "tag", "wire");

  private static List<String> loaded = List.of();

  /** Run in the other JVM. */
  public static void main(String[] arguments) {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      cloud.client().describeImages(new DescribeImagesRequest().withImageIds("ami-1cbd4475"));
    }
  }

  @BeforeAll
  static void call(@TempDir Path folder) throws Exception {
    loaded =
        new ForkedJvm(folder)
            .run(Map.of(), List.of("-Xlog:class+load"), FirstCallTest.class).out().stream()
                .map(LOADED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
  }

  @Test
  void loadsNoClassOfAKindOfResourceThatItDoesNotUse() {
    assertThat(loaded.stream().filter(FirstCallTest::isOfAnUnusedKind)).isEmpty();
  }

  @Test
  void loadsFewClassesAndLambdas() {
    assertThat(loaded).hasSizeBetween(100, MOST);
  }

  /** Not counting interfaces, by which a region serves its kinds: they say what it is. */
  private static boolean isOfAnUnusedKind(String name) {
    Matcher kind = OF_A_KIND.matcher(name);
    return kind.matches() && !USED.contains(kind.group(1)) && !isInterface(name);
  }

  private static boolean isInterface(String name) {
    try {
      return Class.forName(name, false, FirstCallTest.class.getClassLoader()).isInterface();
    } catch (ClassNotFoundException lambda) {
      return false;
    }
  }
}
