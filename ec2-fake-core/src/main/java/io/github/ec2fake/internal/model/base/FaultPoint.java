package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.time.Phase;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a state that time ends is exposed to faults.
 *
 * @param phase tells what a resource goes through then
 * @param from its progress at the beginning, in percent
 * @param to its progress at the end, in percent
 * @param about the ids by which a fault can be ordered for it, its own apart
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

  /** For what EC2 does not let fail. */
  public static final BiConsumer<Object, StateReason> NEVER =
      (resource, failure) -> {
        throw new IllegalStateException("EC2 does not let this fail: " + failure);
      };

  /** A phase from its beginning to its end, which does not show how far it is. */
  public static <R> FaultPoint<R> of(
      Phase phase,
      Function<? super R, Set<String>> about,
      BiConsumer<? super R, StateReason> fails) {
    return new FaultPoint<>(any -> phase, 0, 100, about, any -> null, fails);
  }
}
