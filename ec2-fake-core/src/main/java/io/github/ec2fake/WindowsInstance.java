// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.guest.EventLogEntry;
import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2ConfigFile;
import io.github.ec2fake.windows.Ec2Setting;
import io.github.ec2fake.windows.EventType;
import io.github.ec2fake.windows.WindowsDrive;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
   * @return this instance
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
   * @return this instance
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
   * @return this instance
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
   * @return this instance
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
   * Writes an error into the event log System; see {@link #logEvent}.
   *
   * @param source what reports it, for example {@code Service Control Manager}
   * @param message what happened
   * @return this instance
   * @throws IllegalStateException if the instance is not running, or is shut down for bundling
   */
  public WindowsInstance logError(String source, String message) {
    return logEvent("System", EventType.ERROR, source, message);
  }

  /**
   * Writes an entry into an event log. When the console is posted next, after a boot or with the
   * password, it shows the entries that {@link Ec2Config#eventLogFilters()} lets through, provided
   * that {@link Ec2Setting#EVENT_LOG} is on.
   *
   * @param category the event log, for example {@code Application}
   * @param type the type of the entry
   * @param source what reports it
   * @param message what happened
   * @return this instance
   * @throws IllegalArgumentException if the event log's name is blank
   * @throws IllegalStateException if the instance is not running, or is shut down for bundling
   */
  public WindowsInstance logEvent(String category, EventType type, String source, String message) {
    if (category.isBlank()) {
      throw new IllegalArgumentException("an event log must have a name");
    }
    instance.apply(
        (instances, instance) -> {
          checkUp(instance, false);
          windows(instance)
              .log(new EventLogEntry(instances.now(), category, type, source, message));
          return instance;
        });
    return this;
  }

  /**
   * The entries of an event log, for example those of a domain that was joined or of a drive letter
   * that was in use. Sysprep clears the logs.
   *
   * @param category the event log, for example {@code System}
   * @return the entries as the console shows them, oldest first: {@code System, Error, Disk: Bad
   *     block}
   */
  public List<String> eventLog(String category) {
    return read(
        windows ->
            windows.disk().eventLog().stream()
                .filter(entry -> entry.category().equalsIgnoreCase(category))
                .map(EventLogEntry::line)
                .toList());
  }

  /**
   * The server that has activated Windows; see {@link Ec2Config#activation()}.
   *
   * @return its address; empty if Windows is not activated
   */
  public Optional<String> kmsServer() {
    return read(windows -> Optional.ofNullable(windows.disk().kmsServer()));
  }

  /**
   * The DNS suffix search list, as the last boot has set it: the joined domain, the suffixes of
   * {@link Ec2Config#dnsSuffixes()} if {@link Ec2Setting#SET_DNS_SUFFIX_LIST} is on, and the domain
   * of the instance's private DNS name.
   *
   * @return the suffixes in their order; none before the first boot
   */
  public List<String> dnsSuffixes() {
    return read(WindowsOs::dnsSuffixes);
  }

  /**
   * The Active Directory domain that the computer has joined; see {@link Ec2Config#domainJoin()}.
   * No domain controller is looked for, and no credentials are checked.
   *
   * @return the domain; empty if the computer is in a workgroup
   */
  public Optional<String> domain() {
    return read(windows -> Optional.ofNullable(windows.disk().domain()));
  }

  /**
   * The drives that are mounted: the root drive, the instance stores that EC2Config has formatted,
   * and the attached volumes that have a file system.
   *
   * @return the drives in the order of their letters; none before the first boot
   */
  public List<WindowsDrive> drives() {
    return instance.apply((instances, instance) -> instances.drives(instance, windows(instance)));
  }

  /**
   * Makes a file system on an attached volume and mounts it, with the letter that {@link
   * Ec2Config#driveLetters()} has for its label, or else the next free one. A volume that is
   * mounted keeps its letter. Snapshots of the volume, and volumes that are made of them, have the
   * file system, too.
   *
   * @param volumeId the id of a volume that is attached to the instance, but for the root
   * @param label the name of the volume (its disk label); it can be empty
   * @return this instance
   * @throws IllegalArgumentException if no such volume is attached
   * @throws IllegalStateException if the instance is not running, or is shut down for bundling
   */
  public WindowsInstance formatVolume(String volumeId, String label) {
    instance.apply(
        (instances, instance) -> {
          checkUp(instance, false);
          instances.format(instance, windows(instance), volumeId, label);
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
