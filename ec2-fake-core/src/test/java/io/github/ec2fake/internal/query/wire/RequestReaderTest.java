// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

  record Asked(
      List<String> instanceId,
      List<Device> device,
      @Nullable Integer size,
      @Nullable Boolean force,
      @Nullable String subnetId,
      @MayBeEmpty @Nullable String description) {}

  record Device(@Required String name, @Nullable Integer size) {}

  record Timed(@Nullable Instant since) {}

  @Test
  void readsTimes() {
    assertThat(timed("2011-07-15T12:00:00.000Z"))
        .isEqualTo(new Timed(Instant.parse("2011-07-15T12:00:00Z")));
    assertThat(timed("")).isEqualTo(new Timed(null));
    assertThatThrownBy(() -> timed("yesterday"))
        .isInstanceOf(Ec2Error.class)
        .hasMessage(
            "Value (yesterday) for parameter Since is invalid. It must be a time such as"
                + " 2026-10-15T13:17:00.000Z.");
  }

  private static Timed timed(String since) {
    return RequestReader.read(Timed.class, Map.of("Since", since), "Act", Set.of());
  }

  @Test
  void readsListsFromOneFromZeroWithGapsAndOfOneWithoutANumber() {
    assertThat(read("InstanceId.1=a&InstanceId.2=b").instanceId()).containsExactly("a", "b");
    assertThat(read("InstanceId.0=a&InstanceId.1=b").instanceId()).containsExactly("a", "b");
    assertThat(read("InstanceId.7=b&InstanceId.3=a").instanceId()).containsExactly("a", "b");
    assertThat(read("InstanceId.10=b&InstanceId.9=a").instanceId()).containsExactly("a", "b");
    assertThat(read("InstanceId=a").instanceId()).containsExactly("a");
    assertThat(read("InstanceId.999999999=a").instanceId()).containsExactly("a");
    assertThat(read("Device.0.Name=a&Device.2.Name=b").device())
        .containsExactly(new Device("a", null), new Device("b", null));
    assertThat(read("Device.Name=a&Device.Size=7").device()).containsExactly(new Device("a", 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "InstanceId=a&InstanceId.1=b",
        "InstanceId.1=a&InstanceId.01=b",
        "InstanceId.1.1=a",
        "InstanceId.1=a&InstanceId.1.1=b",
        "InstanceId.=a",
        "InstanceId.1.=a",
        "InstanceId.-1=a",
        "InstanceId.1e3=a",
        "InstanceId.9999999999=a",
        "InstanceId.١=a",
        ".InstanceId=a",
        ".=a",
        "=a",
        "instanceId.1=a",
        "Device.1=a",
        "Device.1.Name=a&Device.1.Name.X=b",
        "Device.1.Name=a&Device.1=b"
      })
  void refusesWhatIsNoFormOfAList(String form) {
    assertThatThrownBy(() -> read(form))
        .isInstanceOfSatisfying(
            Ec2Error.class, error -> assertThat(error.code()).isEqualTo("UnknownParameter"));
  }

  @Test
  void namesTheFirstUnknownParameterOfTheForm() {
    assertThatThrownBy(() -> read("Color.1.Of=red&InstanceId.1=a&Zone=b"))
        .hasMessage("The parameter Color.1.Of is not recognized");
  }

  @Test
  void takesAnEmptyValueForNone() {
    Asked asked =
        read("SubnetId=&Size=&Force=&InstanceId=&Description=&Device.1.Name=a&Device.1.Size=");

    assertThat(asked)
        .isEqualTo(new Asked(List.of(), List.of(new Device("a", null)), null, null, null, ""));
  }

  @Test
  void refusesAnEmptyMemberOfAListWhichWouldMeanAll() {
    assertRefused(
        "InstanceId.1=", "MissingParameter: The request must contain the parameter InstanceId");
    assertRefused(
        "InstanceId.1=a&InstanceId.2=",
        "MissingParameter: The request must contain the parameter InstanceId");
  }

  @Test
  void takesAnEmptyValueOfWhatIsNotModelledForNone() {
    assertThat(read("CpuOptions.CoreCount=&SubnetId=a").subnetId()).isEqualTo("a");
    assertRefused(
        "CpuOptions.CoreCount=2",
        "UnsupportedOperation: ec2-fake does not model the parameter CpuOptions.CoreCount of Ask."
            + " Leave it out, or answer the call in the test.");
    assertRefused("Colour=", "UnknownParameter: The parameter Colour is not recognized");
  }

  @Test
  void readsFlagsAsClientsWriteThem() {
    for (String yes : List.of("true", "True", "TRUE", "1")) {
      assertThat(read("Force=" + yes).force()).isTrue();
      assertThat(RequestReader.flag("DryRun", yes)).isTrue();
    }
    for (String no : List.of("false", "False", "0")) {
      assertThat(read("Force=" + no).force()).isFalse();
      assertThat(RequestReader.flag("DryRun", no)).isFalse();
    }
    assertThat(RequestReader.flag("DryRun", "")).isFalse();
    assertRefused(
        "Force=yes",
        "InvalidParameterValue: Value (yes) for parameter Force is invalid."
            + " It must be 'true' or 'false'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "1.0", " 1", "1e3", "0x1", "one"})
  void refusesWhatIsNoInteger(String size) {
    assertRefused(
        "Size=" + size,
        "InvalidParameterValue: Value ("
            + size
            + ") for parameter Size is invalid."
            + " It must be an integer.");
  }

  @Test
  void refusesUnknownBeforeMissingBeforeMalformed() {
    assertRefused(
        "Force=yes&Device.1.Size=1&Colour=red",
        "UnknownParameter: The parameter Colour is not recognized");
    assertRefused(
        "Force=yes&Device.1.Size=1",
        "MissingParameter: The request must contain the parameter Device.1.Name");
  }

  @Test
  void readsTenThousandParameters() {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 10_000; i > 0; i--) {
      form.put("InstanceId." + i, "i-" + i);
    }

    assertThat(read(form).instanceId()).hasSize(10_000).startsWith("i-1", "i-2");
  }

  @Test
  void refusesANameOfManyDotsInEc2sWords() {
    String deep = "InstanceId" + ".1".repeat(50_000);

    assertThatThrownBy(() -> read(Map.of(deep, "a")))
        .isInstanceOf(Ec2Error.class)
        .hasMessage("The parameter " + deep + " is not recognized");
  }

  private static void assertRefused(String form, String refusal) {
    assertThatThrownBy(() -> read(form))
        .isInstanceOfSatisfying(
            Ec2Error.class,
            error -> assertThat(error.code() + ": " + error.text()).isEqualTo(refusal));
  }

  private static Asked read(String form) {
    return read(Form.of(new WireRequest("POST", "/", Map.of(), form)));
  }

  private static Asked read(Map<String, String> form) {
    return RequestReader.read(Asked.class, form, "Ask", Set.of("CpuOptions"));
  }
}
