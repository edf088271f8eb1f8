// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.RESERVED_INSTANCES;
import static io.github.ec2fake.fault.Faults.reservedInstancesModification;
import static io.github.ec2fake.rules.Fixtures.OWNER;
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
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesModificationsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifyReservedInstancesRequest;
import com.amazonaws.services.ec2.model.ReservedInstances;
import com.amazonaws.services.ec2.model.ReservedInstancesConfiguration;
import com.amazonaws.services.ec2.model.ReservedInstancesModification;
import com.amazonaws.services.ec2.model.ReservedInstancesModificationResult;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How reserved instances are split, merged, moved and resized. */
class ReservedInstanceModificationsTest {
  private static final String UNKNOWN = "12345678-1234-4123-a123-123456789012";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client(OWNER);

  private ReservedInstances reserved(String id) {
    return ReservedInstanceCalls.reserved(ec2, id);
  }

  private ReservedInstancesModification modification(String id) {
    return ec2.describeReservedInstancesModifications(
            new DescribeReservedInstancesModificationsRequest()
                .withReservedInstancesModificationIds(id))
        .getReservedInstancesModifications()
        .get(0);
  }

  private String active(String type, int count) {
    return ReservedInstanceCalls.active(cloud, type, count);
  }

  private List<ReservedInstances> found(Filter filter) {
    return ec2.describeReservedInstances(new DescribeReservedInstancesRequest().withFilters(filter))
        .getReservedInstances();
  }

  /** Changes what is active, and gives what it has become. */
  private List<ReservedInstances> modified(ModifyReservedInstancesRequest request) {
    ec2.modifyReservedInstances(request);
    cloud.clock().advanceUntilSettled();
    return found(filter("state", "active"));
  }

  private String bought(DescribeReservedInstancesOfferingsRequest offering) {
    return buy(ec2, all(ec2, offering.withFilters(filter("scope", "Region"))).get(0), 1);
  }

  @Test
  void areSplitAndResized() {
    String id = active("m1.large", 3);
    String request =
        ec2.modifyReservedInstances(
                modify(id, target("m1.xlarge", 1), target("m1.small", 4)).withClientToken("token"))
            .getReservedInstancesModificationId();

    assertThat(request).startsWith("rimod-");
    assertThat(modification(request).getStatus()).isEqualTo("processing");
    assertThat(modification(request).getEffectiveDate()).isNull();
    assertThat(modification(request).getModificationResults())
        .extracting(
            ReservedInstancesModificationResult::getReservedInstancesId,
            result -> result.getTargetConfiguration().getInstanceType(),
            result -> result.getTargetConfiguration().getInstanceCount())
        .containsExactly(tuple(null, "m1.xlarge", 1), tuple(null, "m1.small", 4));
    assertThat(refusal(() -> ec2.modifyReservedInstances(modify(id, target("m1.large", 3)))))
        .isEqualTo(
            "400 InvalidState: The Reserved Instances '" + id + "' are being modified already.");

    cloud.clock().advanceUntilSettled();
    ReservedInstancesModification done = modification(request);
    assertThat(done.getStatus()).isEqualTo("fulfilled");
    assertThat(done.getEffectiveDate()).isEqualTo(Date.from(cloud.clock().instant()));
    assertThat(done.getReservedInstancesIds().get(0).getReservedInstancesId()).isEqualTo(id);
    assertThat(done.getModificationResults()).hasSize(2);
    ReservedInstances xlarge =
        reserved(done.getModificationResults().get(0).getReservedInstancesId());
    assertThat(xlarge.getInstanceType()).isEqualTo("m1.xlarge");
    assertThat(xlarge.getInstanceCount()).isEqualTo(1);
    assertThat(xlarge.getState()).isEqualTo("active");
    assertThat(xlarge.getEnd()).isEqualTo(Date.from(START.plusSeconds(31_536_000)));
    assertThat(reserved(id).getState()).isEqualTo("retired");
    assertThat(reserved(id).getEnd()).isEqualTo(done.getEffectiveDate());

    assertThat(
            ec2.modifyReservedInstances(
                    modify(id, target("m1.xlarge", 1), target("m1.small", 4))
                        .withClientToken("token"))
                .getReservedInstancesModificationId())
        .isEqualTo(request);
  }

