// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.kms;

/** The states of a key. Nothing can be encrypted or decrypted with one that is not enabled. */
public enum KeyState {
  ENABLED,
  DISABLED,
  PENDING_DELETION
}
