// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.spot.SpotMarket;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PageSize;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices of Spot Instances, now and before. */
final class DescribeSpotPriceHistory
    extends DescribeAction<DescribeSpotPriceHistory.Request, DescribeSpotPriceHistory.Reply> {
  private static final int MOST = 1000;

  record Request(
      @Nullable Instant startTime,
      @Nullable Instant endTime,
      List<String> instanceType,
      List<String> productDescription,
      @Nullable String availabilityZone,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<Item> spotPriceHistorySet, @Nullable String nextToken) {}

  record Item(
      String instanceType,
      String productDescription,
      String spotPrice,
      Instant timestamp,
      String availabilityZone,
      String availabilityZoneId) {

    static Item of(SpotMarket.Quote quote, ActionContext call) {
      return new Item(
          quote.instanceType(),
          quote.product(),
          SpotPrice.listed(quote.price()),
          quote.time(),
          quote.zone(),
          call.place().zoneId(quote.zone()));
    }
  }

  private static final Filters<SpotMarket.Quote> FILTERS =
      new Filters<SpotMarket.Quote>()
          .by("availability-zone", SpotMarket.Quote::zone)
          .byCall("availability-zone-id", (quote, call) -> call.place().zoneId(quote.zone()))
          .by("instance-type", SpotMarket.Quote::instanceType)
          .by("product-description", SpotMarket.Quote::product)
          .by("spot-price", quote -> SpotPrice.listed(quote.price()))
          .by("timestamp", SpotMarket.Quote::time);

  DescribeSpotPriceHistory() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<SpotMarket.Quote> found =
        call
            .spotRequests()
            .prices(
                request.availabilityZone(),
                request.instanceType(),
                request.startTime(),
                request.endTime())
            .stream()
            .filter(quote -> isWanted(request.productDescription(), quote.product()))
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    return Page.of(found, 1, PageSize.atMost(MOST, request.maxResults()), request.nextToken())
        .map(quote -> Item.of(quote, call))
        .reply(Reply::new);
  }

  private static boolean isWanted(List<String> products, String product) {
    return products.isEmpty() || products.contains(product);
  }
}