  @Test
  void areMovedToAZoneAndBack() {
    String id = active("m1.large", 1);
    ec2.modifyReservedInstances(
        modify(id, new ReservedInstancesConfiguration().withAvailabilityZone("us-east-1c")));
    cloud.clock().advanceUntilSettled();
    ReservedInstances moved = found(filter("state", "active")).get(0);
    assertThat(moved.getAvailabilityZone()).isEqualTo("us-east-1c");

    ec2.modifyReservedInstances(
        modify(
            moved.getReservedInstancesId(),
            new ReservedInstancesConfiguration().withScope("Region")));
    cloud.clock().advanceUntilSettled();
    assertThat(found(filter("state", "active")).get(0).getScope()).isEqualTo("Region");
  }

  @Test
  void areMerged() {
    String first = buy(ec2, regional(ec2, "m1.large"), 2);
    String second = buy(ec2, zonal(ec2, "m1.xlarge", "us-east-1a"), 1);
    cloud.clock().advanceUntilSettled();

    assertThat(modified(modify(first, target("m1.xlarge", 2)).withReservedInstancesIds(second)))
        .singleElement()
        .satisfies(
            merged -> {
              assertThat(merged.getInstanceType()).isEqualTo("m1.xlarge");
              assertThat(merged.getInstanceCount()).isEqualTo(2);
              assertThat(merged.getScope()).isEqualTo("Region");
            });
    assertThat(found(filter("state", "retired")))
        .extracting(ReservedInstances::getReservedInstancesId)
        .containsExactly(first, second);
  }

  @Test
  void stayAsTheyAreWhereNothingIsAsked() {
    String id = buy(ec2, zonal(ec2, "m1.large", "us-east-1b"), 3);
    cloud.clock().advanceUntilSettled();

    assertThat(
            modified(
                modify(id, new ReservedInstancesConfiguration().withScope("Availability Zone"))))
        .singleElement()
        .satisfies(
            same -> {
              assertThat(same.getInstanceType()).isEqualTo("m1.large");
              assertThat(same.getInstanceCount()).isEqualTo(3);
              assertThat(same.getAvailabilityZone()).isEqualTo("us-east-1b");
            });
  }

  @Test
  void areRetiredAtTheEndOfTheFirstTerm() {
    String id = active("m1.large", 1);
    String moved =
        modified(
                modify(id, new ReservedInstancesConfiguration().withAvailabilityZone("us-east-1c")))
            .get(0)
            .getReservedInstancesId();

    cloud.clock().advanceTo(START.plusSeconds(31_536_000).minusMillis(1));
    assertThat(reserved(moved).getState()).isEqualTo("active");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(reserved(moved).getState()).isEqualTo("retired");
  }

  @ParameterizedTest
  @CsvSource({
    "t2.nano, 2, t2.micro, 1",
    "t2.micro, 2, t2.small, 1",
    "t2.small, 2, t2.medium, 1",
    "t2.medium, 2, t2.large, 1",
    "t2.large, 2, t2.xlarge, 1",
    "m5.xlarge, 2, m5.2xlarge, 1",
    "m5.2xlarge, 2, m5.4xlarge, 1",
    "m5.24xlarge, 1, m5.metal, 1",
    "c5n.metal, 1, c5n.18xlarge, 1",
    "i3.8xlarge, 2, i3.metal, 1"
  })
  void keepTheirSizeFootprint(String type, int count, String other, int otherCount) {
    String id = active(type, count);

    assertThat(refusal(() -> ec2.modifyReservedInstances(modify(id, target(other, 7)))))
        .startsWith("400 InvalidInput: The target configurations have a size footprint of ");
    assertThat(modified(modify(id, target(other, otherCount))))
        .extracting(ReservedInstances::getInstanceType)
        .containsExactly(other);
  }

  @Test
  void onlyLinuxWithDefaultTenancyChangesItsSize() {
    String refusal =
        "400 InvalidInput: The instance size can be changed only of Reserved Instances for"
            + " Linux/UNIX with default tenancy.";
    for (DescribeReservedInstancesOfferingsRequest each :
        List.of(
            offerings("m1.large").withProductDescription("Windows"),
            offerings("m1.large")
                .withProductDescription("Linux/UNIX")
                .withInstanceTenancy("dedicated"))) {
      String id = bought(each);
      cloud.clock().advanceUntilSettled();
      assertThat(refusal(() -> ec2.modifyReservedInstances(modify(id, target("m1.medium", 2)))))
          .isEqualTo(refusal);
      ec2.modifyReservedInstances(
          modify(id, target("m1.large", 1).withAvailabilityZone("us-east-1c")));
    }
  }

