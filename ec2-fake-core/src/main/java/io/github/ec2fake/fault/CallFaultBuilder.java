package io.github.ec2fake.fault;

import java.time.Duration;

/**
 * An order for calls, to be completed by what becomes of them.
 *
 * <p>A fault counts attempts: the SDK tries again by itself after HTTP status 500, 502, 503 and
 * 504, after throttling and after a broken connection, three times by default, and so overcomes
 * what fires {@link #once}. To let the code under test see the failure, say {@link
 * #atEveryAttempt}.
 */
public interface CallFaultBuilder extends FaultBuilder<CallFaultBuilder> {

  /**
   * At every attempt of the SDK at a call that it hits, so that the SDK gives up and the failure
   * reaches the code under test. A later call is another one.
   *
   * @return this order
   */
  CallFaultBuilder atEveryAttempt();

  /**
   * The call is refused, and nothing is done.
   *
   * @param error with what, for example {@link ErrorReply#INTERNAL_ERROR}
   * @return the fault
   */
  Fault fail(ErrorReply error);

  /**
   * The call is refused, and nothing is done.
   *
   * @param code EC2's error code
   * @param status the HTTP status, 400 to 599
   * @return the fault
   * @throws IllegalArgumentException if the code is blank, or the status is not of an error
   */
  default Fault fail(String code, int status) {
    return fail(code, "The request failed: " + code, status);
  }

  /**
   * The call is refused with HTTP status 400, and nothing is done.
   *
   * @param code EC2's error code
   * @param message EC2's text
   * @return the fault
   * @throws IllegalArgumentException if the code is blank
   */
  default Fault fail(String code, String message) {
    return fail(code, message, 400);
  }

  /**
   * The call is refused, and nothing is done.
   *
   * @param code EC2's error code
   * @param message EC2's text
   * @param status the HTTP status, 400 to 599
   * @return the fault
   * @throws IllegalArgumentException if the code is blank, or the status is not of an error
   */
  default Fault fail(String code, String message, int status) {
    return fail(new ErrorReply(code, status, message));
  }

  /**
   * The call is one too many: {@link ErrorReply#REQUEST_LIMIT_EXCEEDED}. EC2's own limits are a
   * setting of the cloud, {@code Ec2Cloud.builder().throttling()}.
   *
   * @return the fault
   */
  default Fault throttle() {
    return fail(ErrorReply.REQUEST_LIMIT_EXCEEDED);
  }

  /**
   * The call is done, but the connection breaks before the client hears of it.
   *
   * @return the fault
   */
  Fault loseReply();

  /**
   * The connection breaks before the call is done.
   *
   * @return the fault
   */
  Fault dropConnection();

  /**
   * The call is done, and its reply comes late: the fake's clock moves on. A client that does not
   * wait so long gets a timeout, in no time of its own.
   *
   * @param by how late, positive
   * @return the fault
   * @throws IllegalArgumentException if it is not positive
   */
  Fault delay(Duration by);

  /**
   * The call is done, but only half of the reply's document arrives, which nobody can read.
   *
   * @return the fault
   */
  Fault truncateReply();

  /**
   * The call is answered with this document and HTTP status 200, and nothing is done. This also
   * answers actions that are not modelled.
   *
   * @param document EC2's XML
   * @return the fault
   */
  default Fault replyWith(String document) {
    return replyWith(200, document);
  }

  /**
   * The call is answered with this, and nothing is done.
   *
   * @param status the HTTP status, 100 to 599
   * @param body the body, for example one that a load balancer would send
   * @return the fault
   * @throws IllegalArgumentException if it is not an HTTP status
   */
  Fault replyWith(int status, String body);
}
