// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the repository: those in its root, in {@code docs} and in {@code .github}. */
final class Pages {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern CODE = Pattern.compile("`[^`\n]+`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  private Pages() {}

  /**
   * One document.
   *
   * @param name where it is below the root, for example {@code docs/time.md}
   * @param text what it says
   */
  record Page(String name, String text) {

    /** The fenced blocks of a language, each ended by a line feed. */
    List<String> blocks(String language) {
      return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
          .matcher(text)
          .results()
          .map(block -> block.group(1))
          .toList();
    }

    /** The text without its fenced blocks. */
    String prose() {
      return FENCE.matcher(text).replaceAll("");
    }

    /** Where its links lead, as they are written. */
    List<String> links() {
      return LINK.matcher(CODE.matcher(prose()).replaceAll("code"))
          .results()
          .map(link -> link.group(1))
          .toList();
    }

    /** What stands between backticks. */
    List<String> code() {
      return CODE.matcher(prose())
          .results()
          .map(code -> code.group().substring(1, code.group().length() - 1))
          .toList();
    }

    /** The anchors of its headings, as GitHub makes them. */
    Set<String> anchors() {
      Set<String> anchors = new LinkedHashSet<>();
      Map<String, Integer> times = new HashMap<>();
      HEADING
          .matcher(prose())
          .results()
          .map(heading -> anchor(heading.group(1)))
          .forEach(
              anchor -> {
                int before = times.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
              });
      return anchors;
    }

    private static String anchor(String heading) {
      return heading
          .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N} _-]", "")
          .replace(' ', '-');
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The folder of the README, wherever the test is run. */
  static Path root() {
    try {
      Path classes =
          Path.of(Pages.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolve("../../..").normalize();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static Page readme() {
    return page("README.md");
  }

  /** The page at a place below the root. */
  static Page page(String name) {
    return new Page(name, read(name));
  }

  /** All of them. */
  static Stream<Page> all() {
    return Stream.of("", "docs", ".github")
        .flatMap(folder -> markdownIn(folder, folder.isEmpty() ? 1 : 9).stream())
        .map(Pages::page);
  }

  /** The text of a file below the root. */
  static String read(String name) {
    try {
      return Files.readString(root().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> markdownIn(String folder, int depth) {
    try (Stream<Path> files = Files.walk(root().resolve(folder), depth)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> root().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
