package io.github.ec2fake.internal.query.action;

/**
 * The reply of an action that has nothing to say.
 *
 * @param return_ true
 */
public record Done(boolean return_) {

  /** It is done. */
  public static final Done DONE = new Done(true);
}
