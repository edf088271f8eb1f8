// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ResourceState;
import io.github.ec2fake.internal.model.fleet.Fleet;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.model.internetgateway.InternetGateway;
import io.github.ec2fake.internal.model.natgateway.NatGateway;
import io.github.ec2fake.internal.model.natgateway.NatGatewayState;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.networkacl.NetworkAcl;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.peering.VpcPeeringConnection;
import io.github.ec2fake.internal.model.peering.VpcPeeringState;
import io.github.ec2fake.internal.model.prefixlist.PrefixList;
import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.routetable.RouteTableAssociation;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.spot.SpotRequest;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoint;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpointState;
import io.github.ec2fake.internal.model.vpn.VpnGateway;
import io.github.ec2fake.internal.model.vpn.VpnGatewayAttachment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the resources that were made. It looks up ids that were given out, so that it
 * makes no kind of resource that nobody has used, nor an account's default ones.
 */
public final class Inventory {
  private static final Set<VpcPeeringState> OVER =
      Set.of(
          VpcPeeringState.REJECTED,
          VpcPeeringState.EXPIRED,
          VpcPeeringState.FAILED,
          VpcPeeringState.DELETING,
          VpcPeeringState.DELETED);

  private final Region region;
  private final Caller caller;

  private Inventory(Region region, String account) {
    this.region = region;
    this.caller = new Caller(account);
  }

  /** A resource that is there. */
  public record Item(
      String type,
      String id,
      String name,
      String account,
      String region,
      String state,
      String usedBy,
      boolean isPublic) {}

  /** The resource of an id in a region; null if it is gone, is a default one, or is no resource. */
  public static @Nullable Item find(World world, String regionName, String account, String id) {
    Region region = world.region(regionName);
    return region == null ? null : new Inventory(region, account).find(id);
  }

