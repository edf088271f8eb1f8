// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each option of the help: that it is taken, what it does, and what it refuses. */
@Timeout(60)
@EnabledIf(
    value = "io.github.ec2fake.server.Loopback#isUp",
    disabledReason = "there is no loopback interface to listen on")
class OptionsTest {
  private static final Map<String, String> VALUES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("--port", "0"),
              Map.entry("--seed", "-1"),
              Map.entry("--time", "manual"),
              Map.entry("--regions", "us-west-2"),
              Map.entry("--catalogue", "built-in"),
              Map.entry("--instance-type", "m9x.large=m8g.large"),
              Map.entry("--platform", "vpc"),
              Map.entry("--lenient-images", ""),
              Map.entry("--verify-signatures", ""),
              Map.entry("--any-access-key", ""),
              Map.entry("--access-key", "test=111122223333"),
              Map.entry("--allow-host", "ec2.internal"),
              Map.entry("--allow-origin", "http://localhost:3000"),
              Map.entry("--own-region-endpoint", ""),
              Map.entry("--journal", ""),
              Map.entry("--help", "")));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyOptionOfTheHelpIsTakenInBothForms() {
    TreeSet<String> named = new TreeSet<>();
    Pattern.compile("(?m)^  (--[a-z-]+)")
        .matcher(Options.HELP)
        .results()
        .forEach(option -> named.add(option.group(1)));

    assertThat(named).isEqualTo(VALUES.keySet());
    VALUES.forEach(
        (name, value) -> {
          assertThat(Options.parse(value.isEmpty() ? List.of(name) : List.of(name, value)))
              .isNotNull();
          assertThat(Options.parse(List.of(value.isEmpty() ? name : name + "=" + value)))
              .isNotNull();
        });
  }

  @Test
  void everyOptionOfTheHelpIsOnThePageAndTheOtherWayRound() throws IOException {
    String page = java.nio.file.Files.readString(java.nio.file.Path.of("../docs/clients.md"));
    TreeSet<String> named = new TreeSet<>();
    Pattern.compile("(?m)^\\| `(--[a-z-]+)")
        .matcher(page)
        .results()
        .forEach(option -> named.add(option.group(1)));

    assertThat(named).isEqualTo(VALUES.keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settling | \"mode\":\"settling\"",
        "manual | \"mode\":\"manual\"",
        "per-call=250ms | \"mode\":\"per-call\",\"step\":\"PT0.25S\"",
        "per-call=15s | \"step\":\"PT15S\"",
        "per-call=2m | \"step\":\"PT2M\"",
        "per-call=1h | \"step\":\"PT1H\"",
        "wall-clock | \"mode\":\"wall-clock\",\"factor\":1.0",
        "wall-clock=0.5 | \"factor\":0.5"
      })
  void theClockMovesAsItIsTold(String time, String clock) {
    assertThat(serve("--port 0 --time " + time, uri -> get(uri, "/_ec2fake/clock")))
        .contains(clock);
  }

  @Test
  void theClockSettlesUnlessItIsTold() {
    assertThat(serve("--port 0", uri -> get(uri, "/_ec2fake/clock")))
        .contains("\"mode\":\"settling\"");
  }

  @Test
  void theSeedDecidesTheIds() {
    String seventh = serve("--port 0 --seed 7", OptionsTest::vpc);

    assertThat(serve("--port 0 --seed 7", OptionsTest::vpc)).isEqualTo(seventh);
    assertThat(serve("--port 0 --seed 8", OptionsTest::vpc)).isNotEqualTo(seventh);
    assertThat(serve("--port 0", OptionsTest::vpc))
        .isEqualTo(serve("--port 0 --seed 20110715", OptionsTest::vpc))
        .isNotEqualTo(seventh);
  }

  @Test
  void aLenientServerTakesAnUnknownImageForALinuxOne() {
    assertThat(
            serve(
                "--port 0 --lenient-images",
                uri -> call(uri, "111122223333", "DescribeImages&ImageId.1=ami-12345678")))
        .contains("<imageId>ami-12345678</imageId>")
        .doesNotContain("<platform>windows");
    assertThat(
            serve(
                "--port 0",
                uri -> call(uri, "111122223333", "DescribeImages&ImageId.1=ami-12345678")))
        .contains("InvalidAMIID.NotFound");
  }

  @Test
  void hasTheInstanceTypesThatAreAdded() {
    String described = "DescribeInstanceTypes&InstanceType.1=m9x.large&InstanceType.2=q1.xlarge";

    assertThat(
            serve(
                "--port 0 --instance-type m9x.large=m8g.large --instance-type=q1.xlarge=t2.micro",
                uri -> call(uri, "111122223333", described)))
        .contains("<instanceType>m9x.large</instanceType>", "<hypervisor>xen</hypervisor>");
    assertThat(serve("--port 0", uri -> call(uri, "111122223333", described)))
        .contains("InvalidInstanceType");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m9x.large | must be NEW=TYPE, such as m9x.large=m8g.large, not m9x.large",
        "m5.large=m8g.large | is wrong: EC2 has the instance type 'm5.large' already",
        "m9x.large=m9.large | is wrong: a new instance type can be like one that EC2 has"
      })
  void refusesInstanceTypesThatCannotBeAdded(String value, String why) {
    assertThatThrownBy(() -> Options.parse(List.of("--instance-type", value)))
        .isInstanceOf(BadOptionException.class)
        .hasMessageStartingWith("the option --instance-type " + why);
  }

  @Test
  void refusesAnInstanceTypeTwice() {
    assertThatThrownBy(
            () ->
                Options.parse(
                    List.of(
                        "--instance-type=m9x.large=m5.large",
                        "--instance-type=m9x.large=m5.large")))
        .hasMessageContaining("has been added already");
  }

  @Test
  void anyAccessKeyStandsForAnAccount() {
    assertThat(serve("--port 0", uri -> caller(uri, "test"))).contains("AuthFailure");
    assertThat(serve("--port 0 --any-access-key", uri -> caller(uri, "test")))
        .contains("<Account>111122223333</Account>");
    assertThat(serve("--port 0 --any-access-key=999988887777", uri -> caller(uri, "test")))
        .contains("<Account>999988887777</Account>");
  }

  @Test
  void anAccessKeyStandsForItsAccountAlone() {
    String arguments = "--port 0 --access-key test=999988887777 --access-key=AKIA1=444455556666";

    assertThat(serve(arguments, uri -> caller(uri, "test")))
        .contains("<Account>999988887777</Account>");
    assertThat(serve(arguments, uri -> caller(uri, "AKIA1")))
        .contains("<Account>444455556666</Account>");
    assertThat(serve(arguments, uri -> caller(uri, "other"))).contains("AuthFailure");
  }

  @Test
  void answersToTheHostsThatAreAllowed() {
    String arguments = "--port 0 --allow-host ec2.internal --allow-host=other.internal";

    assertThat(serve(arguments, uri -> request(uri, "GET", "/_ec2fake/clock", "ec2.internal", "")))
        .startsWith("HTTP/1.1 200");
    assertThat(
            serve(arguments, uri -> request(uri, "GET", "/_ec2fake/clock", "other.internal", "")))
        .startsWith("HTTP/1.1 200");
    assertThat(serve(arguments, uri -> request(uri, "GET", "/_ec2fake/clock", "evil.example", "")))
        .startsWith("HTTP/1.1 403")
        .contains("AccessDenied");
  }

  @Test
  void answersToThePagesThatAreAllowed() {
    String arguments = "--port 0 --allow-origin http://localhost:3000";
    String allowed = "Origin: http://localhost:3000\r\n";
    String foreign = "Origin: http://evil.example\r\n";

    assertThat(
            serve(arguments, uri -> request(uri, "GET", "/_ec2fake/clock", "localhost", allowed)))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("access-control-allow-origin: http://localhost:3000");
    assertThat(
            serve(arguments, uri -> request(uri, "POST", "/_ec2fake/reset", "localhost", foreign)))
        .startsWith("HTTP/1.1 403");
    assertThat(
            serve("--port 0", uri -> request(uri, "POST", "/_ec2fake/reset", "localhost", allowed)))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void scriptsArrangeAndMoveTheClockAndAResetForgetsBoth() {
    List<String> replies = new ArrayList<>();
    serve(
        "--port 0 --time manual",
        uri -> {
          replies.add(
              post(
                  uri,
                  "/_ec2fake/arrange/account",
                  "{\"account\": \"111122223333\", \"deny\": [\"DescribeVpcs\"]}"));
          replies.add(call(uri, "111122223333", "DescribeVpcs"));
          replies.add(post(uri, "/_ec2fake/clock", "{\"advance\": \"PT1H\"}"));
          post(uri, "/_ec2fake/reset", "");
          replies.add(call(uri, "111122223333", "DescribeVpcs"));
          return "";
        });

    assertThat(replies.get(0)).contains("secretAccessKey");
    assertThat(replies.get(1)).contains("UnauthorizedOperation");
    assertThat(replies.get(2)).contains("\"moved\":\"PT1H\"");
    assertThat(replies.get(3)).contains("<vpcSet><item>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpPrintsTheOptionsAndServesNothing(String option) {
    assertThat(run(option)).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(Options.HELP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--access-key test | the option --access-key must be ID=ACCOUNT, not test",
        "--access-key test=1 | the option --access-key is wrong: ",
        "--access-key | the option --access-key needs a value",
        "--any-access-key=1 | the option --any-access-key is wrong: ",
        "--allow-host | the option --allow-host needs a value",
        "--allow-host http://x | the option --allow-host is wrong: ",
        "--allow-origin localhost | the option --allow-origin is wrong: ",
        "--allow-origin | the option --allow-origin needs a value",
        "--verify-signatures=yes | the option --verify-signatures takes no value, but has yes",
        "--own-region-endpoint=yes | the option --own-region-endpoint takes no value, but has yes",
        "--help=yes | the option --help takes no value, but has yes",
        "--seed | the option --seed needs a value",
        "--time | the option --time needs a value",
        "--time per-call=5 | the option --time must be",
        "--time wall-clock=fast | the option --time must be",
        "--regions | the option --regions needs a value",
        "--catalogue | the option --catalogue needs a value",
        "--platform | the option --platform needs a value",
        "--port -1 | the option --port must be a number from 0 to 65535, not -1"
      })
  void refusesWhatIsWrongAndSaysWhatIsAllowed(String arguments, String message) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .startsWith("ec2-fake-server: " + message)
        .endsWith("Try --help." + System.lineSeparator());
    assertThat(out.size()).isZero();
  }

  private int run(String arguments) {
    return Main.run(
        List.of(arguments.split(" ")),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        server -> {});
  }

  private String serve(String arguments, Function<URI, String> question) {
    List<String> answers = new ArrayList<>();
    int code =
        Main.run(
            List.of(arguments.split(" ")),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            server -> answers.add(question.apply(server.uri())));
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(code).isZero();
    return answers.get(0);
  }

  private static String vpc(URI uri) {
    return call(uri, "111122223333", "DescribeVpcs")
        .replaceFirst("(?s).*<vpcId>(.*?)</vpcId>.*", "$1");
  }

  private static String caller(URI uri, String key) {
    return call(uri, key, "GetCallerIdentity&Version=2011-06-15");
  }

  private static String call(URI uri, String key, String action) {
    return post(uri, "/", "AWSAccessKeyId=" + key + "&Action=" + action);
  }

  private static String get(URI uri, String path) {
    return request(uri, "GET", path, "localhost", "");
  }

  private static String post(URI uri, String path, String body) {
    return exchange(
        uri,
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body);
  }

  private static String request(URI uri, String method, String path, String host, String headers) {
    return exchange(
        uri,
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nConnection: close\r\nContent-Length: 0\r\n"
            + headers
            + "\r\n");
  }

  /** Clients of the JDK do not let their users say the host or the origin. */
  private static String exchange(URI uri, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
