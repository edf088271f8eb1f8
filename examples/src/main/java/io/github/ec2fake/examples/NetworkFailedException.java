// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/** A network could not be built: EC2 does not show what was made. */
public final class NetworkFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NetworkFailedException(String message) {
    super(message);
  }
}
