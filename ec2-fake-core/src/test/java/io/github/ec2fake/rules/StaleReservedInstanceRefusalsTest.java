// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.RESERVED_INSTANCES;

import com.amazonaws.services.ec2.model.ReservedInstancesConfiguration;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import org.junit.jupiter.api.Test;

/** Refusals about reserved instances that lag. */
class StaleReservedInstanceRefusalsTest {
  private static final String TYPE = "m1.small";

  @Test
  void reservedInstancesThatWereMovedCountInTheirOldZone() {
    StaleRefusal.of(RESERVED_INSTANCES)
        .with(Quota.RESERVED_INSTANCES, 1)
        .says(
            "400 ReservedInstancesLimitExceeded: Your current quota does not allow you to purchase"
                + " the required number of reserved instances. It allows 1 a month in us-east-1a,"
                + " of which 0 are left.",
            lagging -> {
              var offering = ReservedInstanceCalls.zonal(lagging.ec2(), TYPE, StaleRefusal.ZONE);
              String id = ReservedInstanceCalls.buy(lagging.ec2(), offering, 1);
              lagging.settle();
              lagging
                  .ec2()
                  .modifyReservedInstances(
                      ReservedInstanceCalls.modify(
                          id,
                          new ReservedInstancesConfiguration().withAvailabilityZone("us-east-1b")));
              lagging.pass((int) Phase.RESERVED_INSTANCES_MODIFICATION.typical().toSeconds());
              return () -> ReservedInstanceCalls.buy(lagging.ec2(), offering, 1);
            });
  }
}
