// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifyReservedInstancesRequest;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.ReservedInstances;
import com.amazonaws.services.ec2.model.ReservedInstancesConfiguration;
import com.amazonaws.services.ec2.model.ReservedInstancesOffering;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;

/** What tests of reserved instances have in common. */
final class ReservedInstanceCalls {
  private ReservedInstanceCalls() {}

  static DescribeReservedInstancesOfferingsRequest offerings(String type) {
    return new DescribeReservedInstancesOfferingsRequest().withInstanceType(type);
  }

  static List<ReservedInstancesOffering> all(
      AmazonEC2 ec2, DescribeReservedInstancesOfferingsRequest request) {
    return ec2.describeReservedInstancesOfferings(request).getReservedInstancesOfferings();
  }

  static ReservedInstancesOffering regional(AmazonEC2 ec2, String type) {
    return all(ec2, offerings(type).withFilters(filter("scope", "Region"))).get(0);
  }

  static ReservedInstancesOffering zonal(AmazonEC2 ec2, String type, String zone) {
    return all(ec2, offerings(type).withAvailabilityZone(zone)).get(0);
  }

  static Filter filter(String name, String... values) {
    return new Filter(name, List.of(values));
  }

  static String buy(AmazonEC2 ec2, ReservedInstancesOffering offering, int count) {
    return ec2.purchaseReservedInstancesOffering(
            new PurchaseReservedInstancesOfferingRequest(
                offering.getReservedInstancesOfferingId(), count))
        .getReservedInstancesId();
  }

  static ModifyReservedInstancesRequest modify(
      String id, ReservedInstancesConfiguration... targets) {
    return new ModifyReservedInstancesRequest()
        .withReservedInstancesIds(id)
        .withTargetConfigurations(targets);
  }

  static ReservedInstancesConfiguration target(String type, int count) {
    return new ReservedInstancesConfiguration().withInstanceType(type).withInstanceCount(count);
  }

  static ReservedInstances reserved(AmazonEC2 ec2, String id) {
    return ec2.describeReservedInstances(
            new DescribeReservedInstancesRequest().withReservedInstancesIds(id))
        .getReservedInstances()
        .get(0);
  }

  /** Buys some for the Region, and waits until they are paid. */
  static String active(Ec2Cloud cloud, String type, int count) {
    AmazonEC2 ec2 = cloud.client();
    String id = buy(ec2, regional(ec2, type), count);
    cloud.clock().advanceUntilSettled();
    return id;
  }
}
