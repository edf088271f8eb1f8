// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The console output of an instance. What is written is shown from the next post on, the last 64 KB
 * of it.
 *
 * <p>Source: GetConsoleOutput.
 */
public final class Console {
  private static final int MAX_BYTES = 64 << 10;

  private final StringBuilder written = new StringBuilder();
  private String posted = "";
  private @Nullable Instant postedAt;

  public void write(String text) {
    written.append(text);
    // Each character takes at least one byte, so no more of them can be shown.
    written.delete(0, Math.max(0, written.length() - MAX_BYTES));
  }

  public void post(Instant now) {
    byte[] text = written.toString().getBytes(StandardCharsets.UTF_8);
    byte[] last = Arrays.copyOfRange(text, Math.max(0, text.length - MAX_BYTES), text.length);
    posted = Base64.getEncoder().encodeToString(last);
    postedAt = now;
  }

  /** The last post, in base64. */
  public String posted() {
    return posted;
  }

  /** When it was posted; null before the first post. */
  public @Nullable Instant postedAt() {
    return postedAt;
  }
}
