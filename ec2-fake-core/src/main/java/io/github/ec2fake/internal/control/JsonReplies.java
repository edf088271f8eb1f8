// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ec2fake.internal.query.wire.WireReply;
import java.util.Map;

/** Reads JSON documents, and makes replies of them or of a text. */
final class JsonReplies {
  private JsonReplies() {}

  static JsonNode read(String body) throws JsonProcessingException {
    return Json.MAPPER.readTree(body);
  }

  static WireReply json(int status, JsonNode body) {
    return reply(status, "application/json", body.toString());
  }

  static WireReply json(int status, Map<String, Object> members) {
    return json(status, Json.MAPPER.<JsonNode>valueToTree(members));
  }

  static WireReply text(int status, String body) {
    return reply(status, "text/plain;charset=UTF-8", body);
  }

  /** A page, which is another one a moment later. */
  static WireReply html(String body) {
    return reply(200, "text/html;charset=UTF-8", body).with(Map.of("Cache-Control", "no-store"));
  }

  static WireReply notAllowed(String path, String method, String allowed) {
    return text(405, path + " does not take " + method).with(Map.of("Allow", allowed));
  }

  /** Carries an order out, and answers what came of it or what is wrong. */
  static WireReply ordered(String body, ControlOrder order) {
    try {
      return json(200, order.carryOut(new JsonFields(read(body))));
    } catch (JsonProcessingException broken) {
      return text(400, "the body: " + broken.getOriginalMessage());
    } catch (IllegalArgumentException wrong) {
      return text(400, "the body: " + wrong.getMessage());
    } catch (IllegalStateException notNow) {
      return text(409, String.valueOf(notNow.getMessage()));
    }
  }

  private static WireReply reply(int status, String type, String body) {
    return new WireReply(status, Map.of("Content-Type", type), body + "\n");
  }

  /** Made when it is first needed: most endpoints never are asked for it. */
  private static final class Json {
    static final ObjectMapper MAPPER =
        new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}