  /** The resource of an id in any region that was called; null if there is none. */
  public static @Nullable Item find(World world, Collection<String> accounts, String id) {
    for (Region region : new ArrayList<>(world.calledRegions())) {
      for (String account : accounts) {
        Item found = new Inventory(region, account).find(id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Item find(String id) {
    try {
      return id.startsWith("fleet-")
          ? fleet(region.fleets().require(caller, id))
          : find(id.substring(0, id.lastIndexOf('-') + 1), id);
    } catch (Ec2Error gone) {
      return null;
    }
  }

  private @Nullable Item find(String prefix, String id) {
    return switch (prefix) {
      case "" -> classicAddress(id);
      case "i-" -> instance(region.instances().require(caller, id));
      case "ami-" -> image(region.images().requireTaggable(caller, id));
      case "vol-" -> volume(region.volumes().require(caller, id));
      case "snap-" -> snapshot(region.snapshots().requireOwn(caller, id));
      case "eipalloc-" -> address(region.addresses().requireAllocation(caller, id));
      case "key-" -> named("key-pair", id, region.keyPairs().requireId(caller, id).name());
      case "pg-" ->
          named("placement-group", id, region.placementGroups().requireId(caller, id).name());
      case "lt-" ->
          named("launch-template", id, region.launchTemplates().requireId(caller, id).name());
      case "sg-" -> group(region.securityGroups().require(caller, id));
      case "sir-" -> spotRequest(region.spotRequests().require(caller, id));
      case "pl-" -> prefixList(region.prefixLists().require(caller, id));
      default -> inNetwork(prefix, id);
    };
  }

  private @Nullable Item inNetwork(String prefix, String id) {
    VpcResources resources = region.vpcResources();
    return switch (prefix) {
      case "vpc-" -> vpc(region.network().vpc(caller.account(), id));
      case "subnet-" -> subnet(region.network().subnet(caller.account(), id));
      case "eni-" -> networkInterface(region.networkInterfaces().require(caller, id));
      case "igw-" -> internetGateway(resources.internetGateways().require(caller, id));
      case "eigw-" ->
          item(
              "egress-only-internet-gateway",
              id,
              "",
              "",
              resources.egressOnlyInternetGateways().require(caller, id).vpcId());
      case "nat-" -> natGateway(resources.natGateways().requireNamed(caller, id));
      case "rtb-" -> routeTable(resources.routeTables().require(caller, id));
      case "acl-" -> networkAcl(resources.networkAcls().require(caller, id));
      case "dopt-" -> dhcpOptions(resources.dhcpOptions().require(caller, id).id());
      case "cgw-" ->
          vpn("customer-gateway", id, resources.customerGateways().require(caller, id).state(), "");
      case "vgw-" -> vpnGateway(resources.vpnGateways().require(caller, id));
      case "vpn-" ->
          vpn("vpn-connection", id, resources.vpnConnections().require(caller, id).state(), "");
      case "pcx-" -> peering(region.vpcPeeringConnections().require(caller, region.place(), id));
      case "vpce-" -> vpcEndpoint(resources.vpcEndpoints().require(caller, id));
      case "vpce-svc-" ->
          named(
              "vpc-endpoint-service",
              id,
              resources.vpcEndpoints().userServices().require(caller, id).name());
      default -> null;
    };
  }

  private @Nullable Item prefixList(PrefixList list) {
    return list.ownerId().equals(caller.account())
        ? item("prefix-list", list.id(), list.name(), list.state().word(), "")
        : null;
  }

  private @Nullable Item vpcEndpoint(VpcEndpoint endpoint) {
    return endpoint.isIn(VpcEndpointState.DELETING, VpcEndpointState.DELETED)
        ? null
        : item("vpc-endpoint", endpoint.id(), "", endpoint.state().word(), "");
  }

  private @Nullable Item instance(Instance instance) {
    return instance.isIn(InstanceState.TERMINATED)
        ? null
        : item("instance", instance.id(), "", instance.stateWord(), "");
  }

  private Item image(Image image) {
    return new Item(
        "image",
        image.id(),
        image.name(),
        image.ownerId(),
        region.place().region(),
        image.state().word(),
        "",
        image.launchPermissions().isPublic());
  }

  private Item volume(Volume volume) {
    return item(
        "volume",
        volume.id(),
        "",
        volume.state().word(),
        volume.attachments().stream().map(Attachment::instanceId).findFirst().orElse(null));
  }

  private Item snapshot(Snapshot snapshot) {
    return item(
        "snapshot",
        snapshot.id(),
        "",
        snapshot.state().word(),
        snapshot.images().stream().findFirst().orElse(null));
  }

  private Item address(Address address) {
    NetworkInterface networkInterface = address.networkInterface();
    return item(
        "elastic-ip",
        Objects.requireNonNullElse(address.allocationId(), address.publicIp()),
        address.publicIp(),
        "",
        address.instanceId() == null && networkInterface != null
            ? networkInterface.id()
            : address.instanceId());
  }

  private @Nullable Item classicAddress(String publicIp) {
    List<Address> found = region.addresses().describe(caller, List.of(publicIp), List.of());
    return found.isEmpty() ? null : address(found.get(0));
  }

  private @Nullable Item group(SecurityGroup group) {
    return group.name().equals("default")
        ? null
        : item("security-group", group.id(), group.name(), "", "");
  }

  private @Nullable Item spotRequest(SpotRequest request) {
    return Set.of("open", "active", "disabled").contains(request.stateWord())
        ? item("spot-instances-request", request.id(), "", request.stateWord(), "")
        : null;
  }

  private @Nullable Item fleet(Fleet fleet) {
    return fleet.isDeleted() ? null : item("fleet", fleet.id(), "", fleet.stateWord(), "");
  }

  private @Nullable Item vpc(Vpc vpc) {
    return vpc.isDefault() ? null : item("vpc", vpc.id(), "", "", "");
  }

  private @Nullable Item subnet(Subnet subnet) {
    return subnet.isDefault() ? null : item("subnet", subnet.id(), "", "", "");
  }

  private Item networkInterface(NetworkInterface networkInterface) {
    NetworkInterface.Requester requester = networkInterface.requester();
    return item(
        "network-interface",
        networkInterface.id(),
        "",
        networkInterface.status(),
        networkInterface.instanceId() == null && requester != null
            ? requester.id()
            : networkInterface.instanceId());
  }

  /** Not one that a default VPC has by itself: its id was not given out. */
  private Item internetGateway(InternetGateway gateway) {
    return item("internet-gateway", gateway.id(), "", "", gateway.vpcId());
  }

  private @Nullable Item natGateway(NatGateway gateway) {
    return gateway.isIn(NatGatewayState.PENDING, NatGatewayState.AVAILABLE)
        ? item("natgateway", gateway.id(), "", gateway.state().word(), "")
        : null;
  }

  private @Nullable Item routeTable(RouteTable table) {
    return table.associations().stream().anyMatch(RouteTableAssociation::isMain)
        ? null
        : item("route-table", table.id(), "", "", "");
  }

  private @Nullable Item networkAcl(NetworkAcl acl) {
    return acl.isDefault() ? null : item("network-acl", acl.id(), "", "", "");
  }

  private @Nullable Item dhcpOptions(String id) {
    return id.equals(region.network().findDhcpOptions(caller.account()))
        ? null
        : item("dhcp-options", id, "", "", "");
  }

  private @Nullable Item vpnGateway(VpnGateway gateway) {
    VpnGatewayAttachment attachment = gateway.attachment();
    return vpn(
        "vpn-gateway",
        gateway.id(),
        gateway.state(),
        attachment == null ? null : attachment.vpcId());
  }

  private @Nullable Item vpn(String type, String id, ResourceState state, @Nullable String usedBy) {
    return state.word().startsWith("delet") ? null : item(type, id, "", state.word(), usedBy);
  }

  private @Nullable Item peering(VpcPeeringConnection connection) {
    return OVER.contains(connection.state())
        ? null
        : item("vpc-peering-connection", connection.id(), "", connection.state().word(), "");
  }

  private Item named(String type, String id, String name) {
    return item(type, id, name, "", "");
  }

  private Item item(String type, String id, String name, String state, @Nullable String usedBy) {
    return new Item(
        type,
        id,
        name.isEmpty() ? region.ownTags().of(caller.account(), id).getOrDefault("Name", "") : name,
        caller.account(),
        region.place().region(),
        state,
        usedBy == null ? "" : usedBy,
        false);
  }
}
