// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.RESERVED_INSTANCES;
import static io.github.ec2fake.fault.Faults.reservedInstancesPayment;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.refusal;
import static io.github.ec2fake.rules.ReservedInstanceCalls.all;
import static io.github.ec2fake.rules.ReservedInstanceCalls.buy;
import static io.github.ec2fake.rules.ReservedInstanceCalls.filter;
import static io.github.ec2fake.rules.ReservedInstanceCalls.modify;
import static io.github.ec2fake.rules.ReservedInstanceCalls.offerings;
import static io.github.ec2fake.rules.ReservedInstanceCalls.regional;
import static io.github.ec2fake.rules.ReservedInstanceCalls.target;
import static io.github.ec2fake.rules.ReservedInstanceCalls.zonal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsResult;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.RecurringCharge;
import com.amazonaws.services.ec2.model.ReservedInstanceLimitPrice;
import com.amazonaws.services.ec2.model.ReservedInstances;
import com.amazonaws.services.ec2.model.ReservedInstancesOffering;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered as reserved instances, and what is bought. */
class ReservedInstancesTest {
  private static final String UNKNOWN = "12345678-1234-4123-a123-123456789012";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client(OWNER);

  private ReservedInstances reserved(String id) {
    return ReservedInstanceCalls.reserved(ec2, id);
  }

  private String active(String type, int count) {
    return ReservedInstanceCalls.active(cloud, type, count);
  }

  @Test
  void offersEachTypeInEveryForm() {
    DescribeReservedInstancesOfferingsResult page =
        ec2.describeReservedInstancesOfferings(
            offerings("m5.large").withFilters(filter("scope", "Region")));

    assertThat(page.getNextToken()).isNotNull();
    assertThat(page.getReservedInstancesOfferings())
        .hasSize(100)
        .allSatisfy(
            offering -> {
              assertThat(offering.getInstanceType()).isEqualTo("m5.large");
              assertThat(offering.getAvailabilityZone()).isNull();
              assertThat(offering.getMarketplace()).isFalse();
              assertThat(offering.getCurrencyCode()).isEqualTo("USD");
            })
        .extracting(ReservedInstancesOffering::getReservedInstancesOfferingId)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    int rest =
        all(
                ec2,
                offerings("m5.large")
                    .withFilters(filter("scope", "Region"))
                    .withNextToken(page.getNextToken()))
            .size();
    assertThat(rest).isEqualTo(7 * 2 * 2 * 2 * 3 - 100);
  }

  @Test
  void asksForAPriceByPayment() {
    List<ReservedInstancesOffering> offered =
        all(
            ec2,
            offerings("m5.large")
                .withAvailabilityZone("us-east-1a")
                .withProductDescription("Linux/UNIX")
                .withInstanceTenancy("default")
                .withOfferingClass("standard")
                .withMinDuration(31_536_000L)
                .withMaxDuration(31_536_000L));

    assertThat(offered)
        .extracting(ReservedInstancesOffering::getOfferingType)
        .containsExactly("No Upfront", "Partial Upfront", "All Upfront");
    assertThat(offered.get(0).getFixedPrice()).isZero();
    assertThat(offered.get(0).getRecurringCharges().get(0).getFrequency()).isEqualTo("Hourly");
    assertThat(offered.get(0).getRecurringCharges().get(0).getAmount()).isEqualTo(0.06161);
    assertThat(offered.get(1).getFixedPrice()).isBetween(200f, 300f);
    assertThat(offered.get(1).getRecurringCharges()).hasSize(1);
    assertThat(offered.get(2).getFixedPrice()).isBetween(450f, 550f);
    assertThat(offered.get(2).getRecurringCharges()).isEmpty();
  }

