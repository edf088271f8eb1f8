// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.reservedinstance;

import io.github.ec2fake.internal.model.reservedinstance.TargetConfiguration;
import org.jspecify.annotations.Nullable;

/** What reserved instances are to become. */
record ReservedInstancesConfiguration(
    @Nullable String availabilityZone,
    @Nullable String platform,
    @Nullable Integer instanceCount,
    @Nullable String instanceType,
    @Nullable String scope) {

  TargetConfiguration toModel() {
    return new TargetConfiguration(availabilityZone, instanceCount, instanceType, platform, scope);
  }
}
