// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.time.Phase;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a lifecycle where faults can hit: a state that time ends.
 *
 * @param phase returns the phase that a resource goes through in it
 * @param from its progress at the beginning, in percent
 * @param to its progress at the end, in percent
 * @param about the ids, besides its own, that a fault can name to hit it
 * @param progress what of it shows its progress, or null
 * @param fails what happens when it fails
 * @param <R> the resource
 */
public record FaultPoint<R>(
    Function<? super R, Phase> phase,
    int from,
    int to,
    Function<? super R, Set<String>> about,
    Function<? super R, @Nullable Progress> progress,
    BiConsumer<? super R, StateReason> fails) {

  /** The handler of a phase that EC2 does not let fail. */
  public static final BiConsumer<Object, StateReason> NEVER =
      (resource, failure) -> {
        throw new IllegalStateException("EC2 does not let this fail: " + failure);
      };

  /** Returns a fault point that covers a whole phase whose progress EC2 does not show. */
  public static <R> FaultPoint<R> of(
      Phase phase,
      Function<? super R, Set<String>> about,
      BiConsumer<? super R, StateReason> fails) {
    return new FaultPoint<>(any -> phase, 0, 100, about, any -> null, fails);
  }
}
