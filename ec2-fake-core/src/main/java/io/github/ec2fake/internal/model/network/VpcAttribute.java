// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.ParameterErrors;

/** An attribute of a VPC that ModifyVpcAttribute changes. */
public enum VpcAttribute {
  ENABLE_DNS_SUPPORT("enableDnsSupport"),
  ENABLE_DNS_HOSTNAMES("enableDnsHostnames"),
  ENABLE_NETWORK_ADDRESS_USAGE_METRICS("enableNetworkAddressUsageMetrics");

  private final String word;

  VpcAttribute(String word) {
    this.word = word;
  }

  /** EC2's word. */
  public String word() {
    return word;
  }

  public static VpcAttribute of(String word) {
    for (VpcAttribute each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw ParameterErrors.UNKNOWN_ATTRIBUTE.with(word);
  }
}
