// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import java.util.Set;

/** Sets of the names of parameters or filters. */
public final class Names {
  private Names() {}

  /** The names in a text, separated by white space: for lists too long for a line each. */
  public static Set<String> in(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
