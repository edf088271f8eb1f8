// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Serves {@code /_ec2fake/faults} and {@code /_ec2fake/journal}. */
public final class ControlApi implements HttpHandler {
  private static final String FAULTS = "/_ec2fake/faults";
  private static final String JOURNAL = "/_ec2fake/journal";

  private final Faults faults;
  private final Journal journal;
  private List<Fault> ordered = List.of();

  public ControlApi(Faults faults, Journal journal) {
    this.faults = faults;
    this.journal = journal;
  }

  @Override
  public synchronized WireReply serve(WireRequest request) {
    String target = request.target();
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    boolean json =
        query >= 0
            ? target.substring(query).equals("?format=json")
            : request.headers().getOrDefault("accept", "").contains("application/json");
    if (query >= 0 && !json) {
      return text(400, "The query can only be ?format=json");
    }
    return switch (request.method() + " " + path) {
      case "GET " + JOURNAL ->
          json ? json(200, entries()) : text(200, journal.toText().stripTrailing());
      case "GET " + FAULTS -> json(200, faults());
      case "PUT " + FAULTS -> put(request.body());
      case "DELETE " + FAULTS -> {
        replaceBy(List.of());
        yield json(200, faults());
      }
      default ->
          path.equals(FAULTS) || path.equals(JOURNAL)
              ? text(405, path + " does not take " + request.method())
                  .with(Map.of("Allow", path.equals(FAULTS) ? "GET, PUT, DELETE" : "GET"))
              : text(404, "This endpoint has nothing at " + path);
    };
  }

  /** Registers all faults or none; those that were ordered here before end. */
  private WireReply put(String body) {
    List<Fault> registered = new ArrayList<>();
    String at = "the body";
    try {
      JsonNode list = Json.MAPPER.readTree(body).path("faults");
      JsonFields document = new JsonFields(Json.MAPPER.readTree(body));
      document.finishBut("faults");
      if (!list.isArray()) {
        throw new IllegalArgumentException("it must be an object with a list 'faults'");
      }
      for (JsonNode each : list) {
        at = "faults[" + registered.size() + "]";
        registered.add(FaultOrder.register(faults, new JsonFields(each)));
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      registered.forEach(Fault::release);
      String problem =
          e instanceof JsonProcessingException broken
              ? broken.getOriginalMessage()
              : e.getMessage();
      return text(400, at + ": " + problem);
    }
    replaceBy(registered);
    return json(200, faults());
  }

  private void replaceBy(List<Fault> next) {
    ordered.forEach(Fault::release);
    ordered = List.copyOf(next);
  }

  private JsonNode faults() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode list = document.putArray("faults");
    for (Fault each : ordered) {
      list.addObject().put("fault", each.toString()).put("timesFired", each.timesFired());
    }
    return document;
  }

  private JsonNode entries() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (JournalEntry each : journal.entries()) {
      ObjectNode entry = list.addObject();
      entry.put("at", each.at().toString()).put("kind", each.kind()).put("text", each.text());
      if (each instanceof CallEntry call) {
        entry
            .put("account", call.account())
            .put("region", call.region())
            .put("action", call.action())
            .put("status", call.status())
            .put("errorCode", call.errorCode())
            .put("errorMessage", call.errorMessage())
            .put("requestId", call.requestId())
            .put("attempt", call.attempt());
        ObjectNode parameters = entry.putObject("parameters");
        call.parameters().forEach(parameters::put);
      }
    }
    return list;
  }

  private static WireReply json(int status, JsonNode body) {
    return reply(status, "application/json", body.toString());
  }

  private static WireReply text(int status, String body) {
    return reply(status, "text/plain;charset=UTF-8", body);
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
