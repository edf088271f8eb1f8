// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import java.io.IOException;
import java.io.Serial;

/**
 * Says that a request cannot be read, and with which status to refuse it. Where the next request
 * would begin is unknown then, so its connection has to end.
 */
public final class MalformedRequestException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;

  MalformedRequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  static MalformedRequestException badRequest(String message) {
    return new MalformedRequestException(400, message);
  }

  /** The HTTP status, 400 to 499. */
  public int status() {
    return status;
  }

  /** What is wrong, as a sentence. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
