// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ec2fake.time.Phase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LifecycleTriggerTest {

  @Test
  void isForThePhasesThatCanBeHit() {
    assertThat(Arrays.stream(Phase.values()).filter(Phase::isFaultPoint))
        .allSatisfy(phase -> assertThat(at(phase)).hasToString(phase.displayName()));
    assertThat(at(Phase.VOLUME_ATTACHMENT).atPercent(50).nth(2))
        .hasToString("attaching at 50 % #2");
  }

  @Test
  void refusesTheOthersAndNamesThoseThatCanBeHit() {
    assertThat(Arrays.stream(Phase.values()).filter(phase -> !phase.isFaultPoint()))
        .contains(Phase.CONSOLE_OUTPUT, Phase.TERMINATED_INSTANCE_LISTED, Phase.EBS_BOOT)
        .allSatisfy(
            phase ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> at(phase))
                    .withMessage(
                        "no fault can hit "
                            + phase
                            + "; those that can be hit are BOOT, STOP, TERMINATION, STATUS_CHECKS,"
                            + " REBOOT, IMAGE_CREATION, IMAGE_COPY, SNAPSHOT, VOLUME_CREATION,"
                            + " VOLUME_ATTACHMENT, VOLUME_DETACHMENT, VOLUME_MODIFICATION,"
                            + " BUNDLING, SPOT_FULFILMENT, SPOT_INTERRUPTION,"
                            + " RESERVED_INSTANCES_PAYMENT, RESERVED_INSTANCES_MODIFICATION,"
                            + " VPN_GATEWAY_ATTACHMENT, VPN_GATEWAY_DETACHMENT,"
                            + " VPN_CONNECTION_CREATION, VPN_CONNECTION_DELETION,"
                            + " VPN_CONNECTION_MODIFICATION,"
                            + " NETWORK_INTERFACE_ATTACHMENT, NETWORK_INTERFACE_DETACHMENT,"
                            + " NAT_GATEWAY_CREATION, NAT_GATEWAY_DELETION,"
                            + " VPC_ENDPOINT_CREATION, VPC_ENDPOINT_DELETION, VPC_PEERING_REQUEST,"
                            + " VPC_PEERING_PROVISIONING, VPC_PEERING_DELETION, CONVERSION,"
                            + " IMAGE_IMPORT, SNAPSHOT_IMPORT, IMAGE_EXPORT, INSTANCE_EXPORT,"
                            + " PREFIX_LIST_CREATION, PREFIX_LIST_MODIFICATION,"
                            + " PREFIX_LIST_RESTORATION, PREFIX_LIST_DELETION,"
                            + " FLEET_SUBMISSION, SNAPSHOT_ARCHIVAL, SNAPSHOT_RESTORE"));
  }

  private static LifecycleTrigger at(Phase phase) {
    return new LifecycleTrigger(phase, null, null, null, null, 1);
  }
}
