// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.clock.EventQueue.ScheduledEvent;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.guest.GuestEnvironment;
import io.github.ec2fake.internal.model.guest.LinuxConsoleLog;
import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.windows.Ec2Setting;
import io.github.ec2fake.windows.WindowsDrive;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Boots and shuts down the operating systems of instances, and posts their console output and
 * passwords.
 *
 * <p>Source: GetConsoleOutput, GetPasswordData; the Windows Guide, "Using EC2Config Service".
 */
final class OperatingSystems {
  private final Instances.RegionServices region;
  private final Context context;
  private final StatusChecks checks;
  private final WindowsDrives drives;
  private final Map<String, ScheduledEvent> passwords = new HashMap<>();
  private final Map<String, ScheduledEvent> renames = new HashMap<>();
  private final Map<String, ScheduledEvent> posts = new HashMap<>();

  OperatingSystems(Instances.RegionServices region, StatusChecks checks) {
    this.region = region;
    this.context = region.context();
    this.checks = checks;
    this.drives = new WindowsDrives(region::volumes);
  }

  /** Boots an instance after a launch, a start, or the end of a bundle task. */
  void boot(Instance instance) {
    checks.booted(instance, untilRenamed(instance));
    runBoot(instance);
  }

  void reboot(Instance instance) {
    shutDown(instance);
    checks.rebooted(instance, untilRenamed(instance));
    runBoot(instance);
  }

  /** How long it takes until EC2Config reboots it to set its name, if it does; else zero. */
  private Duration untilRenamed(Instance instance) {
    WindowsOs windows = instance.windows();
    return windows != null && windows.isRebootedToBeNamed(instance.privateIpAddress())
        ? context.timing().of(Phase.COMPUTER_NAME_REBOOT, instance.timed())
        : Duration.ZERO;
  }

  /** Shuts an instance down. A password that is not made yet is made at the next boot. */
  void shutDown(Instance instance) {
    checks.shutDown(instance);
    cancel(passwords.remove(instance.id()));
    cancel(renames.remove(instance.id()));
  }

  /** Shuts an instance down for a bundle task, after Sysprep if EC2Config's settings say so. */
  void shutDownForBundling(Instance instance) {
    shutDown(instance);
    WindowsOs windows = instance.windows();
    if (windows != null && windows.disk().config().isEnabled(Ec2Setting.AUTO_SYSPREP)) {
      sysprep(instance, windows, Ec2Setting.AUTO_SYSPREP.nameInFile());
    }
  }

  void sysprep(Instance instance, WindowsOs windows, String why) {
    windows.sysprep();
    context.transition("guest", instance.id(), "", "sysprepped", why);
  }

  Console console(Instance instance) {
    ScheduledEvent next = posts.get(instance.id());
    if (next != null) {
      context.events().fastForwardTo(next);
    }
    return instance.console();
  }

  void remove(Instance instance) {
    checks.remove(instance);
    posts.remove(instance.id());
  }

  private void runBoot(Instance instance) {
    WindowsOs windows = instance.windows();
    if (windows == null) {
      instance
          .console()
          .write(
              LinuxConsoleLog.text(
                  instance.id(),
                  instance.privateDnsName(region.network()),
                  instance.content().architecture()));
    } else {
      boot(instance, windows);
    }
    if (windows != null && windows.setsPassword()) {
      schedulePassword(instance, windows);
    }
    cancel(posts.remove(instance.id()));
    schedulePost(instance);
  }

  private void schedulePost(Instance instance) {
    Duration untilPost = context.timing().of(Phase.CONSOLE_OUTPUT, instance.timed());
    if (untilPost.isZero()) {
      post(instance);
    } else {
      posts.put(instance.id(), context.events().expiry(untilPost, () -> post(instance)));
    }
  }

  private void boot(Instance instance, WindowsOs windows) {
    Duration untilRenamed = untilRenamed(instance);
    boolean renamed = windows.isRebootedToBeNamed(instance.privateIpAddress());
    windows.boot(environment(instance), context.now());
    if (!renamed) {
      drives.boot(instance, windows, context.now());
    } else if (untilRenamed.isZero()) {
      rename(instance, windows);
    } else {
      renames.put(
          instance.id(),
          context.events().transition(untilRenamed, () -> rename(instance, windows)));
    }
  }

  /** The reboot by EC2Config, which goes on with what it does after a boot. */
  private void rename(Instance instance, WindowsOs windows) {
    renames.remove(instance.id());
    windows.rebootToBeNamed(environment(instance), context.now());
    drives.boot(instance, windows, context.now());
    context.transition(
        "guest", instance.id(), "", "rebooted", Ec2Setting.SET_COMPUTER_NAME.nameInFile());
    if (!posts.containsKey(instance.id())) {
      schedulePost(instance);
    }
  }

  private GuestEnvironment environment(Instance instance) {
    return new GuestEnvironment(
        instance.privateIpAddress(),
        region.place().region(),
        instance.zone(),
        region.network().domain(),
        UserData.text(instance.settings().userData()));
  }

  List<WindowsDrive> drives(Instance instance, WindowsOs windows) {
    return drives.all(instance, windows);
  }

  void format(Instance instance, WindowsOs windows, String volumeId, String label) {
    drives.format(instance, windows, volumeId, label, context.now());
  }

  /** Windows sees a volume that is attached while it is up; otherwise its next boot does. */
  void attached(Instance instance, Volume volume) {
    WindowsOs windows = instance.windows();
    if (windows != null && instance.isIn(InstanceState.RUNNING) && !instance.isBundling()) {
      drives.attached(windows, volume, context.now());
    }
  }

  void detached(Instance instance, String volumeId) {
    WindowsOs windows = instance.windows();
    if (windows != null) {
      windows.unmount(volumeId);
    }
  }

  /** Without a key pair the password cannot be read, so that it takes no time to make. */
  private void schedulePassword(Instance instance, WindowsOs windows) {
    RSAPublicKey key = passwordKey(instance);
    Duration after = context.timing().of(Phase.WINDOWS_PASSWORD, instance.timed());
    if (key == null) {
      windows.makePassword(null, context.now());
    } else if (after.isZero()) {
      makePassword(instance, windows, key);
    } else {
      passwords.put(
          instance.id(),
          context.events().transition(after, () -> makePassword(instance, windows, key)));
    }
  }

  private void makePassword(Instance instance, WindowsOs windows, RSAPublicKey key) {
    passwords.remove(instance.id());
    windows.makePassword(key, context.now());
    post(instance);
  }

  private void post(Instance instance) {
    posts.remove(instance.id());
    WindowsOs windows = instance.windows();
    if (windows != null) {
      windows.writeEvents();
    }
    instance.console().post(context.now());
  }

  private static void cancel(@Nullable ScheduledEvent event) {
    if (event != null) {
      event.cancel();
    }
  }

  private static @Nullable RSAPublicKey passwordKey(Instance instance) {
    return instance.keyPair() != null && instance.keyPair().publicKey() instanceof RSAPublicKey key
        ? key
        : null;
  }
}
