// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.place.Partition;
import io.github.ec2fake.internal.model.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A service of AWS that endpoints of one type lead to.
 *
 * @param label the end of its name, for example {@code ecr.api}
 * @param dnsLabel the beginning of its private DNS name, for example {@code api.ecr}; null if it
 *     has none
 * @param takesPolicies whether its endpoints can have policies of their own
 */
public record EndpointService(
    Place place,
    VpcEndpointType type,
    String label,
    @Nullable String dnsLabel,
    boolean takesPolicies) {

  /** For example {@code com.amazonaws.us-east-1.ecr.api}. */
  public String name() {
    boolean isChinese =
        place.partition() == Partition.CHINA && !label.equals("s3") && !label.equals("dynamodb");
    return (isChinese ? "cn." : "") + "com.amazonaws." + place.region() + "." + label;
  }

  /** What the DNS names of its endpoints end with. */
  public String baseDnsName() {
    if (type == VpcEndpointType.GATEWAY) {
      return label + "." + domain();
    }
    String first = dnsLabel == null ? label : dnsLabel;
    return (first.startsWith("*.") ? first.substring(2) : first)
        + "."
        + place.region()
        + ".vpce."
        + place.partition().dnsSuffix();
  }

  /** What it is called in the Internet; null if endpoints cannot take that name over. */
  public @Nullable String privateDnsName() {
    return dnsLabel == null ? null : dnsLabel + "." + domain();
  }

  private String domain() {
    return place.region() + "." + place.partition().dnsSuffix();
  }

  /** Whether its endpoints have private DNS names without being asked for. */
  boolean hasPrivateDnsByDefault() {
    return dnsLabel != null && !label.equals("s3");
  }
}
