// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.control.JsonFields;
import io.github.ec2fake.windows.Ec2ConfigFile;
import io.github.ec2fake.windows.EventType;
import io.github.ec2fake.windows.WindowsDrive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What scripts can do over HTTP with an instance and its Windows. */
final class InstancesOverHttp {
  private static final Set<String> ORDERS =
      new LinkedHashSet<>(List.of("shutDown", "schedule", "cancelEvent"));

  private final Ec2Cloud cloud;

  InstancesOverHttp(Ec2Cloud cloud) {
    this.cloud = cloud;
  }

  Map<String, Object> instance(JsonFields json) {
    InstanceHandle instance = cloud.instance(json.text("instance"));
    switch (json.oneOf("order", ORDERS)) {
      case "shutDown" -> {
        json.flag("shutDown");
        json.finish();
        instance.shutDown();
        return Map.of();
      }
      case "schedule" -> {
        InstanceEvent event = event(json.object("schedule"));
        json.finish();
        return Map.of("instanceEventId", instance.schedule(event));
      }
      default -> {
        String event = json.text("cancelEvent");
        json.finish();
        instance.cancelEvent(event);
        return Map.of();
      }
    }
  }

  private static InstanceEvent event(JsonFields json) {
    String code = json.text("code");
    InstanceEvent.Time start = time(json, "notBefore");
    InstanceEvent event =
        switch (code) {
          case "instance-retirement" -> InstanceEvent.retirement(start);
          case "instance-stop" -> InstanceEvent.stop(start);
          case "instance-reboot" -> InstanceEvent.reboot(start);
          case "system-reboot" -> InstanceEvent.systemReboot(start);
          case "system-maintenance" -> InstanceEvent.systemMaintenance(start);
          default ->
              throw new IllegalArgumentException(
                  "schedule: code must be instance-retirement, instance-stop, instance-reboot,"
                      + " system-reboot or system-maintenance, but was '"
                      + code
                      + "'");
        };
    if (json.has("notAfter")) {
      event = event.endingBy(time(json, "notAfter"));
    }
    if (json.has("notBeforeDeadline")) {
      event = event.movableUntil(time(json, "notBeforeDeadline"));
    }
    if (json.has("description")) {
      event = event.describedAs(json.text("description"));
    }
    json.finish();
    return event;
  }

  /** A duration from now, such as {@code P14D}, or a time. */
  private static InstanceEvent.Time time(JsonFields json, String name) {
    return json.text(name).startsWith("P")
        ? InstanceEvent.in(json.duration(name))
        : InstanceEvent.at(json.instant(name));
  }

  /** Carries out what it is told in this order, and shows how Windows is then. */
  Map<String, Object> windows(JsonFields json) {
    String id = json.text("instance");
    List<Runnable> steps = new ArrayList<>();
    WindowsInstance windows = cloud.instance(id).windows();
    if (json.has("write")) {
      json.texts("write").forEach((name, text) -> steps.add(write(windows, name, text)));
    }
    if (json.has("setComputerName")) {
      String name = json.text("setComputerName");
      steps.add(() -> windows.setComputerName(name));
    }
    if (json.has("setPassword")) {
      String password = json.text("setPassword");
      steps.add(() -> windows.setPassword(password));
    }
    if (json.has("logEvent")) {
      steps.add(logEvent(windows, json.object("logEvent")));
    }
    if (json.has("formatVolume")) {
      JsonFields volume = json.object("formatVolume");
      String volumeId = volume.text("volume");
      String label = volume.text("label");
      volume.finish();
      steps.add(() -> windows.formatVolume(volumeId, label));
    }
    if (json.has("runSysprepAndShutDown")) {
      json.flag("runSysprepAndShutDown");
      steps.add(windows::runSysprepAndShutDown);
    }
    json.finish();
    steps.forEach(Runnable::run);
    return state(windows);
  }

  private static Runnable write(WindowsInstance windows, String fileName, String text) {
    Ec2ConfigFile file =
        Arrays.stream(Ec2ConfigFile.values())
            .filter(each -> each.fileName().equalsIgnoreCase(fileName))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "write: EC2Config has no file '"
                            + fileName
                            + "'; it has "
                            + Arrays.toString(Ec2ConfigFile.values())));
    return () -> windows.write(file, text);
  }

  private static Runnable logEvent(WindowsInstance windows, JsonFields json) {
    String category = json.text("category");
    String word = json.text("type");
    String source = json.text("source");
    String message = json.text("message");
    json.finish();
    EventType type =
        Arrays.stream(EventType.values())
            .filter(each -> each.word().equalsIgnoreCase(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "logEvent: there is no type '"
                            + word
                            + "'; there are "
                            + Arrays.stream(EventType.values())
                                .map(EventType::word)
                                .collect(Collectors.joining(", "))));
    return () -> windows.logEvent(category, type, source, message);
  }

  private static Map<String, Object> state(WindowsInstance windows) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("computerName", windows.computerName());
    state.put("password", windows.password());
    state.put("domain", windows.domain().orElse(""));
    state.put("kmsServer", windows.kmsServer().orElse(""));
    state.put("dnsSuffixes", windows.dnsSuffixes());
    state.put("drives", windows.drives().stream().map(InstancesOverHttp::drive).toList());
    Map<String, String> files = new LinkedHashMap<>();
    for (Ec2ConfigFile file : Ec2ConfigFile.values()) {
      files.put(file.fileName(), windows.read(file));
    }
    state.put("files", files);
    return state;
  }

  private static Map<String, String> drive(WindowsDrive drive) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("letter", drive.letter());
    members.put("label", drive.label());
    members.put("device", drive.device());
    return members;
  }
}
