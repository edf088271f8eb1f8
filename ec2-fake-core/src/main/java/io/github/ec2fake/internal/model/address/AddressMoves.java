// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimedResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves elastic addresses from EC2-Classic to VPC and back. A move takes a while; it comes to
 * nothing if the address is associated or released in the meantime.
 *
 * <p>Source: MoveAddressToVpc, RestoreAddressToClassic, DescribeMovingAddresses.
 */
public final class AddressMoves {
  private final AddressRegistry addresses;
  private final Context context;
  private final Map<Address, Moving> moving = new LinkedHashMap<>();

  /**
   * An address on its way.
   *
   * @param allocationId of the address when it is in VPC; null if it is on its way back
   */
  public record Moving(Address address, @Nullable String allocationId) {

    /** EC2's word for the direction. */
    public String status() {
      return allocationId == null ? "restoringToClassic" : "movingToVpc";
    }
  }

  AddressMoves(AddressRegistry addresses, Context context) {
    this.addresses = addresses;
    this.context = context;
  }

  /** MoveAddressToVpc. */
  public Change<AddressMove> toVpc(Caller caller, String publicIp) {
    Address address = addresses.byPublicIp(caller, publicIp);
    if (address.domain() == Domain.VPC) {
      return Change.none(
          new AddressMove(publicIp, address.allocationId(), AddressMove.Status.IN_VPC));
    }
    Moving before = moving.get(address);
    if (before != null) {
      return Change.none(inProgress(before));
    }
    requireFree(address);
    addresses.requireQuota(caller.account(), Domain.VPC);
    return Change.of(() -> begin(new Moving(address, context.ids().next("eipalloc-"))));
  }

  /** RestoreAddressToClassic, for addresses that were moved from there. */
  public Change<AddressMove> toClassic(Caller caller, String publicIp) {
    Address address = addresses.byPublicIp(caller, publicIp);
    if (address.domain() == Domain.STANDARD) {
      return Change.none(new AddressMove(publicIp, null, AddressMove.Status.IN_CLASSIC));
    }
    Moving before = moving.get(address);
    if (before != null) {
      return Change.none(inProgress(before));
    }
    if (!address.isFromClassic()) {
      throw AddressErrors.NOT_FROM_CLASSIC.with(publicIp);
    }
    requireFree(address);
    addresses.requireQuota(caller.account(), Domain.STANDARD);
    return Change.of(() -> begin(new Moving(address, null)));
  }

  private static void requireFree(Address address) {
    if (address.isAssociated()) {
      throw AddressErrors.IN_USE.with(address.publicIp());
    }
  }

  private static AddressMove inProgress(Moving move) {
    return new AddressMove(
        move.address().publicIp(), move.allocationId(), AddressMove.Status.MOVE_IN_PROGRESS);
  }

  private AddressMove begin(Moving move) {
    Address address = move.address();
    moving.put(address, move);
    TimedResource timed = new TimedResource(address.publicIp(), 0, address.ownerId());
    context.events().transition(context.timing().of(Phase.ADDRESS_MOVE, timed), () -> finish(move));
    return inProgress(move);
  }

  private void finish(Moving move) {
    Address address = move.address();
    moving.remove(address);
    if (address.isAssociated() || !addresses.isThere(address)) {
      return;
    }
    Address moved =
        new Address(
            address.publicIp(),
            address.ownerId(),
            move.allocationId() == null ? Domain.STANDARD : Domain.VPC,
            move.allocationId(),
            address.networkBorderGroup());
    if (move.allocationId() != null) {
      moved.setFromClassic();
    }
    addresses.replace(address, moved);
  }

  /** DescribeMovingAddresses: the caller's, of these public addresses or all. */
  public List<Moving> describe(Caller caller, List<String> publicIps) {
    publicIps.forEach(publicIp -> addresses.byPublicIp(caller, publicIp));
    return moving.values().stream()
        .filter(each -> addresses.isThere(each.address()))
        .filter(each -> each.address().ownerId().equals(caller.account()))
        .filter(each -> publicIps.isEmpty() || publicIps.contains(each.address().publicIp()))
        .toList();
  }
}
