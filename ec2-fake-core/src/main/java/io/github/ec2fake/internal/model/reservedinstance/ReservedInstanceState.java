// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.base.ResourceState;

/** A state of reserved instances. */
public enum ReservedInstanceState implements ResourceState {
  PAYMENT_PENDING,
  ACTIVE,
  PAYMENT_FAILED,
  /** The term is over, or others have taken their place in a modification. */
  RETIRED
}
