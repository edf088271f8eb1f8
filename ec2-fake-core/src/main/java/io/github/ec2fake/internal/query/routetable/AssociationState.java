// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

/** The state of an association with a route table. */
record AssociationState(String state) {
  static final AssociationState ASSOCIATED = new AssociationState("associated");
}
