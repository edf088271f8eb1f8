// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What faults can hit, and what it is called. */
class PhaseTest {

  /** The names of a sweep's runs and the stories of a chaos test's seeds depend on these. */
  @Test
  void keepsTheOrderAndTheWordsOfWhatCanBeHit() {
    assertThat(Arrays.stream(Phase.values()).filter(Phase::isFaultPoint))
        .extracting(Phase::displayName)
        .containsExactly(
            "booting",
            "stopping",
            "terminating",
            "status checks",
            "rebooting",
            "image creation",
            "image copy",
            "snapshot",
            "volume creation",
            "attaching",
            "detaching",
            "volume modification",
            "bundling",
            "spot fulfilment",
            "spot interruption",
            "reserved instances payment",
            "reserved instances modification",
            "vpn gateway attachment",
            "vpn gateway detachment",
            "vpn connection creation",
            "vpn connection deletion",
            "vpn connection modification",
            "network interface attachment",
            "network interface detachment",
            "nat gateway creation",
            "nat gateway deletion",
            "vpc endpoint creation",
            "vpc endpoint deletion",
            "vpc peering request",
            "vpc peering provisioning",
            "vpc peering deletion",
            "conversion",
            "image import",
            "snapshot import",
            "image export",
            "instance export",
            "prefix list creation",
            "prefix list modification",
            "prefix list restoration",
            "prefix list deletion",
            "fleet submission",
            "snapshot archival",
            "snapshot restore");
  }

  @Test
  void onlyWhatCanBeHitCanFail() {
    assertThat(Arrays.stream(Phase.values()).filter(Phase::canFail)).allMatch(Phase::isFaultPoint);
    assertThat(
            Arrays.stream(Phase.values()).filter(phase -> phase.isFaultPoint() && !phase.canFail()))
        .containsExactly(
            Phase.STOP,
            Phase.TERMINATION,
            Phase.VOLUME_ATTACHMENT,
            Phase.VOLUME_DETACHMENT,
            Phase.SPOT_INTERRUPTION,
            Phase.VPN_GATEWAY_ATTACHMENT,
            Phase.VPN_GATEWAY_DETACHMENT,
            Phase.VPN_CONNECTION_CREATION,
            Phase.VPN_CONNECTION_DELETION,
            Phase.VPN_CONNECTION_MODIFICATION,
            Phase.NETWORK_INTERFACE_ATTACHMENT,
            Phase.NETWORK_INTERFACE_DETACHMENT,
            Phase.NAT_GATEWAY_DELETION,
            Phase.VPC_ENDPOINT_DELETION,
            Phase.VPC_PEERING_PROVISIONING,
            Phase.VPC_PEERING_DELETION);
  }

  @Test
  void eachHasWords() {
    assertThat(Arrays.stream(Phase.values()).map(Phase::displayName))
        .doesNotHaveDuplicates()
        .allMatch(words -> words.matches("[a-z ]+"))
        .contains("console output");
  }
}
