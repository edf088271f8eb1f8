// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A file that is large is looked into: is there more than one thing in it? Lines of code count, and
 * neither documentation nor imports. A file that has a reason to be larger says so in a comment:
 * {@code // Larger than others: <reason>}.
 */
class SizesTest {
  private static final long LARGE = 300;
  private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
  private static final Pattern CODE =
      Pattern.compile("(?m)^(?!\\s*(import|package)\\b)[^\\S\n]*\\S.*$");
  private static final Pattern REASON = Pattern.compile("// Larger than others: \\S+");

  @Test
  void aLargeFileHasAReason() throws Exception {
    Map<String, Long> large = new TreeMap<>();
    int files = 0;
    for (String module :
        new String[] {"ec2-fake-core", "ec2-fake-junit", "ec2-fake-assertj", "ec2-fake-server"}) {
      Path sources = Repository.root().resolve(module).resolve("src/main/java");
      try (Stream<Path> all = Files.walk(sources)) {
        for (Path file : all.filter(each -> each.toString().endsWith(".java")).toList()) {
          files++;
          String text = Files.readString(file, StandardCharsets.UTF_8);
          long lines = linesOfCode(text);
          if (lines > LARGE && !REASON.matcher(text).find()) {
            large.put(sources.relativize(file).toString(), lines);
          }
        }
      }
    }
    assertThat(files).as("the sources are found").isGreaterThan(100);
    assertThat(large).as("files of more than %d lines of code without a reason", LARGE).isEmpty();
  }

  @Test
  void onlyCodeCounts() throws IOException {
    assertThat(
            linesOfCode(
                """
                package a;

                import b.C;

                /**
                 * A type.
                 */
                class A { // a comment
                  // another

                  int b;
                }
                """))
        .isEqualTo(3);
  }

  private static long linesOfCode(String text) {
    Matcher code = CODE.matcher(COMMENTS.matcher(text).replaceAll(""));
    return code.results().count();
  }
}
