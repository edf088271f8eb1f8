// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.Arrays;

/**
 * The stack frames of an assertion class. AssertJ removes those of the class that fails; an
 * assertion that lets another one fail removes its own, so that the first frame is the test's.
 */
final class OwnFrames {
  private OwnFrames() {}

  /** Runs an assertion, and removes the frames of this class from its failure. */
  static void removed(Class<?> assertionClass, Runnable assertion) {
    try {
      assertion.run();
    } catch (AssertionError failure) {
      failure.setStackTrace(
          Arrays.stream(failure.getStackTrace())
              .filter(frame -> !isOwn(frame, assertionClass))
              .toArray(StackTraceElement[]::new));
      throw failure;
    }
  }

  private static boolean isOwn(StackTraceElement frame, Class<?> assertionClass) {
    String name = frame.getClassName();
    if (name.equals(OwnFrames.class.getName())) {
      return true;
    }
    for (Class<?> type = assertionClass; type != null; type = type.getSuperclass()) {
      if (name.equals(type.getName()) && !type.equals(Object.class)) {
        return true;
      }
    }
    return false;
  }
}
