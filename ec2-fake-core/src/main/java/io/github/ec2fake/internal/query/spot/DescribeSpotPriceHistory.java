package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.spot.SpotMarket;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Spot Instances cost, and have cost. */
public final class DescribeSpotPriceHistory
    implements ReadAction<DescribeSpotPriceHistory.Request, DescribeSpotPriceHistory.Reply> {
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
      String availabilityZone) {

    static Item of(SpotMarket.Quote quote) {
      return new Item(
          quote.instanceType(),
          quote.product(),
          SpotPrice.listed(quote.price()),
          quote.time(),
          quote.zone());
    }
  }

  private static final Filters<Item> FILTERS =
      new Filters<Item>()
          .by("availability-zone", Item::availabilityZone)
          .by("instance-type", Item::instanceType)
          .by("product-description", Item::productDescription)
          .by("spot-price", Item::spotPrice)
          .by("timestamp", item -> ReplyWriter.timestamp(item.timestamp()))
          .notModelled("availability-zone-id");

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<Item> found =
        call
            .region()
            .spotRequests()
            .prices(
                request.availabilityZone(),
                request.instanceType(),
                request.startTime(),
                request.endTime())
            .stream()
            .map(Item::of)
            .filter(item -> isWanted(request.productDescription(), item.productDescription()))
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    Page<Item> page = Page.of(found, 1, most(request.maxResults()), request.nextToken());
    return new Reply(page.items(), page.nextToken());
  }

  private static boolean isWanted(List<String> products, String product) {
    return products.isEmpty() || products.contains(product);
  }

  private static int most(@Nullable Integer asked) {
    if (asked != null && asked > MOST) {
      throw Ec2Error.invalidParameterValue(
          "Value ( "
              + asked
              + " ) for parameter maxResults is invalid. Expecting a value of at most "
              + MOST
              + ".");
    }
    return asked == null ? MOST : asked;
  }
}
