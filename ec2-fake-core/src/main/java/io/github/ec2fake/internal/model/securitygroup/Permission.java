// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

/** What a rule permits. No two rules of a group permit the same in the same direction. */
public record Permission(ProtocolAndPorts traffic, RuleTarget target) {

  /** How EC2 writes it in the text of an error. */
  String text() {
    return "peer: " + target.text() + ", " + traffic.text() + ", ALLOW";
  }
}
