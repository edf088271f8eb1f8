// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import java.util.ArrayList;
import java.util.List;

/**
 * What runs on reserved instances. Accounts with EC2-Classic have each product a second time, for
 * instances in a VPC.
 *
 * <p>Source: DescribeReservedInstancesOfferings, {@code ProductDescription}.
 */
final class ProductDescriptions {
  private static final String IN_VPC = " (Amazon VPC)";

  /** All, those for instances in a VPC after those of the price list. */
  static final List<String> ALL = all();

  private ProductDescriptions() {}

  private static List<String> all() {
    List<String> all = new ArrayList<>(PriceList.get().products());
    PriceList.get().products().forEach(product -> all.add(product + IN_VPC));
    return List.copyOf(all);
  }

  static void check(String product) {
    if (!ALL.contains(product)) {
      throw ReservedInstanceErrors.UNKNOWN_PRODUCT.with(product);
    }
  }

  /** The product of the price list that is meant. */
  static String base(String product) {
    return isForVpc(product) ? product.substring(0, product.length() - IN_VPC.length()) : product;
  }

  static boolean isForVpc(String product) {
    return product.endsWith(IN_VPC);
  }
}
