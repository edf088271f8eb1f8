// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.AssignPrivateIpAddressesRequest;
import com.amazonaws.services.ec2.model.AttachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.ConnectionTrackingConfiguration;
import com.amazonaws.services.ec2.model.ConnectionTrackingSpecificationRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.EnaSrdSpecification;
import com.amazonaws.services.ec2.model.EnaSrdSpecificationRequest;
import com.amazonaws.services.ec2.model.EnaSrdUdpSpecification;
import com.amazonaws.services.ec2.model.EnaSrdUdpSpecificationRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Elastic Fabric Adapters, ENA Express and connection tracking of network interfaces. */
class InterfaceOptionsTest {
  private static final String WITH_EFA = "c5n.18xlarge";
  private static final String WITH_ENA_EXPRESS = "c6i.32xlarge";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final InterfaceCloud interfaces = new InterfaceCloud(ec2);

  private static InstanceNetworkInterfaceSpecification device(int index) {
    return new InstanceNetworkInterfaceSpecification().withDeviceIndex(index);
  }

  private Instance running(String type, InstanceNetworkInterfaceSpecification... described) {
    return described(
        ec2,
        launched(ec2, DualStackNetwork.launch(type).withNetworkInterfaces(described))
            .getInstanceId());
  }

  private String efa() {
    return interfaces.create(interfaces.request().withInterfaceType("efa")).getNetworkInterfaceId();
  }

  private void modify(String id, ModifyNetworkInterfaceAttributeRequest request) {
    ec2.modifyNetworkInterfaceAttribute(request.withNetworkInterfaceId(id));
  }

  @Test
  void anInterfaceCanBeAnElasticFabricAdapter() {
    String id = efa();

    assertThat(interfaces.described(id).getInterfaceType()).isEqualTo("efa");
    assertThat(interfaces.found("interface-type", "efa")).containsExactly(id);
    assertThat(interfaces.described(interfaces.create()).getInterfaceType()).isEqualTo("interface");
    assertThatRefusal(() -> interfaces.create(interfaces.request().withInterfaceType("wire")))
        .startsWith("400 InvalidParameterValue: Value (wire) for parameter interfaceType");
    assertThatRefusal(() -> interfaces.create(interfaces.request().withInterfaceType("trunk")))
        .contains("ec2-fake does not model network interfaces of the type trunk");
  }

  @Test
  void anInstanceHasAsManyAdaptersAsItsTypeAllows() {
    Instance instance = running(WITH_EFA, device(0).withInterfaceType("efa"), device(1));

    assertThat(instance.getNetworkInterfaces())
        .extracting(InstanceNetworkInterface::getInterfaceType)
        .containsExactly("efa", "interface");
    assertThatRefusal(() -> running("t3.micro", device(0).withInterfaceType("efa")))
        .isEqualTo(
            "400 UnsupportedOperation: t3.micro instances do not support Elastic Fabric"
                + " Adapters.");
    assertThatRefusal(
            () ->
                running(
                    WITH_EFA,
                    device(0).withInterfaceType("efa"),
                    device(1).withInterfaceType("efa")))
        .isEqualTo(
            "400 AttachmentLimitExceeded: EFA interface count 2 exceeds the limit for " + WITH_EFA);
  }

  @Test
  void anAdapterCanBeWithoutAddresses() {
    String only =
        "400 InvalidParameterCombination: EFA-only network interfaces do not support IP addresses.";
    Instance instance =
        running(
            "c6in.32xlarge",
            device(0).withSubnetId(subnet()).withInterfaceType("efa"),
            device(1).withNetworkCardIndex(1).withSubnetId(subnet()).withInterfaceType("efa-only"));

    InstanceNetworkInterface second = instance.getNetworkInterfaces().get(1);
    assertThat(second.getInterfaceType()).isEqualTo("efa-only");
    assertThat(second.getPrivateIpAddress()).isNull();
    assertThat(second.getPrivateIpAddresses()).isEmpty();
    String id = second.getNetworkInterfaceId();
    assertThatRefusal(
            () ->
                ec2.assignPrivateIpAddresses(
                    new AssignPrivateIpAddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withSecondaryPrivateIpAddressCount(1)))
        .isEqualTo(only);
    assertThatRefusal(
            () ->
                interfaces.create(
                    interfaces
                        .request()
                        .withInterfaceType("efa-only")
                        .withPrivateIpAddress("172.31.0.99")))
        .isEqualTo(only);
    assertThatRefusal(() -> running("c6in.32xlarge", device(0).withInterfaceType("efa-only")))
        .endsWith("The primary network interface cannot be EFA-only.");
  }

