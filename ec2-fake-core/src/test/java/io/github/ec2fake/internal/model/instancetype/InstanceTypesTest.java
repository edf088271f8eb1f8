// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTypesTest {
  private static final String VCPUS = "vcpu-info.default-vcpus";
  private static final String MEMORY = "memory-info.size-in-mib";

  @Test
  void knowsEveryTypeOfEc2() {
    assertThat(InstanceTypes.ofEc2().names())
        .hasSize(1432)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(InstanceTypes.ofEc2()::isKnown)
        .contains("m1.small", "t3.micro", "c8g.large", "x8g.metal-48xl", "p5en.48xlarge");
  }

  @Test
  void everyFamilyCanBeRead() {
    assertThat(InstanceTypes.families())
        .allSatisfy(
            family ->
                assertThat(family.types())
                    .extracting(InstanceType::name)
                    .isEqualTo(
                        family.sizes().stream().map(size -> family.name() + "." + size).toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m1.tiny", "m9.large", "m1", "m1.", ".small", "", "m1.small.small", "<"})
  void knowsNoOther(String name) {
    assertThat(InstanceTypes.ofEc2().isKnown(name)).isFalse();
    assertThat(InstanceTypes.ofEc2().find(name)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "m1.small, 1, 1740",
    "t2.micro, 1, 1024",
    "m5.large, 2, 8192",
    "m5.metal, 96, 393216",
    "p4d.24xlarge, 96, 1179648",
    "c8g.large, 2, 4096",
    "u-12tb1.112xlarge, 448, 12582912"
  })
  void tellsTheFactsOfAType(String name, String vcpus, String memory) {
    InstanceType type = InstanceTypes.ofEc2().require(name);

    assertThat(type.fact(VCPUS)).isEqualTo(vcpus);
    assertThat(type.fact(MEMORY)).isEqualTo(memory);
  }

  @ParameterizedTest
  @CsvSource({
    "c3.large, i386 x86_64",
    "t1.micro, i386 x86_64",
    "m1.medium, i386 x86_64",
    "t2.medium, i386 x86_64",
    "t2.large, x86_64",
    "t2.xlarge, x86_64",
    "t2.2xlarge, x86_64",
    "m3.medium, x86_64",
    "a1.large, arm64",
    "mac1.metal, x86_64_mac",
    "mac2.metal, arm64_mac"
  })
  void tellsTheArchitectures(String name, String architectures) {
    assertThat(InstanceTypes.ofEc2().require(name).architectures())
        .containsExactly(architectures.split(" "));
  }

  @Test
  void leavesOutWhatIsUnknown() {
    InstanceType unknown = InstanceTypes.ofEc2().require("p6e-gb200.36xlarge");

    assertThat(unknown.fact(VCPUS)).isNull();
    assertThat(unknown.architectures()).isEmpty();
    assertThatThrownBy(() -> unknown.fact("colour")).hasMessageContaining("'colour'");
  }

  @Test
  void aSizeBeginsWithTheSameSizeOfTheParent() {
    InstanceFamily.Defaults defaults = InstanceFamily.Defaults.of("a=0\nb=0\nc=");
    Map<String, InstanceFamily> before = new LinkedHashMap<>();
    before.put("m1", InstanceFamily.of("m1 : s m l\na=1\t\"\t3\nb=5", before, defaults));

    InstanceFamily family = InstanceFamily.of("m2 < m1 : m l x\nc=\t7\t", before, defaults);

    assertThat(family.types())
        .extracting(InstanceType::name, type -> type.fact("a"), type -> type.fact("b"))
        .extracting(Object::toString)
        .containsExactly(
            "(\"m2.m\", \"1\", \"5\")", "(\"m2.l\", \"3\", \"5\")", "(\"m2.x\", \"0\", \"0\")");
    assertThat(family.types()).extracting(type -> type.fact("c")).containsExactly(null, "7", null);
  }

  @Test
  void readsOnlyTheFamilyThatIsAskedFor() {
    InstanceFamily.Defaults defaults = InstanceFamily.Defaults.of("a=0");
    InstanceFamily malformed = InstanceFamily.of("m1 : s m l\na=1\t2", Map.of(), defaults);

    assertThat(malformed.sizes()).isEqualTo(List.of("s", "m", "l"));
    assertThat(malformed.type("x")).isNull();
    assertThatThrownBy(() -> malformed.type("s")).hasMessageContaining("m1 has [1, 2]");
  }
}
