// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.control.ControlOrder;
import io.github.ec2fake.internal.control.JsonFields;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What scripts can arrange over HTTP: the methods of {@link Arrangement}, {@link Account}, {@link
 * Organization} and {@link InstanceHandle}, each with a JSON object of what a test would give it.
 */
final class ArrangementOverHttp {
  private static final String ENABLED = "enabled";
  private static final String DISABLED = "disabled";
  private static final List<String> KEY_STATES = List.of(ENABLED, DISABLED, "pending-deletion");

  private final Ec2Cloud cloud;
  private final Primary primary;
  private final InstancesOverHttp instances;

  ArrangementOverHttp(Ec2Cloud cloud, Primary primary) {
    this.cloud = cloud;
    this.primary = primary;
    this.instances = new InstancesOverHttp(cloud);
  }

  /** By the last part of their paths. */
  Map<String, ControlOrder> orders() {
    Map<String, ControlOrder> orders = new LinkedHashMap<>();
    orders.put("bucket", this::bucket);
    orders.put("without-export-grant", this::withoutExportGrant);
    orders.put("bundle", this::bundle);
    orders.put("disk-image", this::diskImage);
    orders.put("failed-bundle-task", this::failedBundleTask);
    orders.put("spot-price", this::spotPrice);
    orders.put("spot-interruption", this::spotInterruption);
    orders.put("inconsistent-volume", this::inconsistentVolume);
    orders.put("volume-performance", this::volumePerformance);
    orders.put("vpn-connection-up", this::vpnConnectionUp);
    orders.put("vpn-connection-down", this::vpnConnectionDown);
    orders.put("retention-rule", this::retentionRule);
    orders.put("key", this::key);
    orders.put("organization", this::organization);
    orders.put("account", this::account);
    orders.put("instance", instances::instance);
    orders.put("windows", instances::windows);
    return orders;
  }

  private Map<String, Object> bucket(JsonFields json) {
    String name = json.text("name");
    String owner = json.text("owner");
    json.finish();
    cloud.arrange().bucket(name, owner);
    return Map.of("bucket", name);
  }

  private Map<String, Object> withoutExportGrant(JsonFields json) {
    String name = json.text("bucket");
    json.finish();
    cloud.arrange().withoutExportGrant(name);
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

  private Map<String, Object> inconsistentVolume(JsonFields json) {
    String volume = json.text("volume");
    json.finish();
    cloud.arrange().inconsistentVolume(volume);
    return Map.of();
  }

  private Map<String, Object> volumePerformance(JsonFields json) {
    String volume = json.text("volume");
    String performance = json.text("performance");
    json.finish();
    cloud.arrange().volumePerformance(volume, performance);
    return Map.of();
  }

  private Map<String, Object> vpnConnectionUp(JsonFields json) {
    String connection = json.text("vpnConnection");
    List<String> announced = json.optionalList("announced");
    json.finish();
    cloud.arrange().vpnConnectionUp(connection, announced.toArray(String[]::new));
    return Map.of();
  }

  private Map<String, Object> vpnConnectionDown(JsonFields json) {
    String connection = json.text("vpnConnection");
    json.finish();
    cloud.arrange().vpnConnectionDown(connection);
    return Map.of();
  }

  private Map<String, Object> retentionRule(JsonFields json) {
    String region = json.text("region");
    String owner = json.text("owner");
    String type = json.text("type");
    int days = json.integer("days");
    Map<String, String> tags = json.has("resourceTags") ? json.texts("resourceTags") : Map.of();
    Map<String, String> excluded =
        json.has("excludeResourceTags") ? json.texts("excludeResourceTags") : Map.of();
    json.finish();
    RetentionRule rule =
        switch (type) {
          case "EBS_SNAPSHOT" -> RetentionRule.snapshots(days);
          case "EC2_IMAGE" -> RetentionRule.images(days);
          default ->
              throw new IllegalArgumentException(
                  "type must be EBS_SNAPSHOT or EC2_IMAGE, but was '" + type + "'");
        };
    if (!tags.isEmpty() && !excluded.isEmpty()) {
      throw new IllegalArgumentException("it has resourceTags or excludeResourceTags, not both");
    }
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      rule = rule.withResourceTag(tag.getKey(), tag.getValue());
    }
    for (Map.Entry<String, String> tag : excluded.entrySet()) {
      rule = rule.withExcludedResourceTag(tag.getKey(), tag.getValue());
    }
    cloud.arrange().retentionRule(region, owner, rule);
    return Map.of();
  }

