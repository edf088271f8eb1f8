// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.SubnetAttribute;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The private host name of an instance.
 *
 * @param hostnameType {@code ip-name} or {@code resource-name}
 * @param aRecord whether DNS answers requests for the resource name with the IPv4 address
 * @param aaaaRecord likewise with the IPv6 address
 */
public record PrivateDnsNameOptions(String hostnameType, boolean aRecord, boolean aaaaRecord) {

  static final String IP_NAME = "ip-name";

  /** Those of a subnet that says nothing else. */
  public static final PrivateDnsNameOptions DEFAULT =
      new PrivateDnsNameOptions(IP_NAME, false, false);

  /** What a launch asks for; null for what it does not say. */
  public record Request(
      @Nullable String hostnameType, @Nullable Boolean aRecord, @Nullable Boolean aaaaRecord) {}

  /** Those that instances in a subnet have unless they ask for others. */
  static PrivateDnsNameOptions in(@Nullable Subnet subnet) {
    if (subnet == null) {
      return DEFAULT;
    }
    PrivateDnsNameOptions options =
        new PrivateDnsNameOptions(
            subnet.hostnameType(),
            subnet.is(SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_A_RECORD),
            subnet.is(SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_AAAA_RECORD));
    return options.equals(DEFAULT) ? DEFAULT : options;
  }

  /** Whether the name of an instance is made from its id instead of its address. */
  public boolean isResourceName() {
    return hostnameType.equals(Subnet.RESOURCE_NAME);
  }

  /** These options with what a launch asks for instead. */
  PrivateDnsNameOptions with(@Nullable Request asked) {
    return asked == null
        ? this
        : new PrivateDnsNameOptions(
            Objects.requireNonNullElse(asked.hostnameType(), hostnameType),
            Objects.requireNonNullElse(asked.aRecord(), aRecord),
            Objects.requireNonNullElse(asked.aaaaRecord(), aaaaRecord));
  }
}
