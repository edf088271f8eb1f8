// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The network interfaces of a region, whoever owns them. */
public final class NetworkInterfaces {
  static final String ATTACHED = "attached";
  static final String DETACHED = "detached";
  private static final String DELETED = "deleted";

  private final Network network;
  private final SecurityGroups securityGroups;
  private final Context context;
  private final Tags tags;
  private final Lifecycle<NetworkInterface, NetworkInterfaceState> lifecycle;
  private final InterfaceAttachments attachments;
  private final InterfaceAddresses addresses;
  private final InterfacePermissions permissions;
  private final IdempotentRequests<NewNetworkInterface, NetworkInterface> created =
      new IdempotentRequests<>();
  private final Registry<NetworkInterface> registry =
      new Registry<>(
          NetworkInterfaceIds::check, ids -> NetworkInterfaceErrors.NOT_FOUND.with(ids.get(0)));

  public NetworkInterfaces(
      Network network,
      SecurityGroups securityGroups,
      Context context,
      Tags tags,
      RegionEvents events,
      InterfaceHost.Lookup instances) {
    this.network = network;
    this.securityGroups = securityGroups;
    this.context = context;
    this.tags = tags;
    this.lifecycle =
        new Lifecycle<NetworkInterface, NetworkInterfaceState>("network interface", context)
            .after(
                NetworkInterfaceState.PENDING,
                each -> Phase.NETWORK_INTERFACE_CREATION,
                NetworkInterfaceState.AVAILABLE,
                each -> {})
            .on(ATTACHED, NetworkInterfaceState.PENDING, NetworkInterfaceState.IN_USE)
            .on(ATTACHED, NetworkInterfaceState.AVAILABLE, NetworkInterfaceState.IN_USE)
            .on(DETACHED, NetworkInterfaceState.IN_USE, NetworkInterfaceState.AVAILABLE);
    this.permissions = new InterfacePermissions(this, context);
    this.attachments = new InterfaceAttachments(this, lifecycle, permissions, context, instances);
    this.addresses = new InterfaceAddresses(this, events);
  }

  /** Attaches network interfaces to instances, and detaches them. */
  public InterfaceAttachments attachments() {
    return attachments;
  }

  /** Assigns addresses to network interfaces, and unassigns them. */
  public InterfaceAddresses addresses() {
    return addresses;
  }

  /** Lets other accounts use network interfaces. */
  public InterfacePermissions permissions() {
    return permissions;
  }

  /** CreateNetworkInterface. */
  public Change<NetworkInterface> create(
      Caller caller, NewNetworkInterface asked, @Nullable String clientToken) {
    NetworkInterface earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    asked.addresses().check();
    asked.options().check();
    Subnet subnet = network.subnet(caller.account(), asked.subnetId());
    List<SecurityGroup> groups = securityGroups.ofNewInterface(caller, asked.groupIds(), subnet);
    asked.addresses().checkIn(subnet);
    requireRoom(subnet, asked.addresses());
    requireQuota(caller.account(), 1);
    return Change.of(
        () -> {
          NetworkInterface made =
              new NetworkInterface(
                  context.ids().next(NetworkInterfaceIds.INTERFACE),
                  caller.account(),
                  NetworkInterfaceState.PENDING,
                  subnet,
                  groups,
                  asked.description(),
                  null);
          made.options(asked.options());
          asked.addresses().takeSpecific(subnet);
          asked.addresses().assignTo(made);
          add(made);
          tags.put(caller.account(), made.id(), asked.tags());
          created.remember(caller, clientToken, asked, made);
          lifecycle.begin(made, "in " + subnet.id());
          return made;
        });
  }

  private void add(NetworkInterface made) {
    registry.add(made);
    made.subnet().occupied();
  }

  private static void requireRoom(Subnet subnet, AddressRequest asked) {
    if (asked.prefixes().ipv4Total() == 0) {
      subnet.requireFree(asked.privateCount(subnet));
    } else {
      subnet.requireFreeWithPrefixes(asked.taken(subnet));
      AddressRequest.requirePrefixes(subnet, List.of(asked), 1);
    }
  }

  /** Refuses more interfaces than an account can have. */
  public void requireQuota(String account, int more) {
    long most = context.quotas(account).of(Quota.NETWORK_INTERFACES);
    if (registry.ownedBy(account).size() + more > most) {
      throw NetworkInterfaceErrors.TOO_MANY.with();
    }
  }

