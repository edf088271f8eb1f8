package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import java.util.List;
import java.util.Objects;

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
    return new ReceivedCalls(
        journal,
        action,
        description + " with " + parameter + "=" + value,
        calls.stream()
            .filter(call -> Objects.equals(call.parameters().get(parameter), value))
            .toList());
  }

  ReceivedCalls from(String account) {
    return new ReceivedCalls(
        journal,
        action,
        description + " from " + account,
        calls.stream().filter(call -> call.account().equals(account)).toList());
  }

  ReceivedCalls refusedWith(String errorCode) {
    return new ReceivedCalls(
        journal,
        action,
        description + " refused with " + errorCode,
        calls.stream().filter(call -> errorCode.equals(call.errorCode())).toList());
  }
}
