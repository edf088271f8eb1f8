// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.base.TextFile;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What reserved instances cost: made up of the virtual CPUs and the memory of a type, by the rates
 * of the file {@code prices.txt}.
 */
final class PriceList {
  private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);
  private static final BigDecimal HOURS_OF_A_YEAR = BigDecimal.valueOf(8760);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int CENTS = 5;

  private BigDecimal ofCpu = BigDecimal.ZERO;
  private BigDecimal ofGib = BigDecimal.ZERO;
  private BigDecimal dedicated = BigDecimal.ONE;
  private final Map<String, BigDecimal> products = new LinkedHashMap<>();
  private final Map<Kind, BigDecimal> shares = new HashMap<>();

  private record Kind(String offeringClass, String years, PaymentOption payment) {}

  /**
   * The price of one reserved instance.
   *
   * @param upfront dollars at the purchase
   * @param hourly dollars for each hour of the term, used or not
   */
  record Price(BigDecimal upfront, BigDecimal hourly) {}

  PriceList() {
    TextFile.read(PriceList.class, "prices.txt").lines().forEach(this::read);
  }

  /** Read at the first call about reserved instances. */
  private static final class Loaded {
    static final PriceList LIST = new PriceList();
  }

  static PriceList get() {
    return Loaded.LIST;
  }

  private void read(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "hourly" -> {
        ofCpu = new BigDecimal(words[1]);
        ofGib = new BigDecimal(words[2]);
      }
      case "dedicated" -> dedicated = new BigDecimal(words[1]);
      case "product" -> products.put(line.split(" ", 3)[2], new BigDecimal(words[1]));
      case "share" -> {
        int word = 3;
        for (PaymentOption payment : PaymentOption.values()) {
          shares.put(new Kind(words[1], words[2], payment), new BigDecimal(words[word]));
          word++;
        }
      }
      default -> throw new IllegalStateException("prices.txt has the line: " + line);
    }
  }

  /** The product descriptions that have prices. */
  List<String> products() {
    return List.copyOf(products.keySet());
  }

  Price of(ReservedInstanceOffering offering) {
    BigDecimal onDemand = onDemand(offering);
    int years = offering.years();
    Kind kind = new Kind(offering.offeringClass(), Integer.toString(years), offering.payment());
    BigDecimal share = Objects.requireNonNull(shares.get(kind));
    BigDecimal hourly = onDemand.multiply(share);
    BigDecimal all = hourly.multiply(HOURS_OF_A_YEAR).multiply(BigDecimal.valueOf(years));
    return switch (offering.payment()) {
      case NO_UPFRONT -> new Price(BigDecimal.ZERO, toCents(hourly));
      case PARTIAL_UPFRONT ->
          new Price(
              toDollars(all.divide(TWO, CENTS, RoundingMode.HALF_UP)),
              toCents(hourly.divide(TWO, CENTS, RoundingMode.HALF_UP)));
      case ALL_UPFRONT -> new Price(toDollars(all), BigDecimal.ZERO);
    };
  }

  private BigDecimal onDemand(ReservedInstanceOffering offering) {
    BigDecimal hourly = onDemand(offering.type(), ProductDescriptions.base(offering.product()));
    return offering.tenancy().equals("dedicated") ? hourly.multiply(dedicated) : hourly;
  }

  /** What an hour of an On-Demand Instance with default tenancy costs. */
  BigDecimal onDemand(InstanceType type, String product) {
    BigDecimal cpus = number(type, "vcpu-info.default-vcpus");
    BigDecimal gib =
        number(type, "memory-info.size-in-mib").divide(MIB_PER_GIB, CENTS, RoundingMode.HALF_UP);
    BigDecimal onTop = Objects.requireNonNull(products.get(product));
    return ofCpu.add(onTop).multiply(cpus).add(ofGib.multiply(gib));
  }

  /** A fact of a type; one if it is not known. */
  private static BigDecimal number(InstanceType type, String fact) {
    String value = type.fact(fact);
    return value == null ? BigDecimal.ONE : new BigDecimal(value);
  }

  private static BigDecimal toDollars(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP);
  }

  private static BigDecimal toCents(BigDecimal amount) {
    return amount.setScale(CENTS, RoundingMode.HALF_UP);
  }
}
