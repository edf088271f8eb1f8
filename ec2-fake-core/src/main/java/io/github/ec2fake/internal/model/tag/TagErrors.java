package io.github.ec2fake.internal.model.tag;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals of requests about tags. */
final class TagErrors {
  private TagErrors() {}

  static Ec2Error invalidId(String resourceId) {
    return Ec2Error.badRequest("InvalidID", "The ID '%s' is not valid", resourceId);
  }

  static Ec2Error limitExceeded() {
    return Ec2Error.badRequest(
            "TagLimitExceeded", "The maximum number of Tags for a resource has been reached.")
        .about(ResourceKind.TAGS);
  }

  static Ec2Error reserved() {
    return Ec2Error.invalidParameterValue(
        "Tag keys starting with 'aws:' are reserved for internal use");
  }

  static Ec2Error keyTooLong(int most) {
    return Ec2Error.invalidParameterValue(
        "Tag key exceeds the maximum length of %s characters", most);
  }

  static Ec2Error valueTooLong(int most) {
    return Ec2Error.invalidParameterValue(
        "Tag value exceeds the maximum length of %s characters", most);
  }

  static Ec2Error noValue() {
    return Ec2Error.invalidParameterValue("Tag value cannot be null. Use empty string instead.");
  }

  static Ec2Error duplicateKey(String key) {
    return Ec2Error.invalidParameterValue("Duplicate tag key '%s' specified.", key);
  }
}
