// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceIpv6AddressRequest;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.Ipv4PrefixSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.PrivateIpAddressSpecification;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The network interfaces of launch templates and Spot requests, with all their addresses. */
class TemplateInterfacesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final DualStackNetwork network = new DualStackNetwork(ec2);
  private final String subnet = network.subnet("10.0.0.0/24", 0);

  private Instance launchedFrom(
      LaunchTemplateInstanceNetworkInterfaceSpecificationRequest... described) {
    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName("net")
            .withLaunchTemplateData(
                new RequestLaunchTemplateData()
                    .withImageId(DualStackNetwork.HVM)
                    .withInstanceType("m5.large")
                    .withNetworkInterfaces(described)));
    String id =
        ec2.runInstances(
                new RunInstancesRequest()
                    .withMinCount(1)
                    .withMaxCount(1)
                    .withLaunchTemplate(
                        new LaunchTemplateSpecification().withLaunchTemplateName("net")))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    return described(ec2, id);
  }

  private LaunchTemplateInstanceNetworkInterfaceSpecificationRequest device(int index) {
    return new LaunchTemplateInstanceNetworkInterfaceSpecificationRequest().withDeviceIndex(index);
  }

  @Test
  void aTemplateDescribesInterfacesAsALaunchDoes() {
    String existing =
        ec2.createNetworkInterface(new CreateNetworkInterfaceRequest().withSubnetId(subnet))
            .getNetworkInterface()
            .getNetworkInterfaceId();

    Instance instance =
        launchedFrom(
            device(0)
                .withNetworkCardIndex(0)
                .withSubnetId(subnet)
                .withPrivateIpAddresses(
                    new PrivateIpAddressSpecification()
                        .withPrivateIpAddress("10.0.0.90")
                        .withPrimary(true))
                .withSecondaryPrivateIpAddressCount(2)
                .withIpv6Addresses(
                    new InstanceIpv6AddressRequest().withIpv6Address(network.ipv6(0, "::9")))
                .withPrimaryIpv6(true),
            device(1).withSubnetId(subnet).withIpv4PrefixCount(1).withIpv6PrefixCount(1),
            device(2).withNetworkInterfaceId(existing));

    InstanceNetworkInterface first = instance.getNetworkInterfaces().get(0);
    assertThat(first.getPrivateIpAddress()).isEqualTo("10.0.0.90");
    assertThat(first.getPrivateIpAddresses()).hasSize(3);
    assertThat(first.getIpv6Addresses().get(0).getIpv6Address()).isEqualTo(network.ipv6(0, "::9"));
    assertThat(first.getIpv6Addresses().get(0).getIsPrimaryIpv6()).isTrue();
    assertThat(instance.getNetworkInterfaces().get(1).getIpv4Prefixes()).hasSize(1);
    assertThat(instance.getNetworkInterfaces().get(1).getIpv6Prefixes()).hasSize(1);
    assertThat(instance.getNetworkInterfaces().get(2).getNetworkInterfaceId()).isEqualTo(existing);

    LaunchTemplateInstanceNetworkInterfaceSpecification shown =
        ec2.describeLaunchTemplateVersions(
                new DescribeLaunchTemplateVersionsRequest().withLaunchTemplateName("net"))
            .getLaunchTemplateVersions()
            .get(0)
            .getLaunchTemplateData()
            .getNetworkInterfaces()
            .get(0);
    assertThat(shown.getNetworkCardIndex()).isZero();
    assertThat(shown.getPrivateIpAddresses())
        .containsExactly(
            new PrivateIpAddressSpecification()
                .withPrivateIpAddress("10.0.0.90")
                .withPrimary(true));
    assertThat(shown.getSecondaryPrivateIpAddressCount()).isEqualTo(2);
    assertThat(shown.getIpv6Addresses().get(0).getIpv6Address()).isEqualTo(network.ipv6(0, "::9"));
    assertThat(shown.getPrimaryIpv6()).isTrue();
  }

  @Test
  void whatATemplateAsksForIsCheckedAtTheLaunch() {
    assertThatRefusal(
            () ->
                launchedFrom(
                    device(0)
                        .withSubnetId(subnet)
                        .withIpv4Prefixes(
                            new Ipv4PrefixSpecificationRequest().withIpv4Prefix("10.9.0.16/28"))))
        .endsWith("Address 10.9.0.16/28 does not fall within the subnet's address range");
  }

  @Test
  void aSpotRequestDescribesInterfacesAsALaunchDoes() {
    InstanceNetworkInterfaceSpecification asked =
        new InstanceNetworkInterfaceSpecification()
            .withDeviceIndex(0)
            .withNetworkCardIndex(0)
            .withSubnetId(subnet)
            .withIpv4PrefixCount(1)
            .withIpv6AddressCount(1)
            .withPrimaryIpv6(true);
    String id =
        ec2.requestSpotInstances(
                new RequestSpotInstancesRequest()
                    .withLaunchSpecification(
                        new LaunchSpecification()
                            .withImageId(DualStackNetwork.HVM)
                            .withInstanceType("m5.large")
                            .withNetworkInterfaces(asked)))
            .getSpotInstanceRequests()
            .get(0)
            .getSpotInstanceRequestId();
    cloud.clock().advanceUntilSettled();

    var request =
        ec2.describeSpotInstanceRequests(
                new DescribeSpotInstanceRequestsRequest().withSpotInstanceRequestIds(id))
            .getSpotInstanceRequests()
            .get(0);

    assertThat(request.getLaunchSpecification().getNetworkInterfaces()).containsExactly(asked);
    InstanceNetworkInterface made =
        described(ec2, request.getInstanceId()).getNetworkInterfaces().get(0);
    assertThat(made.getIpv4Prefixes()).hasSize(1);
    assertThat(made.getIpv6Addresses().get(0).getIsPrimaryIpv6()).isTrue();
  }
}
