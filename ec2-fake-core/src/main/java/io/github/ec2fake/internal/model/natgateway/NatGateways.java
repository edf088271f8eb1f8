// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.internetgateway.InternetGateways;
import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import io.github.ec2fake.internal.model.networkinterface.PublicAddress;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The NAT gateways of a region. EC2 creates them later than it answers: what is wrong with the
 * request is refused, and what is wrong with the network lets the gateway fail.
 *
 * <p>Source: the VPC user guide, "Troubleshoot NAT gateways", and the API reference, "NatGateway".
 */
public final class NatGateways {
  private static final String PREFIX = "nat-";
  private static final String DELETE = "DeleteNatGateway";
  private static final NetworkInterface.Requester REQUESTER =
      new NetworkInterface.Requester("amazon-aws", "nat_gateway");

  private final Network network;
  private final InternetGateways internetGateways;
  private final Addresses addresses;
  private final NetworkInterfaces interfaces;
  private final Context context;
  private final Tags tags;
  private final Lifecycle<NatGateway, NatGatewayState> lifecycle;

  /** The life of gateways that cannot be created. */
  private final Lifecycle<NatGateway, NatGatewayState> failing;

  private final IdempotentRequests<NewNatGateway, NatGateway> created = new IdempotentRequests<>();
  private final Registry<NatGateway> registry =
      new Registry<>(
          PREFIX, NatGatewayErrors.MALFORMED, ids -> NatGatewayErrors.NOT_FOUND.with(ids.get(0)));

  public NatGateways(
      Network network,
      InternetGateways internetGateways,
      Addresses addresses,
      NetworkInterfaces interfaces,
      Context context,
      Tags tags) {
    this.network = network;
    this.internetGateways = internetGateways;
    this.addresses = addresses;
    this.interfaces = interfaces;
    this.context = context;
    this.tags = tags;
    this.lifecycle = becoming(NatGatewayState.AVAILABLE);
    this.failing = becoming(NatGatewayState.FAILED);
  }

  private Lifecycle<NatGateway, NatGatewayState> becoming(NatGatewayState outcome) {
    return new Lifecycle<NatGateway, NatGatewayState>("nat gateway", context)
        .after(NatGatewayState.PENDING, any -> Phase.NAT_GATEWAY_CREATION, outcome, any -> {})
        .faultPoint(
            NatGatewayState.PENDING,
            FaultPoint.of(Phase.NAT_GATEWAY_CREATION, NatGateways::about, this::fail))
        .on(DELETE, NatGatewayState.PENDING, NatGatewayState.DELETING)
        .on(DELETE, NatGatewayState.AVAILABLE, NatGatewayState.DELETING)
        .on(DELETE, NatGatewayState.FAILED, NatGatewayState.DELETING)
        .after(
            NatGatewayState.DELETING,
            any -> Phase.NAT_GATEWAY_DELETION,
            NatGatewayState.DELETED,
            this::release)
        .faultPoint(
            NatGatewayState.DELETING,
            FaultPoint.of(Phase.NAT_GATEWAY_DELETION, NatGateways::about, FaultPoint.NEVER))
        .forget(NatGatewayState.FAILED, Phase.FINISHED_NAT_GATEWAY_LISTED, this::forget)
        .forget(NatGatewayState.DELETED, Phase.FINISHED_NAT_GATEWAY_LISTED, this::forget);
  }

