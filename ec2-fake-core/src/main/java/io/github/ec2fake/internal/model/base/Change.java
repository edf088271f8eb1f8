// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call does to the world, once all its checks have passed. A rule checks and returns a
 * change; whoever serves the call applies it, or leaves it in a dry run.
 */
public final class Change<T> {
  private final Supplier<T> effect;
  private final @Nullable Ec2Error refusal;

  private Change(Supplier<T> effect, @Nullable Ec2Error refusal) {
    this.effect = effect;
    this.refusal = refusal;
  }

  public static <T> Change<T> of(Supplier<T> effect) {
    return new Change<>(effect, null);
  }

  public static <T> Change<T> of(Runnable effect, T result) {
    return new Change<>(
        () -> {
          effect.run();
          return result;
        },
        null);
  }

  /** Returns a change that does nothing, because what is asked for was done before. */
  public static <T> Change<T> none(T result) {
    return new Change<>(() -> result, null);
  }

  /** Returns a change after which the call is refused all the same. */
  public static <T> Change<T> refused(Runnable effect, Ec2Error refusal) {
    return new Change<>(
        () -> {
          effect.run();
          throw refusal;
        },
        refusal);
  }

  public <U> Change<U> map(Function<? super T, ? extends U> translation) {
    return new Change<>(() -> translation.apply(effect.get()), refusal);
  }

  /** Returns the same change with something done after it. */
  public Change<T> then(Consumer<? super T> more) {
    return map(
        result -> {
          more.accept(result);
          return result;
        });
  }

  /** Applies it, once. */
  public T apply() {
    return effect.get();
  }

  /** Returns the answer to a dry run of the call. */
  public Ec2Error dryRun() {
    return refusal == null ? CommonErrors.DRY_RUN.with() : refusal;
  }
}
