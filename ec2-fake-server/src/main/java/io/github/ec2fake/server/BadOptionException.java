// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import java.io.Serial;

/** An option that cannot be understood; the message says what is allowed. */
final class BadOptionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  BadOptionException(String message) {
    super(message);
  }
}
