// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the names and addresses of an interface endpoint are asked to be; null for what it is, or
 * for what it is by default.
 *
 * @param ipAddressType EC2's word
 * @param recordIpType EC2's word
 * @param onlyForInboundResolver whether the private names are for what is outside of the VPC
 */
public record EndpointDns(
    @Nullable Boolean privateDnsEnabled,
    @Nullable String ipAddressType,
    @Nullable String recordIpType,
    @Nullable Boolean onlyForInboundResolver) {
  private static final String IPV4 = "ipv4";
  private static final List<String> IP_ADDRESS_TYPES = List.of(IPV4, "dualstack", "ipv6");
  private static final List<String> RECORD_IP_TYPES =
      List.of(IPV4, "dualstack", "ipv6", "service-defined");

  /** Refuses words that EC2 does not have, and IPv6. */
  void check() {
    check(ipAddressType, "ipAddressType", IP_ADDRESS_TYPES);
    check(recordIpType, "dnsRecordIpType", RECORD_IP_TYPES);
  }

  private static void check(@Nullable String word, String parameter, List<String> words) {
    if (word != null && !words.contains(word)) {
      throw VpcEndpointErrors.BAD_WORD.with(word, parameter, String.join(", ", words));
    }
    if (word != null && !word.equals(IPV4) && !word.equals("service-defined")) {
      throw VpcEndpointErrors.IPV6_NOT_MODELLED.with();
    }
  }
}
