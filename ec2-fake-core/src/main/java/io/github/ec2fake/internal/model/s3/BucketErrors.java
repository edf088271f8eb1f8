package io.github.ec2fake.internal.model.s3;

import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals of requests that name a bucket or an object in one. */
final class BucketErrors {
  private BucketErrors() {}

  static Ec2Error badName(String name) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter Bucket is invalid. A bucket's name is 3 to 255 letters, digits,"
            + " '.', '_' and '-'.",
        name);
  }

  static Ec2Error ofAnotherAccount(String name) {
    return Ec2Error.invalidParameterValue(
        "The bucket '%s' belongs to another account. Choose a different name.", name);
  }

  static Ec2Error noManifest(String location) {
    return Ec2Error.badRequest(
        "InvalidManifest",
        "HTTP 404 (Not Found) response for URL http://s3.amazonaws.com:80/%s",
        location);
  }

  static Ec2Error manifestNotAccessible() {
    return Ec2Error.badRequest("AuthFailure", "Manifest is not accessible");
  }
}
