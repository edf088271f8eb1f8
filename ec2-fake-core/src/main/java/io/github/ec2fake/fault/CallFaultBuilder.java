// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import java.time.Duration;

/**
 * Builds a fault that hits calls. Optional methods set how often the fault fires; a method that
 * sets the effect registers the fault.
 *
 * <p>A fault counts the SDK's attempts. After HTTP status 500, 502, 503 or 504, after throttling
 * and after a broken connection, the SDK retries a call by itself, three times by default, and so
 * hides a fault that fires {@link #once}. {@link #atEveryAttempt} lets the code under test see the
 * failure.
 */
public interface CallFaultBuilder extends FaultBuilder<CallFaultBuilder> {

  /**
   * Fires at every attempt of the SDK at a call, so that the SDK gives up and the failure reaches
   * the code under test. If the code under test repeats the call itself, that is another call.
   *
   * @return this builder
   */
  CallFaultBuilder atEveryAttempt();

  /**
   * Registers a fault that refuses the call. The call has no effect.
   *
   * @param error the error reply, for example {@link ErrorReply#INTERNAL_ERROR}
   * @return the registered fault
   */
  Fault fail(ErrorReply error);

  /**
   * Registers a fault that refuses the call. The call has no effect.
   *
   * @param code EC2's error code
   * @param status the HTTP status, 400 to 599
   * @return the registered fault
   * @throws IllegalArgumentException if the code is blank or the status is not 400 to 599
   */
  default Fault fail(String code, int status) {
    return fail(code, "The request failed: " + code, status);
  }

  /**
   * Registers a fault that refuses the call with HTTP status 400. The call has no effect.
   *
   * @param code EC2's error code
   * @param message EC2's error message
   * @return the registered fault
   * @throws IllegalArgumentException if the code is blank
   */
  default Fault fail(String code, String message) {
    return fail(code, message, 400);
  }

  /**
   * Registers a fault that refuses the call. The call has no effect.
   *
   * @param code EC2's error code
   * @param message EC2's error message
   * @param status the HTTP status, 400 to 599
   * @return the registered fault
   * @throws IllegalArgumentException if the code is blank or the status is not 400 to 599
   */
  default Fault fail(String code, String message, int status) {
    return fail(new ErrorReply(code, status, message));
  }

  /**
   * Registers a fault that throttles the call: it fails with {@link
   * ErrorReply#REQUEST_LIMIT_EXCEEDED}. EC2's own rate limits are a setting of the cloud, {@code
   * Ec2Cloud.builder().throttling()}.
   *
   * @return the registered fault
   */
  default Fault throttle() {
    return fail(ErrorReply.REQUEST_LIMIT_EXCEEDED);
  }

  /**
   * Registers a fault that executes the call and then breaks the connection, so that the client
   * receives no reply.
   *
   * @return the registered fault
   */
  Fault loseReply();

  /**
   * Registers a fault that breaks the connection before the call is executed. The call has no
   * effect.
   *
   * @return the registered fault
   */
  Fault dropConnection();

  /**
   * Registers a fault that executes the call and delays its reply by moving the virtual clock. A
   * client with a shorter timeout fails immediately, without real waiting.
   *
   * @param by the delay, positive
   * @return the registered fault
   * @throws IllegalArgumentException if the delay is not positive
   */
  Fault delay(Duration by);

  /**
   * Registers a fault that executes the call and sends only the first half of the reply's document,
   * which the client cannot parse.
   *
   * @return the registered fault
   */
  Fault truncateReply();

  /**
   * Registers a fault that replies with this document and HTTP status 200. The call has no effect.
   * The action may be one that the fake does not support.
   *
   * @param document the XML document of the reply
   * @return the registered fault
   */
  default Fault replyWith(String document) {
    return replyWith(200, document);
  }

  /**
   * Registers a fault that replies with this status and body. The call has no effect.
   *
   * @param status the HTTP status, 100 to 599
   * @param body the body, for example the error page of a load balancer
   * @return the registered fault
   * @throws IllegalArgumentException if the status is not 100 to 599
   */
  Fault replyWith(int status, String body);
}
