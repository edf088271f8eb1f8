// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.vpn.TunnelOptions;
import io.github.ec2fake.internal.model.vpn.VpnTunnel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a tunnel: its addresses and key, and what else was asked for. */
record TunnelOptionItem(
    String outsideIpAddress,
    String tunnelInsideCidr,
    String preSharedKey,
    @Nullable Integer phase1LifetimeSeconds,
    @Nullable Integer phase2LifetimeSeconds,
    @Nullable Integer rekeyMarginTimeSeconds,
    @Nullable Integer rekeyFuzzPercentage,
    @Nullable Integer replayWindowSize,
    @Nullable Integer dpdTimeoutSeconds,
    @Nullable String dpdTimeoutAction,
    @Nullable List<Word> phase1EncryptionAlgorithmSet,
    @Nullable List<Word> phase2EncryptionAlgorithmSet,
    @Nullable List<Word> phase1IntegrityAlgorithmSet,
    @Nullable List<Word> phase2IntegrityAlgorithmSet,
    @Nullable List<Group> phase1DHGroupNumberSet,
    @Nullable List<Group> phase2DHGroupNumberSet,
    @Nullable List<Word> ikeVersionSet,
    @Nullable String startupAction,
    @Nullable Boolean enableTunnelLifecycleControl) {

  record Word(String value) {}

  record Group(int value) {}

  static TunnelOptionItem of(VpnTunnel tunnel) {
    TunnelOptions options = tunnel.options();
    return new TunnelOptionItem(
        tunnel.outsideAddress(),
        tunnel.insideCidr(),
        tunnel.preSharedKey(),
        options.phase1LifetimeSeconds(),
        options.phase2LifetimeSeconds(),
        options.rekeyMarginTimeSeconds(),
        options.rekeyFuzzPercentage(),
        options.replayWindowSize(),
        options.dpdTimeoutSeconds(),
        options.dpdTimeoutAction(),
        words(options.phase1EncryptionAlgorithms()),
        words(options.phase2EncryptionAlgorithms()),
        words(options.phase1IntegrityAlgorithms()),
        words(options.phase2IntegrityAlgorithms()),
        groups(options.phase1DhGroupNumbers()),
        groups(options.phase2DhGroupNumbers()),
        words(options.ikeVersions()),
        options.startupAction(),
        options.enableTunnelLifecycleControl());
  }

  private static @Nullable List<Word> words(List<String> words) {
    return words.isEmpty() ? null : words.stream().map(Word::new).toList();
  }

  private static @Nullable List<Group> groups(List<Integer> groups) {
    return groups.isEmpty() ? null : groups.stream().map(Group::new).toList();
  }
}
