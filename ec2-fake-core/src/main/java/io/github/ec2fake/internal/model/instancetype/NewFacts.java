// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be said of an instance type that EC2 does not have, as facts of EC2's types are. */
public final class NewFacts {
  private static final Pattern NAME =
      Pattern.compile(
          "[a-z][a-z0-9-]*\\.(nano|micro|small|medium|large|([1-9]\\d*)?xlarge|metal(-\\d+xl)?)");
  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");
  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,8})(\\.\\d{1,4})?");
  private static final List<String> BOOLEANS = List.of("true", "false");
  private static final String PERFORMANCE = "network-info.network-performance";
  private static final String MOST_INTERFACES = "network-info.maximum-network-interfaces";

  /** Facts that have methods of their own, because others follow from them. */
  private static final String OF_CPU = "vcpu-info.";

  private static final String MEMORY = "memory-info.size-in-mib";
  private static final String ARCHITECTURE = "processor-info.supported-architecture";

  /** Facts that are made of several words each. */
  private static final Pattern STRUCTURED =
      Pattern.compile(
          "instance-storage-info\\.disks|network-info\\.network-cards|"
              + "(gpu|fpga|inference-accelerator|neuron|media-accelerator)-info\\..*");

  private NewFacts() {}

  /**
   * Refuses a name that is malformed, or that EC2 has.
   *
   * @throws IllegalArgumentException if it cannot be used
   */
  public static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a new instance type is named as EC2's are: a family of lower-case letters, digits and"
              + " '-', a dot, and a size such as large, 2xlarge, metal or metal-24xl; but was '"
              + name
              + "'");
    }
    if (InstanceTypes.ofEc2().isKnown(name)) {
      throw new IllegalArgumentException(
          "EC2 has the instance type '"
              + name
              + "' already, and it cannot be changed; a new one needs another name");
    }
  }

  /**
   * EC2's type of a name, to begin another with.
   *
   * @throws IllegalArgumentException if EC2 has none
   */
  public static InstanceType existing(String name) {
    InstanceType type = InstanceTypes.ofEc2().find(name);
    if (type == null) {
      throw new IllegalArgumentException(
          "a new instance type can be like one that EC2 has, such as m7i.large, but not like '"
              + name
              + "'");
    }
    return type;
  }

  /**
   * Refuses a fact that no type has, or that has other values.
   *
   * @throws IllegalArgumentException if it cannot be said
   */
  public static void check(String fact, List<String> values) {
    InstanceType any = existing(InstanceTypes.DEFAULT);
    if (fact.startsWith(OF_CPU) || fact.equals(MEMORY) || fact.equals(ARCHITECTURE)) {
      throw new IllegalArgumentException(
          fact + " is set by vcpus, threadsPerCore, memoryMiB or architectures");
    }
    if (!any.says(fact) || STRUCTURED.matcher(fact).matches()) {
      throw new IllegalArgumentException(
          "no fact of an instance type that can be set is named '"
              + fact
              + "'; facts are named as the filters of DescribeInstanceTypes, such as hypervisor");
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException(fact + " needs a value");
    }
    Set<String> used = used(fact);
    if (used.stream().allMatch(BOOLEANS::contains)) {
      one(fact, values, value -> BOOLEANS.contains(value), "true or false");
    } else if (used.stream().allMatch(value -> WHOLE.matcher(value).matches())) {
      one(fact, values, value -> WHOLE.matcher(value).matches(), "a whole number");
    } else if (used.stream().allMatch(value -> DECIMAL.matcher(value).matches())) {
      one(fact, values, value -> DECIMAL.matcher(value).matches(), "a number");
    } else if (fact.equals(PERFORMANCE)) {
      one(fact, values, value -> value.matches("[\\w .]+"), "words such as Up to 10 Gigabit");
    } else if (!used.containsAll(values)) {
      throw new IllegalArgumentException(
          fact + " can be of " + used + ", but was " + String.join(", ", values));
    }
  }

  private static void one(
      String fact, List<String> values, Predicate<String> isValid, String allowed) {
    if (values.size() != 1 || !isValid.test(values.get(0))) {
      throw new IllegalArgumentException(
          fact + " must be " + allowed + ", but was " + String.join(", ", values));
    }
  }

  /** The values that EC2's types have of a fact. */
  private static Set<String> used(String fact) {
    return InstanceTypes.families().stream()
        .flatMap(family -> family.types().stream())
        .flatMap(type -> type.facts(fact).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Refuses architectures that no type has. */
  public static void checkArchitectures(List<String> architectures) {
    Set<String> used = used(ARCHITECTURE);
    if (architectures.isEmpty() || !used.containsAll(architectures)) {
      throw new IllegalArgumentException(
          "the architectures of an instance type are of "
              + used
              + ", but were "
              + String.join(", ", architectures));
    }
  }

  /**
   * A type like another.
   *
   * @param vcpus null for as many as the other has
   * @param threads of a core; null for as many as the other has
   */
  public static InstanceType like(
      InstanceType other,
      String name,
      @Nullable Integer vcpus,
      @Nullable Integer threads,
      Map<String, String> facts) {
    InstanceType type = other.with(name, facts);
    if (vcpus != null || threads != null) {
      type = type.with(name, cpus(type, vcpus, threads));
    }
    return facts.containsKey(PERFORMANCE) || facts.containsKey(MOST_INTERFACES)
        ? type.with(name, Map.of("network-info.network-cards", card(type)))
        : type;
  }

  private static Map<String, String> cpus(
      InstanceType type, @Nullable Integer vcpus, @Nullable Integer threads) {
    String usual = type.fact("vcpu-info.default-threads-per-core");
    int ofCore = threads != null ? threads : usual == null ? 1 : Integer.parseInt(usual);
    int all = vcpus == null ? type.vcpus() : vcpus;
    if (all % ofCore != 0 && threads == null) {
      ofCore = 1;
    }
    if (all % ofCore != 0) {
      throw new IllegalArgumentException(
          type.name() + " cannot have " + all + " vCPUs with " + ofCore + " threads per core");
    }
    int cores = all / ofCore;
    return Map.of(
        "vcpu-info.default-vcpus",
        Integer.toString(all),
        "vcpu-info.default-cores",
        Integer.toString(cores),
        "vcpu-info.default-threads-per-core",
        Integer.toString(ofCore),
        "vcpu-info.valid-cores",
        IntStream.rangeClosed(1, cores)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(",")),
        "vcpu-info.valid-threads-per-core",
        ofCore == 1 ? "1" : "1,2");
  }

  /** One network card for all interfaces; what is said of several would contradict the facts. */
  private static String card(InstanceType type) {
    return "1*" + said(type.fact(MOST_INTERFACES)) + "|" + said(type.fact(PERFORMANCE)) + "||";
  }

  private static String said(@Nullable String fact) {
    return fact == null ? "" : fact;
  }
}
