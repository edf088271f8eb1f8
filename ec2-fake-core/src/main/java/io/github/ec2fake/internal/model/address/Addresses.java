// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.networkinterface.InterfaceHost;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import io.github.ec2fake.internal.model.networkinterface.PublicAddress;
import io.github.ec2fake.internal.model.place.AccountZones;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The elastic addresses of a region. Each is associated with one private address of a network
 * interface at most, or with one instance on EC2-Classic.
 */
// Larger than others: addresses of EC2-Classic and of VPCs are two kinds with the same calls.
public final class Addresses {
  private static final String PUBLIC_IP = "public IP";
  private static final String ALLOCATION_ID = "allocation id";
  private static final String ASSOCIATION_ID = "association id";
  private static final List<String> VPC_STATES = List.of("running", "stopping", "stopped");
  private static final List<String> CLASSIC_STATES = List.of("running");

  private final Context context;
  private final Tags tags;
  private final AccountZones zones;
  private final AddressPool pool;
  private final NetworkInterfaces interfaces;
  private final InterfaceHost.Lookup instances;
  private final Predicate<Vpc> reachesInternet;
  private final AddressRegistry registry;
  private final AddressDomainNames domainNames;
  private final AddressTransfers transfers;
  private final AddressMoves moves;

  /**
   * What an address is to be associated with.
   *
   * @param instanceId an instance with one network interface
   * @param privateIpAddress of the interface; null for its primary one
   */
  public record Target(
      @Nullable String instanceId,
      @Nullable String networkInterfaceId,
      @Nullable String privateIpAddress) {}

  /**
   * The addresses of a region.
   *
   * @param reachesInternet whether a VPC has an internet gateway
   */
  public Addresses(
      Context context,
      Tags tags,
      AccountZones zones,
      AddressPool pool,
      NetworkInterfaces interfaces,
      InterfaceHost.Lookup instances,
      Predicate<Vpc> reachesInternet) {
    this.context = context;
    this.tags = tags;
    this.zones = zones;
    this.pool = pool;
    this.interfaces = interfaces;
    this.instances = instances;
    this.reachesInternet = reachesInternet;
    this.registry = new AddressRegistry(context, tags);
    this.domainNames = new AddressDomainNames(registry, context);
    this.transfers = new AddressTransfers(registry, context, tags);
    this.moves = new AddressMoves(registry, context);
  }

  public List<Address> describe(Caller caller, List<String> publicIps, List<String> allocationIds) {
    return registry.describe(caller, publicIps, allocationIds);
  }

  public Address requireAllocation(Caller caller, String allocationId) {
    return registry.byAllocation(caller, allocationId);
  }

  /**
   * AllocateAddress.
   *
   * @param borderGroup the network border group; null for that of the region
   */
  public Change<Address> allocate(
      Caller caller,
      @Nullable String domainName,
      @Nullable String borderGroup,
      Map<String, String> newTags) {
    List<String> borderGroups =
        borderGroup == null ? List.of() : zones.borderGroups(caller.account());
    if (borderGroup != null && !borderGroups.contains(borderGroup)) {
      throw AddressErrors.UNKNOWN_BORDER_GROUP.with(borderGroup, String.join(", ", borderGroups));
    }
    String group = borderGroup == null ? zones.borderGroup() : borderGroup;
    boolean classic = context.classic().test(caller.account());
    Domain usual = classic ? Domain.STANDARD : Domain.VPC;
    Domain domain = domainName == null ? usual : Domain.of(domainName);
    if (domain == Domain.STANDARD && !classic) {
      throw AddressErrors.NO_CLASSIC.with();
    }
    if (domain == Domain.STANDARD && !newTags.isEmpty()) {
      throw AddressErrors.TAGS_IN_CLASSIC.with();
    }
    registry.requireQuota(caller.account(), domain);
    return Change.of(
        () -> {
          String allocationId = domain == Domain.VPC ? context.ids().next("eipalloc-") : null;
          Address address = new Address(pool.take(), caller.account(), domain, allocationId, group);
          registry.add(address);
          if (allocationId == null) {
            context.journal().made(address.publicIp());
          } else {
            tags.put(caller.account(), allocationId, newTags);
          }
          return address;
        });
  }

