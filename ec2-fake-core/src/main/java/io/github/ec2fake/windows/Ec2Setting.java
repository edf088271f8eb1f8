// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import org.jspecify.annotations.Nullable;

/**
 * A setting of EC2Config that can be on or off. The description of each constant ends with its
 * default in Amazon's images.
 *
 * <p>Source: the Windows Guide, "Using EC2Config Service".
 */
public enum Ec2Setting {
  /**
   * The next boot (launch, start or reboot) generates a new password for the Administrator, writes
   * it to the console, encrypted with the launch key pair, and switches this setting off. Each
   * instance that is launched from an image with this setting therefore gets its own password,
   * which later reboots do not change. On.
   */
  SET_PASSWORD(Section.PLUGIN, "Ec2SetPassword", true),
  /**
   * Each boot names the computer after its private IP address, {@code IP-AC1F0004}, and reboots it
   * once if it had another name. On.
   */
  SET_COMPUTER_NAME(Section.PLUGIN, "Ec2SetComputerName", true),
  /** Each boot formats and mounts the instance stores. On. */
  INITIALIZE_DRIVES(Section.PLUGIN, "Ec2InitializeDrives", true),
  /**
   * Writes entries of the event logs to the console, as {@link Ec2Config#eventLogFilters()} says.
   * On.
   */
  EVENT_LOG(Section.PLUGIN, "Ec2EventLog", true),
  /**
   * Makes a certificate for Remote Desktop. Off, but on with Windows Server 2003; later versions
   * make their own.
   */
  CONFIGURE_RDP(Section.PLUGIN, "Ec2ConfigureRDP", false),
  /** Writes the thumbprint of Remote Desktop's certificate to the console. On. */
  OUTPUT_RDP_CERT(Section.PLUGIN, "Ec2OutputRDPCert", true),
  /** Mounts volumes as {@link Ec2Config#driveLetters()} says. On. */
  SET_DRIVE_LETTER(Section.PLUGIN, "Ec2SetDriveLetter", true),
  /**
   * Each boot activates Windows as {@link Ec2Config#activation()} says, unless it is activated. On;
   * Windows Server 2003 needs none.
   */
  WINDOWS_ACTIVATE(Section.PLUGIN, "Ec2WindowsActivate", true),
  /**
   * Each boot sets the DNS suffix search list as {@link Ec2Config#dnsSuffixes()} says; activation
   * searches it. On.
   */
  SET_DNS_SUFFIX_LIST(Section.GLOBAL, "SetDnsSuffixList", true),
  /** BundleInstance runs Sysprep when it shuts the instance down. Off. */
  AUTO_SYSPREP(Section.PROPERTY, "AutoSysprep", false),
  /** Sysprep switches {@link #CONFIGURE_RDP} on, with Windows Server 2003. Off. */
  SET_RDP_CERTIFICATE(Section.PROPERTY, "SetRDPCertificate", false),
  /** Sysprep switches {@link #SET_PASSWORD} on. On. */
  SET_PASSWORD_AFTER_SYSPREP(Section.PROPERTY, "SetPasswordAfterSysprep", true);

  private final Section section;
  private final String nameInFile;
  private final boolean enabledByDefault;

  Ec2Setting(Section section, String nameInFile, boolean enabledByDefault) {
    this.section = section;
    this.nameInFile = nameInFile;
    this.enabledByDefault = enabledByDefault;
  }

  /**
   * Returns the name of the setting in its file.
   *
   * @return for example {@code Ec2SetPassword}
   */
  public String nameInFile() {
    return nameInFile;
  }

  boolean enabledByDefault() {
    return enabledByDefault;
  }

  Section section() {
    return section;
  }

  static @Nullable Ec2Setting find(Section section, String nameInFile) {
    for (Ec2Setting setting : values()) {
      if (setting.section == section && setting.nameInFile.equalsIgnoreCase(nameInFile)) {
        return setting;
      }
    }
    return null;
  }
}
