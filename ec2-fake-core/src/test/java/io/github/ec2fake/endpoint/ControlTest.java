// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.RawClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults and the journal over HTTP. */
@Timeout(60)
@NeedsLoopback
class ControlTest {
  private static final String REGIONS = "AWSAccessKeyId=999988887777&Action=DescribeRegions";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();

  @Test
  void ordersFaultsInPlaceOfThoseBeforeAndEndsThem() throws IOException {
    try (RawClient raw = new RawClient(cloud.listen().uri())) {
      assertThat(put(raw, "{\"call\": \"DescribeRegions\", \"always\": true, \"throttle\": true}"))
          .extracting(Answer::status)
          .isEqualTo(200);
      assertThat(raw.get(REGIONS).text("Code")).isEqualTo("RequestLimitExceeded");
      assertThat(json(raw, "faults").at("/faults/0/timesFired").intValue()).isEqualTo(1);

      put(
          raw,
          "{\"anyCall\": true, \"by\": \"999988887777\", \"in\": \"us-east-1\", \"fail\":"
              + " {\"code\": \"Other\", \"message\": \"m\", \"status\": 418}}");
      Answer other = raw.get(REGIONS);
      assertThat(other.status()).isEqualTo(418);
      assertThat(other.text("Message")).isEqualTo("m");
      assertThat(raw.get(REGIONS).status()).isEqualTo(200);

      put(raw, "{\"anyCall\": true, \"always\": true, \"throttle\": true}");
      assertThat(send(raw, "DELETE", "faults", "").status()).isEqualTo(200);
      assertThat(raw.get(REGIONS).status()).isEqualTo(200);
    }
  }

  @Test
  void ordersFaultsOfResourcesAndPlaces() throws IOException {
    try (RawClient raw = new RawClient(cloud.listen().uri())) {
      put(
          raw,
          "{\"booting\": true, \"ofImage\": \"ami-1cbd4475\", \"fail\": {\"code\":"
              + " \"Server.InternalError\", \"message\": \"on launch\"}},"
              + "{\"zone\": \"us-east-1a\", \"outage\": true}");
      cloud.client().runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));

