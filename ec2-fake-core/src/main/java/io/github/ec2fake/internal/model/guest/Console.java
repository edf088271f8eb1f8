package io.github.ec2fake.internal.model.guest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What an instance writes to its console. Others see it once it is posted, and of that the last 64
 * KB.
 *
 * <p>Source: GetConsoleOutput.
 */
public final class Console {
  private static final int KEPT = 64 << 10;

  private final StringBuilder written = new StringBuilder();
  private String posted = "";
  private @Nullable Instant postedAt;

  /** Nothing written yet. */
  public Console() {}

  /** Writes. */
  public void write(String text) {
    written.append(text);
    // A character takes a byte or more, so that no more of them can ever be shown.
    written.delete(0, Math.max(0, written.length() - KEPT));
  }

  /** Shows what has been written so far. */
  public void post(Instant now) {
    byte[] text = written.toString().getBytes(StandardCharsets.UTF_8);
    byte[] last = Arrays.copyOfRange(text, Math.max(0, text.length - KEPT), text.length);
    posted = Base64.getEncoder().encodeToString(last);
    postedAt = now;
  }

  /** What was posted last. */
  public String posted() {
    return posted;
  }

  /** When it was posted. */
  public @Nullable Instant postedAt() {
    return postedAt;
  }
}
