// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS_I386;
import static io.github.ec2fake.rules.Fixtures.PAID;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.unsharing;
import static io.github.ec2fake.rules.Fixtures.withoutTimeFor;
import static io.github.ec2fake.rules.Spot.bid;
import static io.github.ec2fake.rules.Spot.described;
import static io.github.ec2fake.rules.Spot.instanceOf;
import static io.github.ec2fake.rules.Spot.requested;
import static io.github.ec2fake.rules.Spot.requests;
import static io.github.ec2fake.rules.Spot.specification;
import static io.github.ec2fake.rules.Spot.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.CancelledSpotInstanceRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.IamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.SpotPlacement;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagDescription;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.waiters.WaiterParameters;
import com.amazonaws.waiters.WaiterUnrecoverableException;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RequestSpotInstances, DescribeSpotInstanceRequests, CancelSpotInstanceRequests. */
class SpotRequestsTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.rules.Fixtures#timeModes")
  void theWaiterAsksOnceOnly(TimeMode mode) {
    try (Ec2Cloud other = Ec2Cloud.builder().time(mode).build()) {
      AmazonEC2 client = other.client();
      String id = requested(client, bid());

      client.waiters().spotInstanceRequestFulfilled().run(new WaiterParameters<>(requests(id)));

      assertThat(other.journal().calls("DescribeSpotInstanceRequests")).hasSize(1);
      assertThat(stateOf(client, id)).isEqualTo("active fulfilled");
    }
  }

  @Test
  void isEvaluatedThenFulfilledByAnInstance() {
    SpotInstanceRequest made =
        ec2.requestSpotInstances(bid("0.05")).getSpotInstanceRequests().get(0);
    String id = made.getSpotInstanceRequestId();
    assertThat(id).startsWith("sir-");
    assertThat(made.getState()).isEqualTo("open");
    assertThat(made.getStatus().getCode()).isEqualTo("pending-evaluation");
    assertThat(made.getStatus().getUpdateTime()).isEqualTo(Date.from(START));
    assertThat(made.getSpotPrice()).isEqualTo("0.050000");
    assertThat(made.getType()).isEqualTo("one-time");
    assertThat(made.getCreateTime()).isEqualTo(Date.from(START));
    assertThat(made.getValidFrom()).isNull();
    assertThat(made.getValidUntil()).isEqualTo(Date.from(START.plus(Duration.ofDays(7))));
    assertThat(made.getProductDescription()).isEqualTo("Linux/UNIX");
    assertThat(made.getInstanceInterruptionBehavior()).isEqualTo("terminate");
    assertThat(made.getInstanceId()).isNull();
    assertThat(made.getLaunchSpecification().getImageId()).isEqualTo(LINUX_EBS);
    assertThat(made.getLaunchSpecification().getInstanceType()).isEqualTo("m1.small");
    assertThat(made.getLaunchSpecification().getAllSecurityGroups())
        .extracting(GroupIdentifier::getGroupName)
        .containsExactly("default");
    assertThat(made.getLaunchSpecification().isMonitoringEnabled()).isFalse();

    cloud.clock().advance(Duration.ofSeconds(10));
    assertThat(stateOf(ec2, id)).isEqualTo("open pending-fulfillment");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();

    cloud.clock().advance(Duration.ofSeconds(30));
    SpotInstanceRequest fulfilled = described(ec2, id);
    assertThat(fulfilled.getState()).isEqualTo("active");
    assertThat(fulfilled.getStatus().getCode()).isEqualTo("fulfilled");
    assertThat(fulfilled.getStatus().getMessage()).isEqualTo("Your spot request is fulfilled.");
    assertThat(fulfilled.getStatus().getUpdateTime()).isEqualTo(Date.from(START.plusSeconds(40)));
    assertThat(fulfilled.getLaunchedAvailabilityZone()).isEqualTo("us-east-1a");
    Instance instance = Fixtures.described(ec2, fulfilled.getInstanceId());
    assertThat(instance.getState().getName()).isEqualTo("pending");
    assertThat(instance.getInstanceLifecycle()).isEqualTo("spot");
    assertThat(instance.getSpotInstanceRequestId()).isEqualTo(id);
    assertThat(instance.getInstanceType()).isEqualTo("m1.small");
  }

  @Test
  void anInstanceThatWasNotBidForHasNoLifecycle() {
    Instance instance = Fixtures.launched(ec2, LINUX_EBS);

    assertThat(instance.getInstanceLifecycle()).isNull();
    assertThat(instance.getSpotInstanceRequestId()).isNull();
  }

  @Test
  void launchesWhatItSaysEachInAReservationOfItsOwn() {
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web")).getGroupId();
    LaunchSpecification specification =
        new LaunchSpecification()
            .withImageId(WINDOWS_EBS)
            .withInstanceType("m1.large")
            .withKeyName("mine")
            .withAllSecurityGroups(new GroupIdentifier().withGroupId(group))
            .withPlacement(new SpotPlacement("us-east-1c"))
            .withMonitoringEnabled(true)
            .withBlockDeviceMappings(
                new BlockDeviceMapping()
                    .withDeviceName("xvdf")
                    .withEbs(new EbsBlockDevice().withVolumeSize(9).withVolumeType("gp3")));

    List<SpotInstanceRequest> made =
        ec2.requestSpotInstances(
                new RequestSpotInstancesRequest("1")
                    .withInstanceCount(2)
                    .withLaunchSpecification(specification))
            .getSpotInstanceRequests();
    cloud.clock().advanceUntilSettled();

    assertThat(made).hasSize(2);
    LaunchSpecification echo = made.get(0).getLaunchSpecification();
    assertThat(echo.getKeyName()).isEqualTo("mine");
    assertThat(echo.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1c");
    assertThat(echo.isMonitoringEnabled()).isTrue();
    assertThat(echo.getBlockDeviceMappings().get(0).getEbs().getVolumeSize()).isEqualTo(9);
    assertThat(made.get(0).getProductDescription()).isEqualTo("Windows");
    assertThat(ec2.describeInstances().getReservations())
        .hasSize(2)
        .flatExtracting(Reservation::getInstances)
        .allSatisfy(
            instance -> {
              assertThat(instance.getImageId()).isEqualTo(WINDOWS_EBS);
              assertThat(instance.getInstanceType()).isEqualTo("m1.large");
              assertThat(instance.getKeyName()).isEqualTo("mine");
              assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1c");
              assertThat(instance.getMonitoring().getState()).isEqualTo("enabled");
              assertThat(instance.getSecurityGroups())
                  .extracting(GroupIdentifier::getGroupId)
                  .containsExactly(group);
              assertThat(instance.getBlockDeviceMappings()).hasSize(2);
              assertThat(instance.getState().getName()).isEqualTo("running");
            });
  }

  @Test
  void takesGroupsByNameAsIn2011() {
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web"));
    SpotInstanceRequest made =
        ec2.requestSpotInstances(
                bid().withLaunchSpecification(specification().withSecurityGroups("web")))
            .getSpotInstanceRequests()
            .get(0);

    assertThat(made.getLaunchSpecification().getAllSecurityGroups())
        .extracting(GroupIdentifier::getGroupName)
        .containsExactly("web");
  }

  @Test
  void isRefusedAsItsLaunchWouldBe() {
    String notShared = ownImage();
    AmazonEC2 partner = cloud.client(PARTNER);

    assertThatRefusal(() -> requested(partner, of(notShared)))
        .isEqualTo("400 AuthFailure: Not authorized for images: [" + notShared + "]");
    assertThatRefusal(() -> requested(ec2, of("ami-00000000")))
        .startsWith("400 InvalidAMIID.NotFound: ");
    assertThatRefusal(() -> requested(ec2, of(PAID))).startsWith("401 OptInRequired: ");
    assertThatRefusal(
            () ->
                requested(
                    ec2,
                    bid()
                        .withLaunchSpecification(
                            specification()
                                .withImageId(LINUX_EBS_I386)
                                .withInstanceType("m1.large"))))
        .startsWith(
            "400 InvalidParameterValue: The architecture 'x86_64' of the specified instance type");
    assertThatRefusal(
            () -> requested(ec2, bid().withLaunchSpecification(specification().withKeyName("no"))))
        .startsWith("400 InvalidKeyPair.NotFound: ");
    assertThatRefusal(
            () -> requested(ec2, bid().withLaunchSpecification(specification().withImageId(null))))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " LaunchSpecification.ImageId");
    assertThat(ec2.describeSpotInstanceRequests().getSpotInstanceRequests()).isEmpty();
  }

  @Test
  void failsIfTheImageIsNoLongerSharedWhenItIsLaunched() {
    String image = ownImage();
    ec2.modifyImageAttribute(sharing(image, account(PARTNER)));
    AmazonEC2 partner = cloud.client(PARTNER);
    String id = requested(partner, of(image));
    ec2.modifyImageAttribute(unsharing(image, account(PARTNER)));

    cloud.clock().advance(Duration.ofMinutes(1));

    SpotInstanceRequest request = described(partner, id);
    assertThat(request.getState()).isEqualTo("failed");
    assertThat(request.getStatus().getCode()).isEqualTo("bad-parameters");
    assertThat(request.getStatus().getMessage())
        .isEqualTo("Not authorized for images: [" + image + "]");
    assertThat(request.getFault().getCode()).isEqualTo("AuthFailure");
    assertThat(request.getInstanceId()).isNull();
    assertThat(partner.describeInstances().getReservations()).isEmpty();
    Assertions.assertThatThrownBy(
            () ->
                partner
                    .waiters()
                    .spotInstanceRequestFulfilled()
                    .run(new WaiterParameters<>(requests(id))))
        .isInstanceOf(WaiterUnrecoverableException.class);
  }

  @Test
  void checksItsParameters() {
    assertThatRefusal(() -> requested(ec2, bid("cheap")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (cheap) for parameter price is invalid. \"cheap\" is"
                + " an invalid spot instance price");
    assertThatRefusal(() -> requested(ec2, bid("0.0")))
        .contains("\"0.0\" is an invalid spot instance price");
    assertThatRefusal(() -> requested(ec2, bid().withInstanceCount(0)))
        .startsWith("400 InvalidParameterValue: Value (0) for parameter InstanceCount");
    assertThatRefusal(() -> requested(ec2, bid().withType("forever")))
        .startsWith("400 InvalidParameterValue: Value (forever) for parameter spotInstanceType");
    assertThatRefusal(() -> requested(ec2, bid().withValidUntil(Date.from(START.minusSeconds(1)))))
        .startsWith("400 InvalidParameterValue: Value (2011-07-15T11:59:59Z) for parameter Valid");
    assertThatRefusal(() -> requested(ec2, bid("0.0009")))
        .contains("\"0.0009\" is an invalid spot instance price");
    assertThatRefusal(() -> requested(ec2, bid().withBlockDurationMinutes(60)))
        .isEqualTo("400 InvalidParameterValue: BlockDurationMinutes is not a valid parameter.");
    assertThatRefusal(() -> requested(ec2, bid().withInstanceInterruptionBehavior("explode")))
        .startsWith("400 InvalidParameterValue: ");
    assertThat(ec2.describeSpotInstanceRequests().getSpotInstanceRequests()).isEmpty();
  }

  @Test
  void isOneOfAHundredAtMost() {
    requested(ec2, bid().withInstanceCount(60));
    assertThatRefusal(() -> requested(ec2, bid().withInstanceCount(41)))
        .isEqualTo("400 MaxSpotInstanceCountExceeded: Max spot instance count exceeded");
    List<String> ids = Spot.requestedAll(ec2, bid().withInstanceCount(40));
    cancel(ids.get(0));

    requested(ec2, bid());

    requested(cloud.client(PARTNER), bid());
  }

  @Test
  void isNotLimitedWithoutQuotas() {
    try (Ec2Cloud unlimited = Ec2Cloud.builder().quotas(Quotas.unlimited()).build()) {
      assertThat(Spot.requestedAll(unlimited.client(), bid().withInstanceCount(101))).hasSize(101);
    }
  }

  @Test
  void isMadeOnceForAClientToken() {
    String first = requested(ec2, bid().withClientToken("once"));

    assertThat(requested(ec2, bid().withClientToken("once"))).isEqualTo(first);
    assertThat(requested(ec2, bid().withClientToken("twice"))).isNotEqualTo(first);
    assertThat(requested(cloud.client(PARTNER), bid().withClientToken("once"))).isNotEqualTo(first);
    assertThatRefusal(() -> requested(ec2, bid("0.06").withClientToken("once")))
        .startsWith("400 IdempotentParameterMismatch: ");
    assertThatRefusal(() -> requested(ec2, bid().withClientToken("x".repeat(65))))
        .startsWith("400 InvalidClientToken: ");
    assertThat(ec2.describeSpotInstanceRequests().getSpotInstanceRequests()).hasSize(2);
  }

  @Test
  void canBeTaggedWhenItIsMadeAndLater() {
    String id =
        requested(
            ec2,
            bid()
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("spot-instances-request")
                        .withTags(new Tag("team", "red"))));
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));

    assertThat(described(ec2, id).getTags())
        .containsExactly(new Tag("stage", "test"), new Tag("team", "red"));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .extracting(TagDescription::getResourceType)
        .containsOnly("spot-instances-request");
  }

  @Test
  void waitsUntilItIsValid() {
    String id = requested(ec2, bid().withValidFrom(Date.from(START.plus(Duration.ofHours(1)))));
    assertThat(stateOf(ec2, id)).isEqualTo("open not-scheduled-yet");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("open not-scheduled-yet");

    cloud.clock().advance(Duration.ofHours(1));
    assertThat(stateOf(ec2, id)).isEqualTo("open pending-evaluation");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
  }

  @Test
  void expiresIfItIsNotFulfilledInTime() {
    String id =
        requested(ec2, bid("0.001").withValidUntil(Date.from(START.plus(Duration.ofHours(1)))));
    String other =
        requested(ec2, bid("0.02").withValidUntil(Date.from(START.plus(Duration.ofHours(1)))));
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(stateOf(ec2, id)).isEqualTo("cancelled schedule-expired");
    assertThat(stateOf(ec2, other)).isEqualTo("active fulfilled");
  }

  @Test
  void isCancelledBeforeItIsFulfilled() {
    String id = requested(ec2, bid());

    assertThat(cancel(id))
        .containsExactly(
            new CancelledSpotInstanceRequest()
                .withSpotInstanceRequestId(id)
                .withState("cancelled"));
    cloud.clock().advance(Duration.ofMinutes(10));
    assertThat(stateOf(ec2, id)).isEqualTo("cancelled canceled-before-fulfillment");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(cancel(id)).hasSize(1);
  }

  @Test
  void leavesItsInstanceRunningWhenItIsCancelled() {
    String id = requested(ec2, bid().withType("persistent"));
    cloud.clock().advanceUntilSettled();
    String instance = instanceOf(ec2, id);

    assertThat(cancel(id).get(0).getState()).isEqualTo("cancelled");
    assertThat(stateOf(ec2, id)).isEqualTo("cancelled request-canceled-and-instance-running");
    assertThat(cloud.journal().transitions(id))
        .last()
        .returns("active", TransitionEntry::from)
        .returns("cancelled", TransitionEntry::to)
        .returns("CancelSpotInstanceRequests", TransitionEntry::note);
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("running");

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("cancelled instance-terminated-by-user");
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  @Test
  void isClosedWhenItsInstanceIsTerminated() {
    String id = requested(ec2, bid());
    cloud.clock().advanceUntilSettled();
    String instance = instanceOf(ec2, id);
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));

    SpotInstanceRequest closed = described(ec2, id);
    assertThat(closed.getState()).isEqualTo("closed");
    assertThat(closed.getStatus().getCode()).isEqualTo("instance-terminated-by-user");
    assertThat(closed.getInstanceId()).isEqualTo(instance);
    assertThat(cancel(id).get(0).getState()).isEqualTo("closed");
  }

  @Test
  void isClosedWhenItsInstanceShutsDown() {
    String id = requested(ec2, bid());
    cloud.clock().advanceUntilSettled();
    String instance = instanceOf(ec2, id);
    cloud.instance(instance).shutDown();
    cloud.clock().advanceUntilSettled();

    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
    assertThat(stateOf(ec2, id)).isEqualTo("closed instance-terminated-by-user");
  }

  @Test
  void opensAgainIfItIsPersistent() {
    String id = requested(ec2, bid().withType("persistent"));
    cloud.clock().advanceUntilSettled();
    assertThat(described(ec2, id).getType()).isEqualTo("persistent");
    assertThat(described(ec2, id).getValidUntil()).isNull();
    String first = instanceOf(ec2, id);
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(first)));

    assertThat(stateOf(ec2, id)).isEqualTo("open pending-evaluation");
    assertThat(instanceOf(ec2, id)).isNull();
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(instanceOf(ec2, id)).isNotEqualTo(first);
  }

  @Test
  void doesNotOpenAgainAfterItHasExpired() {
    String id =
        requested(
            ec2,
            bid()
                .withType("persistent")
                .withValidUntil(Date.from(START.plus(Duration.ofHours(1)))));
    cloud.clock().advance(Duration.ofHours(2));
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceOf(ec2, id))));

    assertThat(stateOf(ec2, id)).isEqualTo("closed instance-terminated-by-user");
  }

  @Test
  void itsInstanceCannotBeStopped() {
    String oneTime = requested(ec2, bid());
    cloud.clock().advanceUntilSettled();
    String instance = instanceOf(ec2, oneTime);

    assertThatRefusal(() -> ec2.stopInstances(new StopInstancesRequest(List.of(instance))))
        .isEqualTo(
            "400 UnsupportedOperation: You can't stop the Spot Instance '"
                + instance
                + "' because it is associated with a one-time Spot Instance request. You can only"
                + " stop Spot Instances associated with persistent Spot Instance requests.");
  }

  @Test
  void leavesTheListFourHoursAfterItIsOver() {
    String cancelled = requested(ec2, bid());
    String running = requested(ec2, bid());
    cancel(cancelled);
    cloud.clock().advanceUntilSettled();
    cancel(running);
    cloud.clock().advance(Duration.ofHours(4));

    assertThatRefusal(() -> described(ec2, cancelled))
        .isEqualTo(
            "400 InvalidSpotInstanceRequestID.NotFound: The spot instance request ID '"
                + cancelled
                + "' does not exist");
    assertThat(stateOf(ec2, running)).startsWith("cancelled");
    assertThat(cloud.journal().transitions(cancelled).get(0).resourceType())
        .isEqualTo("spot request");
  }

  @Test
  void isSeenByItsOwnerOnly() {
    String id = requested(ec2, bid());
    AmazonEC2 partner = cloud.client(PARTNER);

    assertThat(partner.describeSpotInstanceRequests().getSpotInstanceRequests()).isEmpty();
    assertThatRefusal(() -> described(partner, id))
        .startsWith("400 InvalidSpotInstanceRequestID.NotFound: ");
    assertThatRefusal(() -> described(ec2, "request-1"))
        .isEqualTo(
            "400 InvalidSpotInstanceRequestID.Malformed: Invalid id: \"request-1\" (expecting"
                + " \"sir-...\")");
    assertThatRefusal(
            () ->
                ec2.cancelSpotInstanceRequests(
                    new CancelSpotInstanceRequestsRequest(List.of(id, "sir-12345678"))))
        .startsWith("400 InvalidSpotInstanceRequestID.NotFound: ");
    assertThat(stateOf(ec2, id)).isEqualTo("open pending-evaluation");
  }

  @Test
  void takesNoTimeIfThePhasesTakeNone() {
    try (Ec2Cloud quick =
        withoutTimeFor(Phase.SPOT_EVALUATION, Phase.SPOT_FULFILMENT, Phase.EBS_BOOT)) {
      List<SpotInstanceRequest> made =
          quick
              .client()
              .requestSpotInstances(bid().withInstanceCount(2).withLaunchGroup("together"))
              .getSpotInstanceRequests();

      assertThat(made)
          .extracting(SpotInstanceRequest::getState)
          .containsExactly("active", "active");
    }
  }

  @Test
  void comesInPages() {
    Spot.requestedAll(ec2, bid().withInstanceCount(7));

    var first = ec2.describeSpotInstanceRequests(requests().withMaxResults(5));
    var second = ec2.describeSpotInstanceRequests(requests().withNextToken(first.getNextToken()));

    assertThat(first.getSpotInstanceRequests()).hasSize(5);
    assertThat(second.getSpotInstanceRequests()).hasSize(2);
    String id = first.getSpotInstanceRequests().get(0).getSpotInstanceRequestId();
    assertThatRefusal(() -> ec2.describeSpotInstanceRequests(requests(id).withMaxResults(5)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter spotInstanceRequestIdSet cannot be used"
                + " with the parameter maxResults");
  }

  @Test
  void isFoundByFilters() {
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    String plain = requested(ec2, bid("0.001"));
    String rich =
        requested(
            ec2,
            bid("0.06")
                .withType("persistent")
                .withLaunchGroup("together")
                .withAvailabilityZoneGroup("near")
                .withValidFrom(Date.from(START.minusSeconds(60)))
                .withValidUntil(Date.from(START.plus(Duration.ofDays(1))))
                .withLaunchSpecification(
                    specification()
                        .withImageId(WINDOWS_EBS)
                        .withKeyName("mine")
                        .withMonitoringEnabled(true)
                        .withPlacement(new SpotPlacement("us-east-1b"))
                        .withBlockDeviceMappings(
                            new BlockDeviceMapping()
                                .withDeviceName("xvdf")
                                .withEbs(
                                    new EbsBlockDevice()
                                        .withVolumeSize(9)
                                        .withVolumeType("gp3")
                                        .withDeleteOnTermination(true)))));
    ec2.createTags(new CreateTagsRequest(List.of(rich), List.of(new Tag("team", "red"))));
    cloud.clock().advanceUntilSettled();

    Stream.of(
            "availability-zone-group=near",
            "instance-id=" + instanceOf(ec2, rich),
            "launch-group=together",
            "launch.block-device-mapping.delete-on-termination=true",
            "launch.block-device-mapping.device-name=xvdf",
            "launch.block-device-mapping.volume-size=9",
            "launch.block-device-mapping.volume-type=gp3",
            "launch.image-id=" + WINDOWS_EBS,
            "launch.key-name=mine",
            "launch.monitoring-enabled=true",
            "launched-availability-zone=us-east-1b",
            "launched-availability-zone-id=use1-az2",
            "product-description=Windows",
            "spot-instance-request-id=" + rich,
            "spot-price=0.060000",
            "state=active",
            "status-code=fulfilled",
            "status-message=*fulfilled*",
            "type=persistent",
            "valid-from=2011-07-15T11:59:00.000Z",
            "valid-until=2011-07-16T12:00:00.000Z",
            "tag:team=red",
            "tag-key=team",
            "tag-value=red")
        .forEach(filter -> assertThat(found(filter)).as(filter).containsExactly(rich));
    Stream.of("create-time=2011-07-15T12:00:00.000Z", "launch.group-name=default")
        .forEach(filter -> assertThat(found(filter)).as(filter).containsExactly(plain, rich));
    assertThat(found("launch.instance-type=m1.small")).hasSize(2);
    assertThat(found("launch.group-id=sg-*")).hasSize(2);
    Stream.of(
            "fault-code=*",
            "fault-message=*",
            "launch.kernel-id=*",
            "launch.ramdisk-id=*",
            "launch.block-device-mapping.snapshot-id=*")
        .forEach(filter -> assertThat(found(filter)).as(filter).isEmpty());
  }

  @Test
  void describesTheNetworkInterfaceAndTheOptionsOfItsLaunch() {
    String subnet = ec2.describeSubnets().getSubnets().get(1).getSubnetId();
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web")).getGroupId();
    String id =
        requested(
            ec2,
            bid()
                .withLaunchSpecification(
                    specification()
                        .withInstanceType("m1.large")
                        .withEbsOptimized(true)
                        .withUserData("cnVu")
                        .withIamInstanceProfile(
                            new IamInstanceProfileSpecification().withName("role"))
                        .withNetworkInterfaces(
                            new InstanceNetworkInterfaceSpecification()
                                .withDeviceIndex(0)
                                .withSubnetId(subnet)
                                .withDescription("front")
                                .withPrivateIpAddress("172.31.16.9")
                                .withGroups(group)
                                .withDeleteOnTermination(true)
                                .withAssociatePublicIpAddress(false))));
    requested(ec2, bid());
    cloud.clock().advanceUntilSettled();

    LaunchSpecification launch = described(ec2, id).getLaunchSpecification();
    assertThat(launch.getUserData()).isEqualTo("cnVu");
    assertThat(launch.getIamInstanceProfile().getName()).isEqualTo("role");
    assertThat(launch.getSubnetId()).isNull();
    assertThat(launch.getNetworkInterfaces())
        .containsExactly(
            new InstanceNetworkInterfaceSpecification()
                .withDeviceIndex(0)
                .withSubnetId(subnet)
                .withDescription("front")
                .withPrivateIpAddress("172.31.16.9")
                .withDeleteOnTermination(true)
                .withAssociatePublicIpAddress(false));
    Instance instance = Fixtures.described(ec2, instanceOf(ec2, id));
    assertThat(instance.getPrivateIpAddress()).isEqualTo("172.31.16.9");
    assertThat(instance.getPublicIpAddress()).isNull();
    assertThat(instance.getEbsOptimized()).isTrue();
    assertThat(instance.getIamInstanceProfile().getArn()).endsWith(":instance-profile/role");
    assertThat(instance.getSecurityGroups())
        .containsExactly(new GroupIdentifier().withGroupId(group).withGroupName("web"));
    for (String filter :
        List.of(
            "addresses.primary=true",
            "delete-on-termination=true",
            "description=front",
            "device-index=0",
            "group-id=" + group,
            "private-ip-address=172.31.16.9",
            "subnet-id=" + subnet)) {
      assertThat(found("network-interface." + filter)).as(filter).containsExactly(id);
      assertThat(found("launch.network-interface." + filter)).as(filter).containsExactly(id);
    }
    assertThat(found("network-interface.network-interface-id=*")).isEmpty();
  }

  @Test
  void itsInstanceIsFoundByFilters() {
    String id = requested(ec2, bid());
    Fixtures.launched(ec2, LINUX_EBS);
    cloud.clock().advanceUntilSettled();
    String instance = instanceOf(ec2, id);

    assertThat(instances("instance-lifecycle", "spot")).containsExactly(instance);
    assertThat(instances("spot-instance-request-id", id)).containsExactly(instance);
  }

  private List<String> instances(String filter, String value) {
    return ec2
        .describeInstances(
            new DescribeInstancesRequest().withFilters(new Filter(filter, List.of(value))))
        .getReservations()
        .stream()
        .flatMap(reservation -> reservation.getInstances().stream())
        .map(Instance::getInstanceId)
        .toList();
  }

  private List<String> found(String filter) {
    int equals = filter.indexOf('=');
    return ec2
        .describeSpotInstanceRequests(
            requests()
                .withFilters(
                    new Filter(filter.substring(0, equals), List.of(filter.substring(equals + 1)))))
        .getSpotInstanceRequests()
        .stream()
        .map(SpotInstanceRequest::getSpotInstanceRequestId)
        .toList();
  }

  private static RequestSpotInstancesRequest of(String imageId) {
    return bid().withLaunchSpecification(specification().withImageId(imageId));
  }

  private String ownImage() {
    String instanceId = Fixtures.launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String image = ec2.createImage(new CreateImageRequest(instanceId, "mine")).getImageId();
    cloud.clock().advanceUntilSettled();
    return image;
  }

  private List<CancelledSpotInstanceRequest> cancel(String... ids) {
    return ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(ids)))
        .getCancelledSpotInstanceRequests();
  }
}
