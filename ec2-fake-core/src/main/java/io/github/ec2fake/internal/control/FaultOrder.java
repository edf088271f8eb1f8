// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.control;

import io.github.ec2fake.fault.CallFaultBuilder;
import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.FaultBuilder;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.LifecycleFaultBuilder;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.fault.LocationFaultBuilder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Reads a fault from JSON. Its members are the methods that a test would call: one trigger, what
 * narrows it, the repetition, one effect.
 */
final class FaultOrder {
  private static final Map<String, BiFunction<Faults, JsonFields, CallTrigger>> CALLS =
      new LinkedHashMap<>();
  private static final Map<String, Supplier<LifecycleTrigger>> RESOURCES = new LinkedHashMap<>();
  private static final Map<String, BiFunction<Faults, JsonFields, LocationFaultBuilder>> PLACES =
      new LinkedHashMap<>();

  private static final Map<String, BiFunction<CallFaultBuilder, JsonFields, Fault>> CALL_EFFECTS =
      new LinkedHashMap<>();
  private static final Map<String, BiFunction<LifecycleFaultBuilder, JsonFields, Fault>>
      RESOURCE_EFFECTS = new LinkedHashMap<>();
  private static final Map<String, BiFunction<LocationFaultBuilder, JsonFields, Fault>>
      PLACE_EFFECTS = new LinkedHashMap<>();

  private static final Set<String> TRIGGERS = new LinkedHashSet<>();

  static {
    CALLS.put("call", (faults, json) -> Faults.call(json.text("call")));
    CALLS.put("anyCall", (faults, json) -> flagged(json, "anyCall", Faults.anyCall()));
    RESOURCES.put("booting", Faults::booting);
    RESOURCES.put("statusChecks", Faults::statusChecks);
    RESOURCES.put("rebooting", Faults::rebooting);
    RESOURCES.put("stopping", Faults::stopping);
    RESOURCES.put("terminating", Faults::terminating);
    RESOURCES.put("imageCreation", Faults::imageCreation);
    RESOURCES.put("imageCopy", Faults::imageCopy);
    RESOURCES.put("snapshot", Faults::snapshot);
    RESOURCES.put("volumeCreation", Faults::volumeCreation);
    RESOURCES.put("attaching", Faults::attaching);
    RESOURCES.put("detaching", Faults::detaching);
    RESOURCES.put("bundling", Faults::bundling);
    RESOURCES.put("spotFulfilment", Faults::spotFulfilment);
    RESOURCES.put("spotInterruption", Faults::spotInterruption);
    PLACES.put("zone", (faults, json) -> faults.zone(json.text("zone")));
    PLACES.put("region", (faults, json) -> faults.region(json.text("region")));
    PLACES.put("everywhere", (faults, json) -> flagged(json, "everywhere", faults.everywhere()));
    TRIGGERS.addAll(CALLS.keySet());
    TRIGGERS.addAll(RESOURCES.keySet());
    TRIGGERS.addAll(PLACES.keySet());

    CALL_EFFECTS.put("fail", FaultOrder::failCall);
    CALL_EFFECTS.put("throttle", (fault, json) -> noted(json, "throttle", fault::throttle));
    CALL_EFFECTS.put("loseReply", (fault, json) -> noted(json, "loseReply", fault::loseReply));
    CALL_EFFECTS.put(
        "dropConnection", (fault, json) -> noted(json, "dropConnection", fault::dropConnection));
    CALL_EFFECTS.put("delay", (fault, json) -> fault.delay(json.duration("delay")));
    CALL_EFFECTS.put(
        "truncateReply", (fault, json) -> noted(json, "truncateReply", fault::truncateReply));
    CALL_EFFECTS.put("replyWith", (fault, json) -> fault.replyWith(json.text("replyWith")));
    RESOURCE_EFFECTS.put("fail", FaultOrder::failResource);
    RESOURCE_EFFECTS.put("hang", (fault, json) -> noted(json, "hang", fault::hang));
    RESOURCE_EFFECTS.put("slowDown", (fault, json) -> fault.slowDown(json.number("slowDown")));
    RESOURCE_EFFECTS.put("speedUp", (fault, json) -> fault.speedUp(json.number("speedUp")));
    RESOURCE_EFFECTS.put(
        "takeExactly", (fault, json) -> fault.takeExactly(json.duration("takeExactly")));
    PLACE_EFFECTS.put(
        "outOfCapacity", (fault, json) -> fault.outOfCapacity(json.list("outOfCapacity")));
    PLACE_EFFECTS.put("outage", (fault, json) -> noted(json, "outage", fault::outage));
  }

