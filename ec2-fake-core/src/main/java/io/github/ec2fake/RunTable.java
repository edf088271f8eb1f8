// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.page.FaultTable;
import io.github.ec2fake.internal.page.HtmlPage;
import io.github.ec2fake.internal.page.ReplyPrinter;
import io.github.ec2fake.internal.page.Run;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page for many runs of a test: a table of what came of them, of which each red cell leads to
 * the {@link JournalPage} of its run. {@code @FaultSweep} and {@code @Chaos} write such a page.
 *
 * <pre>
 * new RunTable("launches", "the second call, by error")
 *     .run("RunInstances #2", "Unavailable", "RED", cloud.page().failure("no instance"))
 *     .writeTo(Path.of("target/launches.html"));
 * </pre>
 *
 * <p>Not thread-safe.
 */
public final class RunTable {
  /** How many red runs a page has the journals of. */
  private static final int MOST_PAGES = 100;

  private final String title;
  private final String corner;
  private final Set<String> columns = new LinkedHashSet<>();
  private final Map<String, Map<String, List<FaultTable.Result>>> rows = new LinkedHashMap<>();
  private final List<Run> runs = new ArrayList<>();
  private String summary = "";
  private @Nullable Run baseline;
  private ReplyPrinter printer = (action, document) -> null;

  /**
   * Creates a table without rows.
   *
   * @param title the title of the page, for example the name of the test
   * @param corner what the rows are
   */
  public RunTable(String title, String corner) {
    this.title = Objects.requireNonNull(title, "title");
    this.corner = Objects.requireNonNull(corner, "corner");
  }

  /**
   * Sets what stands above the table.
   *
   * @param text what came of all the runs, in a line
   * @return this table
   */
  public RunTable summary(String text) {
    summary = Objects.requireNonNull(text, "text");
    return this;
  }

  /**
   * Sets the run beside which each red run is laid, for example that without faults.
   *
   * @param page the page of the run
   * @return this table
   */
  public RunTable baseline(JournalPage page) {
    baseline = page.first();
    printer = page.printer();
    return this;
  }

  /**
   * Adds a column, if there is none of this name. Without this method columns are in the order in
   * which runs need them.
   *
   * @param name its head
   * @return this table
   */
  public RunTable column(String name) {
    columns.add(name);
    return this;
  }

  /**
   * Adds a run that has not failed, or of which no journal is to be shown.
   *
   * @param row the row, which is added if there is none of this name
   * @param column the column, which is added if there is none of this name
   * @param result what came of the run, in a word
   * @return this table
   */
  public RunTable run(String row, String column, String result) {
    return add(row, column, new FaultTable.Result(result, row + " " + column, false, -1));
  }

  /**
   * Adds a run that has failed. The page has the journals of the first 100 of them.
   *
   * @param row the row, which is added if there is none of this name
   * @param column the column, which is added if there is none of this name
   * @param result what came of the run, in a word
   * @param page the page of the run; its title is the name by which a link can lead to it: {@code
   *     page.html#} and the title, encoded as in a URI
   * @return this table
   */
  public RunTable run(String row, String column, String result, JournalPage page) {
    Run run = page.first();
    boolean kept = runs.size() < MOST_PAGES;
    if (kept) {
      runs.add(run);
      printer = page.printer();
    }
    return add(
        row, column, new FaultTable.Result(result, run.name(), true, kept ? runs.size() - 1 : -1));
  }

  private RunTable add(String row, String column, FaultTable.Result result) {
    columns.add(column);
    rows.computeIfAbsent(row, any -> new LinkedHashMap<>())
        .computeIfAbsent(column, any -> new ArrayList<>())
        .add(result);
    return this;
  }

  /**
   * Returns the page.
   *
   * @return an HTML document
   */
  public String toHtml() {
    List<Run> shown = new ArrayList<>(runs);
    if (baseline != null) {
      shown.add(baseline);
    }
    List<FaultTable.Row> lines = new ArrayList<>();
    rows.forEach(
        (name, cells) ->
            lines.add(
                new FaultTable.Row(
                    name,
                    columns.stream()
                        .map(column -> new FaultTable.Cell(cells.getOrDefault(column, List.of())))
                        .toList())));
    return HtmlPage.write(
        title,
        shown,
        new FaultTable(
            title,
            summary,
            corner,
            List.copyOf(columns),
            lines,
            baseline == null ? -1 : shown.size() - 1),
        printer);
  }

  /**
   * Writes the page into a file, and makes the folders that it needs.
   *
   * @param file the file, which is replaced if it exists
   * @return the file
   * @throws UncheckedIOException if the file cannot be written
   */
  public Path writeTo(Path file) {
    return JournalPage.write(toHtml(), file);
  }
}