  /** Makes a key, or changes the one of an ARN. */
  private Map<String, Object> key(JsonFields json) {
    String arn = json.optionalText("arn");
    String region = arn == null ? json.text("region") : "";
    String owner = arn == null ? json.text("owner") : "";
    String alias = json.optionalText("alias");
    List<String> users = json.optionalList("shareWith");
    List<String> formerUsers = json.optionalList("unshareWith");
    String state = json.optionalText("state");
    json.finish();
    if (alias != null) {
      KmsKey.checkAlias(alias);
    }
    users.forEach(AccessKey::of);
    formerUsers.forEach(AccessKey::of);
    if (state != null && !KEY_STATES.contains(state)) {
      throw new IllegalArgumentException(
          "state must be one of " + KEY_STATES + ", but was '" + state + "'");
    }
    KmsKey key = arn == null ? cloud.arrange().key(region, owner) : KmsKey.arranged(primary, arn);
    if (alias != null) {
      key.alias(alias);
    }
    key.shareWith(users.toArray(String[]::new));
    key.unshareWith(formerUsers.toArray(String[]::new));
    if (state != null) {
      switch (state) {
        case ENABLED -> key.enable();
        case DISABLED -> key.disable();
        default -> key.scheduleDeletion();
      }
    }
    return Map.of("arn", key.arn(), "id", key.id());
  }

  private Map<String, Object> organization(JsonFields json) {
    String id = json.text("organization");
    List<String> units = json.optionalList("units");
    List<String> joining = json.optionalList("withAccounts");
    List<String> leaving = json.optionalList("withoutAccounts");
    json.finish();
    joining.forEach(AccessKey::of);
    leaving.forEach(AccessKey::of);
    Organization organization = cloud.organization(id);
    for (String unit : units) {
      organization = organization.unit(unit);
    }
    organization
        .withAccounts(joining.toArray(String[]::new))
        .withoutAccounts(leaving.toArray(String[]::new));
    return Map.of("arn", organization.arn());
  }

  /** The standard quotas but for those that are told; null if none is. */
  private static @Nullable Quotas quotas(JsonFields json) {
    Map<String, Integer> byName = json.optionalNumbers("quotas");
    Map<String, Integer> byType = json.optionalNumbers("instancesOf");
    if (byName.isEmpty() && byType.isEmpty()) {
      return null;
    }
    Quotas quotas = Quotas.standard();
    for (Map.Entry<String, Integer> each : byName.entrySet()) {
      quotas = quotas.with(quota(each.getKey()), each.getValue());
    }
    for (Map.Entry<String, Integer> each : byType.entrySet()) {
      quotas = quotas.instancesOf(each.getKey(), each.getValue());
    }
    return quotas;
  }

  private static Quota quota(String name) {
    return Arrays.stream(Quota.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "quotas: there is no quota '"
                        + name
                        + "'; there are "
                        + Arrays.toString(Quota.values())));
  }

  /** Carries out what it is told in the order of the methods of {@link Account}. */
  private Map<String, Object> account(JsonFields json) {
    String id = json.text("account");
    List<String> products = json.optionalList("subscribeTo");
    List<String> optIn = json.optionalList("optIn");
    List<String> optOut = json.optionalList("optOut");
    Quotas quotas = quotas(json);
    boolean denyAll = json.optionalFlag("denyAll");
    List<String> deny = json.optionalList("deny");
    List<String> allow = json.optionalList("allow");
    json.finish();
    Account account = cloud.account(id);
    if (quotas != null) {
      account.quotas(quotas);
    }
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
}
