// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import java.util.Locale;

/** Which of its two VPCs a peering connection is looked at from. */
public enum PeeringSide {
  /** The VPC that the connection was asked for. */
  REQUESTER,
  /** The VPC whose owner has to accept it. */
  ACCEPTER;

  PeeringSide other() {
    return this == REQUESTER ? ACCEPTER : REQUESTER;
  }

  /** EC2's word for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** EC2's word for it at the beginning of a sentence. */
  String capitalizedWord() {
    return name().charAt(0) + word().substring(1);
  }
}
