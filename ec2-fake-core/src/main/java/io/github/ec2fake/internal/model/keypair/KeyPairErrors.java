package io.github.ec2fake.internal.model.keypair;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals that are about key pairs. */
final class KeyPairErrors {
  private KeyPairErrors() {}

  static Ec2Error notFound(String name) {
    return Ec2Error.badRequest("InvalidKeyPair.NotFound", "The key pair '%s' does not exist", name)
        .about(ResourceKind.KEY_PAIRS);
  }

  static Ec2Error idNotFound(String id) {
    return Ec2Error.badRequest("InvalidKeyPair.NotFound", "The key pair ID '%s' does not exist", id)
        .about(ResourceKind.KEY_PAIRS);
  }

  static Ec2Error duplicate(String name) {
    return Ec2Error.badRequest("InvalidKeyPair.Duplicate", "The keypair '%s' already exists.", name)
        .about(ResourceKind.KEY_PAIRS);
  }

  static Ec2Error badName(String name, int longest) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter KeyName is invalid. It must have at most %s ASCII characters.",
        name, longest);
  }

  static Ec2Error notOpenSsh() {
    return Ec2Error.badRequest(
        "InvalidKey.Format", "Key is not in valid OpenSSH public key format");
  }

  static Ec2Error badLength(int bits) {
    return Ec2Error.badRequest(
        "InvalidKey.Format",
        "An RSA key of %s bits is not supported. It must have 1024, 2048 or 4096 bits.",
        bits);
  }

  static Ec2Error limitExceeded(long most) {
    return Ec2Error.badRequest("KeyPairLimitExceeded", "Maximum of %s keypairs reached.", most)
        .about(ResourceKind.KEY_PAIRS);
  }

  static Ec2Error nameAndId() {
    return Ec2Error.invalidParameterCombination(
        "You may specify KeyName or KeyPairId, but not both in the same call");
  }
}