  /** What the file {@code prices.txt} says of vCPUs, memory, products and shares. */
  @ParameterizedTest
  @CsvSource({
    "m5.large, Linux/UNIX, default, standard, 1, No Upfront, 0, 0.06161",
    "m5.large, Linux/UNIX, default, standard, 1, Partial Upfront, 257, 0.02934",
    "m5.large, Linux/UNIX, default, standard, 1, All Upfront, 505, 0",
    "m5.large, Linux/UNIX, default, standard, 3, No Upfront, 0, 0.04205",
    "m5.large, Linux/UNIX, default, standard, 3, Partial Upfront, 514, 0.01956",
    "m5.large, Linux/UNIX, default, standard, 3, All Upfront, 977, 0",
    "m5.large, Linux/UNIX, default, convertible, 1, No Upfront, 0, 0.07042",
    "m5.large, Linux/UNIX, default, convertible, 3, All Upfront, 1157, 0",
    "m5.large, Linux/UNIX, dedicated, standard, 1, No Upfront, 0, 0.06531",
    "m5.large, Windows, default, standard, 1, No Upfront, 0, 0.11957",
    "m5.large, Red Hat Enterprise Linux, default, standard, 1, No Upfront, 0, 0.0979",
    "m5.xlarge, Linux/UNIX, default, standard, 1, No Upfront, 0, 0.12323",
    "t2.nano, Linux/UNIX, default, standard, 1, No Upfront, 0, 0.02221",
    "m1.small, Linux/UNIX, default, standard, 1, No Upfront, 0, 0.02515"
  })
  void aPriceFollowsFromWhatIsReserved(
      String type,
      String product,
      String tenancy,
      String offeringClass,
      int years,
      String payment,
      float fixed,
      double hourly) {
    List<ReservedInstancesOffering> offered =
        all(
            ec2,
            offerings(type)
                .withProductDescription(product)
                .withInstanceTenancy(tenancy)
                .withOfferingClass(offeringClass)
                .withOfferingType(payment)
                .withMinDuration(years * 31_536_000L)
                .withMaxDuration(years * 31_536_000L));

    assertThat(offered)
        .allSatisfy(
            each -> {
              assertThat(each.getFixedPrice()).isEqualTo(fixed);
              assertThat(
                      each.getRecurringCharges().stream().mapToDouble(RecurringCharge::getAmount))
                  .isEqualTo(hourly == 0 ? List.of() : List.of(hourly));
            })
        .isNotEmpty();
  }

  @Test
  void offersATypeInTheZonesThatHaveIt() {
    assertThat(
            all(
                ec2,
                offerings("t3.micro")
                    .withProductDescription("Linux/UNIX")
                    .withInstanceTenancy("default")
                    .withOfferingClass("standard")
                    .withOfferingType("No Upfront")
                    .withMaxDuration(31_536_000L)))
        .extracting(ReservedInstancesOffering::getAvailabilityZone)
        .containsExactly(
            null, "us-east-1a", "us-east-1b", "us-east-1d", "us-east-1e", "us-east-1f");
  }

  @Test
  void theFormerOfferingTypesMatchNothing() {
    assertThat(all(ec2, offerings("m1.small").withOfferingType("Medium Utilization"))).isEmpty();
  }

