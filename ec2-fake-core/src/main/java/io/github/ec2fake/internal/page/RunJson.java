// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.page;

import io.github.ec2fake.internal.journal.CallSite;
import io.github.ec2fake.internal.journal.Exchange;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.JournalEntry;
import io.github.ec2fake.journal.ScheduledActionEntry;
import io.github.ec2fake.journal.StaleEntry;
import io.github.ec2fake.journal.TransitionEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run as JSON. Times are milliseconds since the start; members that say nothing are left
 * out; the names of an entry's members are short, as there are many entries.
 */
final class RunJson {
  private final Run run;
  private final Texts texts;
  private final Map<String, Integer> invocations = new HashMap<>();
  private final JsonWriter json = new JsonWriter();

  private RunJson(Run run, ReplyPrinter sdk) {
    this.run = run;
    this.texts = new Texts(sdk);
  }

  /** Writes a run; {@code sdk} is told an action and a document, and gives the text of it. */
  static String write(Run run, ReplyPrinter sdk) {
    return new RunJson(run, sdk).write();
  }

  private String write() {
    json.beginObject()
        .member("name", run.name())
        .name("seed")
        .value(Long.toString(run.seed()))
        .name("start")
        .value(run.start().toString())
        .name("now")
        .value(millis(run.now()))
        .member("failure", run.failure())
        .member("focus", run.resourcesInFocus())
        .member("notes", run.notes())
        .member("world", run.world());
    Map<Integer, Exchange> exchanges = new HashMap<>();
    run.exchanges().forEach(exchange -> exchanges.put(exchange.place(), exchange));
    json.name("entries").beginArray();
    for (int i = 0; i < run.entries().size(); i++) {
      write(run.entries().get(i), exchanges.get(i));
    }
    json.endArray().member("texts", texts.all());
    return json.endObject().toString();
  }

  private void write(JournalEntry entry, @Nullable Exchange exchange) {
    json.beginObject()
        .name("k")
        .value(entry.kind())
        .member("t", millis(exchange == null ? entry.at() : exchange.begin()));
    if (entry instanceof CallEntry call) {
      write(call);
      if (exchange != null) {
        write(exchange, call.action());
      }
    } else if (entry instanceof TransitionEntry state) {
      json.member("y", state.resourceType())
          .member("id", state.resourceId())
          .member("f", state.from())
          .member("s", state.to())
          .member("x", state.note());
    } else if (entry instanceof FaultEntry fault) {
      json.member("x", fault.fault()).member("id", fault.resourceId());
    } else if (entry instanceof StaleEntry stale) {
      json.member("x", stale.resources()).member("by", stale.staleness().toMillis());
    } else if (entry instanceof ClockEntry clock) {
      json.member("x", clock.reason()).member("by", clock.by().toMillis());
    } else if (entry instanceof ScheduledActionEntry action) {
      json.member("x", action.sourceLine());
    }
    json.endObject();
  }

  private void write(CallEntry call) {
    json.member("a", call.account())
        .member("r", call.region())
        .member("n", call.action())
        .member("p", call.parameters())
        .member("s", call.status())
        .member("c", call.errorCode())
        .member("m", call.errorMessage())
        .member("q", call.requestId())
        .member("at", call.attempt() - 1);
  }

  private void write(Exchange exchange, String action) {
    CallSite site = exchange.callSite();
    json.member("d", Duration.between(exchange.begin(), exchange.end()).toMillis())
        .member("i", invocation(exchange.invocationId()))
        .member("w", exchange.isWaiter() ? 1 : 0)
        .member("as", exchange.isAssertion() ? 1 : 0)
        .member("saw", texts.number(action, exchange.reply()))
        .member("was", texts.number(action, exchange.truth()))
        .member("b", exchange.broken())
        .member("z", exchange.forgotten());
    if (site != null) {
      json.member("l", site.code())
          .member("lt", site.test().equals(site.code()) ? null : site.test());
    }
  }

  /** The SDK makes invocation ids at random; here they are numbered, from 1. */
  private int invocation(String id) {
    return id.isEmpty() ? 0 : invocations.computeIfAbsent(id, any -> invocations.size() + 1);
  }

  private long millis(Instant time) {
    return Duration.between(run.start(), time).toMillis();
  }
}
