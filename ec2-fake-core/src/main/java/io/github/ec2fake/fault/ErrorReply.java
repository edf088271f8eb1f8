package io.github.ec2fake.fault;

import java.util.Objects;

/**
 * An error as EC2 replies it. The constants are those that callers meet without having done
 * anything wrong, with EC2's own texts.
 *
 * @param code EC2's error code, for example {@code InternalError}
 * @param status the HTTP status, 400 to 599
 * @param message EC2's text
 */
public record ErrorReply(String code, int status, String message) {

  /** EC2 failed; the SDK tries again. */
  public static final ErrorReply INTERNAL_ERROR =
      new ErrorReply("InternalError", 500, "An internal error has occurred");

  /** EC2 is overloaded or being mended; the SDK tries again. */
  public static final ErrorReply UNAVAILABLE =
      new ErrorReply("Unavailable", 503, "The service is unavailable. Please try again shortly.");

  /** The caller calls too often; the SDK tries again, after a longer pause. */
  public static final ErrorReply REQUEST_LIMIT_EXCEEDED =
      new ErrorReply("RequestLimitExceeded", 503, "Request limit exceeded.");

  /** There is no room for the instance; with its status of 500 the SDK tries again. */
  public static final ErrorReply INSUFFICIENT_INSTANCE_CAPACITY =
      new ErrorReply("InsufficientInstanceCapacity", 500, "Insufficient capacity.");

  /** The account has as many instances as it may have. */
  public static final ErrorReply INSTANCE_LIMIT_EXCEEDED =
      new ErrorReply(
          "InstanceLimitExceeded",
          400,
          "You have requested more instances than your current instance limit allows for the"
              + " specified instance type. Please visit"
              + " http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this"
              + " limit.");

  /** The caller may not do this. */
  public static final ErrorReply UNAUTHORIZED_OPERATION =
      new ErrorReply(
          "UnauthorizedOperation", 403, "You are not authorized to perform this operation.");

  /** Refuses what is no error. */
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
