package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.clock.EventQueue;
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
 * What happens in instances when they go up and down, and when others see it.
 *
 * <p>Source: GetConsoleOutput, GetPasswordData; the Windows Guide, "Using EC2Config Service".
 */
final class Guests {
  private final Context context;
  private final StatusChecks checks;
  private final Map<String, EventQueue.ScheduledEvent> passwords = new HashMap<>();
  private final Map<String, EventQueue.ScheduledEvent> posts = new HashMap<>();

  Guests(Context context, StatusChecks checks) {
    this.context = context;
    this.checks = checks;
  }

  /** An instance boots, by a launch or a start. */
  void boots(Instance instance) {
    checks.boots(instance);
    comesUp(instance);
  }

  private void comesUp(Instance instance) {
    WindowsOs windows = instance.windows();
    if (windows == null) {
      instance
          .console()
          .write(
              LinuxConsoleLog.text(
                  instance.id(), instance.privateIpAddress(), instance.content().architecture()));
    } else {
      windows.boots(instance.privateIpAddress(), context.now());
    }
    if (windows != null && windows.setsPassword()) {
      expectPassword(instance, windows);
    }
    Duration untilPost = context.timing().of(Phase.CONSOLE_OUTPUT, instance.subject());
    if (untilPost.isZero()) {
      post(instance);
    } else {
      cancel(posts.put(instance.id(), context.events().expiry(untilPost, () -> post(instance))));
    }
  }

  /** An instance goes down; the password that it has not made by now, it makes at its next boot. */
  void goesDown(Instance instance) {
    checks.goesDown(instance);
    cancel(passwords.remove(instance.id()));
  }

  void reboots(Instance instance) {
    goesDown(instance);
    checks.reboots(instance);
    comesUp(instance);
  }

  /** Sysprep prepares an instance, just before it goes down. */
  void sysprep(Instance instance, WindowsOs windows, String why) {
    windows.sysprep();
    context.transition("guest", instance.id(), "", "sysprepped", why);
  }

  /** A bundle task has shut an instance down. */
  void bundlingBegins(Instance instance) {
    goesDown(instance);
    WindowsOs windows = instance.windows();
    if (windows != null && windows.disk().config().isEnabled(Ec2Setting.AUTO_SYSPREP)) {
      sysprep(instance, windows, Ec2Setting.AUTO_SYSPREP.nameInFile());
    }
  }

  /** What an instance has written to its console, as far as it is posted. */
  Console console(Instance instance) {
    EventQueue.ScheduledEvent due = posts.get(instance.id());
    if (due != null) {
      context.events().fastForwardTo(due);
    }
    return instance.console();
  }

  void forget(Instance instance) {
    checks.forget(instance);
    posts.remove(instance.id());
  }

  /** A password that nobody can read takes no time, so that nobody waits for it. */
  private void expectPassword(Instance instance, WindowsOs windows) {
    RSAPublicKey key = key(instance);
    Duration after = context.timing().of(Phase.WINDOWS_PASSWORD, instance.subject());
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
      windows.showErrors();
    }
    instance.console().post(context.now());
  }

  private static void cancel(EventQueue.@Nullable ScheduledEvent due) {
    if (due != null) {
      due.cancel();
    }
  }

  private static @Nullable RSAPublicKey key(Instance instance) {
    return instance.keyPair() != null && instance.keyPair().publicKey() instanceof RSAPublicKey key
        ? key
        : null;
  }
}
