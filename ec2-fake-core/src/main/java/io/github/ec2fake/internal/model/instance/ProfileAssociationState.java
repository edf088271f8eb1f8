// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.ResourceState;

/** EC2's words for the state of an association. */
public enum ProfileAssociationState implements ResourceState {
  ASSOCIATING,
  ASSOCIATED,
  DISASSOCIATING,
  DISASSOCIATED
}
