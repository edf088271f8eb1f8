// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.Locale;

/** A state of a resource: a constant that is named as EC2 names the state. */
public interface ResourceState {
  String name();

  /** EC2's word for it, for example {@code shutting-down}. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
