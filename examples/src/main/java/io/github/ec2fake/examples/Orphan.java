// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/**
 * A resource that nothing uses.
 *
 * @param kind what it is
 * @param id its id; for an address its allocation id
 */
public record Orphan(Kind kind, String id) {

  /** The kinds in the order in which they can be removed. */
  public enum Kind {
    /** An image whose creation failed. */
    IMAGE,
    /** A volume that is attached to nothing. */
    VOLUME,
    /** A snapshot that no image refers to, and whose volume is gone. */
    SNAPSHOT,
    /** An Elastic IP address that is associated with nothing. */
    ADDRESS,
    /** A security group that no network interface is in, and that no rule refers to. */
    SECURITY_GROUP
  }
}
