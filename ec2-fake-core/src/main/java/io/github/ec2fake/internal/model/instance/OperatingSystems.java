// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.clock.EventQueue.ScheduledEvent;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.guest.LinuxConsoleLog;
import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.windows.Ec2Setting;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Boots and shuts down the operating systems of instances, and posts their console output and
 * passwords.
 *
 * <p>Source: GetConsoleOutput, GetPasswordData; the Windows Guide, "Using EC2Config Service".
 */
final class OperatingSystems {
  private final Context context;
  private final StatusChecks checks;
  private final Map<String, ScheduledEvent> passwords = new HashMap<>();
  private final Map<String, ScheduledEvent> posts = new HashMap<>();

  OperatingSystems(Context context, StatusChecks checks) {
    this.context = context;
    this.checks = checks;
  }

  /** Boots an instance after a launch, a start, or the end of a bundle task. */
  void boot(Instance instance) {
    checks.booted(instance);
    runBoot(instance);
  }

  void reboot(Instance instance) {
    shutDown(instance);
    checks.rebooted(instance);
    runBoot(instance);
  }

  /** Shuts an instance down. A password that is not made yet is made at the next boot. */
  void shutDown(Instance instance) {
    checks.shutDown(instance);
    cancel(passwords.remove(instance.id()));
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
                  instance.id(), instance.privateIpAddress(), instance.content().architecture()));
    } else {
      windows.boot(instance.privateIpAddress(), context.now());
    }
    if (windows != null && windows.setsPassword()) {
      schedulePassword(instance, windows);
    }
    Duration untilPost = context.timing().of(Phase.CONSOLE_OUTPUT, instance.timed());
    if (untilPost.isZero()) {
      post(instance);
    } else {
      cancel(posts.put(instance.id(), context.events().expiry(untilPost, () -> post(instance))));
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
      windows.writeErrors();
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
