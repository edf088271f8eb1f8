// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.vpcendpoint.EndpointDns;
import org.jspecify.annotations.Nullable;

/** The DNS options of an interface endpoint, as they are asked for. */
record DnsOptions(
    @Nullable String dnsRecordIpType, @Nullable Boolean privateDnsOnlyForInboundResolverEndpoint) {

  static EndpointDns toModel(
      @Nullable Boolean privateDnsEnabled,
      @Nullable String ipAddressType,
      @Nullable DnsOptions options) {
    return new EndpointDns(
        privateDnsEnabled,
        ipAddressType,
        options == null ? null : options.dnsRecordIpType(),
        options == null ? null : options.privateDnsOnlyForInboundResolverEndpoint());
  }
}
