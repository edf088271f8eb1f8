// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * Generates what distinguishes a Windows instance from others. The values depend on nothing but the
 * instance's id and how many were generated before.
 */
final class WindowsIdentity {
  private static final String PASSWORD_CHARACTERS =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!@#$%&*()-=?";
  private static final int PASSWORD_LENGTH = 12;
  private static final String NAME_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int NAME_LENGTH = 11;
  private static final int THUMBPRINT_BYTES = 20;

  private final String instanceId;
  private int generated;

  WindowsIdentity(String instanceId) {
    this.instanceId = instanceId;
  }

  String password() {
    return text(PASSWORD_CHARACTERS, PASSWORD_LENGTH);
  }

  String computerName() {
    return "WIN-" + text(NAME_CHARACTERS, NAME_LENGTH);
  }

  /** A SHA-1 thumbprint, in capital hexadecimal digits. */
  String thumbprint() {
    byte[] thumbprint = new byte[THUMBPRINT_BYTES];
    random().nextBytes(thumbprint);
    return HexFormat.of().withUpperCase().formatHex(thumbprint);
  }

  SplittableRandom random() {
    return new SplittableRandom(((long) instanceId.hashCode() << 32) + generated++);
  }

  private String text(String characters, int length) {
    SplittableRandom random = random();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }
}
