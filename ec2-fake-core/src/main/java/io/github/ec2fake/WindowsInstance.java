// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2ConfigFile;
import io.github.ec2fake.windows.Ec2Setting;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A handle on the Windows of an instance, with its EC2Config service, for what its administrator
 * sees and does there.
 *
 * <pre>
 * cloud.instance(instanceId).windows()
 *     .ec2Config(config -&gt; config.disable(SET_COMPUTER_NAME))
 *     .runSysprepAndShutDown();
 * </pre>
 *
 * <p>The first boot sets up what a public image has left open: it names the computer, makes a
 * password for the Administrator, and switches that off. An image of the instance has the settings,
 * the password and the name that the instance has when CreateImage is called, or when a bundle task
 * has shut it down. So its instances keep the password, and GetPasswordData never shows it to them,
 * unless Sysprep was run before or {@link Ec2Setting#SET_PASSWORD} was switched on again.
 *
 * <p>With each method the clock moves first, as before a call.
 *
 * <p>Source: the Windows Guide, "Using EC2Config Service".
 */
public final class WindowsInstance {
  private static final Pattern COMPUTER_NAME = Pattern.compile("[A-Za-z0-9-]{1,15}");

  private final InstanceHandle instance;

  WindowsInstance(InstanceHandle instance) {
    this.instance = instance;
  }

  /**
   * The settings of EC2Config.
   *
   * @return the settings as they are now
   */
  public Ec2Config ec2Config() {
    return read(windows -> windows.disk().config());
  }

  /**
   * Changes the settings of EC2Config, as its dialog "Ec2 Service Properties" does. They count from
   * the next boot or the next Sysprep on.
   *
   * @param change makes new settings of those before
   * @throws IllegalStateException if the instance is neither running nor stopped, or is shut down
   *     for bundling
   */
  public WindowsInstance ec2Config(UnaryOperator<Ec2Config> change) {
    // The test's function runs once, though replicas apply the command again.
    AtomicReference<@Nullable Ec2Config> changed = new AtomicReference<>();
    return write(
        true,
        windows -> {
          Ec2Config config = changed.get();
          if (config == null) {
            config = change.apply(windows.disk().config());
            changed.set(config);
          }
          windows.config(config);
        });
  }

  /**
   * A settings file of EC2Config.
   *
   * @param file which
   * @return its text
   */
  public String read(Ec2ConfigFile file) {
    return file.write(ec2Config());
  }

  /**
   * Edits a settings file of EC2Config; see {@link Ec2ConfigFile#read}.
   *
   * @param file which
   * @param xml its new text
   * @throws IllegalArgumentException if it is no such file; the message names the element
   * @throws IllegalStateException as for {@link #ec2Config(UnaryOperator)}
   */
  public WindowsInstance write(Ec2ConfigFile file, String xml) {
    return ec2Config(config -> file.read(xml, config));
  }

  /**
   * Prepares Windows for an image and shuts it down, which stops the instance; one whose root is an
   * instance store is terminated, so let BundleInstance run Sysprep there ({@link
   * Ec2Setting#AUTO_SYSPREP}). Whatever boots from the disk next, be it this instance or one that
   * is launched from an image of it, has another name, another certificate and, unless {@link
   * Ec2Setting#SET_PASSWORD_AFTER_SYSPREP} is off, another password.
   *
   * <p>Source: the Windows Guide, "Run Sysprep and Shutdown Now".
   *
   * @throws IllegalStateException if the instance is not running, or is shut down for bundling
   */
  public void runSysprepAndShutDown() {
    instance.apply(
        (instances, instance) -> {
          instances.sysprepAndShutDown(instance, windows(instance));
          return instance;
        });
  }

  /**
   * Sets the Administrator's password by hand. GetPasswordData goes on to show the one that
   * EC2Config made.
   *
   * @param password the new password, not empty
   * @throws IllegalArgumentException if it is empty
   * @throws IllegalStateException if the instance is not running, or is shut down for bundling
   */
  public WindowsInstance setPassword(String password) {
    if (password.isEmpty()) {
      throw new IllegalArgumentException("the Administrator's password must not be empty");
    }
    return write(false, windows -> windows.password(password));
  }

  /**
   * The Administrator's password.
   *
   * @return the password, made by EC2Config or set by hand; empty until EC2Config makes the first
   */
  public String password() {
    return read(windows -> windows.disk().password());
  }

  /**
   * Renames the computer. With {@link Ec2Setting#SET_COMPUTER_NAME} on, the next boot changes that
   * again.
   *
   * @param name 1 to 15 letters, digits and hyphens
   * @throws IllegalArgumentException if it is no such name
   * @throws IllegalStateException if the instance is not running, or is shut down for bundling
   */
  public WindowsInstance setComputerName(String name) {
    if (!COMPUTER_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a computer's name has 1 to 15 letters, digits and hyphens, but was '" + name + "'");
    }
    return write(false, windows -> windows.computerName(name));
  }

  /**
   * The computer's name.
   *
   * @return {@code IP-} and its address in hexadecimal digits, or a name that was given by hand or
   *     that the image had, or {@code WIN-} and made-up characters; empty before the first boot
   */
  public String computerName() {
    return read(windows -> Objects.requireNonNullElse(windows.disk().computerName(), ""));
  }

  /**
   * Writes an error into the system's event log. When the console is posted next, after a boot or
   * with the password, it shows the last three that it has not shown yet, provided that {@link
   * Ec2Setting#EVENT_LOG} is on.
   *
   * @param source what reports it, for example {@code Service Control Manager}
   * @param message what happened
   * @throws IllegalStateException if the instance is not running, or is shut down for bundling
   */
  public WindowsInstance logError(String source, String message) {
    instance.apply(
        (instances, instance) -> {
          checkUp(instance, false);
          windows(instance).logError(source, message, instances.now());
          return instance;
        });
    return this;
  }

  @Override
  public String toString() {
    return "WindowsInstance[" + instance.instanceId() + "]";
  }

  private <T> T read(Function<WindowsOs, T> question) {
    return instance.apply((instances, instance) -> question.apply(windows(instance)));
  }

  private WindowsInstance write(boolean alsoStopped, Consumer<WindowsOs> command) {
    instance.apply(
        (instances, instance) -> {
          checkUp(instance, alsoStopped);
          command.accept(windows(instance));
          return instance;
        });
    return this;
  }

  private static WindowsOs windows(Instance instance) {
    return Objects.requireNonNull(instance.windows(), "a platform does not change");
  }

  private static void checkUp(Instance instance, boolean alsoStopped) {
    boolean up = instance.isIn(InstanceState.RUNNING) && !instance.isBundling();
    if (!up && !(alsoStopped && instance.isIn(InstanceState.STOPPED))) {
      throw new IllegalStateException(
          "the instance '"
              + instance.id()
              + "' is "
              + (instance.isBundling() ? "shut down for bundling" : instance.state().word())
              + "; wait until it is running"
              + (alsoStopped ? " or stopped" : ""));
    }
  }
}
