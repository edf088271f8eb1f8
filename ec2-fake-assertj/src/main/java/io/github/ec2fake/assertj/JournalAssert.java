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

/** Assertions about what happened in a cloud; AWS has no such journal. */
public class JournalAssert extends AbstractEc2Assert<JournalAssert, Journal> {

  /**
   * Made by {@link Ec2Assertions#assertThat(Journal)}.
   *
   * @param actual the journal
   */
  public JournalAssert(Journal actual) {
    super(actual, JournalAssert.class);
  }

  /**
   * Leads to the assertions about the calls of an action. The Describe calls of {@link Ec2Assert}
   * are calls, too.
   *
   * <pre>
   * assertThat(journal).received("BundleInstance").times(2);
   * </pre>
   *
   * @param action the action, for example {@code RunInstances}
   * @return assertions about its calls so far
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
   * Verifies that calls of these actions came in this order. There may have been others before,
   * between and after them.
   *
   * <pre>
   * assertThat(journal).receivedInOrder("BundleInstance", "RegisterImage");  // passes
   * assertThat(journal).receivedInOrder("RegisterImage", "BundleInstance");  // fails
   * </pre>
   *
   * @param actions the actions
   * @return this assertion
   * @throws AssertionError if there were no such calls in this order
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
                    + (calls.isEmpty() ? " nothing" : lines(calls))));
  }

  /**
   * Verifies through which states a resource has gone.
   *
   * <pre>
   * assertThat(journal).hasTransitions(instance, "pending", "running");  // passes
   * assertThat(journal).hasTransitions(instance, "pending", "stopped");  // fails
   * </pre>
   *
   * @param resourceId the resource's id
   * @param states all states that it has entered, in order, the first one included
   * @return this assertion
   * @throws AssertionError if it has entered fewer, more or others
   */
  public JournalAssert hasTransitions(String resourceId, String... states) {
    List<TransitionEntry> transitions = actual.transitions(resourceId);
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

  private static String lines(List<CallEntry> calls) {
    return calls.stream().map(call -> "\n  " + call.text()).collect(Collectors.joining());
  }
}
