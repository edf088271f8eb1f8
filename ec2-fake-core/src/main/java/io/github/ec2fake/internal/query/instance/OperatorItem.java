// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

/** Which service manages something: none does. */
public record OperatorItem(boolean managed) {
  /** Managed by its owner. */
  public static final OperatorItem NONE = new OperatorItem(false);
}
