package io.github.ec2fake.internal.fault;

/** A resource on its way through a state that time ends. */
public interface ActiveTransition {

  /**
   * The way.
   *
   * @return where it begins and ends
   */
  TransitionInfo info();

  /**
   * How far it has got by now.
   *
   * @return its progress in percent; where a fault is still ahead, never more than that
   */
  double progress();

  /**
   * Whether a fault holds it.
   *
   * @return true from where it stuck until it is released
   */
  boolean isHanging();

  /** Another fault has been ordered. */
  void faultsChanged();
}
