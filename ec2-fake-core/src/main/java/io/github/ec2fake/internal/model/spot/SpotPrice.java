// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads and writes prices: dollars for an instance hour, with six decimals. */
public final class SpotPrice {
  private static final int DECIMALS = 6;
  private static final BigDecimal LOWEST_BID = new BigDecimal("0.001");
  private static final Pattern FORM = Pattern.compile("\\d{1,6}(\\.\\d{1,10})?|\\.\\d{1,10}");

  private SpotPrice() {}

  /** Reads a price, which has to be above zero. */
  public static BigDecimal of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw SpotErrors.BAD_PRICE.with(text);
    }
    BigDecimal price = new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP);
    if (price.signum() == 0) {
      throw SpotErrors.BAD_PRICE.with(text);
    }
    return price;
  }

  /**
   * Reads the most that a caller pays.
   *
   * <p>Source: SpotMarketOptions, MaxPrice: "Specifying a value below USD $0.001 will result in an
   * InvalidParameterValue error message."
   */
  public static BigDecimal bid(String text) {
    BigDecimal price = of(text);
    if (price.compareTo(LOWEST_BID) < 0) {
      throw SpotErrors.BAD_PRICE.with(text);
    }
    return price;
  }

  /** Writes a price as EC2 lists it. */
  public static String listed(BigDecimal price) {
    return price.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }

  /** Writes a price as the text of a status does. */
  static String plain(BigDecimal price) {
    return price.stripTrailingZeros().toPlainString();
  }
}
