// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/** An image could not be made. Nothing of it is left, unless the message says so. */
public final class BakingFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BakingFailedException(String message) {
    super(message);
  }

  BakingFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
