// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.util.Locale;

/** The types of keys. */
public enum KeyType {
  RSA("ssh-rsa"),
  ED25519("ssh-ed25519");

  private final String sshName;

  KeyType(String sshName) {
    this.sshName = sshName;
  }

  /** EC2's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** SSH's word. */
  String sshName() {
    return sshName;
  }
}
