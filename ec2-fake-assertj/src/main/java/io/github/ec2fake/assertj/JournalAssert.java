// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.TransitionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;

/** Assertions about the events in a cloud. They need a cloud's journal, which AWS does not have. */
public class JournalAssert extends AbstractEc2Assert<JournalAssert, Journal> {

  /**
   * Creates the assertions; use {@link Ec2CloudAssertions#assertThat(Journal)} instead.
   *
   * @param actual the journal
   */
  public JournalAssert(Journal actual) {
    super(actual, JournalAssert.class);
  }

  /**
   * Navigates to the assertions about the calls of an action. The Describe calls of {@link
   * Ec2Assert} count as well.
   *
   * <pre>
   * assertThat(journal).received("BundleInstance").times(2);
   * </pre>
   *
   * @param action the action, for example {@code RunInstances}
   * @return assertions about the calls so far
   * @throws IllegalArgumentException if EC2 has no such action, and nobody has called it
   */
  @CheckReturnValue
  public ReceivedCallsAssert received(String action) {
    return navigate(
            ReceivedCallsAssert.class,
            ReceivedCalls.class,
            new ReceivedCalls(actual, action, action, actual.calls(action)),
            ReceivedCallsAssert::new,
            action)
        .withParent(this);
  }

  /**
   * Verifies that calls of these actions were received in this order. Other calls before, between
   * and after them are ignored.
   *
   * <pre>
   * assertThat(journal).receivedInOrder("BundleInstance", "RegisterImage");  // passes
   * assertThat(journal).receivedInOrder("RegisterImage", "BundleInstance");  // fails
   * </pre>
   *
   * @param actions the actions
   * @return these assertions
   * @throws AssertionError if the calls were not received in this order
   */
  public JournalAssert receivedInOrder(String... actions) {
    return receivedInOrder(
        Arrays.stream(actions).map(CallPattern::call).toArray(CallPattern[]::new));
  }

  /**
   * Verifies that calls that match these patterns were received in this order. Other calls before,
   * between and after them are ignored.
   *
   * <pre>
   * assertThat(journal)  // passes
   *     .receivedInOrder(call("RunInstances").with("ImageId", id), call("DeregisterImage"));
   * assertThat(journal)  // fails, and lists the calls
   *     .receivedInOrder(call("DeregisterImage"), call("RunInstances").with("ImageId", id));
   * </pre>
   *
   * @param patterns the patterns; see {@link Ec2CloudAssertions#call}
   * @return these assertions
   * @throws AssertionError if the calls were not received in this order
   */
  public JournalAssert receivedInOrder(CallPattern... patterns) {
    List<CallEntry> calls = actual.calls();
    int next = 0;
    for (CallEntry call : calls) {
      if (next < patterns.length && patterns[next].matches(call)) {
        next++;
      }
    }
    int found = next;
    return verify(
        found == patterns.length,
        () ->
            failureText(
                SelectedJournal.subject(actual),
                "have received "
                    + Arrays.stream(patterns)
                        .map(CallPattern::toString)
                        .collect(Collectors.joining(", then ")),
                (found == 0
                        ? "it received no " + patterns[0]
                        : "it received no " + patterns[found] + " after " + patterns[found - 1])
                    + ". It received"
                    + (calls.isEmpty() ? " nothing" : ReceivedCallsAssert.lines(calls))));
  }

  /**
   * Verifies that no call was received, of whatever action. The Describe calls of {@link Ec2Assert}
   * count as well.
   *
   * <pre>
   * assertThat(journal).from("999988887777").receivedNothing();  // passes if it made no call
   * assertThat(journal).from("111122223333").receivedNothing();  // fails, and lists the calls
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if a call was received
   */
  public JournalAssert receivedNothing() {
    List<CallEntry> calls = actual.calls();
    return verify(
        calls.isEmpty(),
        () ->
            failureText(
                SelectedJournal.subject(actual),
                "have received nothing",
                "it received" + ReceivedCallsAssert.lines(calls)));
  }

