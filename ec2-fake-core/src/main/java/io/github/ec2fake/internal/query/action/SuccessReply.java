package io.github.ec2fake.internal.query.action;

/**
 * The reply of an action that has nothing to say.
 *
 * @param return_ true
 */
public record SuccessReply(boolean return_) {

  /** It is done. */
  public static final SuccessReply DONE = new SuccessReply(true);

  /** The reply to a change of which nothing is shown. */
  public static SuccessReply of(Object changed) {
    return DONE;
  }
}
