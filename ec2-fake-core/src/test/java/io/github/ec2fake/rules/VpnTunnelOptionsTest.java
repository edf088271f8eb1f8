// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsRequest;
import com.amazonaws.services.ec2.model.IKEVersionsListValue;
import com.amazonaws.services.ec2.model.IKEVersionsRequestListValue;
import com.amazonaws.services.ec2.model.ModifyVpnTunnelOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpnTunnelOptionsSpecification;
import com.amazonaws.services.ec2.model.Phase1DHGroupNumbersListValue;
import com.amazonaws.services.ec2.model.Phase1DHGroupNumbersRequestListValue;
import com.amazonaws.services.ec2.model.Phase1EncryptionAlgorithmsListValue;
import com.amazonaws.services.ec2.model.Phase1EncryptionAlgorithmsRequestListValue;
import com.amazonaws.services.ec2.model.Phase1IntegrityAlgorithmsListValue;
import com.amazonaws.services.ec2.model.Phase1IntegrityAlgorithmsRequestListValue;
import com.amazonaws.services.ec2.model.Phase2DHGroupNumbersListValue;
import com.amazonaws.services.ec2.model.Phase2DHGroupNumbersRequestListValue;
import com.amazonaws.services.ec2.model.Phase2EncryptionAlgorithmsListValue;
import com.amazonaws.services.ec2.model.Phase2EncryptionAlgorithmsRequestListValue;
import com.amazonaws.services.ec2.model.Phase2IntegrityAlgorithmsListValue;
import com.amazonaws.services.ec2.model.Phase2IntegrityAlgorithmsRequestListValue;
import com.amazonaws.services.ec2.model.TunnelOption;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnConnectionOptionsSpecification;
import com.amazonaws.services.ec2.model.VpnTunnelOptionsSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the tunnels of VPN connections. */
class VpnTunnelOptionsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String customer = Vpns.customer(ec2, "12.1.2.3");
  private final String gateway = Vpns.gateway(ec2);

  private VpnConnection connect(VpnTunnelOptionsSpecification... tunnels) {
    return ec2.createVpnConnection(
            Vpns.connecting(customer, gateway)
                .withOptions(new VpnConnectionOptionsSpecification().withTunnelOptions(tunnels)))
        .getVpnConnection();
  }

  private static VpnTunnelOptionsSpecification none() {
    return Vpns.tunnel(null, null);
  }

  @Test
  void optionsOfTunnelsAreKept() {
    VpnTunnelOptionsSpecification asked =
        Vpns.tunnel("169.254.9.0/30", "secret.key.2")
            .withPhase1LifetimeSeconds(901)
            .withPhase2LifetimeSeconds(900)
            .withRekeyMarginTimeSeconds(60)
            .withRekeyFuzzPercentage(0)
            .withReplayWindowSize(64)
            .withDPDTimeoutSeconds(30)
            .withDPDTimeoutAction("restart")
            .withStartupAction("start")
            .withEnableTunnelLifecycleControl(true)
            .withIKEVersions(new IKEVersionsRequestListValue().withValue("ikev2"))
            .withPhase1DHGroupNumbers(new Phase1DHGroupNumbersRequestListValue().withValue(14))
            .withPhase2EncryptionAlgorithms(
                new Phase2EncryptionAlgorithmsRequestListValue().withValue("AES256"));

    VpnConnection connection =
        ec2.createVpnConnection(
                Vpns.connecting(customer, gateway)
                    .withOptions(
                        new VpnConnectionOptionsSpecification()
                            .withLocalIpv4NetworkCidr("10.1.0.0/16")
                            .withRemoteIpv4NetworkCidr("10.2.0.0/16")
                            .withTunnelOptions(asked)))
            .getVpnConnection();

    TunnelOption kept = connection.getOptions().getTunnelOptions().get(0);
    assertThat(kept.getTunnelInsideCidr()).isEqualTo("169.254.9.0/30");
    assertThat(kept.getPreSharedKey()).isEqualTo("secret.key.2");
    assertThat(kept.getPhase1LifetimeSeconds()).isEqualTo(901);
    assertThat(kept.getPhase2LifetimeSeconds()).isEqualTo(900);
    assertThat(kept.getRekeyMarginTimeSeconds()).isEqualTo(60);
    assertThat(kept.getRekeyFuzzPercentage()).isZero();
    assertThat(kept.getReplayWindowSize()).isEqualTo(64);
    assertThat(kept.getDpdTimeoutSeconds()).isEqualTo(30);
    assertThat(kept.getDpdTimeoutAction()).isEqualTo("restart");
    assertThat(kept.getStartupAction()).isEqualTo("start");
    assertThat(kept.getEnableTunnelLifecycleControl()).isTrue();
    assertThat(kept.getIkeVersions()).singleElement().hasFieldOrPropertyWithValue("value", "ikev2");
    assertThat(kept.getPhase1DHGroupNumbers())
        .singleElement()
        .hasFieldOrPropertyWithValue("value", 14);
    assertThat(kept.getPhase2EncryptionAlgorithms())
        .singleElement()
        .hasFieldOrPropertyWithValue("value", "AES256");
    assertThat(connection.getOptions().getTunnelOptions().get(1).getPhase1LifetimeSeconds())
        .isNull();
    assertThat(connection.getOptions().getLocalIpv4NetworkCidr()).isEqualTo("10.1.0.0/16");
    assertThat(connection.getOptions().getRemoteIpv4NetworkCidr()).isEqualTo("10.2.0.0/16");
    assertThat(connection.getCustomerGatewayConfiguration())
        .contains("<perfect_forward_secrecy>group14</perfect_forward_secrecy>", "aes-256-cbc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "0startsWithZero", "with+plus12", "with space"})
  void aKeyHasEightTo64LettersAndDigits(String key) {
    assertThatRefusal(() -> connect(Vpns.tunnel("169.254.9.0/30", key)))
        .isEqualTo("400 InvalidParameterValue: Value for parameter PreSharedKey is invalid.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.9.0/29",
        "10.0.0.0/30",
        "169.254.9.1/30",
        "169.254.5.0/30",
        "169.254.169.252/30",
        "inside"
      })
  void insideAddressesAreLinkLocal(String cidr) {
    assertThatRefusal(() -> connect(Vpns.tunnel(cidr, null)))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + cidr
                + ") for parameter tunnelInsideCidr is invalid. It must be of size /30, from"
                + " 169.254.0.0/16.");
  }

  @Test
  void insideAddressesAreUsedOnce() {
    connect(Vpns.tunnel("169.254.9.0/30", null));
    String other = Vpns.customer(ec2, "12.1.2.4");

    assertThatRefusal(
            () ->
                ec2.createVpnConnection(
                    Vpns.connecting(other, gateway)
                        .withOptions(
                            new VpnConnectionOptionsSpecification()
                                .withTunnelOptions(Vpns.tunnel("169.254.9.0/30", null)))))
        .isEqualTo(
            "400 InvalidCidr.InUse: The inside CIDR '169.254.9.0/30' is in use by another VPN"
                + " tunnel.");
  }

  @Test
  void addressesOfEc2sChoiceAreBlocksFromTheWholeRange() {
    for (int i = 0; i < 10; i++) {
      Vpns.connection(ec2, Vpns.customer(ec2, "12.2.2." + i), gateway);
    }

    List<String> chosen =
        ec2.describeVpnConnections().getVpnConnections().stream()
            .flatMap(each -> each.getOptions().getTunnelOptions().stream())
            .map(TunnelOption::getTunnelInsideCidr)
            .toList();
    assertThat(chosen).hasSize(20).doesNotHaveDuplicates();
    assertThat(chosen.stream().map(each -> each.replaceAll(".*\\.(\\d+)/30", "$1")).distinct())
        .hasSizeGreaterThan(10)
        .allMatch(last -> Integer.parseInt(last) % 4 == 0);
  }

  @Test
  void addressesOfEc2sChoiceAreOthersThanThoseOfTheOtherTunnel() {
    String first = connect().getOptions().getTunnelOptions().get(0).getTunnelInsideCidr();

    try (Ec2Cloud same = Ec2Cloud.builder().seed(cloud.seed()).build()) {
      AmazonEC2 other = same.client();
      Vpns.connection(
          other,
          Vpns.connecting(Vpns.customer(other, "12.1.2.3"), Vpns.gateway(other))
              .withOptions(
                  new VpnConnectionOptionsSpecification()
                      .withTunnelOptions(Vpns.tunnel(first, "secret.key"))));

      assertThat(
              other
                  .describeVpnConnections()
                  .getVpnConnections()
                  .get(0)
                  .getOptions()
                  .getTunnelOptions())
          .extracting(TunnelOption::getTunnelInsideCidr)
          .hasSize(2)
          .startsWith(first)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void optionsAreForTwoTunnels() {
    VpnTunnelOptionsSpecification none = Vpns.tunnel(null, null).withStartupAction("add");
    assertThatRefusal(() -> connect(none, none, none))
        .isEqualTo(
            "400 InvalidParameterValue: A VPN connection has two tunnels, but options for 3 were"
                + " given.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localIpv4NetworkCidr", "remoteIpv4NetworkCidr"})
  void networksAreBlocks(String parameter) {
    assertThatRefusal(
            () ->
                ec2.createVpnConnection(
                    Vpns.connecting(customer, gateway)
                        .withOptions(
                            parameter.startsWith("local")
                                ? new VpnConnectionOptionsSpecification()
                                    .withLocalIpv4NetworkCidr("here")
                                : new VpnConnectionOptionsSpecification()
                                    .withRemoteIpv4NetworkCidr("here"))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (here) for parameter "
                + parameter
                + " is invalid. This is not a valid CIDR block.");
  }

  static Stream<VpnTunnelOptionsSpecification> extremes() {
    return Stream.of(
        none().withPhase1LifetimeSeconds(900),
        none().withPhase1LifetimeSeconds(28800).withPhase2LifetimeSeconds(3600),
        none().withPhase1LifetimeSeconds(901).withPhase2LifetimeSeconds(900),
        none().withRekeyMarginTimeSeconds(60).withRekeyFuzzPercentage(0),
        none().withRekeyMarginTimeSeconds(1800).withRekeyFuzzPercentage(100),
        none().withRekeyMarginTimeSeconds(450).withPhase2LifetimeSeconds(900),
        none().withReplayWindowSize(64).withDPDTimeoutSeconds(30),
        none().withReplayWindowSize(2048).withDPDTimeoutSeconds(86400),
        none().withPhase1DHGroupNumbers(phase1Group(2), phase1Group(14), phase1Group(24)),
        none()
            .withPhase2DHGroupNumbers(
                phase2Group(2), phase2Group(5), phase2Group(14), phase2Group(24)));
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void optionsHaveALeastAndAMostValue(VpnTunnelOptionsSpecification options) {
    assertThat(connect(options).getState()).isEqualTo("pending");
  }

  static Stream<VpnTunnelOptionsSpecification> beyond() {
    return Stream.of(
        none().withPhase1LifetimeSeconds(899),
        none().withPhase1LifetimeSeconds(28801),
        none().withPhase2LifetimeSeconds(899),
        none().withPhase2LifetimeSeconds(3601),
        none().withPhase1LifetimeSeconds(1000).withPhase2LifetimeSeconds(1000),
        none().withRekeyMarginTimeSeconds(59),
        none().withRekeyMarginTimeSeconds(1801),
        none().withRekeyMarginTimeSeconds(451).withPhase2LifetimeSeconds(900),
        none().withRekeyFuzzPercentage(-1),
        none().withRekeyFuzzPercentage(101),
        none().withReplayWindowSize(63),
        none().withReplayWindowSize(2049),
        none().withDPDTimeoutSeconds(29),
        none().withDPDTimeoutAction("wait"),
        none().withStartupAction("stop"),
        none().withIKEVersions(ikeVersion("ikev3")),
        none().withPhase1DHGroupNumbers(phase1Group(5)),
        none().withPhase1DHGroupNumbers(phase1Group(13)),
        none().withPhase1DHGroupNumbers(phase1Group(25)),
        none().withPhase2DHGroupNumbers(phase2Group(1)),
        none().withPhase2DHGroupNumbers(phase2Group(13)),
        none()
            .withPhase1EncryptionAlgorithms(
                new Phase1EncryptionAlgorithmsRequestListValue().withValue("DES")),
        none()
            .withPhase2EncryptionAlgorithms(
                new Phase2EncryptionAlgorithmsRequestListValue().withValue("DES")),
        none()
            .withPhase1IntegrityAlgorithms(
                new Phase1IntegrityAlgorithmsRequestListValue().withValue("MD5")),
        none()
            .withPhase2IntegrityAlgorithms(
                new Phase2IntegrityAlgorithmsRequestListValue().withValue("MD5")));
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void otherValuesAreRefused(VpnTunnelOptionsSpecification options) {
    assertThatRefusal(() -> connect(options)).startsWith("400 InvalidParameterValue: Value (");
    assertThat(ec2.describeVpnConnections().getVpnConnections()).isEmpty();
  }

  @Test
  void aRefusalSaysWhichValuesThereAre() {
    assertThatRefusal(
            () -> connect(none().withPhase1LifetimeSeconds(1000).withPhase2LifetimeSeconds(1000)))
        .isEqualTo(
            "400 InvalidParameterValue: Value (1000) for parameter phase2LifetimeSeconds is"
                + " invalid. It must be 900 to 999.");
    assertThatRefusal(() -> connect(none().withStartupAction("stop")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (stop) for parameter startupAction is invalid. Valid"
                + " values: add, start.");
    assertThatRefusal(() -> connect(none().withPhase1DHGroupNumbers(phase1Group(5))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (5) for parameter phase1DHGroupNumber is invalid."
                + " There is no such group.");
  }

  private static IKEVersionsRequestListValue ikeVersion(String version) {
    return new IKEVersionsRequestListValue().withValue(version);
  }

  private static Phase1DHGroupNumbersRequestListValue phase1Group(int number) {
    return new Phase1DHGroupNumbersRequestListValue().withValue(number);
  }

  private static Phase2DHGroupNumbersRequestListValue phase2Group(int number) {
    return new Phase2DHGroupNumbersRequestListValue().withValue(number);
  }

  /** Options of which each differs from what a tunnel has if nothing is asked for. */
  private static ModifyVpnTunnelOptionsSpecification all(
      String cidr, String key, int seconds, String action, int group, String algorithm) {
    return new ModifyVpnTunnelOptionsSpecification()
        .withTunnelInsideCidr(cidr)
        .withPreSharedKey(key)
        .withPhase1LifetimeSeconds(seconds + 1)
        .withPhase2LifetimeSeconds(seconds)
        .withRekeyMarginTimeSeconds(group * 10)
        .withRekeyFuzzPercentage(group)
        .withReplayWindowSize(group * 10)
        .withDPDTimeoutSeconds(group * 10)
        .withDPDTimeoutAction(action)
        .withStartupAction(action.equals("none") ? "start" : "add")
        .withEnableTunnelLifecycleControl(action.equals("none"))
        .withIKEVersions(ikeVersion(action.equals("none") ? "ikev1" : "ikev2"))
        .withPhase1DHGroupNumbers(phase1Group(group))
        .withPhase2DHGroupNumbers(phase2Group(group))
        .withPhase1EncryptionAlgorithms(
            new Phase1EncryptionAlgorithmsRequestListValue().withValue(algorithm))
        .withPhase2EncryptionAlgorithms(
            new Phase2EncryptionAlgorithmsRequestListValue().withValue(algorithm))
        .withPhase1IntegrityAlgorithms(
            new Phase1IntegrityAlgorithmsRequestListValue().withValue("SHA2-" + (group * 16)))
        .withPhase2IntegrityAlgorithms(
            new Phase2IntegrityAlgorithmsRequestListValue().withValue("SHA2-" + (group * 16)));
  }

  private TunnelOption modify(VpnConnection connection, ModifyVpnTunnelOptionsSpecification asked) {
    cloud.clock().advanceUntilSettled();
    ec2.modifyVpnTunnelOptions(
        new ModifyVpnTunnelOptionsRequest()
            .withVpnConnectionId(connection.getVpnConnectionId())
            .withVpnTunnelOutsideIpAddress(
                connection.getOptions().getTunnelOptions().get(0).getOutsideIpAddress())
            .withTunnelOptions(asked));
    return ec2.describeVpnConnections(
            new DescribeVpnConnectionsRequest()
                .withVpnConnectionIds(connection.getVpnConnectionId()))
        .getVpnConnections()
        .get(0)
        .getOptions()
        .getTunnelOptions()
        .get(0);
  }

  @Test
  void aChangeOfAllOptionsKeepsNoneAndAChangeOfOneKeepsTheOthers() {
    VpnConnection connection = connect();
    modify(connection, all("169.254.9.0/30", "first.key", 2000, "none", 16, "AES256"));
    TunnelOption changed =
        modify(connection, all("169.254.10.0/30", "second.key", 3000, "restart", 24, "AES128"));

    assertThat(changed)
        .isEqualTo(
            new TunnelOption()
                .withOutsideIpAddress(
                    connection.getOptions().getTunnelOptions().get(0).getOutsideIpAddress())
                .withTunnelInsideCidr("169.254.10.0/30")
                .withPreSharedKey("second.key")
                .withPhase1LifetimeSeconds(3001)
                .withPhase2LifetimeSeconds(3000)
                .withRekeyMarginTimeSeconds(240)
                .withRekeyFuzzPercentage(24)
                .withReplayWindowSize(240)
                .withDpdTimeoutSeconds(240)
                .withDpdTimeoutAction("restart")
                .withStartupAction("add")
                .withEnableTunnelLifecycleControl(false)
                .withIkeVersions(new IKEVersionsListValue().withValue("ikev2"))
                .withPhase1DHGroupNumbers(new Phase1DHGroupNumbersListValue().withValue(24))
                .withPhase2DHGroupNumbers(new Phase2DHGroupNumbersListValue().withValue(24))
                .withPhase1EncryptionAlgorithms(
                    new Phase1EncryptionAlgorithmsListValue().withValue("AES128"))
                .withPhase2EncryptionAlgorithms(
                    new Phase2EncryptionAlgorithmsListValue().withValue("AES128"))
                .withPhase1IntegrityAlgorithms(
                    new Phase1IntegrityAlgorithmsListValue().withValue("SHA2-384"))
                .withPhase2IntegrityAlgorithms(
                    new Phase2IntegrityAlgorithmsListValue().withValue("SHA2-384")));
    assertThat(
            modify(
                connection,
                new ModifyVpnTunnelOptionsSpecification().withDPDTimeoutAction("clear")))
        .isEqualTo(changed.clone().withDpdTimeoutAction("clear"));
  }
}
