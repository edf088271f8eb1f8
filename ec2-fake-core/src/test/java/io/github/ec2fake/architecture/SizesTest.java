package io.github.ec2fake.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files: one can be read at a sitting. */
class SizesTest {
  private static final long TOO_LONG = 500;
  private static final long SMALL = 150;
  private static final double MOST = 0.85;

  @Test
  void noFileIsTooLong() throws Exception {
    assertThat(linesOfMainSources())
        .as("files of more than %d lines: there are two things in each", TOO_LONG)
        .allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(TOO_LONG));
  }

  @Test
  void mostFilesAreSmall() throws Exception {
    Map<String, Long> all = linesOfMainSources();
    Map<String, Long> larger = new TreeMap<>(all);
    larger.values().removeIf(lines -> lines < SMALL);

    assertThat(1.0 - (double) larger.size() / all.size())
        .as("share of files under %d lines; the others are %s", SMALL, larger)
        .isGreaterThanOrEqualTo(MOST);
  }

  private static Map<String, Long> linesOfMainSources() throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    for (String module :
        new String[] {"ec2-fake-core", "ec2-fake-junit", "ec2-fake-assertj", "ec2-fake-server"}) {
      Path sources = Repository.root().resolve(module).resolve("src/main/java");
      if (Files.isDirectory(sources)) {
        try (Stream<Path> files = Files.walk(sources)) {
          for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
            try (Stream<String> text = Files.lines(file, StandardCharsets.UTF_8)) {
              lines.put(sources.relativize(file).toString(), text.count());
            }
          }
        }
      }
    }
    assertThat(lines).as("the sources are found").hasSizeGreaterThan(100);
    return lines;
  }
}
