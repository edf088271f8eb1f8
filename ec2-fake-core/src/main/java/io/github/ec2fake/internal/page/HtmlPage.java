// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file that shows runs in a browser and loads nothing else. Each run stands in an element of
 * its own and is read when it is looked at.
 */
public final class HtmlPage {
  private HtmlPage() {}

  /**
   * Writes a page.
   *
   * @param title its title
   * @param runs the runs; the first one is shown
   * @param table of the runs; null for none
   * @param sdk is told an action and a document of its reply, and gives the text that the SDK's
   *     object prints; null if it cannot
   */
  public static String write(
      String title, List<Run> runs, @Nullable FaultTable table, ReplyPrinter sdk) {
    StringBuilder data = new StringBuilder();
    for (Run run : runs) {
      data.append("<script type=\"application/json\" class=\"run\">")
          .append(RunJson.write(run, sdk))
          .append("</script>\n");
    }
    if (table != null) {
      data.append("<script type=\"application/json\" id=\"table\">")
          .append(write(table))
          .append("</script>\n");
    }
    return fill(
        resource("page.html"), escaped(title), resource("page.css"), data, resource("page.js"));
  }

  /** Each part is put in once, so that nothing inside of a part is taken for a place. */
  private static String fill(
      String frame, String title, String style, CharSequence data, String script) {
    StringBuilder page = new StringBuilder(frame.length() + data.length() + 100_000);
    int from = 0;
    for (Part part :
        List.of(
            new Part("{{title}}", title),
            new Part("{{style}}", style),
            new Part("{{data}}", data),
            new Part("{{script}}", script))) {
      int at = frame.indexOf(part.place(), from);
      page.append(frame, from, at).append(part.text());
      from = at + part.place().length();
    }
    return page.append(frame, from, frame.length()).toString();
  }

  private record Part(String place, CharSequence text) {}

  private static String write(FaultTable table) {
    JsonWriter json = new JsonWriter();
    json.beginObject()
        .member("title", table.title())
        .member("summary", table.summary())
        .member("corner", table.corner())
        .member("columns", table.columns())
        .name("baseline")
        .value(table.baseline())
        .name("rows")
        .beginArray();
    for (FaultTable.Row row : table.rows()) {
      json.beginObject().member("name", row.name()).name("cells").beginArray();
      for (FaultTable.Cell cell : row.cells()) {
        json.beginArray();
        for (FaultTable.Result result : cell.results()) {
          json.beginObject()
              .member("text", result.text())
              .member("name", result.name())
              .member("red", result.red() ? 1 : 0)
              .name("run")
              .value(result.run())
              .endObject();
        }
        json.endArray();
      }
      json.endArray().endObject();
    }
    return json.endArray().endObject().toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
