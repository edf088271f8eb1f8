package io.github.ec2fake.fault;

import io.github.ec2fake.internal.fault.CallEffect;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/**
 * An order for calls, to be completed by what becomes of them.
 *
 * <p>A fault counts attempts: the SDK tries again by itself after HTTP status 500, 502, 503 and
 * 504, after throttling and after a broken connection, three times by default, and so overcomes
 * what fires {@link #once}. To let the code under test see the failure, say {@link
 * #atEveryAttempt}.
 */
public final class CallFaultBuilder extends FaultBuilder<CallFaultBuilder> {
  private static final int BAD_REQUEST = 400;
  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

  private final Function<CallFaultBuilder, Function<CallEffect, Fault>> orders;

  CallFaultBuilder(Function<CallFaultBuilder, Function<CallEffect, Fault>> orders) {
    this.orders = orders;
  }

  /**
   * At every attempt of the SDK at a call that it hits, so that the SDK gives up and the failure
   * reaches the code under test. A later call is another one.
   *
   * @return this order
   */
  public CallFaultBuilder atEveryAttempt() {
    return untilGivenUpIs(true);
  }

  /**
   * The call is refused, and nothing is done.
   *
   * @param error with what, for example {@link ErrorReply#INTERNAL_ERROR}
   * @return the fault
   */
  public Fault fail(ErrorReply error) {
    return order(new CallEffect.Fail(Objects.requireNonNull(error, "error")));
  }

  /**
   * The call is refused, and nothing is done.
   *
   * @param code EC2's error code
   * @param status the HTTP status, 400 to 599
   * @return the fault
   */
  public Fault fail(String code, int status) {
    return fail(code, "The request failed: " + code, status);
  }

  /**
   * The call is refused with HTTP status 400, and nothing is done.
   *
   * @param code EC2's error code
   * @param message EC2's text
   * @return the fault
   */
  public Fault fail(String code, String message) {
    return fail(code, message, BAD_REQUEST);
  }

  /**
   * The call is refused, and nothing is done.
   *
   * @param code EC2's error code
   * @param message EC2's text
   * @param status the HTTP status, 400 to 599
   * @return the fault
   */
  public Fault fail(String code, String message, int status) {
    return fail(new ErrorReply(code, status, message));
  }

  /**
   * The call is one too many: {@link ErrorReply#REQUEST_LIMIT_EXCEEDED}. EC2's own limits are a
   * setting of the cloud, {@code Ec2Cloud.builder().throttling()}.
   *
   * @return the fault
   */
  public Fault throttle() {
    return fail(ErrorReply.REQUEST_LIMIT_EXCEEDED);
  }

  /**
   * The call is done, but the connection breaks before the client hears of it.
   *
   * @return the fault
   */
  public Fault loseReply() {
    return order(new CallEffect.LoseReply());
  }

  /**
   * The connection breaks before the call is done.
   *
   * @return the fault
   */
  public Fault dropConnection() {
    return order(new CallEffect.DropConnection());
  }

  /**
   * The call is done, and its reply comes late: the fake's clock moves on. A client that does not
   * wait so long gets a timeout, in no time of its own.
   *
   * @param by how late, positive
   * @return the fault
   */
  public Fault delay(Duration by) {
    return order(new CallEffect.Delay(Arguments.positive(by)));
  }

  /**
   * The call is done, but only half of the reply's document arrives, which nobody can read.
   *
   * @return the fault
   */
  public Fault truncateReply() {
    return order(new CallEffect.TruncateReply());
  }

  /**
   * The call is answered with this document and HTTP status 200, and nothing is done. This also
   * answers actions that are not modelled.
   *
   * @param document EC2's XML
   * @return the fault
   */
  public Fault replyWith(String document) {
    return replyWith(200, document);
  }

  /**
   * The call is answered with this, and nothing is done.
   *
   * @param status the HTTP status, 100 to 599
   * @param body the body, for example one that a load balancer would send
   * @return the fault
   */
  public Fault replyWith(int status, String body) {
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      throw new IllegalArgumentException("an HTTP status is 100 to 599, but was " + status);
    }
    return order(new CallEffect.CannedReply(status, Objects.requireNonNull(body, "body")));
  }

  private Fault order(CallEffect effect) {
    return orders.apply(this).apply(effect);
  }
}
