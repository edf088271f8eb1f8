// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The prices of Spot Instances in a region, by zone and instance type. All are the usual one until
 * a test sets another.
 */
public final class SpotMarket {
  static final String LINUX = "Linux/UNIX";
  static final String WINDOWS = "Windows";

  private static final BigDecimal USUAL = SpotPrice.of("0.01");
  private static final List<String> PRODUCTS = List.of(LINUX, WINDOWS);

  /** How far back EC2's history goes. */
  private static final Duration HISTORY = Duration.ofDays(90);

  private record Pool(String zone, String instanceType) {}

  private record PriceChange(Instant time, BigDecimal price) {}

  /**
   * The price of an instance type in a zone.
   *
   * @param product the platform
   * @param time since when
   */
  public record Quote(
      String zone, String instanceType, String product, BigDecimal price, Instant time) {}

  private final PriceChange usual;
  private final Map<Pool, List<PriceChange>> changes = new LinkedHashMap<>();

  SpotMarket(Instant now) {
    usual = new PriceChange(now.minus(HISTORY), USUAL);
  }

  void set(String zone, String instanceType, BigDecimal price, Instant now) {
    List<PriceChange> all =
        changes.computeIfAbsent(
            new Pool(zone, instanceType), pool -> new ArrayList<>(List.of(usual)));
    all.removeIf(change -> change.time().equals(now));
    all.add(new PriceChange(now, price));
  }

  BigDecimal price(String zone, String instanceType) {
    List<PriceChange> all = of(zone, instanceType);
    return all.get(all.size() - 1).price();
  }

  List<Quote> history(List<String> zones, List<String> instanceTypes, Instant from, Instant to) {
    List<Quote> quotes = new ArrayList<>();
    for (String type : instanceTypes) {
      for (String zone : zones) {
        List<PriceChange> all = of(zone, type);
        for (int i = 0; i < all.size(); i++) {
          boolean over = i + 1 < all.size() && !all.get(i + 1).time().isAfter(from);
          if (!over && !all.get(i).time().isAfter(to)) {
            quotes.addAll(quotes(zone, type, all.get(i)));
          }
        }
      }
    }
    quotes.sort(Comparator.comparing(Quote::time).reversed());
    return quotes;
  }

  private static List<Quote> quotes(String zone, String type, PriceChange change) {
    return PRODUCTS.stream()
        .map(product -> new Quote(zone, type, product, change.price(), change.time()))
        .toList();
  }

  private List<PriceChange> of(String zone, String instanceType) {
    return changes.getOrDefault(new Pool(zone, instanceType), List.of(usual));
  }
}
