// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoint.PrivateDns;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which interface endpoints can have private DNS names.
 *
 * <p>Source: CreateVpcEndpoint, PrivateDnsEnabled; the AWS PrivateLink guide, "Access an AWS
 * service using an interface VPC endpoint", "Gateway endpoints for Amazon S3".
 */
final class PrivateDnsRules {
  private PrivateDnsRules() {}

  /**
   * What an interface endpoint gets that is asked for.
   *
   * @param others the endpoints of its VPC besides itself that are there
   */
  static PrivateDns check(
      EndpointDns asked,
      PrivateDns before,
      EndpointService service,
      Vpc vpc,
      Collection<VpcEndpoint> others) {
    boolean enabled = Objects.requireNonNullElse(asked.privateDnsEnabled(), before.enabled());
    if (!enabled) {
      return PrivateDns.NONE;
    }
    String name = service.privateDnsName();
    if (name == null) {
      throw VpcEndpointErrors.NO_PRIVATE_NAME.with(service.name());
    }
    boolean hasGateways = service.isS3();
    boolean onlyInbound =
        Objects.requireNonNullElse(
            asked.onlyForInboundResolver(),
            before.enabled() ? before.onlyForInboundResolver() : hasGateways);
    if (before.enabled() && before.onlyForInboundResolver() == onlyInbound) {
      return before;
    }
    if (!vpc.givesDnsNames()) {
      throw VpcEndpointErrors.VPC_WITHOUT_DNS.with(vpc.id());
    }
    if (others.stream().anyMatch(each -> name.equals(privateName(each)))) {
      throw VpcEndpointErrors.NAME_TAKEN.with(name, vpc.id());
    }
    if (onlyInbound
        && others.stream()
            .noneMatch(
                each ->
                    each.type() == VpcEndpointType.GATEWAY
                        && each.service().name().equals(service.name()))) {
      throw VpcEndpointErrors.NO_GATEWAY.with(vpc.id());
    }
    return new PrivateDns(true, onlyInbound);
  }

  private static @Nullable String privateName(VpcEndpoint endpoint) {
    return endpoint.privateDns().enabled() ? endpoint.service().privateDnsName() : null;
  }
}
