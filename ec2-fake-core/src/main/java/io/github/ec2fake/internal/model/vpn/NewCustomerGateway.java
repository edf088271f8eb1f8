// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.ParameterErrors;
import org.jspecify.annotations.Nullable;

/**
 * A customer gateway as CreateCustomerGateway is asked for it.
 *
 * @param asn its number in the Border Gateway Protocol
 * @param ipAddress null with a certificate alone
 */
public record NewCustomerGateway(
    String type,
    long asn,
    @Nullable String ipAddress,
    @Nullable String certificateArn,
    @Nullable String deviceName) {
  private static final long DEFAULT_ASN = 65000;
  private static final long LAST_ASN = Integer.MAX_VALUE;
  private static final long LAST_EXTENDED_ASN = 4294967295L;

  /** Checks the two parameters of the ASN, of which one has the small numbers. */
  public static long asn(@Nullable Integer asn, @Nullable Long extended) {
    if (asn != null && extended != null) {
      throw ParameterErrors.NOT_TOGETHER.with("bgpAsn", "bgpAsnExtended");
    }
    if (asn != null && asn < 1) {
      throw VpnErrors.BAD_ASN.with(asn, "bgpAsn", "1 to " + LAST_ASN);
    }
    if (extended != null && (extended <= LAST_ASN || extended > LAST_EXTENDED_ASN)) {
      throw VpnErrors.BAD_ASN.with(
          extended, "bgpAsnExtended", (LAST_ASN + 1) + " to " + LAST_EXTENDED_ASN);
    }
    if (extended != null) {
      return extended;
    }
    return asn == null ? DEFAULT_ASN : asn;
  }

  /** Whether the ASN is one of those that EC2 has the further element for. */
  public boolean hasExtendedAsn() {
    return asn > LAST_ASN;
  }
}
