// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.address.Address;
import org.jspecify.annotations.Nullable;

/** An elastic address with its domain name. */
record AddressAttributeItem(
    String publicIp,
    @Nullable String allocationId,
    @Nullable String ptrRecord,
    @Nullable Update ptrRecordUpdate) {

  record Update(String value, String status) {}

  static AddressAttributeItem of(Address address) {
    String next = address.nextDomainName();
    return new AddressAttributeItem(
        address.publicIp(),
        address.allocationId(),
        address.domainName(),
        next == null ? null : new Update(next, "PENDING"));
  }
}
