// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.assertj.internal.reachability.Cidr;
import org.jspecify.annotations.Nullable;

/** A source of traffic in a security group's rule. */
sealed interface Source {

  /**
   * A block of addresses.
   *
   * @param text the CIDR block as it was given
   * @param cidr the parsed CIDR block
   */
  record Block(String text, Cidr cidr) implements Source {

    static Block of(String text) {
      return new Block(text, Cidr.of(text));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * The instances of a security group.
   *
   * @param id the group's id; null as long as only its name is known
   * @param name the group's name, or null if it is not known
   */
  record Group(@Nullable String id, @Nullable String name) implements Source {

    /** Compares the ids if both are known, because each VPC can have a group with this name. */
    private boolean isSameGroupAs(Group other) {
      if (id != null && other.id != null) {
        return id.equals(other.id);
      }
      return name != null && name.equals(other.name);
    }

    @Override
    public String toString() {
      return "group "
          + (id == null ? "" : id + (name == null ? "" : " "))
          + (name == null ? "" : "'" + name + "'");
    }
  }

  /**
   * A source that the assertions do not support, such as a prefix list.
   *
   * @param text EC2's id of the source
   */
  record Other(String text) implements Source {

    @Override
    public String toString() {
      return text;
    }
  }

  /** Returns whether this source contains the other one. */
  default boolean covers(Source other) {
    if (this instanceof Block own && other instanceof Block theirs) {
      return own.cidr().contains(theirs.cidr());
    }
    return isSameAs(other);
  }

  /** Returns whether both are one source; of those that are not supported none is expected. */
  default boolean isSameAs(Source other) {
    if (this instanceof Block own && other instanceof Block theirs) {
      return own.cidr().equals(theirs.cidr());
    }
    if (this instanceof Group own && other instanceof Group theirs) {
      return own.isSameGroupAs(theirs);
    }
    return false;
  }
}
