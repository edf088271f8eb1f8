// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.TAGS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;

import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteTagsRequest;
import com.amazonaws.services.ec2.model.PlacementStrategy;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the past of tags refuses, and what tagging is refused with because of the past. */
class StaleTagRefusalsTest {

  @Test
  void aDeletedTagCounts() {
    StaleRefusal.of(TAGS)
        .says(
            "400 TagLimitExceeded: The maximum number of Tags for a resource has been reached.",
            lagging -> {
              String id = lagging.volume(1);
              lagging.settle();
              tag(lagging, id, IntStream.rangeClosed(1, 50).mapToObj(i -> "key " + i).toList());
              lagging.settle();
              lagging
                  .ec2()
                  .deleteTags(new DeleteTagsRequest(List.of(id)).withTags(new Tag("key 1")));
              return () -> tag(lagging, id, List.of("another"));
            });
  }

  @Test
  void tagsCannotBeDeletedFromANewResource() {
    StaleRefusal.of(TAGS)
        .apartFrom(INSTANCES)
        .says(
            "400 InvalidInstanceID.NotFound: The instance ID 'i-*' does not exist",
            lagging -> {
              String id = lagging.instance(LINUX_EBS);
              return () -> lagging.ec2().deleteTags(new DeleteTagsRequest(List.of(id)));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "INSTANCES|InvalidInstanceID.NotFound: The instance ID 'i-*' does not exist",
        "IMAGES|InvalidAMIID.NotFound: The image id '[ami-*]' does not exist",
        "SNAPSHOTS|InvalidSnapshot.NotFound: The snapshot 'snap-*' does not exist",
        "VOLUMES|InvalidVolume.NotFound: The volume 'vol-*' does not exist.",
        "KEY_PAIRS|InvalidKeyPair.NotFound: The key pair ID 'key-*' does not exist",
        "PLACEMENT_GROUPS|InvalidPlacementGroup.Unknown: The Placement Group 'pg-*' is unknown.",
        "LAUNCH_TEMPLATES|InvalidLaunchTemplateId.NotFound: The specified launch template, with"
            + " template ID lt-*, does not exist.",
        "FLEETS|InvalidFleetId.NotFound: The fleet ID 'fleet-*' does not exist",
        "ADDRESSES|InvalidAllocationID.NotFound: The allocation ID 'eipalloc-*' does not exist",
        "SPOT_REQUESTS|InvalidSpotInstanceRequestID.NotFound: The spot instance request ID 'sir-*'"
            + " does not exist",
        "VPCS|InvalidVpcID.NotFound: The vpc ID 'vpc-*' does not exist",
        "SUBNETS|InvalidSubnetID.NotFound: The subnet ID 'subnet-*' does not exist",
        "INTERNET_GATEWAYS|InvalidInternetGatewayID.NotFound: The internetGateway ID 'igw-*' does"
            + " not exist",
        "NETWORK_INTERFACES|InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'eni-*'"
            + " does not exist",
        "ROUTE_TABLES|InvalidRouteTableID.NotFound: The routeTable ID 'rtb-*' does not exist",
        "DHCP_OPTIONS|InvalidDhcpOptionID.NotFound: The dhcpOption ID 'dopt-*' does not exist",
        "CUSTOMER_GATEWAYS|InvalidCustomerGatewayID.NotFound: The customerGateway ID 'cgw-*' does"
            + " not exist",
        "VPN_GATEWAYS|InvalidVpnGatewayID.NotFound: The vpnGateway ID 'vgw-*' does not exist",
        "VPN_CONNECTIONS|InvalidVpnConnectionID.NotFound: The vpnConnection ID 'vpn-*' does not"
            + " exist",
        "EGRESS_ONLY_INTERNET_GATEWAYS|InvalidEgressOnlyInternetGatewayId.NotFound: The"
            + " egressOnlyInternetGateway ID 'eigw-*' does not exist",
        "NAT_GATEWAYS|InvalidNatGatewayID.NotFound: The natGateway ID 'nat-*' does not exist",
        "VPC_ENDPOINTS|InvalidVpcEndpointId.NotFound: The Vpc Endpoint Id 'vpce-*' does not exist",
        "IMPORT_TASKS|InvalidConversionTaskId: The import task ID 'import-snap-*' does not exist",
        "EXPORT_TASKS|InvalidExportTaskID.NotFound: The export task ID 'export-ami-*' does not"
            + " exist",
        "NETWORK_ACLS|InvalidNetworkAclID.NotFound: The networkAcl ID 'acl-*' does not exist"
      })
  void aNewResourceThatIsToBeTaggedIsNotFound(ResourceKind kind, String refusal) {
    StaleRefusal.of(kind).apartFrom(TAGS).says("400 " + refusal, lagging -> tagging(lagging, kind));
    StaleRefusal.of(TAGS).apartFrom(kind).says("400 " + refusal, lagging -> tagging(lagging, kind));
  }

  private static void tag(LaggingCloud lagging, String id, List<String> keys) {
    lagging
        .ec2()
        .createTags(
            new CreateTagsRequest(
                List.of(id), keys.stream().map(key -> new Tag(key, "")).toList()));
  }

  /** What tags a new resource. */
  private static ThrowingCallable tagging(LaggingCloud lagging, ResourceKind kind) {
    String id =
        switch (kind) {
          case INSTANCES -> lagging.instance(LINUX_EBS);
          case IMAGES -> lagging.image("mine");
          case SNAPSHOTS -> {
            String volume = lagging.volume(1);
            lagging.settle();
            yield lagging
                .ec2()
                .createSnapshot(new CreateSnapshotRequest(volume, ""))
                .getSnapshot()
                .getSnapshotId();
          }
          case VOLUMES -> lagging.volume(1);
          case KEY_PAIRS ->
              lagging
                  .ec2()
                  .createKeyPair(new CreateKeyPairRequest("mine"))
                  .getKeyPair()
                  .getKeyPairId();
          case PLACEMENT_GROUPS ->
              lagging
                  .ec2()
                  .createPlacementGroup(
                      new CreatePlacementGroupRequest("mine", PlacementStrategy.Cluster))
                  .getPlacementGroup()
                  .getGroupId();
          case LAUNCH_TEMPLATES -> LaunchTemplateCalls.created(lagging.ec2(), "mine");
          case ADDRESSES -> lagging.ec2().allocateAddress().getAllocationId();
          case SPOT_REQUESTS -> Spot.requested(lagging.ec2(), Spot.bid());
          case VPCS -> Networks.vpc(lagging.ec2(), "10.0.0.0/16");
          case SUBNETS -> {
            String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
            lagging.settle();
            yield Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
          }
          case INTERNET_GATEWAYS -> Networks.gateway(lagging.ec2());
          case NETWORK_INTERFACES -> Networks.networkInterface(lagging.ec2());
          case ROUTE_TABLES -> {
            String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
            lagging.settle();
            yield Networks.routeTable(lagging.ec2(), vpc);
          }
          case CUSTOMER_GATEWAYS -> Vpns.customer(lagging.ec2(), "12.1.2.3");
          case VPN_GATEWAYS -> Vpns.gateway(lagging.ec2());
          case VPN_CONNECTIONS -> {
            String customer = Vpns.customer(lagging.ec2(), "12.1.2.3");
            String gateway = Vpns.gateway(lagging.ec2());
            lagging.settle();
            yield Vpns.connection(lagging.ec2(), customer, gateway);
          }
          case EGRESS_ONLY_INTERNET_GATEWAYS -> {
            String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
            lagging.settle();
            yield Networks.egressOnlyGateway(lagging.ec2(), vpc);
          }
          case NAT_GATEWAYS ->
              NatGatewayCalls.privateGateway(lagging.ec2(), NatGatewayCalls.subnet(lagging.ec2()));
          case VPC_ENDPOINTS ->
              VpcEndpointCalls.created(
                  lagging.ec2(),
                  VpcEndpointCalls.gateway(
                      lagging.ec2().describeVpcs().getVpcs().get(0).getVpcId()));
          case VPC_PEERING_CONNECTIONS -> {
            String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
            String other = Networks.vpc(lagging.ec2(), "10.1.0.0/16");
            lagging.settle();
            yield VpcPeeringCalls.requested(lagging.ec2(), vpc, other);
          }
          case PREFIX_LISTS -> PrefixListCalls.created(lagging.ec2(), 5);
          case DHCP_OPTIONS -> Networks.dhcpOptions(lagging.ec2());
          case NETWORK_ACLS -> {
            String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
            lagging.settle();
            yield Networks.networkAcl(lagging.ec2(), vpc);
          }
          case FLEETS ->
              lagging
                  .ec2()
                  .createFleet(FleetCalls.fleet(settledTemplate(lagging), 1, 0))
                  .getFleetId();
          case IMPORT_TASKS -> {
            lagging
                .cloud()
                .arrange()
                .diskImage(Fixtures.OWNER, Imports.BUCKET, Imports.KEY, Imports.LINUX);
            yield lagging.ec2().importSnapshot(Imports.snapshot()).getImportTaskId();
          }
          case EXPORT_TASKS -> {
            String image = Exports.settledImage(lagging);
            yield lagging.ec2().exportImage(Exports.image(image)).getExportImageTaskId();
          }
          case SECURITY_GROUPS, TAGS, BUNDLE_TASKS, CONVERSION_TASKS, RESERVED_INSTANCES ->
              throw new IllegalArgumentException(kind + " are not tagged");
        };
    return () -> tag(lagging, id, List.of("stage"));
  }

  private static String settledTemplate(LaggingCloud lagging) {
    String id = LaunchTemplateCalls.created(lagging.ec2(), "mine");
    lagging.settle();
    return id;
  }
}
