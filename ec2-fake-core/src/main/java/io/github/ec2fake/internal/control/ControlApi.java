// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.control;

import static io.github.ec2fake.internal.control.JsonReplies.json;
import static io.github.ec2fake.internal.control.JsonReplies.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Serves {@code /_ec2fake/}, {@code /_ec2fake/faults}, {@code /_ec2fake/journal}, {@code
 * /_ec2fake/clock} and {@code /_ec2fake/arrange}.
 */
public final class ControlApi implements HttpHandler {
  private static final String PAGE = "/_ec2fake/";
  private static final String FAULTS = "/_ec2fake/faults";
  private static final String JOURNAL = "/_ec2fake/journal";
  private static final String ARRANGE = "/_ec2fake/arrange/";

  private final Faults faults;
  private final Journal journal;
  private final Supplier<String> page;
  private final ClockControl clock;
  private final Supplier<Map<String, ControlOrder>> arrange;
  private List<Fault> ordered = List.of();

  /**
   * What scripts can order of a cloud.
   *
   * @param page makes the page of the journal
   * @param mode how the clock moves by itself
   * @param newMode changes that
   * @param api serves the calls by which a script tells when the clock is to stop
   * @param arrange by the last part of their paths
   */
  public ControlApi(
      Faults faults,
      Journal journal,
      Supplier<String> page,
      VirtualClock clock,
      Supplier<TimeMode> mode,
      Consumer<TimeMode> newMode,
      HttpHandler api,
      Supplier<Map<String, ControlOrder>> arrange) {
    this.faults = faults;
    this.journal = journal;
    this.page = page;
    this.clock = new ClockControl(clock, mode, newMode, api);
    this.arrange = arrange;
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
    if (path.startsWith(ARRANGE)) {
      return arrange(path, request);
    }
    return switch (path) {
      case PAGE ->
          request.method().equals("GET")
              ? JsonReplies.html(page.get())
              : JsonReplies.notAllowed(path, request.method(), "GET");
      case FAULTS -> faults(request);
      case JOURNAL ->
          !request.method().equals("GET")
              ? JsonReplies.notAllowed(path, request.method(), "GET")
              : json ? json(200, entries()) : text(200, journal.toText().stripTrailing());
      case ClockControl.PATH -> clock.serve(request);
      default -> text(404, "This endpoint has nothing at " + path);
    };
  }

  private WireReply arrange(String path, WireRequest request) {
    Map<String, ControlOrder> orders = arrange.get();
    ControlOrder order = orders.get(path.substring(ARRANGE.length()));
    if (order == null) {
      return text(
          404, "This endpoint has nothing at " + path + "; it can arrange " + orders.keySet());
    }
    return request.method().equals("POST")
        ? JsonReplies.ordered(request.body(), order)
        : JsonReplies.notAllowed(path, request.method(), "POST");
  }

  private WireReply faults(WireRequest request) {
    return switch (request.method()) {
      case "GET" -> json(200, faults());
      case "PUT" -> put(request.body());
      case "DELETE" -> {
        replaceBy(List.of());
        yield json(200, faults());
      }
      default -> JsonReplies.notAllowed(FAULTS, request.method(), "GET, PUT, DELETE");
    };
  }

  /** Registers all faults or none; those that were ordered here before end. */
  private WireReply put(String body) {
    List<Fault> registered = new ArrayList<>();
    String at = "the body";
    try {
      JsonNode list = JsonReplies.read(body).path("faults");
      JsonFields document = new JsonFields(JsonReplies.read(body));
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
      list.addObject().put("fault", each.text()).put("timesFired", each.timesFired());
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
}
