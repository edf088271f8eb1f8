// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PAID;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Spot.TYPE;
import static io.github.ec2fake.rules.Spot.ZONE;
import static io.github.ec2fake.rules.Spot.described;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.HibernationOptionsRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceMarketOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.SpotMarketOptions;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
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

/** RunInstances with the market type spot. */
class SpotLaunchesTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder()
          .startingAt(START)
          .time(TimeMode.manual())
          .quotas(Quotas.unlimited().with(Quota.SPOT_STANDARD_VCPUS, 4))
          .build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void tagsNoSpotRequestsIfThereAreNone() {
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    spot(new SpotMarketOptions())
                        .withInstanceMarketOptions(null)
                        .withTagSpecifications(tags("spot-instances-request", "bid"))))
        .isEqualTo(
            "400 InvalidParameterValue: You cannot specify tags for Spot instances requests if"
                + " there are no Spot instances requests being created by the request.");
  }

  @Test
  void launchesAtOnceEachInstanceForARequestOfItsOwn() {
    List<Instance> launched =
        ec2.runInstances(
                spot(new SpotMarketOptions().withMaxPrice("0.05"))
                    .withMaxCount(2)
                    .withKeyName(null)
                    .withTagSpecifications(
                        tags("instance", "vm"), tags("spot-instances-request", "bid")))
            .getReservation()
            .getInstances();

    assertThat(launched)
        .hasSize(2)
        .allSatisfy(
            instance -> {
              assertThat(instance.getInstanceLifecycle()).isEqualTo("spot");
              assertThat(instance.getState().getName()).isEqualTo("pending");
              assertThat(instance.getTags()).containsExactly(new Tag("of", "vm"));
              SpotInstanceRequest request = described(ec2, instance.getSpotInstanceRequestId());
              assertThat(request.getInstanceId()).isEqualTo(instance.getInstanceId());
              assertThat(request.getState()).isEqualTo("active");
              assertThat(request.getStatus().getCode()).isEqualTo("fulfilled");
              assertThat(request.getType()).isEqualTo("one-time");
              assertThat(request.getSpotPrice()).isEqualTo("0.050000");
              assertThat(request.getValidUntil()).isNull();
              assertThat(request.getInstanceInterruptionBehavior()).isEqualTo("terminate");
              assertThat(request.getLaunchedAvailabilityZone()).isEqualTo(ZONE);
              assertThat(request.getLaunchSpecification().getImageId()).isEqualTo(LINUX_EBS);
              assertThat(request.getTags()).containsExactly(new Tag("of", "bid"));
            });
    assertThat(launched).extracting(Instance::getSpotInstanceRequestId).doesNotHaveDuplicates();
    cloud.clock().advanceUntilSettled();
    assertThat(Fixtures.stateOf(ec2, launched.get(1).getInstanceId())).isEqualTo("running");
  }

  @Test
  void needsNoSpotOptions() {
    Instance launched =
        Fixtures.launched(
            ec2,
            launch()
                .withInstanceMarketOptions(
                    new InstanceMarketOptionsRequest().withMarketType("spot")));

    assertThat(described(ec2, launched.getSpotInstanceRequestId()).getSpotPrice()).isNull();
  }

  @Test
  void refusesAPriceThatIsTooLowAndMakesNoRequest() {
    assertThatRefusal(() -> ec2.runInstances(spot(new SpotMarketOptions().withMaxPrice("0.001"))))
        .isEqualTo(
            "400 SpotMaxPriceTooLow: Your Spot request price of 0.001 is lower than the minimum"
                + " required Spot request fulfillment price of 0.01.");
    assertThatRefusal(() -> ec2.runInstances(spot(new SpotMarketOptions().withMaxPrice("0.0009"))))
        .startsWith("400 InvalidParameterValue: Value (0.0009) for parameter price is invalid.");
    assertThat(ec2.describeSpotInstanceRequests().getSpotInstanceRequests()).isEmpty();
  }

  @Test
  void takesTheCheapestZoneThatHasCapacity() {
    cloud.arrange().spotPrice("us-east-1b", TYPE, "0.002").spotPrice("us-east-1c", TYPE, "0.003");
    SpotMarketOptions cheap = new SpotMarketOptions().withMaxPrice("0.005");

    assertThat(zone(Fixtures.launched(ec2, spot(cheap)))).isEqualTo("us-east-1b");

    cloud.faults().zone("us-east-1b").always().outOfCapacity();
    assertThat(zone(Fixtures.launched(ec2, spot(cheap)))).isEqualTo("us-east-1c");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    spot(cheap).withPlacement(new Placement().withAvailabilityZone(ZONE))))
        .startsWith("400 SpotMaxPriceTooLow: ");
  }

  @Test
  void isRefusedWithoutSpotCapacity() {
    cloud.faults().zone(ZONE).always().outOfCapacity();

    assertThatRefusal(
            () ->
                ec2.runInstances(
                    spot(new SpotMarketOptions())
                        .withPlacement(new Placement().withAvailabilityZone(ZONE))))
        .isEqualTo(
            "500 InsufficientInstanceCapacity: There is no Spot capacity available that matches"
                + " your request.");
    assertThat(ec2.describeSpotInstanceRequests().getSpotInstanceRequests()).isEmpty();
  }

  @Test
  void countsAgainstTheQuotaForSpotInstances() {
    RunInstancesRequest of2Cpus = spot(new SpotMarketOptions()).withInstanceType("m1.large");

    assertThat(ec2.runInstances(of2Cpus.withMaxCount(3)).getReservation().getInstances())
        .hasSize(2);
    assertThatRefusal(() -> ec2.runInstances(of2Cpus))
        .isEqualTo("400 MaxSpotInstanceCountExceeded: Max spot instance count exceeded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one-time||stop|The request with type 'one-time' is not supported when"
            + " instanceInterruptionBehavior is set to 'stop'.",
        "||hibernate|The request with type 'null' is not supported when"
            + " instanceInterruptionBehavior is set to 'hibernate'.",
        "persistent|||The terminate InstanceInterruptionBehavior is not supported when requestType"
            + " is set to persistent.",
        "persistent||terminate|The terminate InstanceInterruptionBehavior is not supported when"
            + " requestType is set to persistent.",
        "one-time|3600||The parameter validUntil cannot be specified when the SpotRequestType is"
            + " set to 'one-time'.",
        "|3600||The parameter validUntil cannot be specified when the SpotRequestType is set to"
            + " 'one-time'.",
      })
  void refusesOptionsThatDoNotGoTogether(
      String type, Integer validForSeconds, String behavior, String message) {
    SpotMarketOptions options =
        new SpotMarketOptions()
            .withSpotInstanceType(type)
            .withInstanceInterruptionBehavior(behavior)
            .withValidUntil(
                validForSeconds == null ? null : Date.from(START.plusSeconds(validForSeconds)));

    assertThatRefusal(() -> ec2.runInstances(spot(options)))
        .isEqualTo("400 InvalidParameterCombination: " + message);
  }

  @Test
  void checksItsOptions() {
    assertThatRefusal(
            () -> ec2.runInstances(spot(new SpotMarketOptions().withBlockDurationMinutes(60))))
        .isEqualTo("400 InvalidParameterValue: BlockDurationMinutes is not a valid parameter.");
    assertThatRefusal(
            () -> ec2.runInstances(spot(new SpotMarketOptions().withSpotInstanceType("forever"))))
        .startsWith("400 InvalidParameterValue: Value (forever) for parameter spotInstanceType");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    spot(new SpotMarketOptions().withInstanceInterruptionBehavior("explode"))))
        .startsWith("400 InvalidParameterValue: Value (explode) for parameter instanceInterr");
    assertThatRefusal(
            () ->
                ec2.runInstances(spot(stopped().withValidUntil(Date.from(START.minusSeconds(1))))))
        .startsWith("400 InvalidParameterValue: Value (2011-07-15T11:59:59Z) for parameter Valid");
    assertThatRefusal(() -> ec2.runInstances(market("capacity-block")))
        .startsWith("400 UnsupportedOperation: ec2-fake does not model the MarketType 'capacity");
    assertThatRefusal(() -> ec2.runInstances(market("flea")))
        .startsWith("400 InvalidParameterValue: Value (flea) for parameter");
    RunInstancesRequest noMarket = spot(stopped());
    noMarket.getInstanceMarketOptions().setMarketType((String) null);
    assertThatRefusal(() -> ec2.runInstances(noMarket))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " InstanceMarketOptions.MarketType");
    assertThatRefusal(() -> ec2.runInstances(spot(new SpotMarketOptions()).withImageId(PAID)))
        .startsWith("401 OptInRequired: ");
  }

  @Test
  void anInstanceThatIsToBeStoppedHasAnEbsRootAndNoPlacementGroup() {
    ec2.createPlacementGroup(new CreatePlacementGroupRequest("near", "spread"));

    assertThatRefusal(
            () ->
                ec2.runInstances(
                    spot(stopped()).withPlacement(new Placement().withGroupName("near"))))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter GroupName within placement information"
                + " cannot be specified when instanceInterruptionBehavior is set to 'STOP'.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    spot(stopped()).withImageId(WINDOWS_STORE).withInstanceType("m1.large")))
        .startsWith("400 InvalidParameterCombination: AMI '" + WINDOWS_STORE + "' has an instance");
  }

  @Test
  void anInstanceThatIsConfiguredForHibernationHibernates() {
    RunInstancesRequest hibernating =
        spot(new SpotMarketOptions().withSpotInstanceType("persistent"))
            .withImageId(WINDOWS_EBS)
            .withInstanceType("m4.large")
            .withHibernationOptions(new HibernationOptionsRequest().withConfigured(true))
            .withBlockDeviceMappings(
                new BlockDeviceMapping()
                    .withDeviceName("/dev/sda1")
                    .withEbs(new EbsBlockDevice().withEncrypted(true)));
    Instance launched = Fixtures.launched(ec2, hibernating);

    assertThat(
            described(ec2, launched.getSpotInstanceRequestId()).getInstanceInterruptionBehavior())
        .isEqualTo("hibernate");
    hibernating.getInstanceMarketOptions().getSpotOptions().setInstanceInterruptionBehavior("stop");
    assertThatRefusal(() -> ec2.runInstances(hibernating))
        .startsWith("400 InvalidParameterCombination: An instance that is configured for hibern");
  }

  @Test
  void isMadeOnceForAClientToken() {
    RunInstancesRequest request =
        spot(new SpotMarketOptions().withMaxPrice("0.05")).withClientToken("once");
    Instance first = Fixtures.launched(ec2, request);

    assertThat(Fixtures.launched(ec2, request).getSpotInstanceRequestId())
        .isEqualTo(first.getSpotInstanceRequestId());
    assertThat(ec2.describeSpotInstanceRequests().getSpotInstanceRequests()).hasSize(1);
    request.getInstanceMarketOptions().getSpotOptions().setMaxPrice("0.06");
    assertThatRefusal(() -> ec2.runInstances(request))
        .startsWith("400 IdempotentParameterMismatch: ");
  }

  @Test
  void isInterruptedAsAnyOther() {
    Instance launched = Fixtures.launched(ec2, spot(new SpotMarketOptions().withMaxPrice("0.05")));
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advance(Duration.ofMinutes(2));

    assertThat(Spot.stateOf(ec2, launched.getSpotInstanceRequestId()))
        .isEqualTo("closed instance-terminated-by-price");
    assertThat(Fixtures.stateOf(ec2, launched.getInstanceId())).isEqualTo("shutting-down");
  }

  @Test
  void aPersistentOneLaunchesAnotherInstanceWhenItsInstanceIsTerminated() {
    Instance launched = Fixtures.launched(ec2, spot(stopped()));
    cloud.clock().advanceUntilSettled();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(launched.getInstanceId())));
    cloud.clock().advanceUntilSettled();

    SpotInstanceRequest request = described(ec2, launched.getSpotInstanceRequestId());
    assertThat(request.getState()).isEqualTo("active");
    assertThat(request.getInstanceId()).isNotEqualTo(launched.getInstanceId());
    assertThat(Fixtures.stateOf(ec2, request.getInstanceId())).isEqualTo("running");
  }

  @Test
  void aPersistentOneEndsWithItsStoppedInstanceWhenItExpires() {
    Instance launched =
        Fixtures.launched(ec2, spot(stopped().withValidUntil(Date.from(START.plusSeconds(3600)))));
    String id = launched.getSpotInstanceRequestId();
    assertThat(cloud.journal().transitions(id))
        .singleElement()
        .returns("active", TransitionEntry::to)
        .returns("fulfilled", TransitionEntry::note);
    cloud.clock().advanceUntilSettled();
    ec2.stopInstances(new StopInstancesRequest(List.of(launched.getInstanceId())));
    cloud.clock().advance(Duration.ofMinutes(59));
    assertThat(Spot.stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-user");
    cloud.clock().advance(Duration.ofMinutes(5));

    assertThat(Spot.stateOf(ec2, id)).isEqualTo("cancelled schedule-expired");
    assertThat(Fixtures.stateOf(ec2, launched.getInstanceId())).isEqualTo("terminated");
  }

  @Test
  void whatEc2DoesNotModifyOfSpotInstancesIsRefused() {
    String id = Fixtures.launched(ec2, spot(stopped())).getInstanceId();

    assertThatRefusal(
            () ->
                ec2.modifyInstanceAttribute(
                    new ModifyInstanceAttributeRequest()
                        .withInstanceId(id)
                        .withDisableApiTermination(true)))
        .isEqualTo(
            "400 UnsupportedOperation: Modifying 'disableApiTermination' is not supported for spot"
                + " instances.");
    assertThatRefusal(
            () ->
                ec2.modifyInstanceAttribute(
                    new ModifyInstanceAttributeRequest()
                        .withInstanceId(id)
                        .withInstanceType("m1.large")))
        .isEqualTo(
            "400 UnsupportedOperation: Modifying 'instanceType' is not supported for spot"
                + " instances.");
  }

  private static RunInstancesRequest launch() {
    return Fixtures.launch(LINUX_EBS);
  }

  static RunInstancesRequest spot(SpotMarketOptions options) {
    return launch()
        .withInstanceMarketOptions(
            new InstanceMarketOptionsRequest().withMarketType("spot").withSpotOptions(options));
  }

  /** Options of instances that are stopped when they are interrupted. */
  static SpotMarketOptions stopped() {
    return new SpotMarketOptions()
        .withSpotInstanceType("persistent")
        .withInstanceInterruptionBehavior("stop");
  }

  private static RunInstancesRequest market(String type) {
    return launch()
        .withInstanceMarketOptions(new InstanceMarketOptionsRequest().withMarketType(type));
  }

  private static TagSpecification tags(String type, String value) {
    return new TagSpecification().withResourceType(type).withTags(new Tag("of", value));
  }

  private static String zone(Instance instance) {
    return instance.getPlacement().getAvailabilityZone();
  }
}
