package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The elastic addresses in a region. */
public final class Addresses {
  private static final String PUBLIC_IP = "public IP";
  private static final String ALLOCATION_ID = "allocation id";
  private static final List<String> VPC_STATES = List.of("running", "stopping", "stopped");
  private static final List<String> CLASSIC_STATES = List.of("running");

  private final Context context;
  private final Tags tags;
  private final AddressPool pool;
  private final Map<String, Address> all = new LinkedHashMap<>();
  private final Counter<Owned> number = new Counter<>();
  private final AttachmentTarget.Lookup instances;

  private record Owned(String account, Domain domain) {}

  /** No addresses. */
  public Addresses(
      Context context, Tags tags, AddressPool pool, AttachmentTarget.Lookup instances) {
    this.context = context;
    this.tags = tags;
    this.instances = instances;
    this.pool = pool;
  }

  /** A caller's addresses. */
  public List<Address> of(Caller caller) {
    return all.values().stream()
        .filter(address -> address.ownerId().equals(caller.account()))
        .toList();
  }

  /** The elastic address that leads to an instance. */
  public @Nullable String publicIpOf(String instanceId) {
    return leadingTo(instanceId).map(Address::publicIp).findFirst().orElse(null);
  }

  /**
   * A caller's address by itself.
   *
   * @throws Ec2Error {@code InvalidAddress.NotFound}, or {@code AuthFailure} if it is another
   *     account's
   */
  public Address require(Caller caller, String publicIp) {
    Address address = all.get(publicIp);
    if (address == null) {
      throw AddressErrors.notFound(publicIp);
    }
    if (!address.ownerId().equals(caller.account())) {
      throw AddressErrors.notYours(publicIp);
    }
    return address;
  }

  /**
   * A caller's address by its allocation id.
   *
   * @throws Ec2Error {@code InvalidAllocationID.NotFound}
   */
  public Address requireAllocation(Caller caller, String allocationId) {
    return of(caller).stream()
        .filter(address -> allocationId.equals(address.allocationId()))
        .findFirst()
        .orElseThrow(() -> AddressErrors.allocationNotFound(allocationId));
  }

  /**
   * AllocateAddress.
   *
   * @throws Ec2Error {@code InvalidParameterValue}, {@code InvalidParameterCombination} or {@code
   *     AddressLimitExceeded}
   */
  public Address allocate(Caller caller, @Nullable String word, Map<String, String> newTags) {
    boolean classic = context.classic().test(caller.account());
    Domain usual = classic ? Domain.STANDARD : Domain.VPC;
    Domain domain = word == null ? usual : Domain.of(word);
    if (domain == Domain.STANDARD && !classic) {
      throw AddressErrors.noClassic();
    }
    if (domain == Domain.STANDARD && !newTags.isEmpty()) {
      throw AddressErrors.tagsInClassic();
    }
    Owned owned = new Owned(caller.account(), domain);
    if (number.of(owned) >= context.quotas(caller.account()).of(Quota.ADDRESSES)) {
      throw AddressErrors.limitExceeded(domain);
    }
    caller.proceed();
    String allocationId = domain == Domain.VPC ? context.ids().next("eipalloc-") : null;
    Address address = new Address(pool.take(), caller.account(), domain, allocationId);
    all.put(address.publicIp(), address);
    number.add(owned, 1);
    if (allocationId != null) {
      tags.put(caller.account(), allocationId, newTags);
    }
    return address;
  }

  /**
   * AssociateAddress: the address leads to the instance from now on, and no longer to another one;
   * another elastic address of the instance no longer leads to it.
   *
   * @param allowReassociation whether the address may lead to another instance; null for what the
   *     platform does: EC2-Classic moves any address, an account in EC2-Classic refuses to move one
   *     of the domain {@code vpc}, an account in a VPC moves it
   * @throws Ec2Error {@code MissingParameter}, {@code InvalidParameterCombination}, the address's
   *     and the instance's not-found errors, {@code InvalidInstanceID} for an instance in the wrong
   *     state, or {@code Resource.AlreadyAssociated}
   */
  public Address associate(
      Caller caller,
      @Nullable String publicIp,
      @Nullable String allocationId,
      @Nullable String instanceId,
      @Nullable Boolean allowReassociation) {
    if (instanceId == null) {
      throw AddressErrors.neither("instance ID", "network interface id");
    }
    Address address = either(caller, publicIp, allocationId);
    if (address.domain() == Domain.VPC && allocationId == null) {
      throw AddressErrors.allocationIdToAssociate();
    }
    AttachmentTarget instance = instances.require(caller, instanceId);
    List<String> states = address.domain() == Domain.VPC ? VPC_STATES : CLASSIC_STATES;
    if (!states.contains(instance.stateWord())) {
      throw AddressErrors.wrongInstanceState(instanceId, instance.stateWord());
    }
    AttachmentTarget current = address.instance();
    boolean there = current != null && current.id().equals(instanceId);
    checkReassociation(caller, address, there, allowReassociation);
    caller.proceed();
    if (there) {
      return address;
    }
    free(address);
    instanceLost(instanceId, other -> true);
    address.associate(
        instance, address.domain() == Domain.VPC ? context.ids().next("eipassoc-") : null);
    giveBack(instance.publicAddress(address.publicIp(), true));
    return address;
  }

