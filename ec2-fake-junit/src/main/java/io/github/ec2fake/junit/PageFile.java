// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes pages of tests below the build folder. A page that cannot be written fails no test. */
final class PageFile {
  private static final String EXTENSION = ".html";

  private PageFile() {}

  /**
   * Writes a page and publishes where it is.
   *
   * @param context the test, or the template of tests, that the page is about
   * @param html makes the page
   * @return a line for the report that leads to the page, or says why there is none
   */
  static String write(ExtensionContext context, Supplier<String> html) {
    try {
      Path file =
          OutputFile.write(
              Configuration.of(context).outputOrDefault(), context, EXTENSION, html.get());
      String address = file.toUri().toString();
      context.publishReportEntry("ec2-fake page", address);
      return "page  " + address;
    } catch (UncheckedIOException e) {
      return "no page  " + e.getMessage();
    }
  }

  /** The line that leads to a run on the page of its template, which is written after the last. */
  static String lineOf(ExtensionContext template, String run) {
    Path file =
        Configuration.of(template).outputOrDefault().resolve(OutputFile.name(template) + EXTENSION);
    try {
      return "page  " + file.toUri() + new URI(null, null, run);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
