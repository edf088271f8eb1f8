// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimedResource;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The domain names that reverse look-ups of elastic addresses give. A change takes a while, and the
 * last one counts.
 *
 * <p>Source: ModifyAddressAttribute, ResetAddressAttribute; the EC2 user guide, "Use reverse DNS
 * for email applications".
 */
public final class AddressDomainNames {
  private static final String ATTRIBUTE = "domain-name";
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,254}$)(?:[a-zA-Z0-9_](?:[a-zA-Z0-9_-]{0,61}[a-zA-Z0-9_])?\\.)+"
              + "[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]\\.?");

  private final AddressRegistry addresses;
  private final Context context;

  AddressDomainNames(AddressRegistry addresses, Context context) {
    this.addresses = addresses;
    this.context = context;
  }

  /** ModifyAddressAttribute. */
  public Change<Address> modify(Caller caller, String allocationId, @Nullable String name) {
    if (name == null) {
      throw Ec2Error.missingParameter("domainName");
    }
    if (!NAME.matcher(name).matches()) {
      throw AddressErrors.BAD_DOMAIN_NAME.with(name);
    }
    Address address = addresses.byAllocation(caller, allocationId);
    String full = name.endsWith(".") ? name : name + ".";
    return Change.of(() -> begin(address, allocationId, full), address);
  }

  /** ResetAddressAttribute. */
  public Change<Address> reset(Caller caller, String allocationId, String attribute) {
    checkAttribute(attribute);
    Address address = addresses.byAllocation(caller, allocationId);
    return address.hasDomainName()
        ? Change.of(() -> begin(address, allocationId, ""), address)
        : Change.none(address);
  }

  private void begin(Address address, String allocationId, String name) {
    address.nextDomainName(name);
    TimedResource timed = new TimedResource(allocationId, 0, address.ownerId());
    context
        .events()
        .transition(
            context.timing().of(Phase.ADDRESS_DOMAIN_NAME_UPDATE, timed),
            () -> finish(address, name));
  }

  /** Ends a change, unless a later one has been asked for. */
  private static void finish(Address address, String name) {
    if (Objects.equals(address.nextDomainName(), name)) {
      address.nextDomainName(null);
      address.domainName(name.isEmpty() ? null : name);
    }
  }

  /** DescribeAddressesAttribute: of these addresses, or of all, those that have the attribute. */
  public List<Address> describe(
      Caller caller, List<String> allocationIds, @Nullable String attribute) {
    if (attribute != null) {
      checkAttribute(attribute);
    }
    return addresses.describe(caller, List.of(), allocationIds).stream()
        .filter(address -> address.domainName() != null || address.nextDomainName() != null)
        .toList();
  }

  private static void checkAttribute(String attribute) {
    if (!attribute.equals(ATTRIBUTE)) {
      throw AddressErrors.UNKNOWN_ATTRIBUTE.with(attribute);
    }
  }
}