  /**
   * AssociateAddress: the address is disassociated from what it had, and the private address from
   * the elastic one that it had.
   *
   * @param allowReassociation whether the address may be associated already; null for what the
   *     platform does: EC2-Classic moves any address, an account in EC2-Classic refuses to move one
   *     of the domain {@code vpc}, an account in a VPC moves it
   */
  public Change<Address> associate(
      Caller caller, AddressIdentifier asked, Target to, @Nullable Boolean allowReassociation) {
    String instanceId = to.instanceId();
    String interfaceId = to.networkInterfaceId();
    if (instanceId == null && interfaceId == null) {
      throw AddressErrors.NEITHER.with("instance ID", "network interface id");
    }
    if (instanceId != null && interfaceId != null) {
      throw AddressErrors.BOTH.with("instance ID", "network interface id");
    }
    Address address = require(caller, asked);
    if (address.domain() == Domain.VPC && asked.allocationId() == null) {
      throw AddressErrors.ALLOCATION_ID_TO_ASSOCIATE.with();
    }
    requireUnmanaged(address);
    InterfaceHost instance = instanceId == null ? null : instance(caller, address, instanceId);
    NetworkInterface target =
        instance == null
            ? interfaces.requireForAddress(caller, String.valueOf(interfaceId))
            : instance.interfaces().only(instance.id());
    if (target != null) {
      return associate(caller, address, target, to.privateIpAddress(), allowReassociation);
    }
    if (address.domain() == Domain.VPC) {
      throw AddressErrors.PUBLIC_IP_TO_ASSOCIATE.with();
    }
    if (allowReassociation != null) {
      throw AddressErrors.REASSOCIATION_IN_CLASSIC.with();
    }
    if (instance == null || address == registry.ofInstance(instance.id())) {
      return Change.none(address);
    }
    return Change.of(() -> associateClassic(address, instance), address);
  }

  private InterfaceHost instance(Caller caller, Address address, String instanceId) {
    InterfaceHost instance = instances.require(caller, instanceId);
    List<String> states = address.domain() == Domain.VPC ? VPC_STATES : CLASSIC_STATES;
    if (!states.contains(instance.stateWord())) {
      throw AddressErrors.WRONG_INSTANCE_STATE.with(instanceId, instance.stateWord());
    }
    return instance;
  }

  private Change<Address> associate(
      Caller caller,
      Address address,
      NetworkInterface target,
      @Nullable String privateIpAddress,
      @Nullable Boolean allowReassociation) {
    String allocationId = address.allocationId();
    if (allocationId == null) {
      throw AddressErrors.ALLOCATION_ID_TO_ASSOCIATE.with();
    }
    String group = zones.borderGroupOf(target.subnet().zone());
    if (!address.networkBorderGroup().equals(group)) {
      throw AddressErrors.OTHER_BORDER_GROUP.with(
          allocationId, address.networkBorderGroup(), target.id(), group);
    }
    if (target.primaryAddress() == null) {
      throw AddressErrors.NO_PRIVATE_ADDRESS.with(target.id());
    }
    PrivateAddress privateAddress =
        privateIpAddress == null ? target.primaryAddress() : target.address(privateIpAddress);
    if (privateAddress == null) {
      throw AddressErrors.NOT_OF_INTERFACE.with(privateIpAddress, target.id());
    }
    if (address.privateAddress() == privateAddress) {
      return Change.none(address);
    }
    checkReassociation(caller, address, allowReassociation);
    Vpc vpc = target.subnet().vpc();
    if (!reachesInternet.test(vpc)) {
      throw AddressErrors.NO_INTERNET_GATEWAY.with(vpc.id());
    }
    return Change.of(
        () -> {
          free(address);
          PublicAddress former = privateAddress.publicAddress();
          String formerAllocation = former == null ? null : former.allocationId();
          if (formerAllocation != null) {
            free(registry.withAllocation(formerAllocation));
          } else if (former != null) {
            pool.release(former.ip());
          }
          associateElastic(address, privateAddress);
        },
        address);
  }

  private static void requireUnmanaged(Address address) {
    if (address.isManaged()) {
      throw AddressErrors.MANAGED.with();
    }
  }

  /**
   * Associates an address of the domain {@code vpc}, which is not associated, with the new
   * interface of a service.
   */
  public void associateManaged(Address address, NetworkInterface target) {
    associateManaged(address, Objects.requireNonNull(target.primaryAddress()));
  }

  /** The same with one of the addresses of that interface. */
  public void associateManaged(Address address, PrivateAddress target) {
    associateElastic(address, target);
  }

  private void associateElastic(Address address, PrivateAddress privateAddress) {
    String associationId = context.ids().next("eipassoc-");
    registry.associate(address, privateAddress, associationId);
    privateAddress.publicAddress(
        new PublicAddress(
            address.publicIp(), address.ownerId(), address.allocationId(), associationId));
  }

