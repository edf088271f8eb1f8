// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on key pairs. Each is loaded when it is first called. */
public final class KeyPairActions {
  private KeyPairActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreateKeyPair" -> new CreateKeyPair();
      case "DeleteKeyPair" -> new DeleteKeyPair();
      case "DescribeKeyPairs" -> new DescribeKeyPairs();
      case "ImportKeyPair" -> new ImportKeyPair();
      default -> null;
    };
  }
}
