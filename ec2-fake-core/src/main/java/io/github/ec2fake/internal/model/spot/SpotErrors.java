package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.time.Instant;

/** The refusals that are about Spot requests and their data feed. */
final class SpotErrors {
  private SpotErrors() {}

  static Ec2Error badPrice(String price) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter price is invalid. \"%s\" is an invalid spot instance price",
        price, price);
  }

  static Ec2Error badCount(int count) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter InstanceCount is invalid. It must be at least 1.", count);
  }

  static Ec2Error tooLate(Instant validUntil) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter ValidUntil is invalid. It must be later than now and than"
            + " ValidFrom.",
        validUntil);
  }

  static Ec2Error tooMany() {
    return Ec2Error.badRequest("MaxSpotInstanceCountExceeded", "Max spot instance count exceeded")
        .about(ResourceKind.SPOT_REQUESTS);
  }

  static Ec2Error malformed(String id) {
    return Ec2Error.badRequest(
        "InvalidSpotInstanceRequestID.Malformed", "Invalid id: \"%s\" (expecting \"sir-...\")", id);
  }

  static Ec2Error notFound(String id) {
    return Ec2Error.badRequest(
            "InvalidSpotInstanceRequestID.NotFound",
            "The spot instance request ID '%s' does not exist",
            id)
        .about(ResourceKind.SPOT_REQUESTS);
  }

  static Ec2Error noDatafeed() {
    return Ec2Error.badRequest(
        "InvalidSpotDatafeed.NotFound", "Spot datafeed subscription does not exist.");
  }

  static Ec2Error inaccessible(String bucket) {
    return Ec2Error.badRequest(
        "InaccessibleStorageLocation",
        "The bucket '%s' cannot be accessed. It has to exist and to be the caller's; a test makes"
            + " one with cloud.arrange().bucket(name, owner).",
        bucket);
  }
}
