// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/** A fleet could not be rolled. It is as it was before, unless the message says otherwise. */
public final class RolloutFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RolloutFailedException(String message) {
    super(message);
  }

  RolloutFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
