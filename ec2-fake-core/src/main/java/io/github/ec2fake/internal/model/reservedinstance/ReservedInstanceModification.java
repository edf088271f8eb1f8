// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.base.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A modification of reserved instances: others take their place. */
public final class ReservedInstanceModification extends Resource<ModificationState> {
  private final List<ReservedInstance> modified;
  private final List<Target> targets;
  private final @Nullable String clientToken;
  private final Instant created;
  private final List<Result> results = new ArrayList<>();
  private Instant updated;
  private @Nullable String message;

  /** What is to be there afterwards, with everything filled in. */
  record Target(ReservedInstanceOffering terms, int count, TargetConfiguration asked) {}

  /**
   * What was asked for, and what was made.
   *
   * @param reservedId null until the modification is fulfilled
   */
  public record Result(
      @Nullable String reservedId,
      @Nullable String zone,
      int count,
      String instanceType,
      @Nullable String platform,
      String scope) {}

  ReservedInstanceModification(
      String id,
      String ownerId,
      List<ReservedInstance> modified,
      List<Target> targets,
      @Nullable String clientToken,
      Instant now) {
    super(id, ownerId, ModificationState.PROCESSING);
    this.modified = List.copyOf(modified);
    this.targets = List.copyOf(targets);
    this.clientToken = clientToken;
    this.created = now;
    this.updated = now;
    targets.forEach(target -> results.add(result(target, null)));
  }

  private static Result result(Target target, @Nullable String reservedId) {
    return new Result(
        reservedId,
        target.terms().zone(),
        target.count(),
        target.terms().instanceType(),
        target.asked().platform(),
        target.terms().scope());
  }

  public List<ReservedInstance> modified() {
    return modified;
  }

  List<Target> targets() {
    return targets;
  }

  public List<Result> results() {
    return Collections.unmodifiableList(results);
  }

  public @Nullable String clientToken() {
    return clientToken;
  }

  public Instant created() {
    return created;
  }

  /** When it took effect; null if it has not. */
  public @Nullable Instant effective() {
    return isIn(ModificationState.FULFILLED) ? updated : null;
  }

  public Instant updated() {
    return updated;
  }

  /** Why it has failed; null if it has not. */
  public @Nullable String message() {
    return message;
  }

  void fulfilled(Instant now, List<ReservedInstance> made) {
    updated = now;
    results.clear();
    for (int index = 0; index < made.size(); index++) {
      results.add(result(targets.get(index), made.get(index).id()));
    }
  }

  void failed(Instant now, String why) {
    updated = now;
    message = why;
  }
}
