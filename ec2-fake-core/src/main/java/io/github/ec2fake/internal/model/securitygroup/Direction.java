// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

/** Which traffic a rule is about. */
public enum Direction {
  /** Into the instances of the group. */
  INGRESS,
  /** Out of the instances of the group; only in a VPC. */
  EGRESS
}