  private static Set<String> about(NatGateway gateway) {
    return Stream.of(
            gateway.subnet().id(),
            gateway.subnet().vpcId(),
            gateway.address().allocationId(),
            gateway.address().networkInterfaceId())
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void fail(NatGateway gateway, StateReason reason) {
    gateway.failure(reason);
    lifecycle.enter(gateway, NatGatewayState.FAILED, reason.toString());
    release(gateway);
  }

  /** Deletes its network interface, which frees its addresses. */
  private void release(NatGateway gateway) {
    NetworkInterface made = gateway.networkInterface();
    if (made != null) {
      gateway.hasNoInterface();
      interfaces.forget(made);
    }
  }

  private void forget(NatGateway gateway) {
    registry.remove(gateway);
    tags.forget(gateway.id());
  }

  /** CreateNatGateway. */
  public Change<NatGateway> create(
      Caller caller, NewNatGateway asked, @Nullable String clientToken) {
    NatGateway earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    ConnectivityType type = ConnectivityType.of(asked.connectivityType());
    String allocationId = asked.allocationId();
    if (type == ConnectivityType.PUBLIC && allocationId == null) {
      throw NatGatewayErrors.NO_ALLOCATION.with();
    }
    if (type == ConnectivityType.PRIVATE && allocationId != null) {
      throw NatGatewayErrors.ALLOCATION_OF_PRIVATE.with();
    }
    NewNatGateway.Secondary secondary = asked.secondary();
    secondary.check(type);
    List<String> allocationIds =
        Stream.concat(Stream.ofNullable(allocationId), secondary.allocationIds().stream()).toList();
    allocationIds.forEach(
        each -> Ids.check("eipalloc-", each, NatGatewayErrors.MALFORMED_ALLOCATION));
    Subnet subnet = network.subnet(caller.account(), asked.subnetId());
    if (subnet.isIpv6Native()) {
      throw NatGatewayErrors.IPV6_ONLY_SUBNET.with(subnet.id());
    }
    List<Address> elastic =
        allocationIds.stream().map(each -> addresses.requireAllocation(caller, each)).toList();
    for (int i = 0; i < elastic.size(); i++) {
      requireBorderGroup(
          subnet,
          elastic.get(i),
          i == 0
              ? NatGatewayErrors.PRIMARY_OF_OTHER_BORDER_GROUP
              : NatGatewayErrors.SECONDARY_OF_OTHER_BORDER_GROUP);
    }
    String privateIpAddress = asked.privateIpAddress();
    List<String> privateIps =
        Stream.concat(Stream.ofNullable(privateIpAddress), secondary.privateIpAddresses().stream())
            .toList();
    NatGatewayAddresses.requireFree(subnet, privateIps);
    addresses().requireQuotas(caller, type, secondary.size());
    requireQuota(caller, subnet);
    StateReason failure = failure(subnet, elastic, 1 + secondary.size());
    return Change.of(
        () -> {
          NatGateway gateway =
              new NatGateway(
                  context.ids().next(PREFIX), subnet, type, allocationId, context.now(), failure);
          registry.add(gateway);
          tags.put(caller.account(), gateway.id(), asked.tags());
          created.remember(caller, clientToken, asked, gateway);
          if (failure == null) {
            addInterface(gateway, elastic.isEmpty() ? null : elastic.get(0), asked);
            addresses().addAtCreation(gateway, secondary, elastic);
          }
          (failure == null ? lifecycle : failing).begin(gateway, "in " + subnet.id());
          return gateway;
        });
  }

  /** Refuses an elastic address that is advertised from elsewhere than a subnet. */
  void requireBorderGroup(Subnet subnet, Address elastic, ErrorTemplate refusal) {
    String group = network.accountZones().borderGroupOf(subnet.zone());
    if (!elastic.networkBorderGroup().equals(group)) {
      throw refusal.with();
    }
  }

  private void requireQuota(Caller caller, Subnet subnet) {
    long most = context.quotas(caller.account()).of(Quota.NAT_GATEWAYS_OF_A_ZONE);
    long there =
        registry.ownedBy(caller.account()).stream()
            .filter(NatGateway::isThere)
            .filter(each -> each.subnet().zone().equals(subnet.zone()))
            .count();
    if (there >= most) {
      throw NatGatewayErrors.LIMIT_EXCEEDED.with(most);
    }
  }

  /** Why EC2 will not be able to create a gateway; null if it will. */
  private @Nullable StateReason failure(Subnet subnet, List<Address> elastic, int count) {
    Set<Address> seen = new HashSet<>();
    for (Address each : elastic) {
      if (each.associationId() != null || !seen.add(each)) {
        return NatGatewayErrors.alreadyAssociated(String.valueOf(each.allocationId()));
      }
    }
    if (!elastic.isEmpty() && internetGateways.attachedTo(subnet.vpc()) == null) {
      return NatGatewayErrors.notAttached(subnet.vpcId());
    }
    return subnet.free() < count ? NatGatewayErrors.subnetIsFull() : null;
  }

  private void addInterface(NatGateway gateway, @Nullable Address elastic, NewNatGateway asked) {
    NetworkInterface made =
        interfaces.createManaged(
            gateway.subnet(),
            List.of(),
            "Interface for NAT Gateway " + gateway.id(),
            primaryIp(gateway.subnet(), asked),
            REQUESTER);
    made.sourceDestCheck(false);
    if (elastic != null) {
      addresses.associateManaged(elastic, made);
    }
    PrivateAddress itsAddress = Objects.requireNonNull(made.primaryAddress());
    PublicAddress itsPublic = itsAddress.publicAddress();
    gateway.has(
        made,
        new NatGateway.Address(
            gateway.address().allocationId(),
            made.id(),
            itsAddress.address(),
            itsPublic == null ? null : itsPublic.ip(),
            itsPublic == null ? null : itsPublic.associationId()));
  }

  /** The first address of a gateway: not one that it is asked to have besides. */
  private static @Nullable String primaryIp(Subnet subnet, NewNatGateway asked) {
    List<String> others = asked.secondary().privateIpAddresses();
    String primary = asked.privateIpAddress();
    if (primary != null || others.isEmpty()) {
      return primary;
    }
    AddressPool room = subnet.room();
    others.forEach(room::take);
    return room.take();
  }

  /** The further addresses of gateways. */
  public NatGatewayAddresses addresses() {
    return new NatGatewayAddresses(this, addresses, interfaces, context);
  }

  /** The network interface of a gateway that is available. */
  NetworkInterface requireInterface(NatGateway gateway) {
    return Objects.requireNonNull(gateway.networkInterface());
  }

  /** DescribeNatGateways. */
  public List<NatGateway> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** A gateway of the caller's own, as actions on other resources name it. */
  public NatGateway requireNamed(Caller caller, String id) {
    NatGateway found = registry.find(id);
    if (found == null || !found.ownerId().equals(caller.account())) {
      throw NatGatewayErrors.ID_NOT_FOUND.with(id);
    }
    return found;
  }

  /** A gateway of the caller's own that a route can lead to. */
  public NatGateway requireForRoute(Caller caller, String id) {
    NatGateway found = requireNamed(caller, id);
    if (!found.isThere()) {
      throw NatGatewayErrors.ID_NOT_FOUND.with(id);
    }
    return found;
  }

  /** A gateway, whoever owns it; null if there is none. */
  public @Nullable NatGateway find(String id) {
    return registry.find(id);
  }

  /** DeleteNatGateway. Routes that lead to it become black holes. */
  public Change<NatGateway> delete(Caller caller, String id) {
    NatGateway gateway = registry.require(caller, id);
    if (!lifecycle.allows(DELETE, gateway)) {
      return Change.none(gateway);
    }
    return Change.of(
        () -> {
          gateway.deleteTime(context.now());
          if (gateway.isIn(NatGatewayState.PENDING)) {
            gateway.failure(null);
          }
          lifecycle.fire(DELETE, gateway);
        },
        gateway);
  }
}
