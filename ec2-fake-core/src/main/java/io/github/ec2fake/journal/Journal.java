// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.journal;

import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that happened in a cloud, in order. Its {@linkplain #toText() text} has one line for
 * each event, which begins with the virtual time since the cloud's start.
 *
 * <pre>
 * +0:00:00.000  call   111122223333 us-east-1 BundleInstance InstanceId=i-0d2f… → 200
 * +0:00:10.000  state  bundle task bun-0c1a… pending → waiting-for-shutdown
 * +0:05:35.000  clock  +5m35s settling
 * </pre>
 */
public interface Journal {

  /**
   * Returns all entries so far.
   *
   * @return an immutable copy, oldest entry first
   */
  List<JournalEntry> entries();

  /**
   * Returns all calls so far.
   *
   * @return the entries that are calls, oldest first
   */
  default List<CallEntry> calls() {
    return entries().stream()
        .filter(CallEntry.class::isInstance)
        .map(CallEntry.class::cast)
        .toList();
  }

  /**
   * Returns the calls of one action so far.
   *
   * @param action the action's name, for example {@code RunInstances}
   * @return the calls, oldest first
   * @throws IllegalArgumentException if EC2 has no such action, and nobody has called it
   */
  default List<CallEntry> calls(String action) {
    return calls().stream().filter(call -> call.action().equals(action)).toList();
  }

  /**
   * Returns the calls of one action with a parameter.
   *
   * <pre>
   * journal.calls("TerminateInstances", "InstanceId", id)
   * </pre>
   *
   * @param action the action's name, for example {@code TerminateInstances}
   * @param parameter the parameter's name on the wire, for example {@code ImageId}; for a list with
   *     a number ({@code InstanceId.1}) or, for any member, without a number ({@code InstanceId})
   * @param value the parameter's value
   * @return the calls, oldest first
   * @throws IllegalArgumentException if EC2 has no such action, or the action no such parameter,
   *     and nobody has made such a call
   */
  default List<CallEntry> calls(String action, String parameter, String value) {
    return calls(action).stream().filter(call -> call.values(parameter).contains(value)).toList();
  }

  /**
   * Returns all transitions so far.
   *
   * @return the entries that are transitions, oldest first
   */
  default List<TransitionEntry> transitions() {
    return entries().stream()
        .filter(TransitionEntry.class::isInstance)
        .map(TransitionEntry.class::cast)
        .toList();
  }

  /**
   * Returns the transitions of one resource so far.
   *
   * @param resourceId the resource's id
   * @return the transitions, oldest first
   */
  default List<TransitionEntry> transitions(String resourceId) {
    return transitions().stream().filter(entry -> entry.resourceId().equals(resourceId)).toList();
  }

  /**
   * Tells a listener of each call from now on, once the call is over. The listener is called on the
   * caller's thread, while the cloud serves nobody else.
   *
   * <pre>
   * cloud.journal().onCall(call -&gt; System.out.println(call.text()));
   * </pre>
   *
   * @param listener is given the entry of the call, with its outcome
   */
  void onCall(Consumer<CallEntry> listener);

  /**
   * Returns the journal as text.
   *
   * @return one line for each entry, each terminated by a line feed
   */
  String toText();
}
