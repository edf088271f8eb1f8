// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import io.github.ec2fake.internal.model.keypair.WindowsPassword;
import io.github.ec2fake.windows.DomainJoin;
import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2Setting;
import io.github.ec2fake.windows.EventLogFilter;
import io.github.ec2fake.windows.EventType;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Windows of an instance, with its EC2Config service.
 *
 * <p>EC2Config goes through its tasks in the order of {@code Config.xml}: what comes after the
 * computer's name waits for the reboot that sets it.
 *
 * <p>Source: the Windows Guide, "Using EC2Config Service"; chef-boneyard/chef-provisioning-aws#355
 * for the console output of a first boot.
 */
public final class WindowsOs {
  private static final String SYSTEM = "System";
  private static final String APPLICATION = "Application";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss'Z: '", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String instanceId;
  private final Console console;
  private final boolean server2003;
  private final WindowsIdentity identity;
  private final List<EventLogEntry> eventLog;
  private final DriveLetters drives = new DriveLetters();
  private Ec2Config config;
  private boolean sysprepped;
  private @Nullable String computerName;
  private String password;
  private WindowsDisk.@Nullable Certificate certificate;
  private @Nullable String kmsServer;
  private @Nullable String domain;
  private String encryptedPassword = "";
  private List<String> dnsSuffixes = List.of();

  /** The name that EC2Config reboots the instance to set; null if no such reboot is to come. */
  private @Nullable String nextName;

  private boolean ready;

  /** A Windows that has not booted yet, on a copy of a disk. */
  public WindowsOs(String instanceId, WindowsDisk disk, Console console) {
    this.instanceId = instanceId;
    this.console = console;
    this.identity = new WindowsIdentity(instanceId);
    this.config = disk.config();
    this.sysprepped = disk.sysprepped();
    this.server2003 = disk.server2003();
    this.computerName = disk.computerName();
    this.password = disk.password();
    this.certificate = disk.certificate();
    this.kmsServer = disk.kmsServer();
    this.domain = disk.domain();
    this.eventLog = new ArrayList<>(disk.eventLog());
  }

  public WindowsDisk disk() {
    return new WindowsDisk(
        config,
        sysprepped,
        server2003,
        computerName,
        password,
        certificate,
        kmsServer,
        domain,
        eventLog);
  }

  public Ec2Config config() {
    return config;
  }

  /** Whether EC2Config would reboot it after its next boot, to set the name of its address. */
  public boolean isRebootedToBeNamed(String privateIpAddress) {
    return config.isEnabled(Ec2Setting.SET_COMPUTER_NAME)
        && (sysprepped || !nameAfter(privateIpAddress).equals(computerName));
  }

  /**
   * Boots. EC2Config applies its settings, except for the password, which it sets later, and what
   * waits for a reboot that sets the name.
   */
  public void boot(GuestEnvironment environment, Instant now) {
    boolean toBeNamed = isRebootedToBeNamed(environment.privateIpAddress());
    ready = false;
    if (sysprepped) {
      specialize(now);
    }
    if (computerName == null) {
      computerName = identity.computerName();
    }
    nextName = toBeNamed ? nameAfter(environment.privateIpAddress()) : null;
    start(environment, now);
  }

  /** EC2Config reboots it, and it has its name. */
  public void rebootToBeNamed(GuestEnvironment environment, Instant now) {
    line(now, "Message: Ec2Config Service is rebooting the instance. Please be patient.");
    computerName = nextName;
    nextName = null;
    start(environment, now);
  }

  /** Sets up what Sysprep has removed. */
  private void specialize(Instant now) {
    sysprepped = false;
    certificate = null;
    kmsServer = null;
    domain = null;
    computerName = server2003 ? null : config.answeredComputerName().orElse(null);
    if (computerName == null) {
      computerName = identity.computerName();
    }
    line(now, "Windows sysprep configuration complete.");
    if (!server2003) {
      config.domainJoin().ifPresent(join -> join(join, now));
    }
  }

