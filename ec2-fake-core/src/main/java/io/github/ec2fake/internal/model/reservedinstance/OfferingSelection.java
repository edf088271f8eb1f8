// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which offerings DescribeReservedInstancesOfferings is asked for; null for any.
 *
 * @param payment EC2's word for how it is paid
 * @param minSeconds the shortest term
 * @param maxSeconds the longest term
 */
public record OfferingSelection(
    List<String> ids,
    @Nullable String instanceType,
    @Nullable String zone,
    @Nullable String product,
    @Nullable String tenancy,
    @Nullable String offeringClass,
    @Nullable String payment,
    @Nullable Long minSeconds,
    @Nullable Long maxSeconds) {

  boolean has(ReservedInstanceOffering offering) {
    return isAny(zone, offering.zone())
        && isAny(product, offering.product())
        && isAny(tenancy, offering.tenancy())
        && isAny(offeringClass, offering.offeringClass())
        && isAny(payment, offering.payment().word())
        && (minSeconds == null || offering.duration() >= minSeconds)
        && (maxSeconds == null || offering.duration() <= maxSeconds);
  }

  private static boolean isAny(@Nullable String asked, @Nullable String actual) {
    return asked == null || asked.equals(actual);
  }
}
