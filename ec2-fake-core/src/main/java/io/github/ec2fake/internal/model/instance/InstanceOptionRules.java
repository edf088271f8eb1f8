// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.network.Subnet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the options of an instance can be, by its type and its image. */
final class InstanceOptionRules {
  private static final List<String> SWITCH = List.of("enabled", "disabled");
  private static final List<String> CREDITS = List.of("standard", "unlimited");
  private static final List<String> RECOVERY = List.of("default", "disabled");
  private static final Pattern LICENSE =
      Pattern.compile("arn:aws[a-z-]*:license-manager:[a-z0-9-]+:\\d{12}:license-configuration:.+");

  private InstanceOptionRules() {}

  /** The options of a new instance. */
  static InstanceOptions check(
      LaunchOptions asked,
      InstanceType type,
      ImageContent content,
      List<BlockDevice> devices,
      @Nullable Subnet subnet) {
    InstanceOptions defaults =
        ("v2.0".equals(content.features().imdsSupport())
                ? InstanceOptions.METADATA_VERSION_2
                : InstanceOptions.DEFAULT)
            .withPrivateDnsName(PrivateDnsNameOptions.in(subnet));
    if (asked.equals(LaunchOptions.NONE)) {
      return defaults;
    }
    checkWords(asked);
    PrivateDnsNameOptions.Request name = asked.privateDnsName();
    if (name != null && subnet != null && subnet.isIpv6Native()) {
      checkIpv6Only(name, subnet);
    }
    checkCpu(asked.cpu(), type);
    if (Boolean.TRUE.equals(asked.ebsOptimized())) {
      checkEbsOptimized(type);
    }
    checkCredits(asked.cpuCredits(), type);
    if (Boolean.TRUE.equals(asked.hibernation())) {
      checkHibernation(type, content, devices);
    }
    checkEnclave(asked, type);
    return defaults.with(asked);
  }

  /** Without IPv4 addresses there are no names by them, and no records of them. */
  private static void checkIpv6Only(PrivateDnsNameOptions.Request asked, Subnet subnet) {
    if (PrivateDnsNameOptions.IP_NAME.equals(asked.hostnameType())) {
      throw LaunchOptionErrors.IP_NAME_IN_IPV6_ONLY.with(subnet.id());
    }
    if (Boolean.TRUE.equals(asked.aRecord())) {
      throw LaunchOptionErrors.A_RECORD_IN_IPV6_ONLY.with(subnet.id());
    }
  }

  private static void checkWords(LaunchOptions asked) {
    MetadataOptions.Change metadata = asked.metadata();
    if (metadata != null) {
      checkMetadata(metadata);
    }
    checkWord("autoRecovery", asked.autoRecovery(), RECOVERY);
    checkWord(
        "capacityReservationPreference",
        asked.capacityReservationPreference(),
        List.of("open", "none"));
    PrivateDnsNameOptions.Request name = asked.privateDnsName();
    if (name != null) {
      checkWord("hostnameType", name.hostnameType(), List.of("ip-name", "resource-name"));
    }
    for (String license : asked.licenses()) {
      if (!LICENSE.matcher(license).matches()) {
        throw LaunchOptionErrors.BAD_LICENSE.with(license);
      }
    }
  }

  /** Source: ModifyInstanceMetadataOptions. */
  static void checkMetadata(MetadataOptions.Change change) {
    checkWord("httpTokens", change.httpTokens(), List.of("optional", "required"));
    checkWord("httpEndpoint", change.httpEndpoint(), SWITCH);
    checkWord("httpProtocolIpv6", change.httpProtocolIpv6(), SWITCH);
    checkWord("instanceMetadataTags", change.instanceMetadataTags(), SWITCH);
    Integer hops = change.httpPutResponseHopLimit();
    if (hops != null && (hops < 1 || hops > 64)) {
      throw LaunchOptionErrors.BAD_HOP_LIMIT.with(hops);
    }
  }

  private static void checkCpu(CpuOptions.@Nullable Request asked, InstanceType type) {
    if (asked == null) {
      return;
    }
    Integer cores = asked.coreCount();
    Integer threads = asked.threadsPerCore();
    if (cores == null || threads == null) {
      throw LaunchOptionErrors.HALF_CPU_OPTIONS.with();
    }
    List<String> validCores = valid(type, "vcpu-info.valid-cores", "vcpu-info.default-cores");
    if (!validCores.contains(cores.toString())) {
      throw LaunchOptionErrors.BAD_CORE_COUNT.with(cores, type.name(), validCores);
    }
    List<String> validThreads =
        valid(type, "vcpu-info.valid-threads-per-core", "vcpu-info.default-threads-per-core");
    if (!validThreads.contains(threads.toString())) {
      throw LaunchOptionErrors.BAD_THREADS.with(threads, type.name(), validThreads);
    }
  }

  private static List<String> valid(InstanceType type, String fact, String usual) {
    List<String> valid = type.facts(fact);
    return valid.isEmpty() ? type.facts(usual) : valid;
  }

  static void checkEbsOptimized(InstanceType type) {
    if ("unsupported".equals(type.fact("ebs-info.ebs-optimized-support"))) {
      throw LaunchOptionErrors.NOT_EBS_OPTIMIZED.with();
    }
  }

  static void checkCredits(@Nullable String credits, InstanceType type) {
    checkWord("cpuCredits", credits, CREDITS);
    if (credits != null && !isBurstable(type)) {
      throw LaunchOptionErrors.NO_CREDITS.with(type.name());
    }
  }

  static boolean isBurstable(InstanceType type) {
    return Boolean.TRUE.equals(type.flag("burstable-performance-supported"));
  }

  private static void checkHibernation(
      InstanceType type, ImageContent content, List<BlockDevice> devices) {
    if (Boolean.FALSE.equals(type.flag("hibernation-supported"))) {
      throw LaunchOptionErrors.NO_HIBERNATION.with(type.name());
    }
    boolean encrypted =
        content.ebsBacked()
            && BlockDevice.volumeAt(content.rootDeviceName(), devices)
                .filter(BlockDevice.Volume::encrypted)
                .isPresent();
    if (!encrypted) {
      throw LaunchOptionErrors.HIBERNATION_NEEDS_ENCRYPTION.with();
    }
  }

  private static void checkEnclave(LaunchOptions asked, InstanceType type) {
    if (!Boolean.TRUE.equals(asked.enclave())) {
      return;
    }
    if (Boolean.TRUE.equals(asked.hibernation())) {
      throw LaunchOptionErrors.ENCLAVE_AND_HIBERNATION.with();
    }
    if ("unsupported".equals(type.fact("nitro-enclaves-support"))) {
      throw LaunchOptionErrors.NO_ENCLAVES.with(type.name());
    }
  }

  static void checkRecovery(String word) {
    checkWord("autoRecovery", word, RECOVERY);
  }

  private static void checkWord(String parameter, @Nullable String word, List<String> allowed) {
    if (word != null && !allowed.contains(word)) {
      throw LaunchOptionErrors.BAD_WORD.with(word, parameter, String.join(", ", allowed));
    }
  }
}
