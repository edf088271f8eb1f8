// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chromium without a window, driven over W3C WebDriver by Debian's {@code chromedriver}.
 *
 * <p>The driver listens on 127.0.0.1 at a port of its own choice.
 */
final class Browser implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String base;
  private final String session;

  private Browser(Path profile, String scheme) throws IOException, InterruptedException {
    driver = new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    try {
      base = "http://127.0.0.1:" + port(driver.inputReader(StandardCharsets.UTF_8));
      List<String> arguments =
          List.of(
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-quic",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--hide-scrollbars",
              scheme.equals("dark")
                  ? "--force-dark-mode"
                  : "--blink-settings=preferredColorScheme=1",
              "--window-size=1400,900",
              "--user-data-dir=" + profile);
      JsonNode answer =
          send(
              "POST",
              "/session",
              Map.of(
                  "capabilities",
                  Map.of("alwaysMatch", Map.of("goog:chromeOptions", Map.of("args", arguments)))));
      session = "/session/" + answer.path("sessionId").asText();
      devTools("Performance.enable", Map.of("timeDomain", "threadTicks"));
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      driver.destroy();
      throw e;
    }
  }

  /** Whether this machine has what it takes. */
  static boolean isThere() {
    return answers("chromedriver") && answers("chromium");
  }

  private static boolean answers(String program) {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Starts one.
   *
   * @param profile an empty folder
   * @param scheme {@code light} or {@code dark}
   */
  static Browser start(Path profile, String scheme) throws IOException, InterruptedException {
    return new Browser(profile, scheme);
  }

  private static String port(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return port.group(1);
      }
    }
    throw new IOException("chromedriver ended before it told its port");
  }

  void open(Path file) throws IOException, InterruptedException {
    open(file.toUri());
  }

  void open(URI page) throws IOException, InterruptedException {
    send("POST", session + "/url", Map.of("url", page.toString()));
  }

  /** Runs the body of a JavaScript function and returns its result. */
  JsonNode run(String script) throws IOException, InterruptedException {
    return send("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  /** The same, for a function that hands its result to the callback {@code done}. */
  JsonNode runUntilDone(String script) throws IOException, InterruptedException {
    return send(
        "POST",
        session + "/execute/async",
        Map.of("script", "const done = arguments[0];\n" + script, "args", List.of()));
  }

  String text(String selector) throws IOException, InterruptedException {
    return run("return document.querySelector(" + JSON.writeValueAsString(selector) + ").innerText")
        .asText();
  }

  void click(String selector) throws IOException, InterruptedException {
    JsonNode found =
        send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
    send("POST", session + "/element/" + found.elements().next().asText() + "/click", Map.of());
    frame();
  }

  /** Types into a field, or chooses a file in a field for files. */
  void type(String selector, String text) throws IOException, InterruptedException {
    JsonNode found =
        send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
    send(
        "POST",
        session + "/element/" + found.elements().next().asText() + "/value",
        Map.of("text", text));
    run("return new Promise(done => setTimeout(done, 200))");
    frame();
  }

  /** Presses keys one after the other, wherever the focus is. */
  void press(String... keys) throws IOException, InterruptedException {
    List<Map<String, String>> actions = new ArrayList<>();
    for (String key : keys) {
      actions.add(Map.of("type", "keyDown", "value", key));
      actions.add(Map.of("type", "keyUp", "value", key));
    }
    send(
        "POST",
        session + "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", actions))));
    frame();
  }

  /** Waits until what was changed has been drawn. */
  void frame() throws IOException, InterruptedException {
    runUntilDone("requestAnimationFrame(() => requestAnimationFrame(() => done(1)));");
  }

  /**
   * How many milliseconds of a processor the page's thread has used so far. Unlike real time they
   * do not depend on what else the machine does.
   */
  double busyMillis() throws IOException, InterruptedException {
    for (JsonNode metric : devTools("Performance.getMetrics", Map.of()).path("metrics")) {
      if (metric.path("name").asText().equals("TaskDuration")) {
        return metric.path("value").asDouble() * 1000;
      }
    }
    throw new IOException("this Chromium does not measure its tasks");
  }

  private JsonNode devTools(String command, Map<String, Object> parameters)
      throws IOException, InterruptedException {
    return send(
        "POST", session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
  }

  byte[] screenshot() throws IOException, InterruptedException {
    return Base64.getDecoder().decode(send("GET", session + "/screenshot", null).asText());
  }

  /** The page as it is printed, a PDF. */
  byte[] print() throws IOException, InterruptedException {
    return Base64.getDecoder().decode(send("POST", session + "/print", Map.of()).asText());
  }

  private JsonNode send(String method, String path, @Nullable Object body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", "application/json; charset=utf-8")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode value = JSON.readTree(response.body()).path("value");
    if (response.statusCode() != 200) {
      throw new IOException(value.path("error").asText() + ": " + value.path("message").asText());
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    try {
      send("DELETE", session, null);
      driver.destroy();
      driver.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.destroyForcibly();
    }
  }
}