  @Test
  void aSubnetStaysAsLongAsAnInterfaceWithoutAddressesIsInIt() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String own = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String id =
        interfaces
            .create(
                new CreateNetworkInterfaceRequest().withSubnetId(own).withInterfaceType("efa-only"))
            .getNetworkInterfaceId();

    assertThatRefusal(() -> ec2.deleteSubnet(new DeleteSubnetRequest(own)))
        .startsWith("400 DependencyViolation: ");
    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));
    ec2.deleteSubnet(new DeleteSubnetRequest(own));
  }

  @Test
  void anAdapterIsAttachedToAStoppedInstance() {
    String id = efa();
    Instance instance = running(WITH_EFA, device(0).withSubnetId(subnet()));

    assertThatRefusal(() -> interfaces.attach(id, instance.getInstanceId(), 1))
        .startsWith("400 IncorrectInstanceState: ");
    ec2.stopInstances(new StopInstancesRequest(List.of(instance.getInstanceId())));
    ec2.describeInstances();
    interfaces.attach(id, instance.getInstanceId(), 1);

    assertThat(interfaces.described(id).getAttachment().getInstanceId())
        .isEqualTo(instance.getInstanceId());
    String second = efa();
    assertThatRefusal(() -> interfaces.attach(second, instance.getInstanceId(), 2))
        .startsWith("400 AttachmentLimitExceeded: EFA interface count 2");
  }

  private String subnet() {
    return interfaces.subnet("us-east-1a").getSubnetId();
  }

  @Test
  void connectionsAreTrackedAsLongAsAsked() {
    String id =
        interfaces
            .create(
                interfaces
                    .request()
                    .withConnectionTrackingSpecification(
                        new ConnectionTrackingSpecificationRequest()
                            .withTcpEstablishedTimeout(3600)))
            .getNetworkInterfaceId();

    modify(
        id,
        new ModifyNetworkInterfaceAttributeRequest()
            .withConnectionTrackingSpecification(
                new ConnectionTrackingSpecificationRequest().withUdpTimeout(45)));

    assertThat(interfaces.described(id).getConnectionTrackingConfiguration())
        .isEqualTo(
            new ConnectionTrackingConfiguration()
                .withTcpEstablishedTimeout(3600)
                .withUdpTimeout(45));
    assertThat(interfaces.described(interfaces.create()).getConnectionTrackingConfiguration())
        .isNull();
    assertThatRefusal(
            () ->
                modify(
                    id,
                    new ModifyNetworkInterfaceAttributeRequest()
                        .withConnectionTrackingSpecification(
                            new ConnectionTrackingSpecificationRequest().withUdpTimeout(61))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (61) for parameter udpTimeout is invalid. It must be"
                + " 30 to 60.");
    assertThatRefusal(
            () ->
                running(
                    WITH_EFA,
                    device(0)
                        .withConnectionTrackingSpecification(
                            new ConnectionTrackingSpecificationRequest()
                                .withTcpEstablishedTimeout(432_001))))
        .endsWith("for parameter tcpEstablishedTimeout is invalid. It must be 60 to 432000.");
  }

  private ConnectionTrackingConfiguration tracked(ConnectionTrackingSpecificationRequest asked) {
    return interfaces
        .create(interfaces.request().withConnectionTrackingSpecification(asked))
        .getConnectionTrackingConfiguration();
  }

  private static ConnectionTrackingSpecificationRequest tracking() {
    return new ConnectionTrackingSpecificationRequest();
  }

  @Test
  void timeoutsAreWithinTheLimitsOfEc2() {
    assertThat(
            tracked(
                tracking()
                    .withTcpEstablishedTimeout(60)
                    .withUdpStreamTimeout(60)
                    .withUdpTimeout(30)))
        .isEqualTo(
            new ConnectionTrackingConfiguration()
                .withTcpEstablishedTimeout(60)
                .withUdpStreamTimeout(60)
                .withUdpTimeout(30));
    tracked(
        tracking().withTcpEstablishedTimeout(432_000).withUdpStreamTimeout(180).withUdpTimeout(60));
    for (int seconds : new int[] {59, 432_001}) {
      assertThatRefusal(() -> tracked(tracking().withTcpEstablishedTimeout(seconds)))
          .endsWith("for parameter tcpEstablishedTimeout is invalid. It must be 60 to 432000.");
    }
    for (int seconds : new int[] {59, 181}) {
      assertThatRefusal(() -> tracked(tracking().withUdpStreamTimeout(seconds)))
          .endsWith("for parameter udpStreamTimeout is invalid. It must be 60 to 180.");
    }
    for (int seconds : new int[] {29, 61}) {
      assertThatRefusal(() -> tracked(tracking().withUdpTimeout(seconds)))
          .endsWith("for parameter udpTimeout is invalid. It must be 30 to 60.");
    }
  }

  @Test
  void aChangeOfOneTimeoutKeepsTheOthers() {
    String id =
        interfaces
            .create(
                interfaces
                    .request()
                    .withConnectionTrackingSpecification(tracking().withUdpTimeout(45)))
            .getNetworkInterfaceId();
    for (ConnectionTrackingSpecificationRequest change :
        List.of(
            tracking().withTcpEstablishedTimeout(3600),
            tracking().withUdpStreamTimeout(90),
            tracking().withUdpStreamTimeout(120))) {
      modify(
          id,
          new ModifyNetworkInterfaceAttributeRequest().withConnectionTrackingSpecification(change));
    }

    assertThat(interfaces.described(id).getConnectionTrackingConfiguration())
        .isEqualTo(
            new ConnectionTrackingConfiguration()
                .withTcpEstablishedTimeout(3600)
                .withUdpStreamTimeout(120)
                .withUdpTimeout(45));
  }

  @Test
  void anAdapterWithoutAddressesHasNoneOfIpv6Either() {
    DualStackNetwork network = new DualStackNetwork(ec2);
    String dualStack = network.subnet("10.0.0.0/28", 1);
    ec2.modifySubnetAttribute(
        new ModifySubnetAttributeRequest()
            .withSubnetId(dualStack)
            .withAssignIpv6AddressOnCreation(true));
    CreateNetworkInterfaceRequest asked =
        new CreateNetworkInterfaceRequest().withSubnetId(dualStack);
    interfaces.create(asked.clone().withSecondaryPrivateIpAddressCount(10));
    asked.setInterfaceType("efa-only");

    String id = interfaces.create(asked).getNetworkInterfaceId();

    assertThat(network.described(dualStack).getAvailableIpAddressCount()).isZero();
    assertThat(interfaces.described(id).getPrivateIpAddresses()).isEmpty();
    assertThat(interfaces.described(id).getIpv6Addresses()).isEmpty();
    for (CreateNetworkInterfaceRequest contradiction :
        List.of(
            asked.clone().withIpv6AddressCount(1),
            asked.clone().withSecondaryPrivateIpAddressCount(1),
            asked.clone().withIpv6PrefixCount(1))) {
      assertThatRefusal(() -> interfaces.create(contradiction))
          .endsWith("EFA-only network interfaces do not support IP addresses.");
    }
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    new AssignIpv6AddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withIpv6AddressCount(1)))
        .endsWith("EFA-only network interfaces do not support IP addresses.");
  }

  private static EnaSrdSpecificationRequest enaSrd(boolean udp) {
    return new EnaSrdSpecificationRequest()
        .withEnaSrdEnabled(true)
        .withEnaSrdUdpSpecification(new EnaSrdUdpSpecificationRequest().withEnaSrdUdpEnabled(udp));
  }

  @Test
  void enaExpressIsOfTheAttachment() {
    Instance instance =
        running(
            WITH_ENA_EXPRESS,
            device(0).withSubnetId(subnet()).withEnaSrdSpecification(enaSrd(true)));
    String primary = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();
    assertThat(interfaces.described(primary).getAttachment().getEnaSrdSpecification())
        .isNotNull()
        .extracting(each -> each.getEnaSrdUdpSpecification().getEnaSrdUdpEnabled())
        .isEqualTo(true);

    String more = interfaces.create();
    ec2.attachNetworkInterface(
        new AttachNetworkInterfaceRequest()
            .withNetworkInterfaceId(more)
            .withInstanceId(instance.getInstanceId())
            .withDeviceIndex(1)
            .withEnaSrdSpecification(
                new EnaSrdSpecification()
                    .withEnaSrdEnabled(true)
                    .withEnaSrdUdpSpecification(
                        new EnaSrdUdpSpecification().withEnaSrdUdpEnabled(false))));
    assertThat(
            interfaces
                .described(more)
                .getAttachment()
                .getEnaSrdSpecification()
                .getEnaSrdUdpSpecification()
                .getEnaSrdUdpEnabled())
        .isFalse();
    modify(
        more,
        new ModifyNetworkInterfaceAttributeRequest()
            .withEnaSrdSpecification(new EnaSrdSpecification().withEnaSrdEnabled(false)));
    assertThat(interfaces.described(more).getAttachment().getEnaSrdSpecification()).isNull();
  }

  @Test
  void enaExpressNeedsATypeThatHasIt() {
    assertThatRefusal(() -> running("t3.micro", device(0).withEnaSrdSpecification(enaSrd(false))))
        .isEqualTo("400 UnsupportedOperation: ENA Express is not supported on t3.micro");
    assertThatRefusal(
            () ->
                running(
                    WITH_ENA_EXPRESS,
                    device(0).withEnaSrdSpecification(enaSrd(true).withEnaSrdEnabled(false))))
        .startsWith("400 InvalidParameterCombination: ENA Express for UDP");
    String id = interfaces.create();
    assertThatRefusal(
            () ->
                modify(
                    id,
                    new ModifyNetworkInterfaceAttributeRequest()
                        .withEnaSrdSpecification(
                            new EnaSrdSpecification().withEnaSrdEnabled(true))))
        .isEqualTo(
            "400 InvalidParameterCombination: The network interface '" + id + "' is not attached.");
    String instance = running("t3.micro", device(0).withSubnetId(subnet())).getInstanceId();
    assertThatRefusal(
            () ->
                ec2.attachNetworkInterface(
                    new AttachNetworkInterfaceRequest()
                        .withNetworkInterfaceId(id)
                        .withInstanceId(instance)
                        .withDeviceIndex(1)
                        .withEnaSrdSpecification(
                            new EnaSrdSpecification().withEnaSrdEnabled(true))))
        .isEqualTo("400 UnsupportedOperation: ENA Express is not supported on t3.micro");
    interfaces.attach(id, instance, 1);
    assertThatRefusal(
            () ->
                modify(
                    id,
                    new ModifyNetworkInterfaceAttributeRequest()
                        .withEnaSrdSpecification(
                            new EnaSrdSpecification().withEnaSrdEnabled(true))))
        .isEqualTo("400 UnsupportedOperation: ENA Express is not supported on t3.micro");
  }

  @Test
  void aLaunchTemplateHasThemToo() {
    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName("hpc")
            .withLaunchTemplateData(
                new RequestLaunchTemplateData()
                    .withImageId(DualStackNetwork.HVM)
                    .withInstanceType(WITH_ENA_EXPRESS)
                    .withNetworkInterfaces(
                        new LaunchTemplateInstanceNetworkInterfaceSpecificationRequest()
                            .withDeviceIndex(0)
                            .withInterfaceType("efa")
                            .withConnectionTrackingSpecification(
                                new ConnectionTrackingSpecificationRequest()
                                    .withUdpStreamTimeout(90))
                            .withEnaSrdSpecification(enaSrd(false)))));

    Instance instance =
        described(
            ec2,
            ec2.runInstances(
                    new RunInstancesRequest()
                        .withMinCount(1)
                        .withMaxCount(1)
                        .withLaunchTemplate(
                            new LaunchTemplateSpecification().withLaunchTemplateName("hpc")))
                .getReservation()
                .getInstances()
                .get(0)
                .getInstanceId());

    InstanceNetworkInterface made = instance.getNetworkInterfaces().get(0);
    assertThat(made.getInterfaceType()).isEqualTo("efa");
    assertThat(made.getConnectionTrackingConfiguration().getUdpStreamTimeout()).isEqualTo(90);
    assertThat(made.getAttachment().getEnaSrdSpecification().getEnaSrdEnabled()).isTrue();
  }
}
