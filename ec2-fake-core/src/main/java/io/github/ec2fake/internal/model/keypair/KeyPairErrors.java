package io.github.ec2fake.internal.model.keypair;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals that are about key pairs. */
final class KeyPairErrors {
  private KeyPairErrors() {}

  static Ec2Error notFound(String name) {
    return Ec2Error.badRequest(
            "InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist")
        .about(ResourceKind.KEY_PAIRS);
  }

  static Ec2Error idNotFound(String id) {
    return Ec2Error.badRequest(
            "InvalidKeyPair.NotFound", "The key pair ID '" + id + "' does not exist")
        .about(ResourceKind.KEY_PAIRS);
  }

  static Ec2Error duplicate(String name) {
    return Ec2Error.badRequest(
            "InvalidKeyPair.Duplicate", "The keypair '" + name + "' already exists.")
        .about(ResourceKind.KEY_PAIRS);
  }

  static Ec2Error badName(String name, int longest) {
    return Ec2Error.invalidParameterValue(
        "Value ("
            + name
            + ") for parameter KeyName is invalid. It must have at most "
            + longest
            + " ASCII characters.");
  }

  static Ec2Error notOpenSsh() {
    return Ec2Error.badRequest(
        "InvalidKey.Format", "Key is not in valid OpenSSH public key format");
  }

  static Ec2Error badLength(int bits) {
    return Ec2Error.badRequest(
        "InvalidKey.Format",
        "An RSA key of " + bits + " bits is not supported. It must have 1024, 2048 or 4096 bits.");
  }

  static Ec2Error limitExceeded(long most) {
    return Ec2Error.badRequest("KeyPairLimitExceeded", "Maximum of " + most + " keypairs reached.")
        .about(ResourceKind.KEY_PAIRS);
  }

  static Ec2Error nameAndId() {
    return Ec2Error.invalidParameterCombination(
        "You may specify KeyName or KeyPairId, but not both in the same call");
  }
}
