// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network of an instance type. */
record NetworkInfo(
    String networkPerformance,
    @Nullable String maximumNetworkInterfaces,
    @Nullable String maximumNetworkCards,
    @Nullable String defaultNetworkCardIndex,
    List<NetworkCard> networkCards,
    @Nullable String ipv4AddressesPerInterface,
    @Nullable String ipv6AddressesPerInterface,
    @Nullable Boolean ipv6Supported,
    @Nullable String enaSupport,
    @Nullable Boolean efaSupported,
    @Nullable EfaInfo efaInfo,
    @Nullable Boolean encryptionInTransitSupported,
    @Nullable Boolean enaSrdSupported) {

  record NetworkCard(
      int networkCardIndex,
      @Nullable String networkPerformance,
      @Nullable String maximumNetworkInterfaces,
      @Nullable String baselineBandwidthInGbps,
      @Nullable String peakBandwidthInGbps) {}

  record EfaInfo(String maximumEfaInterfaces) {}

  static @Nullable NetworkInfo of(InstanceType type) {
    String performance = type.fact("network-info.network-performance");
    String efaInterfaces = type.fact("network-info.efa-info.maximum-efa-interfaces");
    return performance == null
        ? null
        : new NetworkInfo(
            performance,
            type.fact("network-info.maximum-network-interfaces"),
            type.fact("network-info.maximum-network-cards"),
            type.fact("network-info.default-network-card-index"),
            cards(type),
            type.fact("network-info.ipv4-addresses-per-interface"),
            type.fact("network-info.ipv6-addresses-per-interface"),
            type.flag("network-info.ipv6-supported"),
            type.fact("network-info.ena-support"),
            type.flag("network-info.efa-supported"),
            efaInterfaces == null ? null : new EfaInfo(efaInterfaces),
            type.flag("network-info.encryption-in-transit-supported"),
            type.flag("network-info.ena-srd-supported"));
  }

  /** Reads, for example, {@code 1*15|50 Gigabit|50|50} for each group of cards that are alike. */
  private static List<NetworkCard> cards(InstanceType type) {
    List<NetworkCard> cards = new ArrayList<>();
    for (String text : type.things("network-info.network-cards")) {
      String[] words = text.split("[*|]", -1);
      for (int more = Integer.parseInt(words[0]); more > 0; more--) {
        cards.add(
            new NetworkCard(
                cards.size(), said(words[2]), said(words[1]), said(words[3]), said(words[4])));
      }
    }
    return cards;
  }

  private static @Nullable String said(String word) {
    return word.isEmpty() ? null : word;
  }
}