  private FaultOrder() {}

  /**
   * Registers the fault that a JSON object describes.
   *
   * @throws IllegalArgumentException if it describes none
   */
  static Fault register(Faults faults, JsonFields json) {
    String trigger = json.oneOf("trigger", TRIGGERS);
    var call = CALLS.get(trigger);
    var resource = RESOURCES.get(trigger);
    if (call != null) {
      CallFaultBuilder fault = faults.on(narrowed(call.apply(faults, json), json));
      fault = repeated(fault, json);
      if (json.has("atEveryAttempt")) {
        json.flag("atEveryAttempt");
        fault = fault.atEveryAttempt();
      }
      return effect(fault, json, CALL_EFFECTS);
    }
    if (resource != null) {
      json.flag(trigger);
      return effect(
          repeated(faults.on(narrowed(resource.get(), json)), json), json, RESOURCE_EFFECTS);
    }
    var place = PLACES.get(trigger);
    if (place == null) {
      throw new IllegalStateException("no table has the trigger " + trigger);
    }
    return effect(repeated(place.apply(faults, json), json), json, PLACE_EFFECTS);
  }

  private static CallTrigger narrowed(CallTrigger trigger, JsonFields json) {
    CallTrigger result = trigger;
    if (json.has("with")) {
      for (Map.Entry<String, String> each : json.texts("with").entrySet()) {
        result = result.with(each.getKey(), each.getValue());
      }
    }
    result = json.has("by") ? result.by(json.text("by")) : result;
    result = json.has("in") ? result.in(json.text("in")) : result;
    return json.has("nth") ? result.nth(json.integer("nth")) : result;
  }

  private static LifecycleTrigger narrowed(LifecycleTrigger trigger, JsonFields json) {
    LifecycleTrigger result = trigger;
    result = json.has("of") ? result.of(json.text("of")) : result;
    result = json.has("ofImage") ? result.ofImage(json.text("ofImage")) : result;
    result = json.has("by") ? result.by(json.text("by")) : result;
    result = json.has("atPercent") ? result.atPercent(json.integer("atPercent")) : result;
    result = json.has("whileIn") ? result.whileIn(json.text("whileIn")) : result;
    return json.has("nth") ? result.nth(json.integer("nth")) : result;
  }

  private static <B extends FaultBuilder<B>> B repeated(B fault, JsonFields json) {
    B result = fault;
    if (json.has("once")) {
      json.flag("once");
      result = result.once();
    }
    if (json.has("always")) {
      json.flag("always");
      result = result.always();
    }
    result = json.has("times") ? result.times(json.integer("times")) : result;
    result = json.has("during") ? result.during(json.duration("during")) : result;
    return json.has("withProbability")
        ? result.withProbability(json.number("withProbability"))
        : result;
  }

  /** Everything has been read before the effect registers the fault. */
  private static <B> Fault effect(
      B fault, JsonFields json, Map<String, BiFunction<B, JsonFields, Fault>> effects) {
    String name = json.oneOf("effect", effects.keySet());
    json.finishBut(name);
    return effects.getOrDefault(name, (builder, unused) -> missing(name)).apply(fault, json);
  }

  private static Fault missing(String name) {
    throw new IllegalStateException("no table has the effect " + name);
  }

  private static <T> T flagged(JsonFields json, String name, T value) {
    json.flag(name);
    return value;
  }

  private static Fault noted(JsonFields json, String name, Supplier<Fault> effect) {
    json.flag(name);
    return effect.get();
  }

  private static Fault failCall(CallFaultBuilder fault, JsonFields json) {
    JsonFields error = json.object("fail");
    String code = error.text("code");
    String message = error.optionalText("message");
    int status = error.has("status") ? error.integer("status") : 400;
    error.finish();
    return fault.fail(code, message == null ? "The request failed: " + code : message, status);
  }

  private static Fault failResource(LifecycleFaultBuilder fault, JsonFields json) {
    JsonFields error = json.object("fail");
    String code = error.text("code");
    String message = error.text("message");
    error.finish();
    return fault.fail(code, message);
  }
}
