// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.network.Ipv4Block;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of a tunnel as CreateVpnConnection is asked for them. What is not asked for is null
 * or empty.
 *
 * <p>Source: EC2's API reference, VpnTunnelOptionsSpecification, which has the allowed values.
 */
public record TunnelOptions(
    @Nullable String insideCidr,
    @Nullable String preSharedKey,
    @Nullable Integer phase1LifetimeSeconds,
    @Nullable Integer phase2LifetimeSeconds,
    @Nullable Integer rekeyMarginTimeSeconds,
    @Nullable Integer rekeyFuzzPercentage,
    @Nullable Integer replayWindowSize,
    @Nullable Integer dpdTimeoutSeconds,
    @Nullable String dpdTimeoutAction,
    List<String> phase1EncryptionAlgorithms,
    List<String> phase2EncryptionAlgorithms,
    List<String> phase1IntegrityAlgorithms,
    List<String> phase2IntegrityAlgorithms,
    List<Integer> phase1DhGroupNumbers,
    List<Integer> phase2DhGroupNumbers,
    List<String> ikeVersions,
    @Nullable String startupAction,
    @Nullable Boolean enableTunnelLifecycleControl) {

  /** A tunnel that nothing is asked of. */
  static final TunnelOptions NONE =
      new TunnelOptions(
          null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), List.of(), null, null);

  private static final Pattern KEY = Pattern.compile("[1-9A-Za-z._][0-9A-Za-z._]{7,63}");
  private static final Ipv4Block LINK_LOCAL = new Ipv4Block(0xA9FE0000, 16);
  private static final int INSIDE = 30;
  private static final Set<String> RESERVED =
      Set.of(
          "169.254.0.0/30",
          "169.254.1.0/30",
          "169.254.2.0/30",
          "169.254.3.0/30",
          "169.254.4.0/30",
          "169.254.5.0/30",
          "169.254.169.252/30");
  private static final Set<String> ENCRYPTION =
      Set.of("AES128", "AES256", "AES128-GCM-16", "AES256-GCM-16");
  private static final Set<String> INTEGRITY = Set.of("SHA1", "SHA2-256", "SHA2-384", "SHA2-512");
  private static final int LONGEST_PHASE_1 = 28800;
  private static final int LONGEST_PHASE_2 = 3600;

  /** These options, and those of before where nothing is asked for. */
  TunnelOptions over(TunnelOptions before) {
    return new TunnelOptions(
        either(insideCidr, before.insideCidr),
        either(preSharedKey, before.preSharedKey),
        either(phase1LifetimeSeconds, before.phase1LifetimeSeconds),
        either(phase2LifetimeSeconds, before.phase2LifetimeSeconds),
        either(rekeyMarginTimeSeconds, before.rekeyMarginTimeSeconds),
        either(rekeyFuzzPercentage, before.rekeyFuzzPercentage),
        either(replayWindowSize, before.replayWindowSize),
        either(dpdTimeoutSeconds, before.dpdTimeoutSeconds),
        either(dpdTimeoutAction, before.dpdTimeoutAction),
        all(phase1EncryptionAlgorithms, before.phase1EncryptionAlgorithms),
        all(phase2EncryptionAlgorithms, before.phase2EncryptionAlgorithms),
        all(phase1IntegrityAlgorithms, before.phase1IntegrityAlgorithms),
        all(phase2IntegrityAlgorithms, before.phase2IntegrityAlgorithms),
        all(phase1DhGroupNumbers, before.phase1DhGroupNumbers),
        all(phase2DhGroupNumbers, before.phase2DhGroupNumbers),
        all(ikeVersions, before.ikeVersions),
        either(startupAction, before.startupAction),
        either(enableTunnelLifecycleControl, before.enableTunnelLifecycleControl));
  }

  private static <T> @Nullable T either(@Nullable T asked, @Nullable T before) {
    return asked == null ? before : asked;
  }

  private static <T> List<T> all(List<T> asked, List<T> before) {
    return asked.isEmpty() ? before : asked;
  }

  void check() {
    if (insideCidr != null && !isInside(insideCidr)) {
      throw VpnErrors.BAD_OPTION.with(
          insideCidr, "tunnelInsideCidr", "It must be of size /30, from 169.254.0.0/16.");
    }
    if (preSharedKey != null && !KEY.matcher(preSharedKey).matches()) {
      throw VpnErrors.BAD_PRE_SHARED_KEY.with();
    }
    int phase2 = phase2LifetimeSeconds == null ? LONGEST_PHASE_2 : phase2LifetimeSeconds;
    int phase1 = phase1LifetimeSeconds == null ? LONGEST_PHASE_1 : phase1LifetimeSeconds;
    number("phase1LifetimeSeconds", phase1LifetimeSeconds, 900, LONGEST_PHASE_1);
    number(
        "phase2LifetimeSeconds", phase2LifetimeSeconds, 900, Math.min(LONGEST_PHASE_2, phase1 - 1));
    number("rekeyMarginTimeSeconds", rekeyMarginTimeSeconds, 60, phase2 / 2);
    number("rekeyFuzzPercentage", rekeyFuzzPercentage, 0, 100);
    number("replayWindowSize", replayWindowSize, 64, 2048);
    number("dPDTimeoutSeconds", dpdTimeoutSeconds, 30, Integer.MAX_VALUE);
    word("dPDTimeoutAction", dpdTimeoutAction, Set.of("clear", "none", "restart"));
    words("phase1EncryptionAlgorithm", phase1EncryptionAlgorithms, ENCRYPTION);
    words("phase2EncryptionAlgorithm", phase2EncryptionAlgorithms, ENCRYPTION);
    words("phase1IntegrityAlgorithm", phase1IntegrityAlgorithms, INTEGRITY);
    words("phase2IntegrityAlgorithm", phase2IntegrityAlgorithms, INTEGRITY);
    phase1DhGroupNumbers.forEach(each -> group("phase1DHGroupNumber", each, each == 2));
    phase2DhGroupNumbers.forEach(
        each -> group("phase2DHGroupNumber", each, each == 2 || each == 5));
    words("iKEVersion", ikeVersions, Set.of("ikev1", "ikev2"));
    word("startupAction", startupAction, Set.of("add", "start"));
  }

  private static boolean isInside(String cidr) {
    Ipv4Block block = Ipv4Block.parse(cidr);
    return block != null
        && block.prefixLength() == INSIDE
        && LINK_LOCAL.contains(block)
        && block.toString().equals(cidr)
        && !isReserved(cidr);
  }

  static boolean isReserved(String cidr) {
    return RESERVED.contains(cidr);
  }

  private static void number(String name, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw VpnErrors.BAD_OPTION.with(value, name, "It must be " + least + " to " + most + ".");
    }
  }

  private static void words(String name, List<String> values, Set<String> valid) {
    values.forEach(value -> word(name, value, valid));
  }

  private static void word(String name, @Nullable String value, Set<String> valid) {
    if (value != null && !valid.contains(value)) {
      throw VpnErrors.BAD_OPTION.with(
          value,
          name,
          "Valid values: " + String.join(", ", valid.stream().sorted().toList()) + ".");
    }
  }

  private static void group(String name, int value, boolean small) {
    if (!small && (value < 14 || value > 24)) {
      throw VpnErrors.BAD_OPTION.with(value, name, "There is no such group.");
    }
  }
}