  @Test
  void refusesAModificationThatIsNotOne() {
    String id = active("m1.large", 1);

    assertThat(refusal(() -> ec2.modifyReservedInstances(modify(id, target("m3.large", 1)))))
        .startsWith("400 InvalidInput: The instance type 'm3.large'");
    assertThat(refusal(() -> ec2.modifyReservedInstances(modify(id, target("m1.large", 2)))))
        .isEqualTo(
            "400 InvalidInput: The target configurations have a size footprint of 8, the Reserved"
                + " Instances one of 4.");
    assertThat(refusal(() -> ec2.modifyReservedInstances(modify(id, target("m1.large", 0)))))
        .startsWith("400 InvalidParameterValue: ");
    assertThat(refusal(() -> ec2.modifyReservedInstances(modify(id))))
        .startsWith("400 InvalidInput: ");
    assertThat(refusal(() -> ec2.modifyReservedInstances(new ModifyReservedInstancesRequest())))
        .startsWith("400 InvalidInput: ");
    assertThat(
            refusal(
                () ->
                    ec2.modifyReservedInstances(
                        modify(
                            id,
                            new ReservedInstancesConfiguration()
                                .withScope("Region")
                                .withAvailabilityZone("us-east-1a")))))
        .startsWith("400 InvalidInput: ");
    assertThat(
            refusal(
                () ->
                    ec2.modifyReservedInstances(
                        modify(id, new ReservedInstancesConfiguration().withPlatform("EC2-Moon")))))
        .startsWith("400 InvalidParameterValue: ");
    assertThat(refusal(() -> ec2.modifyReservedInstances(modify(UNKNOWN, target("m1.large", 1)))))
        .startsWith("400 InvalidReservedInstancesId: ");
    assertThat(reserved(id).getState()).isEqualTo("active");
  }

