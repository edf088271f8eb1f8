// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An instance type and what EC2 says of it. */
public final class InstanceType {
  private final String name;
  private final Map<String, Integer> places;
  private final String[] values;

  /**
   * A type.
   *
   * @param places where in the values each fact is
   */
  InstanceType(String name, Map<String, Integer> places, String[] values) {
    this.name = name;
    this.places = places;
    this.values = values;
  }

  public String name() {
    return name;
  }

  /** Whether it is on the Nitro System. */
  public boolean isNitro() {
    return "nitro".equals(fact("hypervisor"));
  }

  /**
   * A fact, for example {@code vcpu-info.default-vcpus}, as the file of instance types writes it;
   * null if it is unknown or if EC2 does not say it of this type.
   */
  public @Nullable String fact(String fact) {
    Integer place = places.get(fact);
    if (place == null) {
      throw new IllegalArgumentException("no instance type has the fact '" + fact + "'");
    }
    return values[place].isEmpty() ? null : values[place];
  }

  /** A fact that is a list; empty if it is unknown or if EC2 does not say it of this type. */
  public List<String> facts(String fact) {
    return parts(fact, ",");
  }

  /** Whether a fact that is a list is known, and has others than this. */
  public boolean isExcluded(String fact, String value) {
    List<String> supported = facts(fact);
    return !supported.isEmpty() && !supported.contains(value);
  }

  /** A fact that is a list of things with several facts of their own. */
  public List<String> things(String fact) {
    return parts(fact, ";");
  }

  /** A fact that is true or false; null as that of {@link #fact}. */
  public @Nullable Boolean flag(String fact) {
    String value = fact(fact);
    return value == null ? null : Boolean.valueOf(value);
  }

  public List<String> architectures() {
    return facts("processor-info.supported-architecture");
  }

  /** How many virtual CPUs an instance of this type has; 1 if that is not known. */
  public int vcpus() {
    String vcpus = fact("vcpu-info.default-vcpus");
    return vcpus == null ? 1 : Integer.parseInt(vcpus);
  }

  /** Which quotas count its virtual CPUs. */
  public VcpuBucket vcpuBucket() {
    return VcpuBucket.of(name);
  }

  /** Whether a fact has a name that facts have. */
  boolean says(String fact) {
    return places.containsKey(fact);
  }

  /** A type of another name of which some other facts are said. */
  InstanceType with(String otherName, Map<String, String> facts) {
    String[] others = values();
    facts.forEach((fact, value) -> others[Objects.requireNonNull(places.get(fact))] = value);
    return new InstanceType(otherName, places, others);
  }

  /** All values, to begin another type with. */
  String[] values() {
    return values.clone();
  }

  private List<String> parts(String fact, String separator) {
    String value = fact(fact);
    return value == null ? List.of() : List.of(value.split(separator, -1));
  }
}
