package io.github.ec2fake.query.action;

/**
 * The reply of an action that has nothing to say.
 *
 * @param return_ always true
 */
public record Done(boolean return_) {
  /** The reply. */
  public static final Done DONE = new Done(true);
}
