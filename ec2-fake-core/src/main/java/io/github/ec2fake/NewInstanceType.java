// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.instancetype.AddedInstanceType;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.instancetype.NewFacts;
import io.github.ec2fake.internal.query.KnownNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instance type that ec2-fake does not know, because EC2 has it since yesterday or will never
 * have it. {@link Ec2Cloud.Builder#instanceTypes} adds it to a cloud, in which it is as good as any
 * other: it launches, is described and offered, counts in the quota on virtual CPUs of its family,
 * and is taken by Spot requests, fleets, launch templates and reserved instances.
 *
 * <pre>
 * Ec2Cloud.builder()
 *     .instanceTypes(
 *         NewInstanceType.named("m9x.large").like("m8g.large").memoryMiB(16_384),
 *         NewInstanceType.named("q1.metal").vcpus(256).fact("hypervisor", "xen"))
 *     .build();
 * </pre>
 *
 * <p>What is not said of a type is as of the type that it is {@linkplain #like like}, which is
 * {@code m7i.large} unless another is named. A new instance type is immutable: each method returns
 * another one.
 */
public final class NewInstanceType {
  private static final String USUAL = "m7i.large";

  private final String name;
  private final String like;
  private final @Nullable Integer vcpus;
  private final @Nullable Integer threadsPerCore;
  private final Map<String, String> facts;
  private final List<String> locations;

  private NewInstanceType(
      String name,
      String like,
      @Nullable Integer vcpus,
      @Nullable Integer threadsPerCore,
      Map<String, String> facts,
      List<String> locations) {
    this.name = name;
    this.like = like;
    this.vcpus = vcpus;
    this.threadsPerCore = threadsPerCore;
    this.facts = facts;
    this.locations = locations;
  }

  /**
   * Begins a new instance type, which is offered in all zones of all regions.
   *
   * @param name a family of lower-case letters, digits and {@code -}, a dot, and a size: {@code
   *     nano}, {@code micro}, {@code small}, {@code medium}, {@code large}, {@code xlarge}, {@code
   *     2xlarge} and so on, {@code metal}, or {@code metal-24xl} and the like. The family can be
   *     one of EC2's. Its beginning decides in which quota on virtual CPUs the type counts, as with
   *     EC2's own: {@code g9.large} in that of G and VT instances.
   * @return the type
   * @throws IllegalArgumentException if the name is malformed, or EC2 has a type of this name
   */
  public static NewInstanceType named(String name) {
    NewFacts.checkName(name);
    return new NewInstanceType(name, USUAL, null, null, Map.of(), List.of());
  }

  /**
   * Says which of EC2's types it is like in everything that is not said otherwise.
   *
   * @param type a type that EC2 has; {@code m7i.large} by default
   * @return a type with this
   * @throws IllegalArgumentException if EC2 has no such type
   */
  public NewInstanceType like(String type) {
    return new NewInstanceType(
        name, NewFacts.existing(type).name(), vcpus, threadsPerCore, facts, locations);
  }

  /**
   * Sets its virtual CPUs. An instance can be launched with any number of the cores that follow.
   *
   * @param count at least 1; with an odd number, each core has one thread
   * @return a type with this
   * @throws IllegalArgumentException if it is less than 1 or more than 10,000
   */
  public NewInstanceType vcpus(int count) {
    return new NewInstanceType(
        name, like, inRange("vCPUs", count, 10_000), threadsPerCore, facts, locations);
  }

  /**
   * Sets how many threads, each a virtual CPU, run on a core.
   *
   * @param count 1 or 2
   * @return a type with this
   * @throws IllegalArgumentException if it is neither
   */
  public NewInstanceType threadsPerCore(int count) {
    return new NewInstanceType(
        name, like, vcpus, inRange("threads per core", count, 2), facts, locations);
  }

  /**
   * Sets its memory.
   *
   * @param mebibytes at least 1; 8,192 are 8 GiB
   * @return a type with this
   * @throws IllegalArgumentException if it is less than 1
   */
  public NewInstanceType memoryMiB(int mebibytes) {
    return with(
        "memory-info.size-in-mib",
        Integer.toString(inRange("MiB of memory", mebibytes, Integer.MAX_VALUE)));
  }

  /**
   * Sets the architectures of the images that it can run.
   *
   * @param architectures of {@code i386}, {@code x86_64}, {@code arm64}, {@code x86_64_mac}, {@code
   *     arm64_mac}
   * @return a type with this
   * @throws IllegalArgumentException if there is none, or one that EC2 does not have
   */
  public NewInstanceType architectures(String... architectures) {
    NewFacts.checkArchitectures(List.of(architectures));
    return with("processor-info.supported-architecture", String.join(",", architectures));
  }

  /**
   * Sets any other fact that DescribeInstanceTypes tells, for example that it has no local disks
   * ({@code instance-storage-supported}, {@code false}) or runs paravirtual images ({@code
   * supported-virtualization-type}, {@code hvm}, {@code paravirtual}).
   *
   * @param fact its name as a filter of DescribeInstanceTypes. Facts on each disk, network card and
   *     accelerator cannot be set.
   * @param values the value; several of a fact that is a list. They are values that some type of
   *     EC2 has, or true or false, or a number.
   * @return a type with this
   * @throws IllegalArgumentException if there is no such fact, or it cannot have these values
   */
  public NewInstanceType fact(String fact, String... values) {
    NewFacts.check(fact, List.of(values));
    return with(fact, String.join(",", values));
  }

  /**
   * Sets where it is offered. Launches elsewhere are refused.
   *
   * @param regionsAndZones names such as {@code us-east-1}, for all its zones, and {@code
   *     eu-west-1b}; none for everywhere
   * @return a type with this
   * @throws IllegalArgumentException if EC2 has no such region or zone
   */
  public NewInstanceType offeredIn(String... regionsAndZones) {
    for (String each : regionsAndZones) {
      KnownNames.regionOrZone(each);
    }
    return new NewInstanceType(name, like, vcpus, threadsPerCore, facts, List.of(regionsAndZones));
  }

  /**
   * Returns its name.
   *
   * @return for example {@code m9x.large}
   */
  public String name() {
    return name;
  }

  private NewInstanceType with(String fact, String value) {
    Map<String, String> more = new TreeMap<>(facts);
    more.put(fact, value);
    return new NewInstanceType(name, like, vcpus, threadsPerCore, more, locations);
  }

  private static int inRange(String what, int count, int most) {
    if (count < 1 || count > most) {
      throw new IllegalArgumentException(
          "an instance type has 1 to " + most + " " + what + ", but was told to have " + count);
    }
    return count;
  }

  /**
   * As the model has it.
   *
   * @throws IllegalArgumentException if the virtual CPUs and the threads do not fit together
   */
  AddedInstanceType toModel() {
    return new AddedInstanceType(
        NewFacts.like(NewFacts.existing(like), name, vcpus, threadsPerCore, facts), locations);
  }

  /**
   * Instance types with others.
   *
   * @param before null for EC2's
   * @throws IllegalArgumentException if one has a name that has been added before
   */
  static InstanceTypes added(@Nullable InstanceTypes before, NewInstanceType... others) {
    InstanceTypes all = before == null ? InstanceTypes.ofEc2() : before;
    for (NewInstanceType each : others) {
      all = all.with(each.toModel());
    }
    return all;
  }

  @Override
  public String toString() {
    return Stream.of(name, " like ", like).reduce("", String::concat);
  }
}
