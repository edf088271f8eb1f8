// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kind of resource, which is made when it is first asked for. */
final class Lazy<T> {
  private @Nullable T made;

  /** The maker stands where it is called, so that the JVM loads nothing of a kind before. */
  T get(Supplier<T> maker) {
    T kind = made;
    if (kind == null) {
      kind = maker.get();
      made = kind;
    }
    return kind;
  }

  boolean isMade() {
    return made != null;
  }

  void ifMade(Consumer<? super T> action) {
    if (made != null) {
      action.accept(made);
    }
  }
}
