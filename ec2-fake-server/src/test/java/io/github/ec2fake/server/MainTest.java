// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@EnabledIf(
    value = "io.github.ec2fake.server.Loopback#isUp",
    disabledReason = "there is no loopback interface to listen on")
class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsItsAddressAndServesUntilItIsStopped() {
    List<String> replies =
        serve(
            "--port=0 --seed 7",
            call -> List.of(call.apply("DescribeRegions"), call.apply("DescribeImages")));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .matches("ec2-fake listens on http://127\\.0\\.0\\.1:\\d+, seed 7\\R");
    assertThat(replies.get(0)).contains("<regionEndpoint>ec2.eu-west-1.amazonaws.com<");
    assertThat(replies.get(1)).contains("<imageId>ami-1cbd4475</imageId>");
  }

  @Test
  void resetsToItsInitialState() {
    List<String> replies =
        serve(
            "--port 0",
            call ->
                List.of(
                    call.apply("RunInstances&ImageId=ami-1cbd4475&MinCount=1&MaxCount=1"),
                    call.apply("DescribeInstances"),
                    call.apply("/_ec2fake/reset"),
                    call.apply("DescribeInstances"),
                    call.apply("RunInstances&ImageId=ami-1cbd4475&MinCount=1&MaxCount=1"),
                    call.apply("/_ec2fake/reset"),
                    call.apply("DescribeInstances")));

    String first = instanceId(replies.get(0));
    assertThat(replies.get(1)).contains(first);
    assertThat(replies.get(3)).contains("<reservationSet/>");
    assertThat(instanceId(replies.get(4))).isEqualTo(first);
    assertThat(replies.get(6)).contains("<reservationSet/>");
  }

  @Test
  void startsAsItIsTold() {
    List<String> replies =
        serve(
            "--port 0 --regions eu-west-1,us-east-1 --catalogue empty --platform classic"
                + " --lenient-images=windows --own-region-endpoint --time per-call=1m",
            call ->
                List.of(
                    call.apply("DescribeAvailabilityZones"),
                    call.apply("DescribeRegions"),
                    call.apply("DescribeImages"),
                    call.apply("DescribeImages&ImageId=ami-12345678"),
                    call.apply("DescribeVpcs"),
                    call.apply("DescribeImages&ImageId=ami-nothing")));

    assertThat(replies.get(0)).contains("eu-west-1a");
    assertThat(replies.get(1))
        .contains("<regionName>eu-west-1</regionName><regionEndpoint>http://127.0.0.1:")
        .doesNotContain("us-west-1");
    assertThat(replies.get(2)).contains("<imagesSet/>");
    assertThat(replies.get(3)).contains("<platform>windows</platform>");
    assertThat(replies.get(4)).contains("<vpcSet/>");
    assertThat(replies.get(5)).contains("InvalidAMIID.Malformed");
  }

  @Test
  void verifiesSignaturesIfItIsTold() {
    List<String> replies =
        serve("--port 0 --verify-signatures", call -> List.of(call.apply("DescribeRegions")));

    assertThat(replies.get(0)).contains("<Code>IncompleteSignature</Code>");
  }

  @Test
  void startsWithTheImagesOfAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("images.json"), "{\"Images\": []}");

    assertThat(serve("--port 0 --catalogue " + file, call -> List.of(call.apply("DescribeImages"))))
        .first()
        .asString()
        .contains("<imagesSet/>");
  }

  @Test
  void printsTheJournal() {
    serve(
        "--port 0 --journal",
        call ->
            List.of(
                call.apply("RunInstances&ImageId=ami-dd20c3b4&MinCount=1&MaxCount=1"),
                call.apply("/_ec2fake/reset"),
                call.apply("DescribeNothing")));

    assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
        .map(line -> line.replaceFirst("^\\S+  ", ""))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "call  111122223333 us-east-1 RunInstances ImageId=ami-dd20c3b4 MinCount=1"
                            + " MaxCount=1 → 200"),
            line -> assertThat(line).contains("instance", "→ pending"),
            line -> assertThat(line).isEqualTo("reset"),
            line -> assertThat(line).contains("DescribeNothing → 400 InvalidAction"));
  }

  @Test
  void explainsItself() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--port NUMBER", "--lenient-images", "POST /_ec2fake/reset")
        .isEqualTo(Options.HELP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ports 1 | there is no option --ports",
        "4566 | there is no option 4566",
        "--port | the option --port needs a value",
        "--port --journal | the option --port needs a value",
        "--port high | the option --port must be a number from 0 to 65535, not high",
        "--port 65536 | the option --port must be a number from 0 to 65535, not 65536",
        "--seed x | the option --seed must be a number",
        "--journal=yes | the option --journal takes no value, but has yes",
        "--time soon | the option --time must be settling, manual, per-call=15s or wall-clock=60",
        "--time per-call=0s | the option --time must be settling",
        "--time per-call | the option --time must be settling",
        "--time wall-clock=-1 | the option --time must be settling",
        "--time settling=1 | the option --time must be settling",
        "--platform mars | the option --platform must be vpc or classic, not mars",
        "--lenient-images=mac | the option --lenient-images must be linux or windows, not mac",
        "--regions mars-1 | the option --regions is wrong: EC2 has no region 'mars-1'; it has [us-",
        "--catalogue nowhere.json | the option --catalogue must be built-in, empty or a readable",
      })
  void refusesWhatItDoesNotUnderstand(String arguments, String message) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("ec2-fake-server: " + message)
        .endsWith("Try --help." + System.lineSeparator());
    assertThat(out.size()).isZero();
  }

  @Test
  void saysWhenItCannotListen() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("--port " + taken.getLocalPort())).isEqualTo(1);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("ec2-fake-server: Cannot listen on 127.0.0.1, port ");
  }

  private int run(String arguments) {
    return Main.run(
        List.of(arguments.split(" ")),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        server -> {});
  }

  private List<String> serve(
      String arguments, Function<Function<String, String>, List<String>> calls) {
    List<String> replies = new ArrayList<>();
    int code =
        Main.run(
            List.of(arguments.split(" ")),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            server -> replies.addAll(calls.apply(call -> post(server.uri(), call))));
    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    return replies;
  }

  private static String instanceId(String reply) {
    return reply.replaceFirst("(?s).*<instanceId>(.*?)</instanceId>.*", "$1");
  }

  /** Calls an action, or posts to a path. */
  static String post(URI server, String call) {
    try {
      boolean path = call.startsWith("/");
      HttpURLConnection connection =
          (HttpURLConnection) server.resolve(path ? call : "/").toURL().openConnection();
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      String form = path ? "" : "AWSAccessKeyId=111122223333&Action=" + call;
      connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
      var body =
          connection.getResponseCode() < 400
              ? connection.getInputStream()
              : connection.getErrorStream();
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