  @Test
  void aZoneAndAScopeAgree() {
    String id = active("m1.large", 1);

    assertThat(
            refusal(
                () ->
                    ec2.modifyReservedInstances(
                        modify(
                            id,
                            new ReservedInstancesConfiguration().withScope("Availability Zone")))))
        .isEqualTo(
            "400 InvalidInput: A target configuration for a Region has no Availability Zone, and"
                + " one for an Availability Zone has one.");
    assertThat(
            refusal(
                () ->
                    ec2.modifyReservedInstances(
                        modify(id, new ReservedInstancesConfiguration().withScope("World")))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (World) for parameter scope is invalid. Valid values:"
                + " Availability Zone, Region.");
    assertThat(
            refusal(
                () ->
                    ec2.modifyReservedInstances(
                        modify(
                            id,
                            new ReservedInstancesConfiguration()
                                .withAvailabilityZone("us-west-1a")))))
        .startsWith("400 InvalidParameterValue: ");
    assertThat(
            modified(
                modify(
                    id,
                    new ReservedInstancesConfiguration()
                        .withScope("Availability Zone")
                        .withAvailabilityZone("us-east-1a"))))
        .extracting(ReservedInstances::getAvailabilityZone)
        .containsExactly("us-east-1a");
  }

  @Test
  void onlyThoseOfTheSameTermAreMerged() {
    String large = active("m1.large", 1);
    String other = active("m1.large", 1);

    assertThat(
            refusal(
                () ->
                    ec2.modifyReservedInstances(
                        modify(large, target("m1.large", 2)).withReservedInstancesIds(other))))
        .isEqualTo(
            "400 InvalidInput: Reserved Instances can be modified together only if they have the"
                + " same end.");
  }

  static Stream<Arguments> others() {
    return Stream.of(
        arguments("instance family", usual().withInstanceType("m3.large")),
        arguments("product description", usual().withProductDescription("Windows")),
        arguments("tenancy", usual().withInstanceTenancy("dedicated")),
        arguments("offering class", usual().withOfferingClass("convertible")),
        arguments("offering type", usual().withOfferingType("All Upfront")));
  }

  private static DescribeReservedInstancesOfferingsRequest usual() {
    return offerings("m1.large")
        .withProductDescription("Linux/UNIX")
        .withInstanceTenancy("default")
        .withOfferingClass("standard")
        .withOfferingType("No Upfront")
        .withMaxDuration(31_536_000L);
  }

  @ParameterizedTest
  @MethodSource("others")
  void onlyLikesAreMerged(String difference, DescribeReservedInstancesOfferingsRequest offering) {
    String id = bought(usual());
    String other = bought(offering);
    cloud.clock().advanceUntilSettled();

    assertThat(
            refusal(
                () ->
                    ec2.modifyReservedInstances(
                        modify(id, target("m1.large", 2)).withReservedInstancesIds(other))))
        .isEqualTo(
            "400 InvalidInput: Reserved Instances can be modified together only if they have the"
                + " same "
                + difference
                + ".");
  }

  @Test
  void aModificationFails() {
    String id = active("m1.large", 1);
    cloud.faults().on(reservedInstancesModification().of(UNKNOWN)).hang();
    cloud.faults().on(reservedInstancesModification().of(id)).fail("Server.Error", "No capacity");
    String request =
        ec2.modifyReservedInstances(
                modify(id, new ReservedInstancesConfiguration().withAvailabilityZone("us-east-1a")))
            .getReservedInstancesModificationId();
    cloud.clock().advanceUntilSettled();

    assertThat(modification(request).getStatus()).isEqualTo("failed");
    assertThat(modification(request).getStatusMessage()).isEqualTo("No capacity");
    assertThat(reserved(id).getState()).isEqualTo("active");
    ec2.modifyReservedInstances(modify(id, target("m1.medium", 2)));
  }

  @Test
  void everyFilterOfModifications() {
    String id = active("m1.large", 1);
    String request =
        ec2.modifyReservedInstances(
                modify(
                        id,
                        new ReservedInstancesConfiguration()
                            .withAvailabilityZone("us-east-1a")
                            .withPlatform("EC2-VPC"))
                    .withClientToken("token"))
            .getReservedInstancesModificationId();
    cloud.clock().advanceUntilSettled();
    ReservedInstancesModification done = modification(request);
    String target = "modification-result.target-configuration.";

    for (Filter filter :
        List.of(
            filter("client-token", "token"),
            filter("create-date", "2011-07-15T12:00:30.000Z"),
            filter("effective-date", "2011-07-15T12:02:30.000Z"),
            filter(
                "modification-result.reserved-instances-id",
                done.getModificationResults().get(0).getReservedInstancesId()),
            filter(target + "availability-zone", "us-east-1a"),
            filter(target + "availability-zone-id", "use1-az1"),
            filter(target + "instance-count", "1"),
            filter(target + "instance-type", "m1.large"),
            filter(target + "platform", "EC2-VPC"),
            filter("reserved-instances-id", id),
            filter("reserved-instances-modification-id", request),
            filter("status", "fulfilled"),
            filter("update-date", "2011-07-15T12:02:30.000Z"))) {
      assertThat(modifications(filter)).as(filter.getName()).containsExactly(done);
      assertThat(modifications(filter(filter.getName(), "none"))).as(filter.getName()).isEmpty();
    }
    assertThat(refusal(() -> modification("rimod-1")))
        .startsWith("400 InvalidReservedInstancesModificationId: ");
    assertThat(refusal(() -> modification("rimod-" + UNKNOWN)))
        .startsWith("400 InvalidReservedInstancesModificationId: ");
  }

  private List<ReservedInstancesModification> modifications(Filter filter) {
    return ec2.describeReservedInstancesModifications(
            new DescribeReservedInstancesModificationsRequest().withFilters(filter))
        .getReservedInstancesModifications();
  }

  @Test
  void aNewModificationIsNotFoundWhileItLags() {
    StaleRefusal.of(RESERVED_INSTANCES)
        .says(
            "400 InvalidReservedInstancesModificationId: The Reserved Instances modification ID"
                + " 'rimod-*' does not exist",
            lagging -> {
              String id = buy(lagging.ec2(), regional(lagging.ec2(), "m1.small"), 1);
              lagging.settle();
              lagging.cloud().faults().on(reservedInstancesModification()).hang();
              String request =
                  lagging
                      .ec2()
                      .modifyReservedInstances(modify(id, target("m1.small", 1)))
                      .getReservedInstancesModificationId();
              return () ->
                  lagging
                      .ec2()
                      .describeReservedInstancesModifications(
                          new DescribeReservedInstancesModificationsRequest()
                              .withReservedInstancesModificationIds(request));
            });
  }
}
