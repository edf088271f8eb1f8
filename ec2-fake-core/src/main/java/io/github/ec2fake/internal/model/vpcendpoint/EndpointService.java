// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.place.Place;
import org.jspecify.annotations.Nullable;

/** A service that endpoints of one type lead to. */
public sealed interface EndpointService permits AwsEndpointService, UserEndpointService {
  /** The region that it is in. */
  Place place();

  VpcEndpointType type();

  /** The id of a service, which no endpoint shows. */
  String serviceId();

  /** For example {@code com.amazonaws.us-east-1.ecr.api}. */
  String name();

  /** The account that owns it, or {@code amazon}. */
  String owner();

  /** What the DNS names of its endpoints end with. */
  String baseDnsName();

  /** What it is called in the Internet; null if endpoints cannot take that name over. */
  @Nullable String privateDnsName();

  /** Whether its endpoints have private DNS names without being asked for. */
  boolean hasPrivateDnsByDefault();

  /** Whether its endpoints can have policies of their own. */
  boolean takesPolicies();

  /** Whether its owner has to accept its endpoints. */
  boolean requiresAcceptance();

  /** Whether it is S3, which has private DNS names beside gateway endpoints. */
  boolean isS3();
}