  @Test
  void productsForAVpcAreShownToClassicAccountsOnly() {
    DescribeReservedInstancesOfferingsRequest request =
        offerings("m1.small").withProductDescription("Windows (Amazon VPC)");

    assertThat(all(ec2, request)).isEmpty();
    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      assertThat(all(classic.client(), request)).isNotEmpty();
    }
  }

  @Test
  void everyFilterOfOfferings() {
    ReservedInstancesOffering one = zonal(ec2, "c1.medium", "us-east-1b");

    for (Filter filter :
        List.of(
            filter("availability-zone", "us-east-1b"),
            filter("availability-zone-id", "use1-az2"),
            filter("duration", "31536000"),
            filter("fixed-price", "0"),
            filter("instance-type", "c1.medium"),
            filter("marketplace", "false"),
            filter("product-description", "Linux/UNIX"),
            filter("reserved-instances-offering-id", one.getReservedInstancesOfferingId()),
            filter("scope", "Availability Zone"),
            filter("usage-price", "0"))) {
      DescribeReservedInstancesOfferingsRequest byId =
          new DescribeReservedInstancesOfferingsRequest()
              .withReservedInstancesOfferingIds(one.getReservedInstancesOfferingId());
      assertThat(all(ec2, byId.clone().withFilters(filter))).as(filter.getName()).containsOnly(one);
      assertThat(all(ec2, byId.withFilters(filter(filter.getName(), "none"))))
          .as(filter.getName())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type|InvalidParameterValue",
        "zone|InvalidParameterValue",
        "product|InvalidParameterValue",
        "tenancy|InvalidParameterValue",
        "class|InvalidParameterValue",
        "payment|InvalidParameterValue",
        "id|InvalidReservedInstancesOfferingId",
        "size|InvalidParameterValue",
        "token|InvalidNextToken"
      })
  void refusesWhatNoOfferingHas(String what, String code) {
    DescribeReservedInstancesOfferingsRequest request = offerings("m1.small");
    switch (what) {
      case "type" -> request.setInstanceType("m1.tiny");
      case "zone" -> request.setAvailabilityZone("us-west-1a");
      case "product" -> request.setProductDescription("OS/2");
      case "tenancy" -> request.setInstanceTenancy("host");
      case "class" -> request.setOfferingClass("first");
      case "payment" -> request.setOfferingType("Some Upfront");
      case "id" -> request.withReservedInstancesOfferingIds(UNKNOWN);
      case "size" -> request.setMaxResults(101);
      default -> request.setNextToken("?");
    }

    assertThat(refusal(() -> ec2.describeReservedInstancesOfferings(request))).contains(code);
  }

  @Test
  void anOfferingIsFoundByItsIdAndItsType() {
    ReservedInstancesOffering first =
        all(ec2, new DescribeReservedInstancesOfferingsRequest()).get(0);
    DescribeReservedInstancesOfferingsRequest byId =
        new DescribeReservedInstancesOfferingsRequest()
            .withReservedInstancesOfferingIds(first.getReservedInstancesOfferingId());

    assertThat(all(ec2, byId)).containsExactly(first);
    assertThat(all(ec2, byId.clone().withInstanceType(first.getInstanceType())))
        .containsExactly(first);
    assertThat(all(ec2, byId.clone().withInstanceType("c3.large"))).isEmpty();
    assertThat(
            refusal(
                () ->
                    all(
                        ec2,
                        new DescribeReservedInstancesOfferingsRequest()
                            .withReservedInstancesOfferingIds("first"))))
        .isEqualTo(
            "400 InvalidReservedInstancesOfferingId: The Reserved Instances offering ID 'first'"
                + " does not exist");
  }

  @Test
  void anOfferingOfAnotherRegionIsUnknown() {
    ReservedInstancesOffering there = regional(cloud.client(OWNER, "eu-west-1"), "m1.small");

    assertThat(refusal(() -> buy(ec2, there, 1)))
        .isEqualTo(
            "400 InvalidReservedInstancesOfferingId: The Reserved Instances offering ID '"
                + there.getReservedInstancesOfferingId()
                + "' does not exist");
  }

  @Test
  void arePaidThenActiveThenRetired() {
    ReservedInstancesOffering offering = zonal(ec2, "m1.large", "us-east-1a");
    String id = buy(ec2, offering, 3);

    ReservedInstances bought = reserved(id);
    assertThat(bought.getState()).isEqualTo("payment-pending");
    assertThat(bought.getInstanceCount()).isEqualTo(3);
    assertThat(bought.getStart()).isEqualTo(Date.from(START));
    assertThat(bought.getEnd()).isEqualTo(Date.from(START.plusSeconds(offering.getDuration())));
    assertThat(bought.getScope()).isEqualTo("Availability Zone");
    assertThat(bought.getAvailabilityZone()).isEqualTo("us-east-1a");
    assertThat(bought.getFixedPrice()).isEqualTo(offering.getFixedPrice());
    assertThat(bought.getRecurringCharges()).isEqualTo(offering.getRecurringCharges());

    cloud.clock().advanceUntilSettled();
    assertThat(reserved(id).getState()).isEqualTo("active");
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(30));

    cloud.clock().advanceTo(START.plusSeconds(offering.getDuration()));
    assertThat(reserved(id).getState()).isEqualTo("retired");
  }

  @Test
  void showInNothingButTheirOwnCalls() {
    String before = ec2.describeInstances().toString() + ec2.describeVolumes();
    String id = active("m1.small", 1);

    assertThat(ec2.describeInstances().toString() + ec2.describeVolumes()).isEqualTo(before);
    assertThat(cloud.client(PARTNER).describeReservedInstances().getReservedInstances()).isEmpty();
    assertThat(
            refusal(
                () ->
                    cloud
                        .client(PARTNER)
                        .describeReservedInstances(
                            new DescribeReservedInstancesRequest().withReservedInstancesIds(id))))
        .startsWith("400 InvalidReservedInstancesId: ");
    assertThat(cloud.client(OWNER, "eu-west-1").describeReservedInstances().getReservedInstances())
        .isEmpty();
  }

  @Test
  void refusesAnUnknownAndAMalformedId() {
    assertThat(refusal(() -> reserved(UNKNOWN)))
        .isEqualTo(
            "400 InvalidReservedInstancesId: The Reserved Instances ID '"
                + UNKNOWN
                + "' does not exist");
    assertThat(refusal(() -> reserved("r-1")))
        .isEqualTo("400 InvalidReservedInstancesId: The Reserved Instances ID 'r-1' is not valid");
  }

  @Test
  void refusesAClassAndAPaymentThatThereAreNot() {
    DescribeReservedInstancesRequest request = new DescribeReservedInstancesRequest();

    assertThat(
            refusal(
                () -> ec2.describeReservedInstances(request.clone().withOfferingClass("first"))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (first) for parameter offeringClass is invalid. Valid"
                + " values: standard, convertible.");
    assertThat(
            refusal(() -> ec2.describeReservedInstances(request.withOfferingType("Some Upfront"))))
        .startsWith("400 InvalidParameterValue: Value (Some Upfront) for parameter offeringType");
  }

  @Test
  void refusesACountBelowOneAndAPriceBeyondTheLimit() {
    ReservedInstancesOffering upfront =
        all(ec2, offerings("m5.large").withOfferingType("All Upfront")).get(0);
    PurchaseReservedInstancesOfferingRequest request =
        new PurchaseReservedInstancesOfferingRequest(upfront.getReservedInstancesOfferingId(), 2);

    assertThat(refusal(() -> buy(ec2, upfront, 0))).startsWith("400 InvalidParameterValue: ");
    request.setLimitPrice(new ReservedInstanceLimitPrice().withAmount(1.5));
    assertThat(refusal(() -> ec2.purchaseReservedInstancesOffering(request)))
        .startsWith("400 InvalidParameterValue: Value (1.5) for parameter limitPrice is invalid.");
    request.setLimitPrice(new ReservedInstanceLimitPrice().withCurrencyCode("EUR"));
    assertThat(refusal(() -> ec2.purchaseReservedInstancesOffering(request)))
        .startsWith("400 InvalidParameterValue: Value (EUR) for parameter currencyCode");
    double total = 2 * upfront.getFixedPrice();
    request.setLimitPrice(
        new ReservedInstanceLimitPrice().withAmount(total - 0.01).withCurrencyCode("USD"));
    assertThat(refusal(() -> ec2.purchaseReservedInstancesOffering(request)))
        .endsWith("The total price of the order is " + (int) total + ".");
    request.setLimitPrice(
        new ReservedInstanceLimitPrice().withAmount(total).withCurrencyCode("USD"));
    assertThat(ec2.purchaseReservedInstancesOffering(request).getReservedInstancesId()).isNotNull();
  }

  @Test
  void twentyAMonthForEachZone() {
    buy(ec2, zonal(ec2, "m1.small", "us-east-1a"), 19);
    ReservedInstancesOffering large = zonal(ec2, "m1.large", "us-east-1a");

    assertThat(refusal(() -> buy(ec2, large, 2)))
        .startsWith("400 ReservedInstancesLimitExceeded: ")
        .endsWith("It allows 20 a month in us-east-1a, of which 1 are left.");
    buy(ec2, large, 1);
    buy(ec2, zonal(ec2, "m1.large", "us-east-1b"), 20);
    buy(ec2, regional(ec2, "m1.large"), 20);

    cloud.clock().advance(Duration.ofDays(31));
    buy(ec2, large, 20);
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.RESERVED_INSTANCES, 21));
    buy(ec2, large, 1);
  }

  @Test
  void whatWasNotPaidDoesNotCount() {
    cloud.faults().on(reservedInstancesPayment()).once().fail("Client.Card", "Declined");
    ReservedInstancesOffering offering = zonal(ec2, "m1.small", "us-east-1a");
    buy(ec2, offering, 20);
    cloud.clock().advanceUntilSettled();

    buy(ec2, offering, 20);
    cloud.clock().advanceUntilSettled();
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.RESERVED_INSTANCES, 19));
    assertThat(refusal(() -> buy(ec2, offering, 1)))
        .endsWith("It allows 19 a month in us-east-1a, of which 0 are left.");
    assertThat(refusal(() -> buy(ec2, regional(ec2, "m1.small"), 20)))
        .endsWith("It allows 19 a month in us-east-1, of which 19 are left.");
  }

  @Test
  void aPaymentFails() {
    ReservedInstancesOffering offering = regional(ec2, "m1.small");
    cloud
        .faults()
        .on(reservedInstancesPayment().of(offering.getReservedInstancesOfferingId()))
        .fail("Client.Card", "The card was declined");
    String id = buy(ec2, offering, 1);
    cloud.clock().advanceUntilSettled();

    assertThat(reserved(id).getState()).isEqualTo("payment-failed");
    assertThat(refusal(() -> ec2.modifyReservedInstances(modify(id, target("m1.small", 1)))))
        .endsWith("are payment-failed. Only active ones can be modified.");
  }

  @Test
  void everyFilterOfReservedInstances() {
    String id = buy(ec2, zonal(ec2, "m1.large", "us-east-1a"), 1);
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));

    for (Filter filter :
        List.of(
            filter("availability-zone", "us-east-1a"),
            filter("availability-zone-id", "use1-az1"),
            filter("duration", "31536000"),
            filter("end", "2012-07-14T12:00:00.000Z"),
            filter("fixed-price", "0"),
            filter("instance-type", "m1.large"),
            filter("product-description", "Linux/UNIX"),
            filter("reserved-instances-id", id),
            filter("scope", "Availability Zone"),
            filter("start", "2011-07-15T12:00:00.000Z"),
            filter("state", "payment-pending"),
            filter("usage-price", "0"),
            filter("tag-key", "stage"),
            filter("tag-value", "test"),
            filter("tag:stage", "test"))) {
      assertThat(found(filter)).as(filter.getName()).containsExactly(reserved(id));
      assertThat(found(filter(filter.getName(), "none"))).as(filter.getName()).isEmpty();
    }
    assertThat(reserved(id).getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(
            ec2.describeReservedInstances(
                    new DescribeReservedInstancesRequest().withOfferingClass("convertible"))
                .getReservedInstances())
        .isEmpty();
    assertThat(
            ec2.describeReservedInstances(
                    new DescribeReservedInstancesRequest().withOfferingType("All Upfront"))
                .getReservedInstances())
        .isEmpty();
  }

  private List<ReservedInstances> found(Filter filter) {
    return ec2.describeReservedInstances(new DescribeReservedInstancesRequest().withFilters(filter))
        .getReservedInstances();
  }

  @Test
  void newOnesAreNotFoundWhileTheyLag() {
    StaleRefusal.of(RESERVED_INSTANCES)
        .says(
            "400 InvalidReservedInstancesId: The Reserved Instances ID '*' does not exist",
            lagging -> {
              String id = buy(lagging.ec2(), regional(lagging.ec2(), "m1.small"), 1);
              lagging.pass(40);
              return () -> lagging.ec2().modifyReservedInstances(modify(id, target("m1.small", 1)));
            });
  }
}
