// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The states of prefix lists. */
final class PrefixListLifecycle {
  static final String MODIFY = "ModifyManagedPrefixList";
  static final String RESTORE = "RestoreManagedPrefixListVersion";
  static final String DELETE = "DeleteManagedPrefixList";

  /** The states in which nothing is in progress; a list whose creation failed can only go. */
  private static final List<PrefixListState> SETTLED =
      List.of(
          PrefixListState.CREATE_COMPLETE,
          PrefixListState.MODIFY_COMPLETE,
          PrefixListState.MODIFY_FAILED,
          PrefixListState.RESTORE_COMPLETE,
          PrefixListState.RESTORE_FAILED,
          PrefixListState.DELETE_FAILED);

  private final Lifecycle<PrefixList, PrefixListState> succeeding;

  /** The life of lists whose modification or deletion will fail. */
  private final Lifecycle<PrefixList, PrefixListState> failing;

  private final Context context;
  private final Consumer<PrefixList> deleted;

  PrefixListLifecycle(Context context, Consumer<PrefixList> deleted) {
    this.context = context;
    this.deleted = deleted;
    this.succeeding =
        table(
            PrefixListState.MODIFY_COMPLETE,
            PrefixListState.RESTORE_COMPLETE,
            PrefixListState.DELETE_COMPLETE);
    this.failing =
        table(
            PrefixListState.MODIFY_FAILED,
            PrefixListState.RESTORE_FAILED,
            PrefixListState.DELETE_FAILED);
  }

  private Lifecycle<PrefixList, PrefixListState> table(
      PrefixListState onModify, PrefixListState onRestore, PrefixListState onDelete) {
    Lifecycle<PrefixList, PrefixListState> table =
        new Lifecycle<PrefixList, PrefixListState>("prefix list", context)
            .after(
                PrefixListState.CREATE_IN_PROGRESS,
                any -> Phase.PREFIX_LIST_CREATION,
                PrefixListState.CREATE_COMPLETE,
                any -> {})
            .after(
                PrefixListState.MODIFY_IN_PROGRESS,
                any -> Phase.PREFIX_LIST_MODIFICATION,
                onModify,
                this::finished)
            .after(
                PrefixListState.RESTORE_IN_PROGRESS,
                any -> Phase.PREFIX_LIST_RESTORATION,
                onRestore,
                this::finished)
            .after(
                PrefixListState.DELETE_IN_PROGRESS,
                any -> Phase.PREFIX_LIST_DELETION,
                onDelete,
                this::finished)
            .on(DELETE, PrefixListState.CREATE_FAILED, PrefixListState.DELETE_IN_PROGRESS);
    for (PrefixListState state : SETTLED) {
      table
          .on(MODIFY, state, PrefixListState.MODIFY_IN_PROGRESS)
          .on(RESTORE, state, PrefixListState.RESTORE_IN_PROGRESS)
          .on(DELETE, state, PrefixListState.DELETE_IN_PROGRESS);
    }
    canFail(
        table,
        PrefixListState.CREATE_IN_PROGRESS,
        Phase.PREFIX_LIST_CREATION,
        PrefixListState.CREATE_FAILED);
    canFail(
        table,
        PrefixListState.MODIFY_IN_PROGRESS,
        Phase.PREFIX_LIST_MODIFICATION,
        PrefixListState.MODIFY_FAILED);
    canFail(
        table,
        PrefixListState.RESTORE_IN_PROGRESS,
        Phase.PREFIX_LIST_RESTORATION,
        PrefixListState.RESTORE_FAILED);
    canFail(
        table,
        PrefixListState.DELETE_IN_PROGRESS,
        Phase.PREFIX_LIST_DELETION,
        PrefixListState.DELETE_FAILED);
    return table;
  }

  private static void canFail(
      Lifecycle<PrefixList, PrefixListState> table,
      PrefixListState from,
      Phase phase,
      PrefixListState to) {
    table.faultPoint(
        from,
        FaultPoint.of(phase, list -> Set.of(), (list, reason) -> fail(table, list, to, reason)));
  }

  private static void fail(
      Lifecycle<PrefixList, PrefixListState> table,
      PrefixList list,
      PrefixListState to,
      StateReason reason) {
    list.stateMessage(reason.message());
    table.enter(list, to, reason.toString());
  }

  private void finished(PrefixList list) {
    if (list.failure() == null) {
      list.finish();
    }
    if (list.isIn(PrefixListState.DELETE_COMPLETE)) {
      deleted.accept(list);
    }
  }

  boolean allows(String event, PrefixList list) {
    return succeeding.allows(event, list);
  }

  void begin(PrefixList list) {
    succeeding.begin(list, list.name());
  }

  /**
   * Begins a modification, a restoration or a deletion.
   *
   * @param modification what it does in the end, if it does not fail
   * @param failure why it will fail; null if it will not
   */
  void fire(String event, PrefixList list, Runnable modification, @Nullable String failure) {
    list.begin(modification, failure);
    (failure == null ? succeeding : failing).fire(event, list);
  }
}