      assertThat(cloud.client().describeInstances().getReservations().get(0).getInstances().get(0))
          .extracting(instance -> instance.getState().getName())
          .isEqualTo("terminated");
      assertThat(
              cloud.client().describeAvailabilityZones().getAvailabilityZones().get(0).getState())
          .isEqualTo("impaired");
    }
  }

  @Test
  void showsAPageForABrowserOfThisMachine() throws IOException {
    try (RawClient raw = new RawClient(cloud.listen().uri())) {
      raw.get(REGIONS);
      Answer page = send(raw, "GET", "", "");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("DescribeRegions");
      assertThat(send(raw, "POST", "", "").status()).isEqualTo(405);
      assertThat(raw.exchange("GET /_ec2fake/ HTTP/1.1\r\nHost: evil.example\r\n\r\n").status())
          .isEqualTo(403);
      assertThat(
              raw.exchange(
                      "GET /_ec2fake/ HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example"
                          + "\r\n\r\n")
                  .status())
          .isEqualTo(403);
    }
  }

  @Test
  void takesEveryWordOfThePage() throws IOException {
    String page = Files.readString(Path.of("../docs/faults.md"));
    int from = page.indexOf("```json\n") + "```json\n".length();
    try (RawClient raw = new RawClient(cloud.listen().uri())) {
      Answer answer = send(raw, "PUT", "faults", page.substring(from, page.indexOf("```", from)));

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(json(raw, "faults").path("faults")).hasSize(5);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"call\": \"RunInstance\", \"throttle\": true} | EC2 has no action 'RunInstance'",
        "{\"call\": \"RunInstances\"} | it must have one effect of [fail, throttle,",
        "{\"throttle\": true} | it must have one trigger of [call, anyCall, booting,",
        "{\"call\": \"RunInstances\", \"anyCall\": true, \"throttle\": true} | one trigger",
        "{\"call\": \"RunInstances\", \"throttle\": true, \"hang\": true} | cannot have [hang]",
        "{\"call\": \"RunInstances\", \"throttle\": false} | throttle must be true, but was false",
        "{\"call\": 1, \"throttle\": true} | call must be a text, but was 1",
        "{\"call\": \"RunInstances\", \"times\": 1.5, \"throttle\": true} | times must be a whole",
        "{\"call\": \"RunInstances\", \"delay\": \"1s\"} | delay must be a duration in ISO 8601",
        "{\"call\": \"RunInstances\", \"fail\": {\"message\": \"m\"}} | it lacks code",
        "{\"call\": \"RunInstances\", \"fail\": {\"code\": \"c\", \"x\": 1}} | cannot have [x]",
        "{\"zone\": \"moon-1a\", \"outage\": true} | EC2 has no zone 'moon-1a'",
        "{\"booting\": true, \"atPercent\": 100, \"hang\": true} | 0 to 99 percent",
        "[] | it must be an object"
      })
  void refusesWhatIsNoFaultAndChangesNothing(String fault, String problem) throws IOException {
    try (RawClient raw = new RawClient(cloud.listen().uri())) {
      put(raw, "{\"call\": \"DescribeRegions\", \"always\": true, \"throttle\": true}");

      Answer answer =
          put(raw, "{\"anyCall\": true, \"always\": true, \"loseReply\": true}, " + fault);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).startsWith("faults[1]: ").contains(problem);
      assertThat(raw.get(REGIONS).text("Code")).isEqualTo("RequestLimitExceeded");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "{}", "{\"faults\": {}}", "{\"faults\": [], \"x\": 1}", "{} {}"})
  void refusesABodyThatIsNoListOfFaults(String body) throws IOException {
    try (RawClient raw = new RawClient(cloud.listen().uri())) {
      Answer answer = send(raw, "PUT", "faults", body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).startsWith("the body: ");
    }
  }

  @Test
  void showsTheJournal() throws IOException {
    try (RawClient raw = new RawClient(cloud.listen().uri())) {
      raw.get(REGIONS + "&RegionName.1=eu-west-1");

      Answer text = send(raw, "GET", "journal", "");
      assertThat(text.headers()).containsEntry("content-type", "text/plain;charset=UTF-8");
      assertThat(text.body()).isEqualTo(cloud.journal().toText());

      JsonNode call = json(raw, "journal?format=json").path(0);
      assertThat(call.path("kind").textValue()).isEqualTo("call");
      assertThat(call.path("action").textValue()).isEqualTo("DescribeRegions");
      assertThat(call.path("account").textValue()).isEqualTo("999988887777");
      assertThat(call.path("status").intValue()).isEqualTo(200);
      assertThat(call.at("/parameters/RegionName.1").textValue()).isEqualTo("eu-west-1");
      assertThat(call.path("errorCode").isNull()).isTrue();
    }
  }

  @Test
  void hasNothingElse() throws IOException {
    try (RawClient raw = new RawClient(cloud.listen().uri())) {
      assertThat(send(raw, "POST", "journal", "").headers()).containsEntry("allow", "GET");
      assertThat(send(raw, "POST", "faults", "").headers())
          .containsEntry("allow", "GET, PUT, DELETE");
      assertThat(send(raw, "GET", "else", "").status()).isEqualTo(404);
      assertThat(send(raw, "GET", "journal?format=xml", "").status()).isEqualTo(400);
    }
  }

  private static Answer put(RawClient raw, String faults) throws IOException {
    return send(raw, "PUT", "faults", "{\"faults\": [" + faults + "]}");
  }

  private static JsonNode json(RawClient raw, String what) throws IOException {
    return new ObjectMapper().readTree(send(raw, "GET", what, "").body());
  }

  private static Answer send(RawClient raw, String method, String what, String body)
      throws IOException {
    return raw.exchange(
        method
            + " /_ec2fake/"
            + what
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body);
  }
}
