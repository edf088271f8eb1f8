// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

/** A private key that EC2 makes, a pure function of a number. */
sealed interface GeneratedKey permits RsaKey, Ed25519Key {

  /** Its public key. */
  OpenSsh openSsh();

  /** The fingerprint that EC2 shows of a key that it has made. */
  String fingerprint();

  /** The private key as EC2 hands it out in PEM. */
  String pem(String comment);

  /** The numbers of the private key as PuTTY stores them. */
  byte[] puttyBlob();
}