  /** Source of the texts: events 4096 and 4097 of Windows' NetJoin. */
  private void join(DomainJoin join, Instant now) {
    String machine = "The machine " + computerName;
    if (join.isComplete()) {
      domain = join.domain();
      log(
          new EventLogEntry(
              now,
              SYSTEM,
              EventType.INFORMATION,
              "NetJoin",
              machine + " successfully joined the domain " + domain + "."));
    } else {
      log(
          new EventLogEntry(
              now,
              SYSTEM,
              EventType.ERROR,
              "NetJoin",
              machine
                  + " attempted to join the domain "
                  + join.domain()
                  + " but failed. The error code was 1326."));
    }
  }

  private void start(GuestEnvironment environment, Instant now) {
    line(now, "Instance-ID: " + instanceId);
    line(now, "HOSTNAME: " + computerName);
    if (nextName != null || computerName == null) {
      return;
    }
    createCertificate(computerName);
    if (certificate != null && config.isEnabled(Ec2Setting.OUTPUT_RDP_CERT)) {
      line(now, "RDPCERTIFICATE-SUBJECTNAME: " + certificate.subject());
      line(now, "RDPCERTIFICATE-THUMBPRINT: " + certificate.thumbprint());
    }
    dnsSuffixes = searchList(environment);
    if (kmsServer == null && !server2003 && config.isEnabled(Ec2Setting.WINDOWS_ACTIVATE)) {
      activate(environment, now);
    }
    becomeReady(now);
  }

  /** Source: the user guide, "Configure DNS Suffix for EC2 Windows launch agents". */
  private List<String> searchList(GuestEnvironment environment) {
    Set<String> list = new LinkedHashSet<>();
    if (domain != null) {
      list.add(domain);
    }
    if (config.isEnabled(Ec2Setting.SET_DNS_SUFFIX_LIST)) {
      config.dnsSuffixes().stream()
          .filter(suffix -> suffix.appliesTo(environment.zone()))
          .map(suffix -> suffix.in(environment.region(), environment.zone()))
          .forEach(list::add);
    }
    list.add(environment.domain());
    return List.copyOf(list);
  }

  /** Source of the failure's text: the user guide, "Unable to activate Windows". */
  private void activate(GuestEnvironment environment, Instant now) {
    if (!config.activation().doActivate()) {
      return;
    }
    kmsServer = KeyManagementServers.find(config.activation(), environment.userData(), dnsSuffixes);
    String result =
        kmsServer == null
            ? "A problem occurred when Windows tried to activate. Error Code 0xC004F074"
            : "Product activated successfully by " + kmsServer + ".";
    if (config.activation().logResultToConsole()) {
      line(now, "Windows activation: " + result);
    }
    if (kmsServer == null) {
      log(
          new EventLogEntry(
              now, APPLICATION, EventType.ERROR, "Microsoft-Windows-Security-SPP", result));
    }
  }

  private void becomeReady(Instant now) {
    if (!ready && nextName == null && !setsPassword()) {
      ready = true;
      line(now, "Message: Windows is Ready to use");
    }
  }

  /** Whether the current or next boot makes a new password. */
  public boolean setsPassword() {
    return config.isEnabled(Ec2Setting.SET_PASSWORD);
  }

  /**
   * Makes a new password, writes it to the console and switches the setting off, unless it has been
   * switched off since the boot.
   */
  public void makePassword(@Nullable RSAPublicKey key, Instant now) {
    if (setsPassword()) {
      password = identity.password();
      config = config.disable(Ec2Setting.SET_PASSWORD);
      writePassword(key);
    }
    becomeReady(now);
  }

  private void writePassword(@Nullable RSAPublicKey key) {
    if (key != null) {
      encryptedPassword = WindowsPassword.encrypt(password, key, identity.random());
      console.write(
          "<Username>Administrator</Username>\r\n<Password>\r\n"
              + encryptedPassword
              + "\r\n</Password>\r\n");
    }
  }

