package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.base.Caller;
import java.time.Instant;

/**
 * A call as an action sees it: who calls, and what there is in the region that is called.
 *
 * @param caller who calls
 * @param region where
 */
public record ActionContext(Caller caller, Region region) {

  /** The cloud's time. */
  public Instant now() {
    return region.context().now();
  }
}