  private void associateClassic(Address address, InterfaceHost instance) {
    free(address);
    free(registry.ofInstance(instance.id()));
    registry.associate(address, instance);
    release(instance.publicAddress(address.publicIp(), true));
  }

  private void checkReassociation(Caller caller, Address address, @Nullable Boolean allow) {
    String allocationId = address.allocationId();
    String associationId = address.associationId();
    boolean allowed = allow == null ? !context.classic().test(caller.account()) : allow;
    if (!allowed && allocationId != null && associationId != null) {
      throw AddressErrors.ALREADY_ASSOCIATED.with(allocationId, associationId);
    }
  }

  /** DisassociateAddress. An address that is not associated does not change. */
  public Change<Address> disassociate(
      Caller caller, @Nullable String publicIp, @Nullable String associationId) {
    Address address = associated(caller, publicIp, associationId);
    requireUnmanaged(address);
    return Change.of(() -> free(address), address);
  }

  private Address associated(
      Caller caller, @Nullable String publicIp, @Nullable String associationId) {
    if (publicIp == null) {
      if (associationId == null) {
        throw AddressErrors.NEITHER.with(PUBLIC_IP, ASSOCIATION_ID);
      }
      return registry.byAssociation(caller, associationId);
    }
    if (associationId != null) {
      throw AddressErrors.BOTH.with(PUBLIC_IP, ASSOCIATION_ID);
    }
    Address address = registry.byPublicIp(caller, publicIp);
    if (address.domain() == Domain.VPC) {
      throw AddressErrors.ASSOCIATION_ID_TO_DISASSOCIATE.with();
    }
    return address;
  }

  /**
   * ReleaseAddress. In EC2-Classic and in a default VPC an address that is associated is
   * disassociated first; elsewhere it cannot be released.
   *
   * @param borderGroup the network border group that the address must have; null for any
   */
  public Change<Address> release(
      Caller caller, AddressIdentifier asked, @Nullable String borderGroup) {
    Address address = require(caller, asked);
    if (borderGroup != null && !borderGroup.equals(address.networkBorderGroup())) {
      throw AddressErrors.NOT_FOUND.with(address.publicIp());
    }
    if (address.domain() == Domain.VPC && asked.allocationId() == null) {
      throw AddressErrors.ALLOCATION_ID_TO_RELEASE.with();
    }
    NetworkInterface user = address.networkInterface();
    if (address.isManaged() || (user != null && !user.subnet().vpc().isDefault())) {
      throw AddressErrors.IN_USE.with(address.publicIp());
    }
    if (address.hasDomainName()) {
      throw AddressErrors.DOMAIN_NAME_SET.with(address.allocationId());
    }
    return Change.of(
        () -> {
          free(address);
          registry.remove(address);
          pool.release(address.publicIp());
        },
        address);
  }

  /** The domain names of addresses. */
  public AddressDomainNames domainNames() {
    return domainNames;
  }

  /** The transfers of addresses between accounts. */
  public AddressTransfers transfers() {
    return transfers;
  }

  /** The moves of addresses between EC2-Classic and VPC. */
  public AddressMoves moves() {
    return moves;
  }

  private Address require(Caller caller, AddressIdentifier asked) {
    if (asked.publicIp() == null) {
      if (asked.allocationId() == null) {
        throw AddressErrors.NEITHER.with(PUBLIC_IP, ALLOCATION_ID);
      }
      return registry.byAllocation(caller, asked.allocationId());
    }
    if (asked.allocationId() != null) {
      throw AddressErrors.BOTH.with(PUBLIC_IP, ALLOCATION_ID);
    }
    return registry.byPublicIp(caller, asked.publicIp());
  }

  /** Disassociates the address of an instance in EC2-Classic that stops or is terminated. */
  public void instanceStopped(String instanceId) {
    free(registry.ofInstance(instanceId));
  }

  /** Disassociates the address of a private one that is gone. */
  public void privateAddressReleased(String allocationId) {
    free(registry.withAllocation(allocationId));
  }

  /** Disassociates an address. A running instance in EC2-Classic gets an ordinary one instead. */
  private void free(@Nullable Address address) {
    if (address == null) {
      return;
    }
    AttachmentTarget instance = address.classicInstance();
    PrivateAddress privateAddress = address.privateAddress();
    registry.disassociate(address);
    if (privateAddress != null) {
      privateAddress.publicAddress(null);
    }
    if (instance != null) {
      boolean replaced = instance.stateWord().equals("running");
      instance.publicAddress(replaced ? pool.take() : null, false);
    }
  }

  private void release(@Nullable String publicIp) {
    if (publicIp != null) {
      pool.release(publicIp);
    }
  }
}