  /**
   * Selects the calls of an account.
   *
   * <pre>
   * assertThat(journal).from("999988887777").receivedInOrder("DescribeImages", "RunInstances");
   * </pre>
   *
   * @param account the account id, twelve digits
   * @return assertions about a journal with these calls only; what is no call stays in it
   * @throws IllegalArgumentException if the account id is not twelve digits
   */
  @CheckReturnValue
  public JournalAssert from(String account) {
    AccountId.require(account);
    return selected(
        SelectedJournal.calls(actual, " from " + account, call -> call.account().equals(account)));
  }

  /**
   * Selects the calls in a region.
   *
   * <pre>
   * assertThat(journal).inRegion("eu-west-1").received("CopyImage").once();
   * </pre>
   *
   * @param region the region's name
   * @return assertions about a journal with these calls only; what is no call stays in it
   */
  @CheckReturnValue
  public JournalAssert inRegion(String region) {
    return selected(
        SelectedJournal.calls(actual, " in " + region, call -> call.region().equals(region)));
  }

  /**
   * Selects what happened between two moments of the cloud's time, both included.
   *
   * <pre>
   * assertThat(journal).between(start, start.plusSeconds(60)).received("RunInstances").never();
   * </pre>
   *
   * @param start the first moment
   * @param end the last moment, not before the first
   * @return assertions about this part of the journal
   * @throws IllegalArgumentException if the end is before the start
   */
  @CheckReturnValue
  public JournalAssert between(Instant start, Instant end) {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "the end must not be before the start, but these are " + start + " and " + end);
    }
    return selected(
        new SelectedJournal(
            actual,
            " between " + start + " and " + end,
            entry -> !entry.at().isBefore(start) && !entry.at().isAfter(end)));
  }

  /**
   * Selects what happened at a moment of the cloud's time and later.
   *
   * <pre>
   * assertThat(journal).since(cloud.clock().instant()).receivedNothing();
   * </pre>
   *
   * @param start the first moment
   * @return assertions about this part of the journal
   */
  @CheckReturnValue
  public JournalAssert since(Instant start) {
    return selected(
        new SelectedJournal(actual, " since " + start, entry -> !entry.at().isBefore(start)));
  }

  private JournalAssert selected(SelectedJournal part) {
    return navigate(
        JournalAssert.class, Journal.class, part, JournalAssert::new, part.selection().strip());
  }

  /**
   * Verifies the states that a resource has entered. What happens in the operating system of an
   * instance is none of the instance's states.
   *
   * <pre>
   * assertThat(journal).hasTransitions(instance, "pending", "running");  // passes
   * assertThat(journal).hasTransitions(instance, "pending", "stopped");  // fails
   * </pre>
   *
   * @param resourceId the resource's id
   * @param states all states that the resource has entered, in order, including the first one
   * @return these assertions
   * @throws AssertionError if the resource has entered other states
   */
  public JournalAssert hasTransitions(String resourceId, String... states) {
    List<TransitionEntry> transitions = ofOneType(actual.transitions(resourceId));
    List<String> expected = Arrays.asList(states);
    List<String> entered = transitions.stream().map(TransitionEntry::to).toList();
    return verifyEqual(
        entered,
        expected,
        () ->
            failureText(
                transitions.isEmpty()
                    ? resourceId
                    : transitions.get(0).resourceType() + " " + resourceId,
                "have gone through " + String.join(" → ", expected),
                transitions.isEmpty()
                    ? knownTransitions()
                    : "it went through" + transitionLines(transitions)));
  }

  /** Leaves out those of an instance's operating system, which has the id of the instance. */
  private static List<TransitionEntry> ofOneType(List<TransitionEntry> transitions) {
    return transitions.stream()
        .filter(entry -> entry.resourceType().equals(transitions.get(0).resourceType()))
        .toList();
  }

  private String knownTransitions() {
    Set<String> ids = new LinkedHashSet<>();
    actual.transitions().forEach(entry -> ids.add(entry.resourceType() + " " + entry.resourceId()));
    return "the journal has no transitions of it"
        + (ids.isEmpty()
            ? ", nor any others"
            : ". It has those of" + Ingress.listed(new ArrayList<>(ids)));
  }

  private static String transitionLines(List<TransitionEntry> entries) {
    return entries.stream().map(entry -> "\n  " + entry.text()).collect(Collectors.joining());
  }
}
