// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elastic addresses of a region. An instance is associated with one of them at most. */
public final class Addresses {
  private static final String PUBLIC_IP = "public IP";
  private static final String ALLOCATION_ID = "allocation id";
  private static final String ASSOCIATION_ID = "association id";
  private static final List<String> VPC_STATES = List.of("running", "stopping", "stopped");
  private static final List<String> CLASSIC_STATES = List.of("running");

  private final Context context;
  private final Tags tags;
  private final AddressPool pool;
  private final AttachmentTarget.Lookup instances;
  private final AddressRegistry registry = new AddressRegistry();
  private final Counter<Owned> number = new Counter<>();

  private record Owned(String account, Domain domain) {}

  public Addresses(
      Context context, Tags tags, AddressPool pool, AttachmentTarget.Lookup instances) {
    this.context = context;
    this.tags = tags;
    this.pool = pool;
    this.instances = instances;
  }

  public @Nullable String publicIpOf(String instanceId) {
    Address address = registry.ofInstance(instanceId);
    return address == null ? null : address.publicIp();
  }

  /** The address that an instance is associated with. */
  public @Nullable Address ofInstance(String instanceId) {
    return registry.ofInstance(instanceId);
  }

  public List<Address> describe(Caller caller, List<String> publicIps, List<String> allocationIds) {
    publicIps.forEach(publicIp -> registry.byPublicIp(caller, publicIp));
    allocationIds.forEach(id -> registry.byAllocation(caller, id));
    return registry.ownedBy(caller.account()).stream()
        .filter(address -> publicIps.isEmpty() || publicIps.contains(address.publicIp()))
        .filter(
            address ->
                allocationIds.isEmpty()
                    || (address.allocationId() != null
                        && allocationIds.contains(address.allocationId())))
        .toList();
  }

  public Address requireAllocation(Caller caller, String allocationId) {
    return registry.byAllocation(caller, allocationId);
  }

  /** AllocateAddress. */
  public Change<Address> allocate(
      Caller caller, @Nullable String domainName, Map<String, String> newTags) {
    boolean classic = context.classic().test(caller.account());
    Domain usual = classic ? Domain.STANDARD : Domain.VPC;
    Domain domain = domainName == null ? usual : Domain.of(domainName);
    if (domain == Domain.STANDARD && !classic) {
      throw AddressErrors.NO_CLASSIC.with();
    }
    if (domain == Domain.STANDARD && !newTags.isEmpty()) {
      throw AddressErrors.TAGS_IN_CLASSIC.with();
    }
    Owned owned = new Owned(caller.account(), domain);
    if (number.of(owned) >= context.quotas(caller.account()).of(Quota.ADDRESSES)) {
      throw AddressErrors.limitExceeded(domain);
    }
    return Change.of(
        () -> {
          String allocationId = domain == Domain.VPC ? context.ids().next("eipalloc-") : null;
          Address address = new Address(pool.take(), caller.account(), domain, allocationId);
          registry.add(address);
          number.add(owned, 1);
          if (allocationId != null) {
            tags.put(caller.account(), allocationId, newTags);
          }
          return address;
        });
  }

  /**
   * AssociateAddress: the address is disassociated from the instance that it had, and the instance
   * from the elastic address that it had.
   *
   * @param allowReassociation whether the address may be associated with an instance already; null
   *     for what the platform does: EC2-Classic moves any address, an account in EC2-Classic
   *     refuses to move one of the domain {@code vpc}, an account in a VPC moves it
   */
  public Change<Address> associate(
      Caller caller,
      AddressIdentifier asked,
      @Nullable String instanceId,
      @Nullable Boolean allowReassociation) {
    if (instanceId == null) {
      throw AddressErrors.NEITHER.with("instance ID", "network interface id");
    }
    Address address = require(caller, asked);
    if (address.domain() == Domain.VPC && asked.allocationId() == null) {
      throw AddressErrors.ALLOCATION_ID_TO_ASSOCIATE.with();
    }
    AttachmentTarget instance = instances.require(caller, instanceId);
    List<String> states = address.domain() == Domain.VPC ? VPC_STATES : CLASSIC_STATES;
    if (!states.contains(instance.stateWord())) {
      throw AddressErrors.WRONG_INSTANCE_STATE.with(instanceId, instance.stateWord());
    }
    if (address == registry.ofInstance(instanceId)) {
      return Change.none(address);
    }
    checkReassociation(caller, address, allowReassociation);
    return Change.of(
        () -> {
          free(address);
          free(registry.ofInstance(instanceId));
          registry.associate(
              address,
              instance,
              address.domain() == Domain.VPC ? context.ids().next("eipassoc-") : null);
          release(instance.publicAddress(address.publicIp(), true));
          return address;
        });
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
   * ReleaseAddress. An address that is associated is disassociated first, as EC2 does in
   * EC2-Classic and in a default VPC.
   */
  public Change<Address> release(Caller caller, AddressIdentifier asked) {
    Address address = require(caller, asked);
    if (address.domain() == Domain.VPC && asked.allocationId() == null) {
      throw AddressErrors.ALLOCATION_ID_TO_RELEASE.with();
    }
    return Change.of(
        () -> {
          free(address);
          registry.remove(address);
          number.add(new Owned(address.ownerId(), address.domain()), -1);
          pool.release(address.publicIp());
          if (address.allocationId() != null) {
            tags.forget(address.allocationId());
          }
        },
        address);
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

  public void instanceTerminated(String instanceId) {
    free(registry.ofInstance(instanceId));
  }

  /** Disassociates the address of an instance in EC2-Classic that has been stopped. */
  public void instanceStopped(String instanceId) {
    Address address = registry.ofInstance(instanceId);
    if (address != null && address.domain() == Domain.STANDARD) {
      free(address);
    }
  }

  /** Disassociates an address. A running instance in EC2-Classic gets an ordinary one instead. */
  private void free(@Nullable Address address) {
    AttachmentTarget instance = address == null ? null : registry.disassociate(address);
    if (address != null && instance != null) {
      boolean replaced =
          address.domain() == Domain.STANDARD && instance.stateWord().equals("running");
      release(instance.publicAddress(replaced ? pool.take() : null, false));
    }
  }

  private void release(@Nullable String publicIp) {
    if (publicIp != null) {
      pool.release(publicIp);
    }
  }
}
