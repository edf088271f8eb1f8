// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.place.Partition;
import io.github.ec2fake.internal.model.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A service of AWS.
 *
 * @param serviceId follows from what it is
 * @param label the end of its name, for example {@code ecr.api}
 * @param dnsLabel the beginning of its private DNS name, for example {@code api.ecr}; null if it
 *     has none
 * @param takesPolicies whether its endpoints can have policies of their own
 */
record AwsEndpointService(
    Place place,
    VpcEndpointType type,
    String serviceId,
    String label,
    @Nullable String dnsLabel,
    boolean takesPolicies)
    implements EndpointService {

  static String name(Place place, String label) {
    boolean isChinese =
        place.partition() == Partition.CHINA && !label.equals("s3") && !label.equals("dynamodb");
    return (isChinese ? "cn." : "") + "com.amazonaws." + place.region() + "." + label;
  }

  @Override
  public String name() {
    return name(place, label);
  }

  @Override
  public String owner() {
    return "amazon";
  }

  @Override
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

  @Override
  public @Nullable String privateDnsName() {
    return dnsLabel == null ? null : dnsLabel + "." + domain();
  }

  private String domain() {
    return place.region() + "." + place.partition().dnsSuffix();
  }

  @Override
  public boolean hasPrivateDnsByDefault() {
    return dnsLabel != null && !isS3();
  }

  @Override
  public boolean requiresAcceptance() {
    return false;
  }

  @Override
  public boolean isS3() {
    return label.equals("s3");
  }
}
