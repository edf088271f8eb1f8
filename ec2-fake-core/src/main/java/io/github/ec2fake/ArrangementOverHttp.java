// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.control.ControlOrder;
import io.github.ec2fake.internal.control.JsonFields;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.windows.Ec2ConfigFile;
import io.github.ec2fake.windows.EventType;
import io.github.ec2fake.windows.WindowsDrive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What scripts can arrange over HTTP: the methods of {@link Arrangement}, {@link Account} and
 * {@link InstanceHandle}, each with a JSON object of what a test would give it.
 */
final class ArrangementOverHttp {
  private final Ec2Cloud cloud;

  ArrangementOverHttp(Ec2Cloud cloud) {
    this.cloud = cloud;
  }

  /** By the last part of their paths. */
  Map<String, ControlOrder> orders() {
    Map<String, ControlOrder> orders = new LinkedHashMap<>();
    orders.put("bucket", this::bucket);
    orders.put("bundle", this::bundle);
    orders.put("disk-image", this::diskImage);
    orders.put("failed-bundle-task", this::failedBundleTask);
    orders.put("spot-price", this::spotPrice);
    orders.put("spot-interruption", this::spotInterruption);
    orders.put("account", this::account);
    orders.put("instance", this::instance);
    orders.put("windows", this::windows);
    return orders;
  }

  private Map<String, Object> bucket(JsonFields json) {
    String name = json.text("name");
    String owner = json.text("owner");
    json.finish();
    cloud.arrange().bucket(name, owner);
    return Map.of("bucket", name);
  }

  private Map<String, Object> bundle(JsonFields json) {
    String owner = json.text("owner");
    String bucket = json.text("bucket");
    String prefix = json.text("prefix");
    int size = json.integer("rootSizeGiB");
    json.finish();
    cloud.arrange().bundle(owner, bucket, prefix, size);
    return Map.of("imageLocation", bucket + "/" + prefix + ".manifest.xml");
  }

  private Map<String, Object> diskImage(JsonFields json) {
    String owner = json.text("owner");
    String bucket = json.text("bucket");
    String key = json.text("key");
    DiskImage.Format format = format(json.text("format"));
    int gib = json.integer("diskGiB");
    boolean windows = json.has("windows");
    if (windows) {
      json.flag("windows");
    }
    String defect = json.has("defect") ? json.text("defect") : "";
    json.finish();
    DiskImage image = windows ? DiskImage.windows(format, gib) : DiskImage.linux(format, gib);
    cloud
        .arrange()
        .diskImage(owner, bucket, key, defect.isEmpty() ? image : image.defective(defect));
    return Map.of("bucket", bucket, "key", key);
  }

  private static DiskImage.Format format(String name) {
    return Arrays.stream(DiskImage.Format.values())
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the format of a disk image is one of "
                        + Arrays.toString(DiskImage.Format.values())
                        + ", not '"
                        + name
                        + "'"));
  }

  private Map<String, Object> failedBundleTask(JsonFields json) {
    String instance = json.text("instance");
    String code = json.text("code");
    String message = json.text("message");
    json.finish();
    return Map.of("bundleId", cloud.arrange().failedBundleTask(instance, code, message));
  }

  private Map<String, Object> spotPrice(JsonFields json) {
    String zone = json.text("zone");
    String type = json.text("instanceType");
    String price = json.text("price");
    json.finish();
    cloud.arrange().spotPrice(zone, type, price);
    return Map.of();
  }

  private Map<String, Object> spotInterruption(JsonFields json) {
    String instance = json.text("instance");
    json.finish();
    cloud.arrange().spotInterruption(instance);
    return Map.of();
  }

  /** Carries out what it is told in the order of the methods of {@link Account}. */
  private Map<String, Object> account(JsonFields json) {
    String id = json.text("account");
    List<String> products = json.optionalList("subscribeTo");
    List<String> optIn = json.optionalList("optIn");
    List<String> optOut = json.optionalList("optOut");
    boolean denyAll = json.has("denyAll");
    if (denyAll) {
      json.flag("denyAll");
    }
    List<String> deny = json.optionalList("deny");
    List<String> allow = json.optionalList("allow");
    json.finish();
    Account account = cloud.account(id);
    products.forEach(account::subscribeTo);
    optIn.forEach(account::optIn);
    optOut.forEach(account::optOut);
    if (denyAll) {
      account.denyAll();
    }
    if (!deny.isEmpty()) {
      account.deny(deny.toArray(String[]::new));
    }
    if (!allow.isEmpty()) {
      account.allow(allow.toArray(String[]::new));
    }
    AccessKey key = AccessKey.of(id);
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("account", id);
    reply.put("accessKeyId", key.id());
    reply.put("secretAccessKey", key.secret());
    return reply;
  }

  private Map<String, Object> instance(JsonFields json) {
    String id = json.text("instance");
    json.flag("shutDown");
    json.finish();
    cloud.instance(id).shutDown();
    return Map.of();
  }

  /** Carries out what it is told in this order, and shows how Windows is then. */
  private Map<String, Object> windows(JsonFields json) {
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
    state.put("drives", windows.drives().stream().map(ArrangementOverHttp::drive).toList());
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
