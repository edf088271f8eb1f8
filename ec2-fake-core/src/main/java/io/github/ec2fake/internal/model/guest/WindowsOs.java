// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import io.github.ec2fake.internal.model.keypair.WindowsPassword;
import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2Setting;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Windows of an instance, with its EC2Config service.
 *
 * <p>Source: the Windows Guide, "Using EC2Config Service".
 */
public final class WindowsOs {
  private static final int MAX_ERRORS = 3;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss'Z: '", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String instanceId;
  private final Console console;
  private final boolean server2003;
  private final WindowsIdentity identity;
  private final Deque<String> errors = new ArrayDeque<>();
  private Ec2Config config;
  private boolean sysprepped;
  private @Nullable String computerName;
  private String password;
  private WindowsDisk.@Nullable Certificate certificate;
  private String encryptedPassword = "";

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
  }

  public WindowsDisk disk() {
    return new WindowsDisk(config, sysprepped, server2003, computerName, password, certificate);
  }

  /** Boots. EC2Config applies its settings, except for the password, which it sets later. */
  public void boot(String privateIpAddress, Instant now) {
    if (sysprepped) {
      sysprepped = false;
      computerName = null;
      certificate = null;
      line(now, "Windows sysprep configuration complete.");
    }
    String name = computerName;
    if (config.isEnabled(Ec2Setting.SET_COMPUTER_NAME)) {
      name = nameAfter(privateIpAddress);
    } else if (name == null) {
      name = identity.computerName();
    }
    computerName = name;
    line(now, "Instance-ID: " + instanceId);
    line(now, "HOSTNAME: " + name);
    createCertificate(name);
    if (certificate != null && config.isEnabled(Ec2Setting.OUTPUT_RDP_CERT)) {
      line(now, "RDPCERTIFICATE-SUBJECTNAME: " + certificate.subject());
      line(now, "RDPCERTIFICATE-THUMBPRINT: " + certificate.thumbprint());
    }
    if (!setsPassword()) {
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
    line(now, "Message: Windows is Ready to use");
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

  /** Removes what distinguishes it from copies of its disk; the next boot generates it anew. */
  public void sysprep() {
    sysprepped = true;
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

  public void logError(String source, String message, Instant now) {
    errors.addLast(TIME.format(now) + "System, Error, " + source + ": " + message + "\r\n");
    if (errors.size() > MAX_ERRORS) {
      errors.removeFirst();
    }
  }

  /** Writes the last errors to the console, each once. */
  public void writeErrors() {
    if (config.isEnabled(Ec2Setting.EVENT_LOG)) {
      errors.forEach(console::write);
      errors.clear();
    }
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
