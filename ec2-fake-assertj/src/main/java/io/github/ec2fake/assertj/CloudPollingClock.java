// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The clock of a cloud. This class is the only one that needs core for what takes a client. */
record CloudPollingClock(VirtualClock clock) implements PollingClock {

  /** Looks, and returns the clock of the cloud that served; nothing if it was none. */
  static Optional<PollingClock> behind(Runnable look) {
    return Ec2Cloud.serving(look).map(cloud -> new CloudPollingClock(cloud.clock()));
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void sleep(Duration duration) {
    clock.advance(duration);
  }

  @Override
  public String owner() {
    return "the cloud's clock";
  }
}
