// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ErrorText;
import io.github.ec2fake.internal.model.base.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every refusal, and whose words it has: the page {@code errors.md}. */
final class ErrorTable {
  static final String FILE = "errors.md";
  private static final int WIDTH = 120;
  private static final Path CLASSES = classes();

  private static final String LEGEND =
      """
      Tools match on the codes and texts of EC2's errors, so each says where its words come from:

      * **EC2's**: code and text are EC2's, to the letter. The source stands below it: a thread at
        GitHub that quotes what EC2 answered (`owner/repo#n`), or a page of AWS.
      * **copied**: the words of another imitation of EC2. It probably copied EC2; nobody was found
        who quotes EC2.
      * **ours, with EC2's code**: nobody was found who quotes EC2's text. The code is one of those
        that EC2 documents.
      * **ours**: so is the code.
      * **not modelled**: EC2 serves the call and ec2-fake does not.

      `%s` stands for a value of the call. A code or text that is not EC2's is worth a report.
      """;

  /** How a refusal counts. */
  enum Column {
    EC2("EC2's"),
    COPIED("copied"),
    TEXT_OURS("ours, with EC2's code"),
    OURS("ours"),
    NOT_MODELLED("not modelled");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    static Column of(ErrorTemplate template) {
      return switch (template.wording().whose()) {
        case EC2 -> EC2;
        case IMITATION -> COPIED;
        case OURS -> ErrorCodes.DOCUMENTED.contains(template.words().code()) ? TEXT_OURS : OURS;
        case NOT_MODELLED -> NOT_MODELLED;
      };
    }
  }

  private ErrorTable() {}

  /** All templates, by the package of the class that has them. */
  static Map<String, List<ErrorTemplate>> templates() {
    Map<String, List<ErrorTemplate>> byKind = new TreeMap<>();
    for (Class<?> each : errorClasses()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getType() == ErrorTemplate.class) {
          byKind.computeIfAbsent(kind(each), any -> new ArrayList<>()).add(value(field));
        }
      }
    }
    byKind
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing((ErrorTemplate template) -> template.words().code())
                        .thenComparing(template -> template.words().text())));
    return byKind;
  }

  /** The sentence for users. */
  static String summary() {
    Map<Column, Integer> counts = counts(templates().values().stream().flatMap(List::stream));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return """
    Of %d refusals, %d have EC2's code and words, with [the source of each](support/errors.md); %d have
    the words of another imitation of EC2; %d have EC2's code and words of our own; %d are our own
    altogether; %d say that something is not modelled.
    """
        .formatted(
            all,
            counts.get(Column.EC2),
            counts.get(Column.COPIED),
            counts.get(Column.TEXT_OURS),
            counts.get(Column.OURS),
            counts.get(Column.NOT_MODELLED));
  }

  static String toMarkdown() {
    Map<String, List<ErrorTemplate>> byKind = templates();
    StringBuilder page = new StringBuilder(ParameterTable.WRITTEN);
    page.append("# Errors\n\n").append(LEGEND).append('\n');
    page.append("| |");
    for (Column column : Column.values()) {
      page.append(' ').append(column.title).append(" |");
    }
    page.append("\n|---|").append("---|".repeat(Column.values().length)).append('\n');
    byKind.forEach(
        (kind, list) -> page.append(row("[" + kind + "](#" + kind + ")", counts(list.stream()))));
    page.append(row("all", counts(byKind.values().stream().flatMap(List::stream))));
    byKind.forEach(
        (kind, list) -> {
          page.append("\n## ").append(kind).append('\n');
          for (Column column : Column.values()) {
            List<ErrorTemplate> those =
                list.stream().filter(template -> Column.of(template) == column).toList();
            if (!those.isEmpty()) {
              page.append('\n').append(capital(column.title)).append(":\n\n");
              those.forEach(template -> page.append(item(template)));
            }
          }
        });
    return page.toString();
  }

  private static String row(String title, Map<Column, Integer> counts) {
    StringBuilder row = new StringBuilder("| ").append(title).append(" |");
    counts.values().forEach(count -> row.append(' ').append(count).append(" |"));
    return row.append('\n').toString();
  }

  private static Map<Column, Integer> counts(Stream<ErrorTemplate> templates) {
    Map<Column, Integer> counts = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      counts.put(column, 0);
    }
    templates.forEach(template -> counts.merge(Column.of(template), 1, Integer::sum));
    return counts;
  }

  private static String item(ErrorTemplate template) {
    ErrorText words = template.words();
    Wording wording = template.wording();
    String status = words.status() == 400 ? "" : " (" + words.status() + ")";
    String text = "* `" + words.code() + "`" + status + ": `" + words.text() + "`";
    return wrapped(text)
        + (wording.source().isEmpty() ? "" : "  \n" + wrapped("  " + wording.source()))
        + "\n";
  }

  /** Breaks lines at single spaces only: two spaces are part of a text. */
  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    String rest = text;
    while (rest.length() > WIDTH) {
      int at = WIDTH;
      while (at > 3 && !isSingleSpace(rest, at)) {
        at--;
      }
      if (at <= 3) {
        break;
      }
      lines.append(rest, 0, at).append("\n  ");
      rest = rest.substring(at + 1);
    }
    return lines.append(rest).toString();
  }

  private static boolean isSingleSpace(String text, int at) {
    return text.charAt(at) == ' ' && text.charAt(at - 1) != ' ' && text.charAt(at + 1) != ' ';
  }

  private static String capital(String title) {
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private static String kind(Class<?> type) {
    String name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static ErrorTemplate value(Field field) {
    try {
      field.setAccessible(true);
      return (ErrorTemplate) field.get(null);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Class<?>> errorClasses() {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      List<Class<?>> found = new ArrayList<>();
      for (Path file :
          files.filter(each -> each.toString().endsWith("Errors.class")).sorted().toList()) {
        String name = CLASSES.relativize(file).toString();
        found.add(
            Class.forName(
                name.substring(0, name.length() - ".class".length())
                    .replace(file.getFileSystem().getSeparator(), ".")));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path classes() {
    try {
      return Path.of(
          ErrorTemplate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
