// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.TransitionEntry;
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
   * @throws AssertionError if the calls were not received in this order
   */
  public JournalAssert receivedInOrder(String... actions) {
    List<CallEntry> calls = actual.calls();
    int next = 0;
    for (CallEntry call : calls) {
      if (next < actions.length && call.action().equals(actions[next])) {
        next++;
      }
    }
    int found = next;
    return verify(
        found == actions.length,
        () ->
            failureText(
                "the cloud",
                "have received " + String.join(", then ", actions),
                (found == 0
                        ? "it received no " + actions[0]
                        : "it received no " + actions[found] + " after " + actions[found - 1])
                    + ". It received"
                    + (calls.isEmpty() ? " nothing" : ReceivedCallsAssert.lines(calls))));
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
            : ". It has those of" + Ingress.lines(new ArrayList<>(ids)));
  }

  private static String transitionLines(List<TransitionEntry> entries) {
    return entries.stream().map(entry -> "\n  " + entry.text()).collect(Collectors.joining());
  }
}
