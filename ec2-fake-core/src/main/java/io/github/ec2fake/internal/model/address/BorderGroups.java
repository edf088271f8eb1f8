// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.place.AccountZones;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network border groups of addresses: from where they are advertised, and can be used. */
final class BorderGroups {
  private final AccountZones zones;

  BorderGroups(AccountZones zones) {
    this.zones = zones;
  }

  /** The group that AllocateAddress names, or that of the region. */
  String choose(Caller caller, @Nullable String asked) {
    if (asked == null) {
      return zones.borderGroup();
    }
    List<String> groups = zones.borderGroups(caller.account());
    if (!groups.contains(asked)) {
      throw AddressErrors.UNKNOWN_BORDER_GROUP.with(asked, String.join(", ", groups));
    }
    return asked;
  }

  /** Refuses to associate an address of one group in the zone of another. */
  void check(Address address, NetworkInterface target) {
    String group = zones.borderGroupOf(target.subnet().zone());
    if (!address.networkBorderGroup().equals(group)) {
      throw AddressErrors.OTHER_BORDER_GROUP.with(
          address.allocationId(), address.networkBorderGroup(), target.id(), group);
    }
  }

  /** Refuses to release an address of another group than the one that a call names. */
  static void checkRelease(Address address, @Nullable String asked) {
    if (asked != null && !asked.equals(address.networkBorderGroup())) {
      throw AddressErrors.NOT_FOUND.with(address.publicIp());
    }
  }
}
