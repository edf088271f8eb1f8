package io.github.ec2fake.fault;

/** A fault that a test has ordered: it fires once. */
public final class Fault {
  private final Bundling trigger;
  private final String code;
  private final String message;
  private volatile boolean fired;

  Fault(Bundling trigger, String code, String message) {
    this.trigger = trigger;
    this.code = code;
    this.message = message;
  }

  /**
   * When it fires.
   *
   * @return the trigger
   */
  public Bundling trigger() {
    return trigger;
  }

  /**
   * The code of the failure.
   *
   * @return for example {@code Client.S3Error}
   */
  public String code() {
    return code;
  }

  /**
   * The message of the failure.
   *
   * @return the text
   */
  public String message() {
    return message;
  }

  /**
   * Whether it has fired.
   *
   * @return false as long as it waits for its trigger
   */
  public boolean hasFired() {
    return fired;
  }

  /** It fires now, and not again. */
  public void fire() {
    fired = true;
  }

  @Override
  public String toString() {
    return trigger + ": fail with " + code + " (" + message + ")";
  }
}
