// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

/** An attribute of a subnet that ModifySubnetAttribute switches. */
public enum SubnetAttribute {
  MAP_PUBLIC_IP_ON_LAUNCH("mapPublicIpOnLaunch"),
  ASSIGN_IPV6_ADDRESS_ON_CREATION("assignIpv6AddressOnCreation"),
  ENABLE_DNS64("enableDns64"),
  ENABLE_RESOURCE_NAME_DNS_A_RECORD("enableResourceNameDnsARecordOnLaunch"),
  ENABLE_RESOURCE_NAME_DNS_AAAA_RECORD("enableResourceNameDnsAAAARecordOnLaunch");

  private final String word;

  SubnetAttribute(String word) {
    this.word = word;
  }

  /** EC2's word. */
  public String word() {
    return word;
  }
}
