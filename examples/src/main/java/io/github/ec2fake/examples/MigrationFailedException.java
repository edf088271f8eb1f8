// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/** A virtual machine could not be migrated. Nothing of it is left, unless the message says so. */
public final class MigrationFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MigrationFailedException(String message) {
    super(message);
  }

  MigrationFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
