// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Selected calls of a journal, the actual value of {@link ReceivedCallsAssert}.
 *
 * @param journal the journal
 * @param action the action of the calls
 * @param description describes the selection, for example {@code RunInstances from 999988887777}
 * @param calls the calls
 */
public record ReceivedCalls(
    Journal journal, String action, String description, List<CallEntry> calls) {

  /**
   * Copies the calls.
   *
   * @param journal the journal
   * @param action the action of the calls
   * @param description describes the selection
   * @param calls the calls
   */
  public ReceivedCalls {
    calls = List.copyOf(calls);
  }

  ReceivedCalls with(String parameter, String value) {
    List<CallEntry> all = journal.calls(action, parameter, value);
    return selected("with " + parameter + "=" + value, all::contains);
  }

  List<String> values(String parameter) {
    List<String> values = calls.stream().flatMap(call -> call.values(parameter).stream()).toList();
    if (values.isEmpty()) {
      // The journal refuses a name that the action does not have.
      journal.calls(action, parameter, "");
    }
    return values;
  }

  ReceivedCalls from(String account) {
    AccountId.require(account);
    return selected("from " + account, call -> call.account().equals(account));
  }

  ReceivedCalls refusedWith(String errorCode) {
    return selected("refused with " + errorCode, call -> errorCode.equals(call.errorCode()));
  }

  ReceivedCalls inRegion(String region) {
    return selected("in " + region, call -> call.region().equals(region));
  }

  ReceivedCalls thatSucceeded() {
    return selected("that succeeded", CallEntry::succeeded);
  }

  private ReceivedCalls selected(String selection, Predicate<CallEntry> condition) {
    return new ReceivedCalls(
        journal, action, description + " " + selection, calls.stream().filter(condition).toList());
  }
}
