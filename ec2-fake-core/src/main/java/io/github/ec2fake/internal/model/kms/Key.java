// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.kms;

import java.util.HashSet;
import java.util.Set;

/** A symmetric key of KMS that an account manages itself. */
public final class Key {
  private final String arn;
  private final String ownerId;
  private final Set<String> users = new HashSet<>();
  private KeyState state = KeyState.ENABLED;

  Key(String arn, String ownerId) {
    this.arn = arn;
    this.ownerId = ownerId;
  }

  public String arn() {
    return arn;
  }

  public String ownerId() {
    return ownerId;
  }

  public KeyState state() {
    return state;
  }

  public void enter(KeyState newState) {
    state = newState;
  }

  /** Lets another account use it. */
  public void shareWith(String account) {
    users.add(account);
  }

  /** Takes back what {@link #shareWith} has allowed. */
  public void unshareWith(String account) {
    users.remove(account);
  }

  boolean isUsableBy(String account) {
    return state == KeyState.ENABLED && (ownerId.equals(account) || users.contains(account));
  }
}