  /** The password that was last written to the console, encrypted; empty if none was. */
  public String encryptedPassword() {
    return encryptedPassword;
  }

  /**
   * Removes what distinguishes it from copies of its disk, and clears the event logs; the next boot
   * generates it anew.
   */
  public void sysprep() {
    sysprepped = true;
    eventLog.clear();
    if (config.isEnabled(Ec2Setting.SET_PASSWORD_AFTER_SYSPREP)) {
      config = config.enable(Ec2Setting.SET_PASSWORD);
    }
    if (server2003 && config.isEnabled(Ec2Setting.SET_RDP_CERTIFICATE)) {
      config = config.enable(Ec2Setting.CONFIGURE_RDP);
    }
  }

  public void config(Ec2Config newConfig) {
    config = newConfig;
  }

  public void password(String newPassword) {
    password = newPassword;
  }

  public void computerName(String newName) {
    computerName = newName;
  }

  /** The DNS suffix search list since the last boot. */
  public List<String> dnsSuffixes() {
    return dnsSuffixes;
  }

  public void log(EventLogEntry entry) {
    eventLog.add(entry);
  }

  /** Writes to the console what the filters let through, and moves their times on. */
  public void writeEvents() {
    if (!config.isEnabled(Ec2Setting.EVENT_LOG)) {
      return;
    }
    List<EventLogFilter> moved = new ArrayList<>();
    for (EventLogFilter filter : config.eventLogFilters()) {
      List<EventLogEntry> passing = eventLog.stream().filter(each -> each.passes(filter)).toList();
      List<EventLogEntry> latest =
          passing.subList(Math.max(0, passing.size() - filter.numEntries()), passing.size());
      latest.forEach(entry -> line(entry.time(), entry.line()));
      moved.add(latest.isEmpty() ? filter : filter.after(latest.get(latest.size() - 1).time()));
    }
    config = config.eventLogFilters(moved);
  }

  /** The devices by the letters of their drives, in the order of the letters. */
  public Map<String, String> drives() {
    return drives.all();
  }

  /** Mounts the root drive, and unmounts what is not there any more. */
  public void mountRoot(String device, Collection<String> attached) {
    drives.keepOnly(attached);
    if (!drives.isMounted(device)) {
      drives.mount(device, "C:");
    }
  }

  /**
   * Mounts a drive, unless it is mounted: with the letter that the settings have for its label, or
   * the next free one.
   */
  public void mount(String device, String label, Instant now) {
    if (drives.isMounted(device)) {
      return;
    }
    String letter =
        config.isEnabled(Ec2Setting.SET_DRIVE_LETTER) ? config.driveLetters().get(label) : null;
    if (letter != null && !drives.isFree(letter)) {
      log(
          new EventLogEntry(
              now,
              APPLICATION,
              EventType.ERROR,
              "Ec2Config",
              "The drive letter " + letter + " of " + label + " is already in use."));
      letter = null;
    }
    String mounted = letter == null ? drives.next() : letter;
    if (mounted != null) {
      drives.mount(device, mounted);
    }
  }

  public void unmount(String device) {
    drives.unmount(device);
  }

  /** Windows Server 2003 has no certificate unless EC2Config makes one; later versions make it. */
  private void createCertificate(String name) {
    boolean created = !server2003 || config.isEnabled(Ec2Setting.CONFIGURE_RDP);
    if (created && (certificate == null || !certificate.subject().equals(name))) {
      certificate = new WindowsDisk.Certificate(name, identity.thumbprint());
    }
  }

  private static String nameAfter(String privateIpAddress) {
    StringBuilder name = new StringBuilder("IP-");
    for (String part : privateIpAddress.split("\\.", -1)) {
      name.append(HexFormat.of().withUpperCase().toHexDigits((byte) Integer.parseInt(part)));
    }
    return name.toString();
  }

  private void line(Instant now, String text) {
    console.write(TIME.format(now) + text + "\r\n");
  }
}
