package io.github.ec2fake.journal;

import java.util.List;

/**
 * Everything that happened in a cloud, in order. Printed, it is one dense line per event, the
 * fake's time since the cloud's start first.
 *
 * <pre>
 * +0:00:00.000  call   111122223333 us-east-1 BundleInstance InstanceId=i-0d2f… → 200
 * +0:00:10.000  state  bundle task bun-0c1a… pending → waiting-for-shutdown
 * +0:05:35.000  clock  +5m35s settling
 * </pre>
 */
public interface Journal {

  /**
   * All entries so far.
   *
   * @return a copy that does not change any more, oldest first
   */
  List<JournalEntry> entries();

  /**
   * The calls so far.
   *
   * @return those entries that are calls, oldest first
   */
  default List<CallEntry> calls() {
    return entries().stream()
        .filter(CallEntry.class::isInstance)
        .map(CallEntry.class::cast)
        .toList();
  }

  /**
   * The calls of one action.
   *
   * @param action the action's name, for example {@code RunInstances}
   * @return its calls, oldest first
   */
  default List<CallEntry> calls(String action) {
    return calls().stream().filter(call -> call.action().equals(action)).toList();
  }

  /**
   * The transitions so far.
   *
   * @return those entries that are transitions, oldest first
   */
  default List<TransitionEntry> transitions() {
    return entries().stream()
        .filter(TransitionEntry.class::isInstance)
        .map(TransitionEntry.class::cast)
        .toList();
  }

  /**
   * The transitions of one resource.
   *
   * @param resourceId its id
   * @return its transitions, oldest first
   */
  default List<TransitionEntry> transitions(String resourceId) {
    return transitions().stream().filter(entry -> entry.resourceId().equals(resourceId)).toList();
  }

  /**
   * The journal as text.
   *
   * @return one line per entry, each ended by a line feed
   */
  String toText();
}
