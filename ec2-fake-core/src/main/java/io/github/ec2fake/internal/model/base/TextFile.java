// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text file in the jar, in UTF-8, which begins with a comment. */
public final class TextFile {
  private TextFile() {}

  /** The text below the comment of a file that stands beside a class. */
  public static String read(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar of ec2-fake-core");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int start = 0;
      while (text.startsWith("#", start)) {
        start = text.indexOf('\n', start) + 1;
      }
      // A tab at the end of the last line is a value, so only line ends go.
      int end = text.endsWith("\n") ? text.length() - 1 : text.length();
      return text.substring(text.charAt(start) == '\n' ? start + 1 : start, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
