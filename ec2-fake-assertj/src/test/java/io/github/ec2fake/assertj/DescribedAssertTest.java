// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Ec2Assertions.tcp;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class DescribedAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final Instance launched = Ec2.launch(ec2, Ec2.STORE_WINDOWS);

  private <R> R described(ResourceType<R> type, String id) {
    return Objects.requireNonNull(type.find(ec2, id), type.typeName());
  }

  private Image image(String id) {
    return ec2.describeImages(new DescribeImagesRequest().withImageIds(id)).getImages().get(0);
  }

  @Test
  void anImageIsReadAsItWasDescribed() {
    Image image = image(Ec2.EBS_WINDOWS);
    int calls = cloud.journal().calls().size();

    assertThat(image)
        .hasId("ami-1cbd4475")
        .isAvailable()
        .isPublic()
        .isWindows()
        .hasName(image.getName())
        .doesNotHaveTag("stage")
        .extracting(Image::getArchitecture)
        .isEqualTo("x86_64");
    assertThat(image).isEqualTo(image(Ec2.EBS_WINDOWS)).returns("available", Image::getState);
    fails(
        () -> assertThat(image).isPending(),
        """
        Expecting
          image ami-1cbd4475 '$'
        to be pending
        but it is available
        """,
        image.getName());
    fails(
        () -> assertThat(image).hasId("ami-00000000"),
        """
        Expecting
          image ami-1cbd4475 '$'
        to have the id ami-00000000
        but its id is ami-1cbd4475
        """,
        image.getName());
    assertThat(cloud.journal().calls()).as("only this test's own").hasSize(calls + 1);
  }

  @Test
  void theDifferenceIsForIdes() {
    Image image = image(Ec2.EBS_WINDOWS);

    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class, () -> assertThat(image).as("web").hasState("pending"));

    assertThat(failure).hasMessageStartingWith("[web] ");
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("pending");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("available");
    assertThatThrownBy(
            () -> assertThat(image).overridingErrorMessage("no, 100% no").hasState("pending"))
        .hasMessage("no, 100% no");
  }

  @Test
  @SuppressWarnings("NullAway") // What a getter of the SDK can return.
  void nothingIsNoImage() {
    Image none = null;

    assertThatThrownBy(() -> assertThat(none).isAvailable())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting actual not to be null");
  }

  @Test
  void aGroupIsKnownByTheNameThatItHasInTheRule() {
    SecurityGroup group = described(SecurityGroupResourceType.SECURITY_GROUP, "default");

    assertThat(group).hasName("default").doesNotAllow(tcp(443).from("0.0.0.0/0"));
    fails(
        () -> assertThat(group).allows(tcp(443).fromGroup("web")),
        """
        Expecting
          security group $ 'default'
        to allow
          tcp 443 from group 'web'
        but it allows
          all traffic from group $
        """,
        group.getGroupId(),
        group.getGroupId());
  }

  @Test
  void theyCollectTheirFailures() {
    Image image = image(Ec2.EBS_WINDOWS);
    Ec2SoftAssertions softly = new Ec2SoftAssertions();

    softly.assertThat(image).isPending().isAvailable().hasFailed().hasTag("stage");
    softly.assertThat(image).extracting(Image::getImageId).isEqualTo("ami-00000000");
    softly.assertThat(launched).as("web").hasType("t9.huge");

    assertThat(softly.errorsCollected()).hasSize(5);
    assertThat(softly.errorsCollected().get(4)).hasMessageStartingWith("[web] ");
  }

  @Test
  void theyStandInAssertJsLists() {
    assertThat(
            ec2.describeImages(new DescribeImagesRequest().withImageIds(Ec2.EBS_WINDOWS))
                .getImages())
        .singleElement(Ec2AssertFactories.IMAGE)
        .isAvailable()
        .isWindows();
    Ec2.launch(ec2, Ec2.EBS_WINDOWS);
    assertThat(ec2.describeVolumes().getVolumes())
        .allSatisfy(volume -> assertThat(volume).isInUse().hasSize(35));
  }

  /** What is said of an object is word by word what is said of the resource itself. */
  @Test
  void theySayTheSameAsTheAssertionsThatAsk() throws Exception {
    Imports.upload(cloud);
    List<String> imports = List.of(Imports.volume(ec2), Imports.image(ec2), Imports.snapshot(ec2));
    String instance = Ec2.launch(ec2, Ec2.EBS_WINDOWS).getInstanceId();
    String image = Ec2.createImage(ec2, "My AMI");
    Volume volume = ec2.describeVolumes().getVolumes().get(0);
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupName("default")
            .withIpProtocol("tcp")
            .withFromPort(22)
            .withToPort(22)
            .withCidrIp("192.0.2.0/24"));
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    ec2.createPlacementGroup(new CreatePlacementGroupRequest("cluster", "cluster"));
    Ec2.tag(ec2, image, "x", "1");
    Ec2.tag(ec2, volume.getVolumeId(), "stage", "test");
    String subnet = ec2.describeSubnets().getSubnets().get(0).getSubnetId();

    NetworkFixture network = new NetworkFixture(ec2);
    List<String> ids =
        List.of(
            image,
            instance,
            Ec2.bundle(ec2, launched.getInstanceId(), "bucket", "prefix"),
            "default",
            volume.getVolumeId(),
            ec2.createSnapshot(new CreateSnapshotRequest(volume.getVolumeId(), "nightly"))
                .getSnapshot()
                .getSnapshotId(),
            ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc")).getAllocationId(),
            "mine",
            ec2.describeVpcs().getVpcs().get(0).getVpcId(),
            subnet,
            ec2.describeRouteTables().getRouteTables().get(0).getRouteTableId(),
            ec2.describeNetworkInterfaces().getNetworkInterfaces().get(0).getNetworkInterfaceId(),
            "cluster",
            Ec2.requestSpotInstance(ec2),
            network.natGateway(),
            network.vpcEndpoint(),
            network.vpcPeeringConnection(),
            network.internetGateway(),
            network.egressOnlyInternetGateway(),
            network.networkAcl(),
            network.dhcpOptions(),
            network.vpnGateway(),
            network.customerGateway(),
            network.vpnConnection(),
            imports.get(0),
            imports.get(1),
            imports.get(2),
            Ec2.buyReservedInstances(ec2));
    List<ResourceType<?>> types =
        List.of(
            ImageResourceType.IMAGE,
            InstanceResourceType.INSTANCE,
            BundleTaskResourceType.BUNDLE_TASK,
            SecurityGroupResourceType.SECURITY_GROUP,
            VolumeResourceType.VOLUME,
            SnapshotResourceType.SNAPSHOT,
            AddressResourceType.ADDRESS,
            KeyPairResourceType.KEY_PAIR,
            VpcResourceType.VPC,
            SubnetResourceType.SUBNET,
            RouteTableResourceType.ROUTE_TABLE,
            NetworkInterfaceResourceType.NETWORK_INTERFACE,
            PlacementGroupResourceType.PLACEMENT_GROUP,
            SpotRequestResourceType.SPOT_REQUEST,
            NatGatewayResourceType.NAT_GATEWAY,
            VpcEndpointResourceType.VPC_ENDPOINT,
            VpcPeeringConnectionResourceType.VPC_PEERING_CONNECTION,
            InternetGatewayResourceType.INTERNET_GATEWAY,
            EgressOnlyInternetGatewayResourceType.EGRESS_ONLY_INTERNET_GATEWAY,
            NetworkAclResourceType.NETWORK_ACL,
            DhcpOptionsResourceType.DHCP_OPTIONS,
            VpnGatewayResourceType.VPN_GATEWAY,
            CustomerGatewayResourceType.CUSTOMER_GATEWAY,
            VpnConnectionResourceType.VPN_CONNECTION,
            ConversionTaskResourceType.CONVERSION_TASK,
            ImportImageTaskResourceType.IMPORT_IMAGE_TASK,
            ImportSnapshotTaskResourceType.IMPORT_SNAPSHOT_TASK,
            ReservedInstanceResourceType.RESERVED_INSTANCE);
    List<Class<?>> compared = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      isNamedInsteadOfAnIdLikeItsOwn(types.get(i), ids.get(i));
      compared.add(compare(types.get(i), ids.get(i)));
    }
    assertThat(compared)
        .containsExactlyInAnyOrderElementsOf(
            AssertionClasses.all().stream()
                .filter(type -> AbstractDescribedAssert.class.isAssignableFrom(type))
                .toList());
  }

  private <R> void isNamedInsteadOfAnIdLikeItsOwn(ResourceType<R> type, String id) {
    R object = described(type, id);

    assertThat(ClosestMatch.text(type, type.candidates(ec2), type.id(object) + "0"))
        .contains(type.label(object));
  }

  private <R> Class<?> compare(ResourceType<R> type, String id) throws Exception {
    R object = described(type, id);
    Method entry = Ec2Assertions.class.getMethod("assertThat", object.getClass());
    Class<?> classOfObject = entry.getReturnType();
    Class<?> asking =
        Class.forName(
            AbstractDescribedAssert.class.getPackageName()
                + classOfObject.getSimpleName().replace("Described", "."));
    int failures = 0;
    for (Method method : classOfObject.getMethods()) {
      if (!method.getDeclaringClass().getPackage().equals(classOfObject.getPackage())
          || method.isBridge()
          || method.isSynthetic()
          || method.getName().equals("hasId")) {
        continue;
      }
      Object[] arguments =
          Stream.of(method.getParameterTypes()).map(DescribedAssertTest::argument).toArray();
      String ofTheObject = outcome(method, entry.invoke(null, object), arguments);
      String ofTheResource =
          outcome(
              asking.getMethod(method.getName(), method.getParameterTypes()),
              asking.getConstructor(Ec2Resource.class).newInstance(new Ec2Resource(ec2, id)),
              arguments);
      // The one knows only what the object says of a group that a rule names.
      String named = ofTheResource.replace(" 'default'\n", "\n").replaceAll(" 'default'$", "");
      assertThat(ofTheObject.replaceAll(" 'default'(\n|$)", "$1"))
          .as("%s", method)
          .isEqualTo(named);
      failures += ofTheObject.isEmpty() ? 0 : 1;
    }
    assertThat(failures).as("failures of %s", classOfObject).isPositive();
    return classOfObject;
  }

  private static Object argument(Class<?> type) {
    if (type == int.class) {
      return 7;
    }
    if (type == long.class) {
      return 7L;
    }
    if (type == IngressRule.class) {
      return tcp(443);
    }
    if (type == IngressRule[].class) {
      return new IngressRule[] {tcp(443).from("0.0.0.0/0")};
    }
    return type == String[].class ? new String[] {"x"} : "x";
  }

  /** Returns the message of the failure; nothing if the assertion passes. */
  private static String outcome(Method method, Object assertion, @Nullable Object... arguments)
      throws IllegalAccessException {
    try {
      method.invoke(assertion, arguments);
      return "";
    } catch (InvocationTargetException failed) {
      Throwable cause = failed.getTargetException();
      assertThat(cause).isInstanceOf(AssertionError.class);
      return String.valueOf(cause.getMessage());
    }
  }

  @Test
  void rulesAreNeeded() {
    SecurityGroup group = described(SecurityGroupResourceType.SECURITY_GROUP, "default");

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(group).allows())
        .withMessage("name at least one rule");
  }
}
