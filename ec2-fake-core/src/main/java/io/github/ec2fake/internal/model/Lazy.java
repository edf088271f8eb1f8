// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kind of resource, which is made when it is first asked for. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
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