  /**
   * DisassociateAddress.
   *
   * @param publicIp an address of the domain {@code standard}, or null; one that leads nowhere is
   *     left so
   * @throws Ec2Error {@code MissingParameter}, {@code InvalidParameterCombination}, the address's
   *     not-found errors, {@code InvalidAssociationID.NotFound} or {@code InvalidParameterValue}
   */
  public void disassociate(
      Caller caller, @Nullable String publicIp, @Nullable String associationId) {
    Address address;
    if (publicIp == null) {
      if (associationId == null) {
        throw AddressErrors.neither(PUBLIC_IP, "association id");
      }
      address = association(caller, associationId);
    } else {
      if (associationId != null) {
        throw AddressErrors.both(PUBLIC_IP, "association id");
      }
      address = require(caller, publicIp);
      if (address.domain() == Domain.VPC) {
        throw AddressErrors.associationIdToDisassociate();
      }
    }
    caller.proceed();
    free(address);
  }

  /**
   * ReleaseAddress. An address that leads to an instance is disassociated first, as EC2 does in
   * EC2-Classic and in a default VPC.
   *
   * @throws Ec2Error {@code MissingParameter}, {@code InvalidParameterCombination}, the address's
   *     not-found errors or {@code InvalidParameterValue}
   */
  public void release(Caller caller, @Nullable String publicIp, @Nullable String allocationId) {
    Address address = either(caller, publicIp, allocationId);
    if (address.domain() == Domain.VPC && allocationId == null) {
      throw AddressErrors.allocationIdToRelease();
    }
    caller.proceed();
    free(address);
    all.remove(address.publicIp());
    number.add(new Owned(address.ownerId(), address.domain()), -1);
    pool.release(address.publicIp());
    if (allocationId != null) {
      tags.forget(allocationId);
    }
  }

  /** An instance has been terminated: no address leads to it any more. */
  public void instanceTerminated(String instanceId) {
    instanceLost(instanceId, address -> true);
  }

  /** An instance has been stopped: in EC2-Classic it loses its elastic address. */
  public void instanceStopped(String instanceId) {
    instanceLost(instanceId, address -> address.domain() == Domain.STANDARD);
  }

  private Address either(Caller caller, @Nullable String publicIp, @Nullable String allocationId) {
    if (publicIp == null) {
      if (allocationId == null) {
        throw AddressErrors.neither(PUBLIC_IP, ALLOCATION_ID);
      }
      return requireAllocation(caller, allocationId);
    }
    if (allocationId != null) {
      throw AddressErrors.both(PUBLIC_IP, ALLOCATION_ID);
    }
    return require(caller, publicIp);
  }

  private Address association(Caller caller, String associationId) {
    return of(caller).stream()
        .filter(address -> associationId.equals(address.associationId()))
        .findFirst()
        .orElseThrow(() -> AddressErrors.associationNotFound(associationId));
  }

  private void checkReassociation(
      Caller caller, Address address, boolean there, @Nullable Boolean allow) {
    String allocationId = address.allocationId();
    String associationId = address.associationId();
    boolean allowed = allow == null ? !context.classic().test(caller.account()) : allow;
    if (!there && !allowed && allocationId != null && associationId != null) {
      throw AddressErrors.alreadyAssociated(allocationId, associationId);
    }
  }

  private void instanceLost(String instanceId, Predicate<Address> which) {
    leadingTo(instanceId).filter(which).toList().forEach(this::free);
  }

  private Stream<Address> leadingTo(String instanceId) {
    return all.values().stream()
        .filter(
            address -> {
              AttachmentTarget instance = address.instance();
              return instance != null && instance.id().equals(instanceId);
            });
  }

  /** In EC2-Classic a running instance gets an ordinary address instead; in a VPC it gets none. */
  private void free(Address address) {
    AttachmentTarget instance = address.instance();
    if (instance != null) {
      address.associate(null, null);
      boolean another = address.domain() == Domain.STANDARD && isRunning(instance);
      giveBack(instance.publicAddress(another ? pool.take() : null, false));
    }
  }

  private static boolean isRunning(AttachmentTarget instance) {
    return instance.stateWord().equals("running");
  }

  private void giveBack(@Nullable String publicIp) {
    if (publicIp != null) {
      pool.release(publicIp);
    }
  }
}
