// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.CallEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/** Assertions about the calls of one action; see {@link JournalAssert#received}. */
public class ReceivedCallsAssert extends AbstractEc2Assert<ReceivedCallsAssert, ReceivedCalls> {
  private @Nullable JournalAssert parent;

  /**
   * Creates the assertions; use {@link JournalAssert#received} instead.
   *
   * @param actual the calls
   */
  public ReceivedCallsAssert(ReceivedCalls actual) {
    super(actual, ReceivedCallsAssert.class);
  }

  /**
   * Selects the calls with this parameter.
   *
   * <pre>
   * assertThat(journal).received("RunInstances").with("ImageId", "ami-1cbd4475").once();
   * </pre>
   *
   * @param parameter the parameter's name on the wire, for example {@code ImageId}; for a list with
   *     a number ({@code InstanceId.1}) or, for any member, without a number ({@code InstanceId})
   * @param value the parameter's value
   * @return assertions about the selected calls
   * @throws IllegalArgumentException if the action has no such parameter
   */
  @CheckReturnValue
  public ReceivedCallsAssert with(String parameter, String value) {
    return narrowed(actual.with(parameter, value));
  }

  /**
   * Selects the calls of an account.
   *
   * <pre>
   * assertThat(journal).received("DescribeImages").from("999988887777").once();
   * </pre>
   *
   * @param account the account id, twelve digits
   * @return assertions about the selected calls
   * @throws IllegalArgumentException if the account id is not twelve digits
   */
  @CheckReturnValue
  public ReceivedCallsAssert from(String account) {
    return narrowed(actual.from(account));
  }

  /**
   * Selects the calls that failed with an error.
   *
   * <pre>
   * assertThat(journal).received("RunInstances").refusedWith("RequestLimitExceeded").once();
   * </pre>
   *
   * @param errorCode EC2's error code
   * @return assertions about the selected calls
   */
  @CheckReturnValue
  public ReceivedCallsAssert refusedWith(String errorCode) {
    return narrowed(actual.refusedWith(errorCode));
  }

  /**
   * Selects the calls in a region.
   *
   * <pre>
   * assertThat(journal).received("CopyImage").inRegion("eu-west-1").once();
   * </pre>
   *
   * @param region the region's name
   * @return assertions about the selected calls
   */
  @CheckReturnValue
  public ReceivedCallsAssert inRegion(String region) {
    return narrowed(actual.inRegion(region));
  }

  /**
   * Selects the calls that succeeded.
   *
   * <pre>
   * assertThat(journal).received("RunInstances").thatSucceeded().once();
   * </pre>
   *
   * @return assertions about the selected calls
   */
  @CheckReturnValue
  public ReceivedCallsAssert thatSucceeded() {
    return narrowed(actual.thatSucceeded());
  }

  /**
   * Navigates to AssertJ's assertions about the calls, oldest first.
   *
   * <pre>
   * assertThat(journal).received("RunInstances").calls().last().returns(2, CallEntry::attempt);
   * </pre>
   *
   * @return assertions about the captured calls
   */
  @CheckReturnValue
  public ListAssert<CallEntry> calls() {
    return list(actual.calls(), "");
  }

  /**
   * Navigates to AssertJ's assertions about the values of one parameter, in the order of the calls.
   * Calls without the parameter are left out.
   *
   * <pre>
   * assertThat(journal).received("RunInstances").parameter("ImageId").containsOnly(imageId);
   * </pre>
   *
   * @param parameter the parameter's name on the wire, for example {@code ImageId}; for a list with
   *     a number ({@code InstanceId.1}) or, for all members, without a number ({@code InstanceId})
   * @return assertions about the captured values
   * @throws IllegalArgumentException if the action has no such parameter
   */
  @CheckReturnValue
  public ListAssert<String> parameter(String parameter) {
    return list(actual.values(parameter), " > " + parameter);
  }

  /**
   * Verifies the number of calls. Failed calls count as well.
   *
   * <pre>
   * assertThat(journal).received("BundleInstance").times(2);  // passes if there were two
   * assertThat(journal).received("BundleInstance").times(3);  // fails, and lists the two
   * </pre>
   *
   * @param times the number of calls, at least 0
   * @return these assertions
   * @throws AssertionError if there were more or fewer calls
   */
  public ReceivedCallsAssert times(int times) {
    return verifyEqual(
        actual.calls().size(),
        times,
        () ->
            failureText(
                subject(),
                times == 0
                    ? "never have received " + actual.description()
                    : "have received " + actual.description() + " " + timesText(times),
                actualText()));
  }

