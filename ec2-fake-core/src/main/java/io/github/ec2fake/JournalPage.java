// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.page.HtmlPage;
import io.github.ec2fake.internal.page.ReplyPrinter;
import io.github.ec2fake.internal.page.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What has happened in a cloud, as a page for a browser: the resources and their states over the
 * cloud's time, each call with its request and reply, the faults, the stale answers, and the moves
 * of the clock. The page is one HTML file that loads nothing else.
 *
 * <pre>
 * cloud.page().title("The bakery, red").writeTo(Path.of("target/bakery.html"));
 * </pre>
 *
 * <p>A page shows the cloud as it was when {@link Ec2Cloud#page()} was called. It is immutable.
 *
 * <p>The journal keeps the replies of the last calls, up to 4,000,000 characters; of an older call
 * the page shows the request and the outcome only.
 */
public final class JournalPage {
  private final List<Run> runs;
  private final ReplyPrinter sdk;

  JournalPage(Run run, ReplyPrinter sdk) {
    this(List.of(run), sdk);
  }

  private JournalPage(List<Run> runs, ReplyPrinter sdk) {
    this.runs = List.copyOf(runs);
    this.sdk = sdk;
  }

  /**
   * Sets the title of the page.
   *
   * @param title for example the name of the test; {@code EC2, seed 20110715} by default
   * @return the changed page
   */
  public JournalPage title(String title) {
    return withFirst(first().named(Objects.requireNonNull(title, "title")));
  }

  /**
   * Shows on top of the page how a test has failed. The resources whose ids the text has are in
   * focus, unless {@link #focus} names others.
   *
   * @param text the message of the failure
   * @return the changed page
   */
  public JournalPage failure(String text) {
    return withFirst(first().failed(Objects.requireNonNull(text, "text")));
  }

  /**
   * Shows these resources before all others.
   *
   * @param resourceIds the ids of the resources, for example {@code i-0123456789abcdef0}
   * @return the changed page
   */
  public JournalPage focus(String... resourceIds) {
    return withFirst(first().about(List.of(resourceIds)));
  }

  /**
   * Lays another run beside this one, for example that of a test that has not failed. What the two
   * have in common is aligned; what only one of them has is marked.
   *
   * @param other the page of the other run, of which the first run is taken
   * @return the changed page
   */
  public JournalPage beside(JournalPage other) {
    return new JournalPage(List.of(first(), other.first()), sdk);
  }

  /**
   * Returns the page.
   *
   * @return an HTML document
   */
  public String toHtml() {
    return HtmlPage.write(first().name(), runs, null, sdk);
  }

  /**
   * Writes the page into a file, and makes the folders that it needs.
   *
   * @param file the file, which is replaced if it exists
   * @return the file
   * @throws UncheckedIOException if the file cannot be written
   */
  public Path writeTo(Path file) {
    return write(toHtml(), file);
  }

  static Path write(String html, Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return Files.writeString(file, html);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the page to " + file + ": " + e, e);
    }
  }

  Run first() {
    return runs.get(0);
  }

  ReplyPrinter printer() {
    return sdk;
  }

  private JournalPage withFirst(Run run) {
    List<Run> changed = new ArrayList<>(runs);
    changed.set(0, run);
    return new JournalPage(changed, sdk);
  }

  @Override
  public String toString() {
    return "JournalPage[" + first().name() + "]";
  }
}
