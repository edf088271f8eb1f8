package io.github.ec2fake.internal.model.place;

import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals of requests that name a region or an availability zone. */
final class PlaceErrors {
  private PlaceErrors() {}

  static Ec2Error invalidRegion(String name) {
    return Ec2Error.invalidParameterValue("Invalid region: [%s]", name);
  }

  static Ec2Error invalidZone(String name) {
    return Ec2Error.invalidParameterValue("Invalid availability zone: [%s]", name);
  }
}
