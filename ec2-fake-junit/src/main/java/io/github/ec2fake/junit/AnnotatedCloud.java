// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.Catalogue;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.junit.SettingsWords.Range;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.util.function.Consumer;
import java.util.function.Function;

/** Applies {@link Ec2Settings} to a cloud that is being built. */
final class AnnotatedCloud {
  private final Ec2Cloud.Builder cloud;
  private final DeclaredSettings declared;

  private AnnotatedCloud(Ec2Cloud.Builder cloud, DeclaredSettings declared) {
    this.cloud = cloud;
    this.declared = declared;
  }

  /**
   * Changes the settings as an annotation says.
   *
   * @param catalogues finds a catalogue by what the annotation calls it
   * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if a value is wrong
   */
  static void apply(
      DeclaredSettings declared, Ec2Cloud.Builder cloud, Function<String, Catalogue> catalogues) {
    new AnnotatedCloud(cloud, declared).apply(catalogues);
  }

  private void apply(Function<String, Catalogue> catalogues) {
    Ec2Settings settings = declared.settings();
    if (settings.seed() != Ec2Settings.NO_SEED) {
      cloud.seed(settings.seed());
    }
    word("startingAt", settings.startingAt(), at -> cloud.startingAt(SettingsWords.instant(at)));
    word("time", settings.time(), mode -> cloud.time(SettingsWords.time(mode)));
    word("account", settings.account(), cloud::account);
    word("region", settings.region(), cloud::region);
    if (settings.regions().length > 0) {
      checked("regions", () -> cloud.regions(settings.regions()));
    }
    word("catalogue", settings.catalogue(), name -> cloud.catalogue(catalogues.apply(name)));
    word("unknownImages", settings.unknownImages(), this::unknownImages);
    word("platform", settings.platform(), this::platform);
    word("ids", settings.ids(), this::ids);
    word("throttling", settings.throttling(), this::throttling);
    timing(settings.timing());
    consistency(settings);
    quotas(settings.quotas());
    capacity(settings.capacity());
  }

  private void unknownImages(String system) {
    Catalogue images = cloud.config().catalogue();
    cloud.catalogue(
        SettingsWords.oneOf(system, "linux", "windows").equals("linux")
            ? images.andAnyLinux()
            : images.andAnyWindows());
  }

  private void platform(String platform) {
    if (SettingsWords.oneOf(platform, "vpc", "classic").equals("vpc")) {
      cloud.vpc();
    } else {
      cloud.ec2Classic();
    }
  }

  private void ids(String length) {
    if (SettingsWords.oneOf(length, "long", "short").equals("long")) {
      cloud.longIds();
    } else {
      cloud.shortIds();
    }
  }

  private void throttling(String limits) {
    if (SettingsWords.oneOf(limits, "none", "published").equals("none")) {
      cloud.withoutThrottling();
    } else {
      cloud.throttling();
    }
  }

  private void timing(Ec2Settings.PhaseDuration[] rows) {
    if (rows.length == 0) {
      return;
    }
    Timing.Builder timing = cloud.config().timing().toBuilder();
    for (Ec2Settings.PhaseDuration row : rows) {
      require("timing", row.phase().length > 0, "a row names at least one phase");
      for (Phase phase : row.phase()) {
        checked("timing", () -> timing.duration(phase, SettingsWords.duration(row.lasts())));
      }
    }
    cloud.timing(timing.build());
  }

  private void consistency(Ec2Settings settings) {
    if (settings.consistency().isEmpty()
        && settings.lags().length == 0
        && settings.reads().isEmpty()) {
      return;
    }
    Consistency before = cloud.config().consistency();
    Consistency.Builder now = Consistency.builder();
    if (settings.consistency().isEmpty()) {
      before.lagging().forEach(kind -> now.lag(kind, before.minLag(kind), before.maxLag(kind)));
    } else if (!settings.consistency().equals("strong")) {
      checked(
          "consistency",
          () -> {
            Range range = SettingsWords.range(settings.consistency());
            now.lag(range.min(), range.max());
          });
    }
    for (Ec2Settings.Lag row : settings.lags()) {
      require("lags", row.kind().length > 0, "a row names at least one kind");
      for (ResourceKind kind : row.kind()) {
        checked(
            "lags",
            () -> {
              Range range = SettingsWords.range(row.lag());
              now.lag(kind, range.min(), range.max());
            });
      }
    }
    word("reads", settings.reads(), word -> SettingsWords.oneOf(word, "forwards", "backwards"));
    boolean backwards =
        settings.reads().isEmpty() ? before.goesBackwards() : settings.reads().equals("backwards");
    cloud.consistency((backwards ? now.goingBackwards() : now).build());
  }

  private void quotas(Ec2Settings.Limit[] rows) {
    for (Ec2Settings.Limit row : rows) {
      require(
          "quotas",
          row.quota().length > 0 != !row.instanceType().isEmpty(),
          "a row names either quotas or an instance type");
      checked("quotas", () -> limit(row));
    }
  }

  private void limit(Ec2Settings.Limit row) {
    if (row.account().isEmpty()) {
      cloud.quotas(changed(cloud.config().quotas(), row));
    } else {
      cloud.quotas(row.account(), changed(cloud.config().quotas(row.account()), row));
    }
  }

  private static Quotas changed(Quotas quotas, Ec2Settings.Limit row) {
    if (!row.instanceType().isEmpty()) {
      return quotas.instancesOf(row.instanceType(), row.max());
    }
    if (row.max() == Ec2Settings.Limit.NONE) {
      return quotas.without(row.quota());
    }
    Quotas changed = quotas;
    for (Quota each : row.quota()) {
      changed = changed.with(each, row.max());
    }
    return changed;
  }

  private void capacity(Ec2Settings.Room[] rows) {
    for (Ec2Settings.Room row : rows) {
      checked("capacity", () -> room(row));
    }
  }

  private void room(Ec2Settings.Room row) {
    if (row.instanceType().isEmpty()) {
      cloud.capacity(row.zone(), row.instances());
    } else {
      cloud.capacity(row.zone(), row.instanceType(), row.instances());
    }
  }

  private void word(String attribute, String value, Consumer<String> setter) {
    if (!value.isEmpty()) {
      checked(attribute, () -> setter.accept(value));
    }
  }

  private void require(String attribute, boolean right, String rule) {
    if (!right) {
      throw declared.refused(attribute, new IllegalArgumentException(rule));
    }
  }

  private void checked(String attribute, Runnable setter) {
    try {
      setter.run();
    } catch (IllegalArgumentException refused) {
      throw declared.refused(attribute, refused);
    }
  }
}