  /**
   * Makes an interface of an instance that is being launched; the checks are the launch's, and the
   * addresses that it asks for by themselves are taken.
   *
   * @param instanceId of the instance if this is its primary one; null otherwise
   */
  public NetworkInterface createForLaunch(
      String account,
      @Nullable String instanceId,
      Subnet subnet,
      List<SecurityGroup> groups,
      String description,
      AddressRequest asked,
      InterfaceOptions options) {
    NetworkInterface made =
        new NetworkInterface(
            instanceId == null
                ? context.ids().next(NetworkInterfaceIds.INTERFACE)
                : NetworkInterfaceIds.ofInstance(instanceId),
            account,
            NetworkInterfaceState.IN_USE,
            subnet,
            groups,
            description,
            null);
    made.options(options);
    asked.assignTo(made);
    add(made);
    return made;
  }

  /**
   * Makes an interface for a service, which attaches it to what it has made in a subnet of a user.
   * Only the service can change, detach or delete it.
   */
  public NetworkInterface createManaged(
      Subnet subnet,
      List<SecurityGroup> groups,
      String description,
      @Nullable String privateIpAddress,
      NetworkInterface.Requester requester) {
    NetworkInterface made =
        new NetworkInterface(
            context.ids().next(NetworkInterfaceIds.INTERFACE),
            subnet.ownerId(),
            NetworkInterfaceState.IN_USE,
            subnet,
            groups,
            description,
            requester);
    AddressRequest asked = AddressRequest.of(privateIpAddress);
    asked.takeSpecific(subnet);
    asked.assignTo(made);
    add(made);
    return made;
  }

  /** DescribeNetworkInterfaces: the caller's own. */
  public List<NetworkInterface> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** A network interface of the caller's own. */
  public NetworkInterface require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** A network interface of the caller's own that no service manages. */
  NetworkInterface requireOwn(Caller caller, String id) {
    NetworkInterface found = require(caller, id);
    if (found.requester() != null) {
      throw NetworkInterfaceErrors.MANAGED.with(id);
    }
    return found;
  }

  /** A network interface with which the caller may associate elastic addresses. */
  public NetworkInterface requireForAddress(Caller caller, String id) {
    NetworkInterface found = find(id);
    return found != null && permissions.allow(caller, found, InterfacePermission.EIP_ASSOCIATE)
        ? found
        : requireOwn(caller, id);
  }

  /** A network interface, whoever owns it; null if there is none of this id. */
  public @Nullable NetworkInterface find(String id) {
    return registry.find(id);
  }

  /** A network interface that an instance of the caller's can be launched with. */
  public NetworkInterface requireForLaunch(Caller caller, String id) {
    NetworkInterface found = attachments.requireAttachable(caller, id);
    if (found.attachment() != null || found.requester() != null) {
      throw NetworkInterfaceErrors.IN_USE.with(id);
    }
    return found;
  }

  /** The address of a subnet, if an interface has it. */
  @Nullable PrivateAddress withAddress(Subnet subnet, String address) {
    return registry.all().stream()
        .filter(each -> each.subnet() == subnet)
        .flatMap(each -> Stream.ofNullable(each.address(address)))
        .findFirst()
        .orElse(null);
  }

  /** Whether an interface in a VPC has a public address. */
  public boolean havePublicAddressIn(Vpc vpc) {
    return registry.ownedBy(vpc.ownerId()).stream()
        .filter(each -> each.subnet().vpcId().equals(vpc.id()))
        .flatMap(each -> each.addresses().stream())
        .anyMatch(address -> address.publicAddress() != null);
  }

  /** DeleteNetworkInterface. */
  public Change<NetworkInterface> delete(Caller caller, String id) {
    NetworkInterface found = require(caller, id);
    if (found.attachment() != null || found.requester() != null) {
      throw NetworkInterfaceErrors.CURRENTLY_IN_USE.with(id);
    }
    return Change.of(
        () -> {
          lifecycle.enter(found, NetworkInterfaceState.DELETED, DELETED);
          forget(found);
        },
        found);
  }

  /** Deletes an interface of a service, or of an instance that is terminated. */
  public void forget(NetworkInterface gone) {
    addresses.releaseAll(gone);
    gone.groups(List.of());
    permissions.interfaceDeleted(gone);
    registry.remove(gone);
    gone.subnet().vacated();
    tags.forget(gone.id());
  }

  /** Changes and resets the attributes of network interfaces. */
  public InterfaceAttributes attributes() {
    return new InterfaceAttributes(this, securityGroups);
  }
}
