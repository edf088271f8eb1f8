// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

/** A group of regions with accounts of its own. */
public enum Partition {
  AWS("aws", "amazonaws.com"),
  CHINA("aws-cn", "amazonaws.com.cn"),
  GOV_CLOUD("aws-us-gov", "amazonaws.com"),
  /** Source: botocore's partitions.json. */
  EUROPEAN_SOVEREIGN_CLOUD("aws-eusc", "amazonaws.eu");

  private final String id;
  private final String dnsSuffix;

  Partition(String id, String dnsSuffix) {
    this.id = id;
    this.dnsSuffix = dnsSuffix;
  }

  /** As ARNs have it. */
  public String id() {
    return id;
  }

  /** The ARN of something that an account has in IAM, which is in no region. */
  public String iamArn(String account, String resource) {
    return "arn:" + id + ":iam::" + account + ":" + resource;
  }

  public String dnsSuffix() {
    return dnsSuffix;
  }
}
