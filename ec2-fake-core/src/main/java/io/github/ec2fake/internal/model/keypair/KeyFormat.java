// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.util.Locale;

/** The formats in which CreateKeyPair hands out private keys. */
public enum KeyFormat {
  PEM,
  PPK;

  /** EC2's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String write(GeneratedKey key, String comment) {
    return this == PEM ? key.pem(comment) : PuttyKey.write(key, comment);
  }
}
