// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.vpn.TunnelOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a tunnel, as a request has them. */
record TunnelOptionsRequest(
    @Nullable String tunnelInsideCidr,
    @Nullable String preSharedKey,
    @Nullable Integer phase1LifetimeSeconds,
    @Nullable Integer phase2LifetimeSeconds,
    @Nullable Integer rekeyMarginTimeSeconds,
    @Nullable Integer rekeyFuzzPercentage,
    @Nullable Integer replayWindowSize,
    @Nullable Integer dPDTimeoutSeconds,
    @Nullable String dPDTimeoutAction,
    List<Word> phase1EncryptionAlgorithm,
    List<Word> phase2EncryptionAlgorithm,
    List<Word> phase1IntegrityAlgorithm,
    List<Word> phase2IntegrityAlgorithm,
    List<Group> phase1DHGroupNumber,
    List<Group> phase2DHGroupNumber,
    List<Word> iKEVersion,
    @Nullable String startupAction,
    @Nullable Boolean enableTunnelLifecycleControl) {

  record Word(@Nullable String value) {}

  record Group(@Nullable Integer value) {}

  TunnelOptions toModel() {
    return new TunnelOptions(
        tunnelInsideCidr,
        preSharedKey,
        phase1LifetimeSeconds,
        phase2LifetimeSeconds,
        rekeyMarginTimeSeconds,
        rekeyFuzzPercentage,
        replayWindowSize,
        dPDTimeoutSeconds,
        dPDTimeoutAction,
        words(phase1EncryptionAlgorithm),
        words(phase2EncryptionAlgorithm),
        words(phase1IntegrityAlgorithm),
        words(phase2IntegrityAlgorithm),
        groups(phase1DHGroupNumber),
        groups(phase2DHGroupNumber),
        words(iKEVersion),
        startupAction,
        enableTunnelLifecycleControl);
  }

  private static List<String> words(List<Word> words) {
    return words.stream().map(word -> String.valueOf(word.value())).toList();
  }

  private static List<Integer> groups(List<Group> groups) {
    return groups.stream().map(group -> group.value() == null ? 0 : group.value()).toList();
  }
}
