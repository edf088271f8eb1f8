// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Spot.bid;
import static io.github.ec2fake.rules.Spot.described;
import static io.github.ec2fake.rules.Spot.instanceOf;
import static io.github.ec2fake.rules.Spot.requested;
import static io.github.ec2fake.rules.Spot.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.InstanceMarketOptionsRequest;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.SpotMarketOptions;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What becomes of Spot requests that cannot be fulfilled, or just so. */
class SpotFulfilmentTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void aFaultOfTheImageLetsARequestFail() {
    cloud
        .faults()
        .on(Faults.spotFulfilment().of(LINUX_EBS))
        .fail("Server.InternalError", "out of order");
    String id = requested(ec2, bid("0.05"));
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("failed system-error");
    assertThat(described(ec2, id).getFault().getCode()).isEqualTo("Server.InternalError");
    assertThat(described(ec2, id).getFault().getMessage()).isEqualTo("out of order");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void aPriceThatIsJustPaidIsEnough() {
    cloud.arrange().spotPrice("us-east-1b", Spot.TYPE, "0.005");
    cloud.arrange().spotPrice("us-east-1c", Spot.TYPE, "0.004");

    RunInstancesRequest request =
        Fixtures.launch(LINUX_EBS)
            .withInstanceType(Spot.TYPE)
            .withInstanceMarketOptions(
                new InstanceMarketOptionsRequest()
                    .withMarketType("spot")
                    .withSpotOptions(new SpotMarketOptions().withMaxPrice("0.004")));

    assertThat(Fixtures.launched(ec2, request).getPlacement().getAvailabilityZone())
        .isEqualTo("us-east-1c");
    cloud.faults().zone("us-east-1c").always().outOfCapacity();
    assertThatRefusal(() -> ec2.runInstances(request))
        .startsWith("500 InsufficientInstanceCapacity: ");
  }

  @Test
  void anInstanceIsWhereTheInterfaceIsThatItNames() {
    InterfaceCloud interfaces = new InterfaceCloud(ec2);
    String here =
        interfaces
            .create(
                new CreateNetworkInterfaceRequest()
                    .withSubnetId(interfaces.subnet("us-east-1b").getSubnetId()))
            .getNetworkInterfaceId();
    cloud.arrange().spotPrice("us-east-1b", Spot.TYPE, "0.04");

    String id =
        requested(
            ec2,
            bid()
                .withLaunchSpecification(
                    Spot.specification()
                        .withNetworkInterfaces(
                            new InstanceNetworkInterfaceSpecification()
                                .withDeviceIndex(0)
                                .withNetworkInterfaceId(here))));
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(described(ec2, id).getLaunchedAvailabilityZone()).isEqualTo("us-east-1b");
    assertThat(interfaces.described(here).getAttachment().getInstanceId())
        .isEqualTo(instanceOf(ec2, id));
  }

  @Test
  void anInstanceOfAnInstanceStoreIsNotStopped() {
    assertThatRefusal(
            () ->
                requested(
                    ec2,
                    bid("10")
                        .withType("persistent")
                        .withInstanceInterruptionBehavior("stop")
                        .withLaunchSpecification(
                            Spot.specification().withImageId(Fixtures.WINDOWS_STORE))))
        .isEqualTo(
            "400 InvalidParameterCombination: AMI 'ami-dd20c3b4' has an instance-store root device,"
                + " which is not supported when instanceInterruptionBehavior is set to 'stop'.");
  }

  @Test
  void aQuotaOnVcpusCountsItsOwnFamilies() {
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.SPOT_STANDARD_VCPUS, 2).with(Quota.SPOT_P_VCPUS, 8));
    String hvm = "ami-0a2023f1c0de0086a";
    requested(
        ec2,
        bid("10")
            .withLaunchSpecification(
                Spot.specification().withImageId(hvm).withInstanceType("p3.2xlarge")));

    requested(
        ec2,
        bid("10")
            .withLaunchSpecification(
                Spot.specification().withImageId(hvm).withInstanceType("m5.large")));
    assertThatRefusal(() -> requested(ec2, bid("10")))
        .startsWith("400 MaxSpotInstanceCountExceeded");
  }

  @Test
  void theTagsOfARequestGoWithIt() {
    String id = requested(ec2, bid("0.001"));
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));
    ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(id)));
    assertThat(ec2.describeTags().getTags()).hasSize(1);

    cloud.clock().advance(Duration.ofDays(30));
    assertThat(ec2.describeSpotInstanceRequests().getSpotInstanceRequests()).isEmpty();
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }
}
