// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;

/** What EC2 says of an account in a region. */
public enum AccountAttribute {
  VPC_MAX_SECURITY_GROUPS_PER_INTERFACE("vpc-max-security-groups-per-interface"),
  MAX_INSTANCES("max-instances"),
  SUPPORTED_PLATFORMS("supported-platforms"),
  DEFAULT_VPC("default-vpc"),
  MAX_ELASTIC_IPS("max-elastic-ips"),
  VPC_MAX_ELASTIC_IPS("vpc-max-elastic-ips");

  private final String word;

  AccountAttribute(String word) {
    this.word = word;
  }

  /** EC2's word for it. */
  public String word() {
    return word;
  }

  /** The attribute of this word. */
  public static AccountAttribute of(String word) {
    for (AccountAttribute each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw NetworkErrors.UNKNOWN_ACCOUNT_ATTRIBUTE.with(word);
  }

  /** What an account has. */
  public List<String> values(String account, Network network, Quotas quotas) {
    return switch (this) {
      case VPC_MAX_SECURITY_GROUPS_PER_INTERFACE ->
          List.of(number(quotas.of(Quota.GROUPS_OF_AN_INSTANCE)));
      case MAX_INSTANCES -> List.of(number(quotas.of(Quota.INSTANCES)));
      case SUPPORTED_PLATFORMS ->
          network.isClassic(account) ? List.of("EC2", "VPC") : List.of("VPC");
      case DEFAULT_VPC -> {
        Vpc vpc = network.findDefaultVpc(account);
        yield List.of(vpc == null ? "none" : vpc.id());
      }
      case MAX_ELASTIC_IPS, VPC_MAX_ELASTIC_IPS -> List.of(number(quotas.of(Quota.ADDRESSES)));
    };
  }

  /** EC2's clients read these as numbers of 32 bits. */
  private static String number(long quota) {
    return Long.toString(Math.min(quota, Integer.MAX_VALUE));
  }
}
