// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimedResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The transfers of elastic addresses: one account offers an address, the other accepts it.
 *
 * <p>Source: EnableAddressTransfer, AcceptAddressTransfer, DescribeAddressTransfers; the EC2 user
 * guide, "Transfer an Elastic IP address between AWS accounts".
 */
public final class AddressTransfers {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  private final AddressRegistry addresses;
  private final Context context;
  private final Tags tags;

  /** The offers by address. Those that have expired stay until they are looked at. */
  private final Map<String, AddressTransfer> offers = new LinkedHashMap<>();

  private final List<AddressTransfer> accepted = new ArrayList<>();

  AddressTransfers(AddressRegistry addresses, Context context, Tags tags) {
    this.addresses = addresses;
    this.context = context;
    this.tags = tags;
  }

  private Duration lasts(Phase phase, AddressTransfer transfer) {
    return context
        .timing()
        .of(phase, new TimedResource(transfer.allocationId(), 0, transfer.from()));
  }

  /** The open offer of an address; null if there is none, or none any more. */
  private @Nullable AddressTransfer offer(String publicIp) {
    AddressTransfer offer = offers.get(publicIp);
    return offer != null && isOpen(offer) ? offer : null;
  }

  private boolean isOpen(AddressTransfer offer) {
    Address address = addresses.withAllocation(offer.allocationId());
    return address != null
        && address.publicIp().equals(offer.publicIp())
        && context.now().isBefore(offer.expires());
  }

  /** EnableAddressTransfer. */
  public Change<AddressTransfer> enable(Caller caller, String allocationId, String account) {
    if (!ACCOUNT.matcher(account).matches() || account.equals(caller.account())) {
      throw AddressErrors.BAD_ACCOUNT.with(account);
    }
    Address address = addresses.byAllocation(caller, allocationId);
    if (offer(address.publicIp()) != null) {
      throw AddressErrors.TRANSFER_PENDING.with(allocationId);
    }
    Duration offered =
        context
            .timing()
            .of(Phase.ADDRESS_TRANSFER_OFFER, new TimedResource(allocationId, 0, caller.account()));
    AddressTransfer offer =
        new AddressTransfer(
            address.publicIp(),
            allocationId,
            caller.account(),
            account,
            context.now().plus(offered),
            null,
            AddressTransfer.Status.PENDING);
    return Change.of(() -> offers.put(offer.publicIp(), offer), offer);
  }

  /** DisableAddressTransfer. */
  public Change<AddressTransfer> disable(Caller caller, String allocationId) {
    Address address = addresses.byAllocation(caller, allocationId);
    AddressTransfer offer = offer(address.publicIp());
    if (offer == null) {
      throw AddressErrors.NO_TRANSFER.with(address.publicIp());
    }
    return Change.of(() -> offers.remove(offer.publicIp()), offer.disabled());
  }

  /** AcceptAddressTransfer: the address gets an allocation id of its new owner's. */
  public Change<AddressTransfer> accept(
      Caller caller, String publicIp, Map<String, String> newTags) {
    AddressTransfer offer = offer(publicIp);
    Address address = offer == null ? null : addresses.withAllocation(offer.allocationId());
    if (offer == null || address == null || !offer.to().equals(caller.account())) {
      throw AddressErrors.NO_TRANSFER.with(publicIp);
    }
    if (address.isAssociated()) {
      throw AddressErrors.TRANSFERRED_IS_ASSOCIATED.with(publicIp);
    }
    if (address.hasDomainName()) {
      throw AddressErrors.TRANSFERRED_HAS_DOMAIN_NAME.with(publicIp);
    }
    addresses.requireQuota(caller.account(), Domain.VPC);
    AddressTransfer done = offer.accepted(context.now());
    return Change.of(
        () -> {
          String allocationId = context.ids().next("eipalloc-");
          addresses.replace(
              address,
              new Address(
                  publicIp,
                  caller.account(),
                  Domain.VPC,
                  allocationId,
                  address.networkBorderGroup()));
          tags.put(caller.account(), allocationId, newTags);
          offers.remove(publicIp);
          accepted.add(done);
        },
        done);
  }

  /**
   * DescribeAddressTransfers: what the caller offers, and what was accepted not too long ago.
   *
   * @param allocationIds which they had when they were offered; none for all
   */
  public List<AddressTransfer> describe(Caller caller, List<String> allocationIds) {
    List<AddressTransfer> own =
        Stream.concat(
                offers.values().stream().filter(this::isOpen),
                accepted.stream().filter(this::isListed))
            .filter(transfer -> transfer.from().equals(caller.account()))
            .toList();
    for (String id : allocationIds) {
      if (own.stream().noneMatch(transfer -> transfer.allocationId().equals(id))) {
        addresses.byAllocation(caller, id);
      }
    }
    return own.stream()
        .filter(
            transfer -> allocationIds.isEmpty() || allocationIds.contains(transfer.allocationId()))
        .toList();
  }

  private boolean isListed(AddressTransfer transfer) {
    Duration listed = lasts(Phase.ACCEPTED_ADDRESS_TRANSFER_LISTED, transfer);
    return transfer.accepted() != null && context.now().isBefore(transfer.accepted().plus(listed));
  }
}
