// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import static io.github.ec2fake.consistency.ResourceKind.KEY_PAIRS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about key pairs. */
final class KeyPairErrors {
  private KeyPairErrors() {}

  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidKeyPair.NotFound", "The key pair '%s' does not exist")
          .source("test-kitchen/kitchen-ec2#289")
          .about(KEY_PAIRS);
  static final ErrorTemplate ID_NOT_FOUND =
      badRequest("InvalidKeyPair.NotFound", "The key pair ID '%s' does not exist")
          .ours()
          .about(KEY_PAIRS);
  static final ErrorTemplate DUPLICATE =
      badRequest("InvalidKeyPair.Duplicate", "The keypair '%s' already exists.")
          .source("drpebcak/rancher-as-code#1, Nanocloud/nanocloud#47")
          .about(KEY_PAIRS);
  static final ErrorTemplate BAD_NAME =
      invalidParameterValue(
              "Value (%s) for parameter KeyName is invalid. It must have at most %s ASCII"
                  + " characters.")
          .ours();

  static final ErrorTemplate NOT_OPEN_SSH =
      badRequest("InvalidKey.Format", "Key is not in valid OpenSSH public key format")
          .source("aws/aws-cli#4969");

  static final ErrorTemplate TOO_LONG =
      invalidParameterValue(
              "Value (%s) for parameter PublicKeyMaterial is invalid. Length exceeds maximum of"
                  + " %s.")
          .source("radical-cybertools/radical.saga#192");

  static final ErrorTemplate BAD_LENGTH =
      badRequest(
              "InvalidKey.Format",
              "An RSA key of %s bits is not supported. It must have 1024, 2048 or 4096 bits.")
          .ours();

  static final ErrorTemplate ED25519_ON_WINDOWS =
      badRequest(
              "Unsupported",
              "ED25519 key pairs are not supported with Windows AMIs. Choose a different key pair"
                  + " type and try again.")
          .source("splunk/attack_range#901");

  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest("KeyPairLimitExceeded", "Maximum of %s keypairs reached.").ours().about(KEY_PAIRS);
  static final ErrorTemplate NAME_AND_ID =
      invalidParameterCombination(
              "You may specify KeyName or KeyPairId, but not both in the same call")
          .ours();
}
