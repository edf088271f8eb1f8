// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.RawClient;
import io.github.ec2fake.endpoint.RawClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Any line of method and path, and any body, as a request of a script to an endpoint: the order is
 * carried out, or refused with a text that says what is wrong, and the cloud works afterwards.
 */
public final class ControlRequestTarget {
  /** Few, because many orders are good only once: an instance that is shut down stays so. */
  private static final int PER_CLOUD = 20;

  /** Somebody of whom no order knows. */
  private static final String BYSTANDER = "AWSAccessKeyId=123412341234&Action=DescribeRegions";

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
  private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT");

  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?s)(the body|faults\\[\\d+]): .{5,}|The query can only be .*|This endpoint has .*"
              + "|/_ec2fake/\\S* does not take [A-Z]+\n");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static @Nullable Ec2Cloud cloud;
  private static @Nullable RawClient script;
  private static int served;

  private ControlRequestTarget() {}

  /** The name that coverage-guided fuzzers look for. */
  public static void fuzzerTestOneInput(byte[] order) {
    checkedStatus(order);
  }

  /** Tries an order, checks what comes of it, and returns the status of the reply. */
  static int checkedStatus(byte[] order) {
    try {
      if (script == null || ++served % PER_CLOUD == 0) {
        begin();
      }
      Answer answer = exchange(order);
      check(answer, order);
      requireThatTheCloudWorks(order);
      return answer.status();
    } catch (IOException broken) {
      throw new AssertionError(new String(order, UTF_8), broken);
    }
  }

  /** Begins with a cloud to which nothing has been done. */
  static void begin() throws IOException {
    end();
    cloud = GoodOrders.cloud();
    script = new RawClient(cloud.listen().uri());
  }

  /** Leaves no endpoint open. */
  static void end() throws IOException {
    if (script != null) {
      script.close();
      cloud.close();
      script = null;
    }
  }

  /** Sends an order as a request that is good HTTP. */
  private static Answer exchange(byte[] order) throws IOException {
    String text = new String(order, ISO_8859_1);
    int end = text.indexOf('\n');
    String[] words = (end < 0 ? text : text.substring(0, end)).split(" ", 2);
    String path = words.length < 2 ? "" : words[1].replaceAll("[^!-~]|#", "+");
    String method = METHODS.contains(words[0]) ? words[0] : "POST";
    byte[] body =
        (end < 0 || !WITH_A_BODY.contains(method) ? "" : text.substring(end + 1))
            .getBytes(ISO_8859_1);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        (method
                + " /_ec2fake/"
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(ISO_8859_1));
    request.writeBytes(body);
    script.send(request.toByteArray());
    return script.receive();
  }

  private static void check(Answer answer, byte[] order) {
    String type = answer.headers().getOrDefault("content-type", "none");
    switch (answer.status()) {
      case 200 -> require(isWhole(type, answer.body()), order, answer);
      case 400, 404, 405 ->
          require(
              type.startsWith("text/plain")
                  && REFUSAL.matcher(answer.body()).matches()
                  && !answer.body().endsWith(": null\n"),
              order,
              answer);
      case 409 -> require(answer.body().matches("(?s).*\\w+ \\w+ .*"), order, answer);
      default -> require(false, order, answer);
    }
  }

  private static boolean isWhole(String type, String body) {
    if (type.startsWith("application/json")) {
      try {
        return JSON.readTree(body).isContainerNode();
      } catch (JsonProcessingException malformed) {
        return false;
      }
    }
    return type.startsWith("text/plain") || body.stripTrailing().endsWith("</html>");
  }

  /** Whatever has been ordered: the faults can be ended, calls made, and the clock set right. */
  private static void requireThatTheCloudWorks(byte[] order) throws IOException {
    Answer ended = exchange("DELETE faults".getBytes(UTF_8));
    require(ended.status() == 200, order, ended);
    Answer called = script.get(BYSTANDER);
    require(called.status() == 200 && called.body().contains("us-east-1"), order, called);
    Answer set = exchange("PUT clock\n{\"mode\": \"manual\"}".getBytes(UTF_8));
    require(set.status() == 200, order, set);
  }

  private static void require(boolean holds, byte[] order, Answer answer) {
    if (!holds) {
      throw new AssertionError(
          new String(order, UTF_8) + "\n---\n" + answer.status() + " " + answer.body());
    }
  }

  /** Good orders, from which a fuzzer can start. */
  static List<byte[]> seeds() {
    return GoodOrders.all().stream().map(order -> order.getBytes(UTF_8)).toList();
  }
}