  /**
   * Verifies that there were at least this many calls.
   *
   * <pre>
   * assertThat(journal).received("BundleInstance").atLeast(1);  // passes if there were two
   * assertThat(journal).received("BundleInstance").atLeast(3);  // fails, and lists the two
   * </pre>
   *
   * @param times the smallest number of calls, at least 0
   * @return these assertions
   * @throws AssertionError if there were fewer calls
   */
  public ReceivedCallsAssert atLeast(int times) {
    return verify(
        actual.calls().size() >= times,
        () ->
            failureText(
                subject(),
                "have received " + actual.description() + " at least " + timesText(times),
                actualText()));
  }

  /**
   * Verifies that there were at most this many calls.
   *
   * <pre>
   * assertThat(journal).received("BundleInstance").atMost(2);  // passes if there were two
   * assertThat(journal).received("BundleInstance").atMost(1);  // fails, and lists the two
   * </pre>
   *
   * @param times the largest number of calls, at least 0
   * @return these assertions
   * @throws AssertionError if there were more calls
   */
  public ReceivedCallsAssert atMost(int times) {
    return verify(
        actual.calls().size() <= times,
        () ->
            failureText(
                subject(),
                "have received " + actual.description() + " at most " + timesText(times),
                actualText()));
  }

  /**
   * Verifies that there was exactly one call.
   *
   * <pre>
   * assertThat(journal).received("RunInstances").once();    // passes if there was one
   * assertThat(journal).received("BundleInstance").once();  // fails if there were two
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if there was no call, or more than one
   */
  public ReceivedCallsAssert once() {
    return times(1);
  }

  /**
   * Verifies that there was no call.
   *
   * <pre>
   * assertThat(journal).received("TerminateInstances").never();  // passes if there was none
   * assertThat(journal).received("RunInstances").never();        // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if there was a call
   */
  public ReceivedCallsAssert never() {
    return times(0);
  }

  /**
   * Returns to the assertions about the journal.
   *
   * @return the assertion from which this one was created
   */
  @CheckReturnValue
  public JournalAssert returnToJournal() {
    JournalAssert from = parent;
    return from == null ? new JournalAssert(actual.journal()) : from;
  }

  final ReceivedCallsAssert withParent(@Nullable JournalAssert journalAssert) {
    parent = journalAssert;
    return this;
  }

  private ReceivedCallsAssert narrowed(ReceivedCalls fewer) {
    ReceivedCallsAssert other =
        navigate(
            ReceivedCallsAssert.class,
            ReceivedCalls.class,
            fewer,
            ReceivedCallsAssert::new,
            fewer.description());
    return other.withParent(parent);
  }

  private String subject() {
    return SelectedJournal.subject(actual.journal());
  }

  @SuppressWarnings("unchecked") // The class of a proxy has no type parameters.
  private <E> ListAssert<E> list(List<E> values, String name) {
    SoftAssertionsProvider provider = softProvider();
    ListAssert<E> assertion =
        provider == null
            ? new ListAssert<>(values)
            : provider.proxy(ListAssert.class, List.class, values);
    String description = info.descriptionText();
    return assertion.as("%s", (description.isEmpty() ? actual.description() : description) + name);
  }

  private String actualText() {
    if (!actual.calls().isEmpty()) {
      return "it did " + timesText(actual.calls().size()) + ":" + lines(actual.calls());
    }
    List<CallEntry> ofTheAction = actual.journal().calls(actual.action());
    return "it never did. It received "
        + (ofTheAction.isEmpty()
            ? counts(actual.journal().calls())
            : actual.action() + " " + timesText(ofTheAction.size()) + ":" + lines(ofTheAction));
  }

  static String lines(List<CallEntry> calls) {
    return calls.stream().map(call -> "\n  " + call.text()).collect(Collectors.joining());
  }

  private static String counts(List<CallEntry> calls) {
    if (calls.isEmpty()) {
      return "nothing";
    }
    Map<String, Integer> counts = new TreeMap<>();
    calls.forEach(call -> counts.merge(call.action(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + timesText(count.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String timesText(int times) {
    return switch (times) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> times + " times";
    };
  }
}
