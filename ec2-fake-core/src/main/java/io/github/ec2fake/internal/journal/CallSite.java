// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.journal;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines from which a call was made.
 *
 * @param code the line that called the SDK, for example {@code ImagePublisher.java:45}
 * @param test the line of the test, or of whatever else runs the code, from which it came to that;
 *     the same if the test itself called the SDK
 */
public record CallSite(String code, String test) {
  private static final StackWalker STACK = StackWalker.getInstance();

  /** Whoever carries a call from the code that makes it to the cloud. */
  private static final List<String> CARRIERS =
      List.of(
          "io.github.ec2fake.Ec2Cloud",
          "io.github.ec2fake.ServedCalls",
          "io.github.ec2fake.internal.",
          "io.github.ec2fake.assertj.",
          "com.amazonaws.",
          "org.apache.http.",
          "org.assertj.",
          "org.mockito.",
          "net.bytebuddy.",
          "java.",
          "jdk.");

  /** Whoever runs a test. */
  private static final String RUNNER = "org.junit.";

  /** The lines from which the present thread came here; null if none of them is a user's. */
  public static @Nullable CallSite find() {
    return STACK.walk(CallSite::of);
  }

  private static @Nullable CallSite of(Stream<StackWalker.StackFrame> frames) {
    String code = null;
    StackWalker.StackFrame last = null;
    for (Iterator<StackWalker.StackFrame> each = frames.iterator(); each.hasNext(); ) {
      StackWalker.StackFrame frame = each.next();
      String name = frame.getClassName();
      if (name.startsWith(RUNNER)) {
        break;
      }
      if (!isCarrier(name)) {
        code = code == null ? text(frame) : code;
        last = frame;
      }
    }
    return code == null || last == null ? null : new CallSite(code, text(last));
  }

  private static boolean isCarrier(String className) {
    for (String each : CARRIERS) {
      if (className.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  private static String text(StackWalker.StackFrame frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }
}
