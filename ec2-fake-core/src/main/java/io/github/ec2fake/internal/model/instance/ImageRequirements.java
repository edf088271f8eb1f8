// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an instance type requires of the image. What is not known of the type or of the image
 * refuses no launch.
 */
final class ImageRequirements {
  /**
   * The types that run HVM with Windows only.
   *
   * <p>Source: the Amazon Linux AMI instance type matrix; the issues at {@link
   * InstanceErrors#HVM_FOR_WINDOWS_ONLY}.
   */
  private static final Pattern HVM_FOR_WINDOWS_ONLY = Pattern.compile("(t1|m1|m2|c1)\\..*");

  private static final Requirement ARCHITECTURE =
      new Requirement(
          pair ->
              pair.type()
                  .isExcluded(
                      "processor-info.supported-architecture", pair.content().architecture()),
          pair ->
              InstanceErrors.OTHER_ARCHITECTURE.with(
                  pair.architectures(), pair.content().architecture()));

  /** In the order in which they are checked; EC2's is not known. */
  private static final List<Requirement> REQUIREMENTS =
      List.of(
          ARCHITECTURE,
          new Requirement(
              pair ->
                  pair.type()
                      .isExcluded(
                          "supported-virtualization-type", pair.content().virtualizationType()),
              pair -> InstanceErrors.HVM_REQUIRED.with(pair.type().name())),
          new Requirement(
              pair ->
                  pair.isHvm()
                      && !pair.content().windows()
                      && pair.content().features().areKnown()
                      && HVM_FOR_WINDOWS_ONLY.matcher(pair.type().name()).matches(),
              pair -> InstanceErrors.HVM_FOR_WINDOWS_ONLY.with()),
          new Requirement(
              pair ->
                  "required".equals(pair.type().fact("network-info.ena-support"))
                      && Boolean.FALSE.equals(pair.content().features().enaSupport()),
              pair -> InstanceErrors.ENA_REQUIRED.with(pair.type().name())),
          new Requirement(
              pair ->
                  !pair.content().ebsBacked()
                      && pair.type().isExcluded("supported-root-device-type", "instance-store"),
              pair ->
                  InstanceErrors.NO_INSTANCE_STORE_ROOT.with(pair.imageId(), pair.type().name())));

  private ImageRequirements() {}

  /** Refuses a launch of a type that does not run the image. */
  static void check(InstanceType type, String imageId, ImageContent content) {
    Pair pair = new Pair(type, imageId, content);
    REQUIREMENTS.forEach(requirement -> requirement.check(pair));
  }

  /** Refuses a type of another architecture, for an instance that is there. */
  static void checkArchitecture(InstanceType type, String imageId, ImageContent content) {
    ARCHITECTURE.check(new Pair(type, imageId, content));
  }

  private record Requirement(Predicate<Pair> isMissed, Function<Pair, Ec2Error> refusal) {
    void check(Pair pair) {
      if (isMissed.test(pair)) {
        throw refusal.apply(pair);
      }
    }
  }

  /** What is to be launched together. */
  private record Pair(InstanceType type, String imageId, ImageContent content) {

    boolean isHvm() {
      return content.isHvm();
    }

    /** As EC2 writes them: {@code x86_64,i386} (gardener/gardener-extension-provider-aws#694). */
    String architectures() {
      return type.architectures().stream()
          .sorted(Comparator.reverseOrder())
          .collect(Collectors.joining(","));
    }
  }
}
