// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What EC2 offers as a reserved instance.
 *
 * @param region where it is offered
 * @param number its place among the offerings of the region
 * @param zone the availability zone; null for the whole region
 * @param product what runs on it, for example {@code Linux/UNIX}
 * @param tenancy {@code default} or {@code dedicated}
 * @param offeringClass {@code standard} or {@code convertible}
 * @param years its term
 */
public record ReservedInstanceOffering(
    String region,
    int number,
    InstanceType type,
    @Nullable String zone,
    String product,
    String tenancy,
    String offeringClass,
    int years,
    PaymentOption payment) {
  private static final long SECONDS_OF_A_YEAR = 31_536_000;

  /** Its id, which is made when it is asked for. */
  public String id() {
    return OfferingIds.of(region, number);
  }

  /** The name of the instance type. */
  public String instanceType() {
    return type.name();
  }

  /** Its term in seconds. */
  public long duration() {
    return years * SECONDS_OF_A_YEAR;
  }

  /** {@code Availability Zone} or {@code Region}. */
  public String scope() {
    return zone == null ? "Region" : "Availability Zone";
  }

  /** What one instance costs at the purchase, in dollars. */
  public BigDecimal fixedPrice() {
    return PriceList.get().of(this).upfront();
  }

  /** What one instance costs for each hour of the term, in dollars. */
  public BigDecimal hourlyCharge() {
    return PriceList.get().of(this).hourly();
  }

  boolean isForVpc() {
    return ProductDescriptions.isForVpc(product);
  }

  /** The same for other instances, as a modification makes it. */
  ReservedInstanceOffering with(InstanceType otherType, @Nullable String otherZone) {
    return new ReservedInstanceOffering(
        region, number, otherType, otherZone, product, tenancy, offeringClass, years, payment);
  }
}
