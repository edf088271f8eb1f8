// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.retry.RetryUtils;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a refusal of EC2 or another service of AWS, the SDK's {@code
 * AmazonServiceException}. All assertions of AssertJ about exceptions are there as well.
 *
 * <pre>
 * assertThatThrownBy(() -&gt; ec2.terminateInstances(request))
 *     .asInstanceOf(Ec2AssertFactories.AMAZON_SERVICE_EXCEPTION)
 *     .hasErrorCode("InvalidInstanceID.NotFound");
 * </pre>
 */
public class AmazonServiceExceptionAssert
    extends AbstractThrowableAssert<AmazonServiceExceptionAssert, AmazonServiceException> {
  private static final String DRY_RUN_SUCCESS = "DryRunOperation";

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(AmazonServiceException)} instead.
   *
   * @param actual the exception
   */
  public AmazonServiceExceptionAssert(AmazonServiceException actual) {
    super(actual, AmazonServiceExceptionAssert.class);
  }

  /**
   * Verifies the error code.
   *
   * <pre>
   * assertThat(refused).hasErrorCode("InvalidInstanceID.NotFound");  // passes if it is this one
   * assertThat(refused).hasErrorCode("InvalidAMIID.NotFound");       // fails
   * </pre>
   *
   * @param code the code of the error, for example {@code InvalidAMIID.NotFound}
   * @return these assertions
   * @throws AssertionError if the exception has another code
   */
  public AmazonServiceExceptionAssert hasErrorCode(String code) {
    isNotNull();
    return verifyEqual(
        actual.getErrorCode(),
        code,
        "have the error code " + code,
        () -> "its error code is " + actual.getErrorCode());
  }

  /**
   * Verifies the HTTP status.
   *
   * <pre>
   * assertThat(refused).hasStatusCode(400);  // passes for most refusals of EC2
   * assertThat(refused).hasStatusCode(503);  // fails
   * </pre>
   *
   * @param status the HTTP status, for example 400
   * @return these assertions
   * @throws AssertionError if the reply had another status
   */
  public AmazonServiceExceptionAssert hasStatusCode(int status) {
    isNotNull();
    return verifyEqual(
        actual.getStatusCode(),
        status,
        "have the HTTP status " + status,
        () -> "its HTTP status is " + actual.getStatusCode());
  }

  /**
   * Verifies EC2's words, without what the SDK adds to them: see {@code hasMessage} for all.
   *
   * <pre>
   * assertThat(refused).hasErrorMessage("The instance ID 'i-00000000' does not exist");  // passes
   * assertThat(refused).hasErrorMessage("The instance ID 'i-11111111' does not exist");  // fails
   * </pre>
   *
   * @param message the message of the error
   * @return these assertions
   * @throws AssertionError if the exception has another message
   */
  public AmazonServiceExceptionAssert hasErrorMessage(String message) {
    isNotNull();
    return verifyEqual(
        actual.getErrorMessage(),
        message,
        "have the error message '" + message + "'",
        () -> "its error message is '" + actual.getErrorMessage() + "'");
  }

  /**
   * Verifies that EC2's words contain a text.
   *
   * <pre>
   * assertThat(refused).hasErrorMessageContaining("i-00000000");      // passes if it names this one
   * assertThat(refused).hasErrorMessageContaining("does not match");  // fails
   * </pre>
   *
   * @param text a part of the message of the error
   * @return these assertions
   * @throws AssertionError if the message does not contain the text
   */
  public AmazonServiceExceptionAssert hasErrorMessageContaining(String text) {
    isNotNull();
    return verify(
        String.valueOf(actual.getErrorMessage()).contains(text),
        "have an error message that contains '" + text + "'",
        () -> "its error message is '" + actual.getErrorMessage() + "'");
  }

  /**
   * Verifies the name of the service that refused.
   *
   * <pre>
   * assertThat(refused).hasServiceName("AmazonEC2");  // passes if EC2 refused
   * assertThat(refused).hasServiceName("Amazon S3");  // fails
   * </pre>
   *
   * @param name the SDK's name of the service
   * @return these assertions
   * @throws AssertionError if another service refused
   */
  public AmazonServiceExceptionAssert hasServiceName(String name) {
    isNotNull();
    return verifyEqual(
        actual.getServiceName(),
        name,
        "come from " + name,
        () -> "it comes from " + actual.getServiceName());
  }

  /**
   * Verifies that the service was throttling: the SDK would wait longer before it tries again.
   *
   * <pre>
   * assertThat(refused).isThrottling();  // passes for RequestLimitExceeded and Throttling
   * assertThat(refused).isThrottling();  // fails for InvalidAMIID.NotFound
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the SDK takes the error for another one
   */
  public AmazonServiceExceptionAssert isThrottling() {
    isNotNull();
    return verify(RetryUtils.isThrottlingException(actual), "be throttling", () -> "it is not");
  }

  /**
   * Verifies that the service was not throttling.
   *
   * <pre>
   * assertThat(refused).isNotThrottling();  // passes for InvalidAMIID.NotFound
   * assertThat(refused).isNotThrottling();  // fails for RequestLimitExceeded
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the SDK takes the error for throttling
   */
  public AmazonServiceExceptionAssert isNotThrottling() {
    isNotNull();
    return verify(!RetryUtils.isThrottlingException(actual), "not be throttling", () -> "it is");
  }

  /**
   * Verifies that this is how EC2 says that a dry run would have succeeded.
   *
   * <pre>
   * assertThat(refused).isDryRunSuccess();  // passes for DryRunOperation
   * assertThat(refused).isDryRunSuccess();  // fails for UnauthorizedOperation
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if it is another error
   */
  public AmazonServiceExceptionAssert isDryRunSuccess() {
    isNotNull();
    return verifyEqual(
        actual.getErrorCode(),
        DRY_RUN_SUCCESS,
        "say that the dry run would have succeeded",
        () -> "its error code is " + actual.getErrorCode());
  }

  private AmazonServiceExceptionAssert verify(
      boolean condition, String expectation, Supplier<String> butText) {
    if (!condition) {
      failWithMessage("%s", text(expectation, butText));
    }
    return this;
  }

  private AmazonServiceExceptionAssert verifyEqual(
      @Nullable Object found, Object expected, String expectation, Supplier<String> butText) {
    if (!Objects.equals(found, expected)) {
      throw failureWithActualExpected(found, expected, "%s", text(expectation, butText));
    }
    return this;
  }

  private String text(String expectation, Supplier<String> butText) {
    return AbstractEc2Assert.failureText(
        actual.getClass().getSimpleName() + " '" + actual.getMessage() + "'",
        expectation,
        butText.get());
  }
}
