package io.github.ec2fake.internal.model.instance;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the status checks of an instance report.
 *
 * @param system whether what it runs on is well
 * @param instance whether it is well itself
 */
public record InstanceHealth(Check system, Check instance) {

  /** How a check turns out. What EC2 calls {@code insufficient-data} does not come about here. */
  public enum Status {
    /** All is well. */
    OK("passed"),
    /** Nothing is known yet after a boot. */
    INITIALIZING("initializing"),
    /** It cannot be reached. */
    IMPAIRED("failed"),
    /** It is not running, so nothing is checked. */
    NOT_APPLICABLE(null);

    private final @Nullable String reachability;

    Status(@Nullable String reachability) {
      this.reachability = reachability;
    }

    /** EC2's word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** EC2's word for the one detail that there is, {@code reachability}. */
    public @Nullable String reachability() {
      return reachability;
    }
  }

  /**
   * A check.
   *
   * @param status how it turned out
   * @param impairedSince since when it fails, or null if it does not
   */
  public record Check(Status status, @Nullable Instant impairedSince) {

    static Check of(Status status) {
      return new Check(status, null);
    }

    static Check impairedSince(Instant time) {
      return new Check(Status.IMPAIRED, time);
    }
  }
}
