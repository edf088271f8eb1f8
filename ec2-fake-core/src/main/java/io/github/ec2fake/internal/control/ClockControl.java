// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.control;

import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Serves {@code /_ec2fake/clock}: reads the cloud's clock, moves it, and says how it moves. */
final class ClockControl {
  static final String PATH = "/_ec2fake/clock";

  private static final Set<String> MOVES =
      new LinkedHashSet<>(List.of("advance", "advanceTo", "settle", "runUntil"));

  private final VirtualClock clock;
  private final Supplier<TimeMode> mode;
  private final Consumer<TimeMode> newMode;
  private final HttpHandler api;

  ClockControl(
      VirtualClock clock, Supplier<TimeMode> mode, Consumer<TimeMode> newMode, HttpHandler api) {
    this.clock = clock;
    this.mode = mode;
    this.newMode = newMode;
    this.api = api;
  }

  WireReply serve(WireRequest request) {
    return switch (request.method()) {
      case "GET" -> JsonReplies.json(200, now());
      case "POST" -> JsonReplies.ordered(request.body(), order -> move(order, request));
      case "PUT" -> JsonReplies.ordered(request.body(), this::set);
      default -> JsonReplies.notAllowed(PATH, request.method(), "GET, POST, PUT");
    };
  }

  private Map<String, Object> now() {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("now", clock.instant().toString());
    TimeMode current = mode.get();
    if (current instanceof TimeMode.PerCall perCall) {
      reply.put("mode", "per-call");
      reply.put("step", perCall.step().toString());
    } else if (current instanceof TimeMode.WallClock wallClock) {
      reply.put("mode", "wall-clock");
      reply.put("factor", wallClock.factor());
    } else {
      reply.put("mode", current instanceof TimeMode.Manual ? "manual" : "settling");
    }
    return reply;
  }

  private Map<String, Object> set(JsonFields order) {
    if (order.has("mode")) {
      TimeMode next = mode(order);
      order.finish();
      newMode.accept(next);
      return now();
    }
    Instant target = order.instant("now");
    order.finish();
    return moved(() -> clock.advanceTo(target));
  }

  private static TimeMode mode(JsonFields order) {
    String word = order.text("mode");
    return switch (word) {
      case "settling" -> TimeMode.settling();
      case "manual" -> TimeMode.manual();
      case "per-call" -> TimeMode.perCall(order.duration("step"));
      case "wall-clock" -> TimeMode.wallClock(order.number("factor"));
      default ->
          throw new IllegalArgumentException(
              "mode must be settling, manual, per-call or wall-clock, but was '" + word + "'");
    };
  }

  private Map<String, Object> move(JsonFields order, WireRequest request) {
    return switch (order.oneOf("move", MOVES)) {
      case "advance" -> {
        Duration by = order.duration("advance");
        order.finish();
        yield moved(() -> clock.advance(by));
      }
      case "advanceTo" -> {
        Instant target = order.instant("advanceTo");
        order.finish();
        yield moved(() -> clock.advanceTo(target));
      }
      case "settle" -> {
        order.flag("settle");
        order.finish();
        yield moved(clock::advanceUntilSettled);
      }
      default -> runUntil(order, request);
    };
  }

  private Map<String, Object> runUntil(JsonFields order, WireRequest request) {
    JsonFields condition = order.object("runUntil");
    BooleanSupplier holds = holds(condition.text("request"), condition.text("contains"), request);
    condition.finish();
    Duration limit = order.has("limit") ? order.duration("limit") : null;
    order.finish();
    return moved(
        () -> {
          if (limit == null) {
            clock.runUntil(holds);
          } else {
            clock.runUntil(holds, limit);
          }
        });
  }

  /** Whether a call's reply has a text; it is made as the one who asks would make it. */
  private BooleanSupplier holds(String form, String text, WireRequest asked) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/x-www-form-urlencoded");
    String host = asked.headers().get("host");
    if (host != null) {
      headers.put("host", host);
    }
    WireRequest call = new WireRequest("POST", "/", headers, form, asked.origin());
    return () -> {
      try {
        return api.serve(call).body().contains(text);
      } catch (IOException broken) {
        // A fault has broken the connection: there is no reply that could have the text.
        return false;
      }
    };
  }

  private Map<String, Object> moved(Runnable move) {
    Instant before = clock.instant();
    move.run();
    Map<String, Object> reply = now();
    reply.put("moved", Duration.between(before, clock.instant()).toString());
    return reply;
  }
}
