// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import java.util.Objects;

/**
 * An error reply of EC2. The constants are errors that can occur although the caller made no
 * mistake, with EC2's own messages.
 *
 * @param code EC2's error code, for example {@code InternalError}
 * @param status the HTTP status, 400 to 599
 * @param message EC2's error message
 */
public record ErrorReply(String code, int status, String message) {

  /** An internal failure of EC2. The SDK retries the call. */
  public static final ErrorReply INTERNAL_ERROR =
      new ErrorReply("InternalError", 500, "An internal error has occurred");

  /** EC2 is overloaded or under maintenance. The SDK retries the call. */
  public static final ErrorReply UNAVAILABLE =
      new ErrorReply("Unavailable", 503, "The service is unavailable. Please try again shortly.");

  /** The caller exceeds the rate limit. The SDK retries the call after a longer pause. */
  public static final ErrorReply REQUEST_LIMIT_EXCEEDED =
      new ErrorReply("RequestLimitExceeded", 503, "Request limit exceeded.");

  /**
   * EC2 has no capacity for the instance. Because of the HTTP status 500, the SDK retries the call.
   */
  public static final ErrorReply INSUFFICIENT_INSTANCE_CAPACITY =
      new ErrorReply("InsufficientInstanceCapacity", 500, "Insufficient capacity.");

  /** The account has reached its limit of instances. */
  public static final ErrorReply INSTANCE_LIMIT_EXCEEDED =
      new ErrorReply(
          "InstanceLimitExceeded",
          400,
          "You have requested more instances than your current instance limit allows for the"
              + " specified instance type. Please visit"
              + " http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this"
              + " limit.");

  /** The caller has no permission for the action. */
  public static final ErrorReply UNAUTHORIZED_OPERATION =
      new ErrorReply(
          "UnauthorizedOperation", 403, "You are not authorized to perform this operation.");

  /**
   * Rejects a blank code and a status that is not an error's.
   *
   * @param code EC2's error code, for example {@code InternalError}
   * @param status the HTTP status, 400 to 599
   * @param message EC2's error message
   */
  public ErrorReply {
    Objects.requireNonNull(message, "message");
    if (code.isBlank()) {
      throw new IllegalArgumentException("an error reply needs EC2's error code");
    }
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("an error's HTTP status is 400 to 599, but was " + status);
    }
  }
}
