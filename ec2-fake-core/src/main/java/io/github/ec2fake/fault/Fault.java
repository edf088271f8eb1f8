package io.github.ec2fake.fault;

/**
 * A fault that a test has ordered: how often it has fired, and how to end it. Its {@code toString}
 * says what it does to what, as the journal does.
 */
public interface Fault {

  /**
   * Whether it has fired.
   *
   * @return false as long as it waits for its trigger
   */
  default boolean hasFired() {
    return timesFired() > 0;
  }

  /**
   * How many times it has fired: how many attempts at calls, or how many resources it has hit.
   *
   * @return 0 as long as it waits for its trigger
   */
  int timesFired();

  /**
   * Ends it: it does not fire any more, and what it holds goes on from where it stuck. Nothing
   * happens if it is over already.
   */
  void release();
}
