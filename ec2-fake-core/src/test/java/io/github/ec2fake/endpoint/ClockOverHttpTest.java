// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.time.TimeMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock over HTTP, with the JDK's client. */
@Timeout(60)
@NeedsLoopback
class ClockOverHttpTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");
  private static final String REQUEST =
      "AWSAccessKeyId=111122223333&Version=2016-11-15&Action=DescribeInstances";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final URI uri = cloud.listen().uri().resolve("/_ec2fake/clock");
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void tellsTheTimeAndHowItMoves() throws Exception {
    assertThat(send("GET", "").body())
        .isEqualTo("{\"now\":\"2011-07-15T00:00:00Z\",\"mode\":\"manual\"}\n");
  }

  @ParameterizedTest
  @MethodSource
  void tellsEachMode(TimeMode mode, String members) throws Exception {
    try (Ec2Cloud other = Ec2Cloud.builder().startingAt(START).time(mode).build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(other.listen().uri().resolve("/_ec2fake/clock")).build(),
              BodyHandlers.ofString());

      assertThat(answer.body()).contains(members);
    }
  }

  static Stream<Arguments> tellsEachMode() {
    return Stream.of(
        Arguments.of(TimeMode.settling(), "\"mode\":\"settling\"}"),
        Arguments.of(
            TimeMode.perCall(Duration.ofSeconds(15)), "\"mode\":\"per-call\",\"step\":\"PT15S\"}"),
        Arguments.of(TimeMode.wallClock(60), "\"mode\":\"wall-clock\",\"factor\":60.0}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"mode\":\"settling\"",
        "\"mode\":\"manual\"",
        "\"mode\":\"per-call\",\"step\":\"PT15S\"",
        "\"mode\":\"wall-clock\",\"factor\":60.0"
      })
  void movesInAnotherWayFromThenOn(String members) throws Exception {
    assertThat(send("PUT", "{" + members + "}").body()).contains(members).endsWith("}\n");
    assertThat(send("GET", "").body()).contains(members);
  }

  @Test
  void settlesAndStepsOnceItIsToldTo() throws Exception {
    launch();
    assertThat(state()).isEqualTo("pending");

    send("PUT", "{\"mode\": \"settling\"}");
    assertThat(state()).isEqualTo("running");
    Instant settled = cloud.clock().instant();
    send("PUT", "{\"mode\": \"per-call\", \"step\": \"PT1H\"}");
    assertThat(state()).isEqualTo("running");
    assertThat(cloud.clock().instant()).isEqualTo(settled.plusSeconds(3600));
    send("PUT", "{\"mode\": \"manual\"}");
    assertThat(state()).isEqualTo("running");
    assertThat(cloud.clock().instant()).isEqualTo(settled.plusSeconds(3600));
  }

  @Test
  void followsTheWallClockFromWhereItIs() throws Exception {
    cloud.clock().advance(Duration.ofDays(1));
    send("PUT", "{\"mode\": \"wall-clock\", \"factor\": 0.001}");

    assertThat(cloud.clock().instant())
        .isBetween(START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(1)).plusSeconds(60));
    cloud.clock().advance(Duration.ofDays(1));
    assertThat(cloud.clock().instant())
        .isBetween(START.plus(Duration.ofDays(2)), START.plus(Duration.ofDays(2)).plusSeconds(60));
  }

  @Test
  void advancesByADurationAndToATime() throws Exception {
    assertThat(moved("POST", "{\"advance\": \"PT2M\"}")).isEqualTo("PT2M");
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(120));

    assertThat(moved("POST", "{\"advanceTo\": \"2011-07-15T01:00:00Z\"}")).isEqualTo("PT58M");
    assertThat(moved("PUT", "{\"now\": \"2011-07-15T02:00:00Z\"}")).isEqualTo("PT1H");
    assertThat(moved("PUT", "{\"now\": \"2011-07-15T02:00:00Z\"}")).isEqualTo("PT0S");
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(7200));
  }

  @Test
  void settles() throws Exception {
    launch();

    assertThat(moved("POST", "{\"settle\": true}")).isEqualTo("PT1M45S");
    assertThat(state()).isEqualTo("running");
  }

  @Test
  void runsUntilAReplyHasAText() throws Exception {
    launch();
    cloud.faults().on(Faults.call("DescribeInstances").nth(1)).dropConnection();

    assertThat(
            moved(
                "POST",
                "{\"runUntil\": {\"request\": \""
                    + REQUEST
                    + "\", \"contains\": \"<name>running</name>\"}}"))
        .isEqualTo("PT45S");
  }

  @Test
  void stopsAtTheLimitIfNoReplyHasTheText() throws Exception {
    launch();

    HttpResponse<String> answer =
        send(
            "POST",
            "{\"runUntil\": {\"request\": \""
                + REQUEST
                + "\", \"contains\": \"<name>running</name>\"}, \"limit\": \"PT10S\"}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(10));
    assertThat(state()).isEqualTo("pending");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST | {} | it must have one move of [advance, advanceTo, settle, runUntil], but has []",
        "POST | {\"advance\": \"PT1S\", \"settle\": true} | but has [advance, settle]",
        "POST | {\"advance\": \"1s\"} | advance must be a duration in ISO 8601",
        "POST | {\"advance\": \"PT-1S\"} | the clock cannot go back",
        "POST | {\"advance\": \"PT1S\", \"x\": 1} | it cannot have [x]",
        "POST | {\"advanceTo\": \"noon\"} | advanceTo must be a time in ISO 8601",
        "POST | {\"advanceTo\": \"2010-01-01T00:00:00Z\"} | 2010-01-01T00:00:00Z",
        "POST | {\"settle\": false} | settle must be true, but was false",
        "POST | {\"settle\": true, \"limit\": \"PT1S\"} | it cannot have [limit]",
        "POST | {\"runUntil\": {\"request\": \"x\"}} | it lacks contains",
        "POST | {\"runUntil\": \"x\"} | runUntil must be an object",
        "PUT | {\"now\": 1} | now must be a text, but was 1",
        "PUT | {} | it lacks now",
        "PUT | {\"mode\": \"fast\"} | mode must be settling, manual, per-call or wall-clock, but"
            + " was",
        "PUT | {\"mode\": \"per-call\"} | it lacks step",
        "PUT | {\"mode\": \"per-call\", \"step\": \"PT-1S\"} | PT-1S",
        "PUT | {\"mode\": \"wall-clock\", \"factor\": 0} | 0",
        "PUT | {\"mode\": \"manual\", \"step\": \"PT1S\"} | it cannot have [step]",
        "POST | nothing | Unrecognized token"
      })
  void refusesWhatIsWrongAndDoesNotMove(String method, String order, String problem)
      throws Exception {
    HttpResponse<String> answer = send(method, order);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("the body: ").contains(problem);
    assertThat(cloud.clock().instant()).isEqualTo(START);
  }

  @Test
  void takesNoOtherMethods() throws Exception {
    HttpResponse<String> answer = send("DELETE", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, POST, PUT");
  }

  private void launch() {
    cloud
        .client()
        .runInstances(
            new RunInstancesRequest("ami-1cbd4475", 1, 1)
                .withInstanceType("m1.large")
                .withKeyName(null));
  }

  private String state() {
    return cloud
        .client()
        .describeInstances()
        .getReservations()
        .get(0)
        .getInstances()
        .get(0)
        .getState()
        .getName();
  }

  private String moved(String method, String order) throws Exception {
    HttpResponse<String> answer = send(method, order);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode reply = new ObjectMapper().readTree(answer.body());
    assertThat(reply.path("now").textValue()).isEqualTo(cloud.clock().instant().toString());
    return reply.path("moved").textValue();
  }

  private HttpResponse<String> send(String method, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }
}
