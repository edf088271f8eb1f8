// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

/**
 * The product codes of paid images. DevPay, with which the Windows Guide sells images, gives out
 * eight capital hexadecimal digits; AWS Marketplace gives out some twenty small letters and digits.
 */
public final class ProductCodes {
  private ProductCodes() {}

  /** The type of a product code, with EC2's words. */
  public static String type(String code) {
    return code.chars().anyMatch(Character::isLowerCase) ? "marketplace" : "devpay";
  }
}
