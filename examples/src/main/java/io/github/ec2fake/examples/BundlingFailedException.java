// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/** An instance could not be bundled. */
public final class BundlingFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BundlingFailedException(String message) {
    super(message);
  }
}
