// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the addresses of a region, and finds them by each of their names, and by instance on
 * EC2-Classic.
 */
final class AddressRegistry {
  private final Registry<Address> byPublicIp =
      new Registry<>(publicIp -> {}, ips -> AddressErrors.NOT_FOUND.with(ips.get(0)));
  private final Map<String, Address> byAllocation = new HashMap<>();
  private final Map<String, Address> byAssociation = new HashMap<>();
  private final Map<String, Address> byInstance = new HashMap<>();

  private final Counter<Owned> number = new Counter<>();
  private final Context context;
  private final Tags tags;

  private record Owned(String account, Domain domain) {
    static Owned of(Address address) {
      return new Owned(address.ownerId(), address.domain());
    }
  }

  AddressRegistry(Context context, Tags tags) {
    this.context = context;
    this.tags = tags;
  }

  void add(Address address) {
    byPublicIp.add(address);
    number.add(Owned.of(address), 1);
    if (address.allocationId() != null) {
      byAllocation.put(address.allocationId(), address);
    }
  }

  /** Removes an address that is not associated. */
  void remove(Address address) {
    byPublicIp.remove(address);
    number.add(Owned.of(address), -1);
    if (address.allocationId() != null) {
      byAllocation.remove(address.allocationId());
      tags.forget(address.allocationId());
    }
  }

  /** Gives an address that is not associated to another account or domain. */
  void replace(Address former, Address replacement) {
    remove(former);
    add(replacement);
  }

  /** Refuses one more address than an account can have. */
  void requireQuota(String account, Domain domain) {
    if (number.of(new Owned(account, domain)) >= context.quotas(account).of(Quota.ADDRESSES)) {
      throw AddressErrors.limitExceeded(domain);
    }
  }

  /** Whether it is still one of the region's addresses. */
  boolean isThere(Address address) {
    return byPublicIp.find(address.publicIp()) == address;
  }

  /** The caller's addresses of these names, or all of them. */
  List<Address> describe(Caller caller, List<String> publicIps, List<String> allocationIds) {
    publicIps.forEach(
        publicIp -> {
          if (Ipv4Block.parse(publicIp + "/32") == null) {
            throw AddressErrors.NOT_AN_IPV4_ADDRESS.with(publicIp);
          }
        });
    return byPublicIp.describe(
        caller,
        publicIps.stream().map(publicIp -> byPublicIp(caller, publicIp)).toList(),
        allocationIds.stream().map(id -> byAllocation(caller, id)).toList());
  }

  /** Associates an address with an instance on EC2-Classic; neither is associated yet. */
  void associate(Address address, AttachmentTarget instance) {
    address.associate(instance);
    byInstance.put(instance.id(), address);
  }

  /** Associates an address with a private one; neither is associated yet. */
  void associate(Address address, PrivateAddress privateAddress, String associationId) {
    address.associate(privateAddress, associationId);
    byAssociation.put(associationId, address);
  }

  void disassociate(Address address) {
    AttachmentTarget instance = address.classicInstance();
    if (instance != null) {
      byInstance.remove(instance.id());
    }
    byAssociation.remove(address.associationId());
    address.disassociate();
  }

  /** An address, whoever owns it; null if it is not allocated. */
  @Nullable Address withAllocation(String allocationId) {
    return byAllocation.get(allocationId);
  }

  @Nullable Address ofInstance(String instanceId) {
    return byInstance.get(instanceId);
  }

  Address byPublicIp(Caller caller, String publicIp) {
    Address address = byPublicIp.existing(publicIp);
    if (!isOwn(caller, address)) {
      throw AddressErrors.NOT_YOURS.with(publicIp);
    }
    return address;
  }

  Address byAllocation(Caller caller, String allocationId) {
    Address address = byAllocation.get(allocationId);
    if (address == null || !isOwn(caller, address)) {
      throw AddressErrors.ALLOCATION_NOT_FOUND.with(allocationId);
    }
    return address;
  }

  Address byAssociation(Caller caller, String associationId) {
    Address address = byAssociation.get(associationId);
    if (address == null || !isOwn(caller, address)) {
      throw AddressErrors.ASSOCIATION_NOT_FOUND.with(associationId);
    }
    return address;
  }

  private static boolean isOwn(Caller caller, Address address) {
    return address.ownerId().equals(caller.account());
  }
}
