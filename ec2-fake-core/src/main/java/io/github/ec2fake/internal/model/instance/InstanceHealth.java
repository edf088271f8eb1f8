// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The result of an instance's status checks: of the system below it and of the instance itself. */
public record InstanceHealth(Check system, Check instance) {

  /** The result of a check. {@code insufficient-data} does not occur. */
  public enum Status {
    OK("passed"),
    /** No result yet after a boot. */
    INITIALIZING("initializing"),
    IMPAIRED("failed"),
    NOT_APPLICABLE(null);

    private final @Nullable String reachability;

    Status(@Nullable String reachability) {
      this.reachability = reachability;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** EC2's word for the one detail that there is, {@code reachability}. */
    public @Nullable String reachability() {
      return reachability;
    }
  }

  /** A check, and since when it fails if it does. */
  public record Check(Status status, @Nullable Instant impairedSince) {

    static Check of(Status status) {
      return new Check(status, null);
    }

    static Check impairedSince(Instant time) {
      return new Check(Status.IMPAIRED, time);
    }
  }
}
