// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

/**
 * A settings file of EC2Config. The files are XML.
 *
 * <p>Source: the Windows Guide, "Using EC2Config XML Files".
 */
public enum Ec2ConfigFile {
  /** {@code Config.xml}: the tasks at a boot. */
  CONFIG("Config.xml"),
  /** {@code BundleConfig.xml}: the tasks for bundling and by Sysprep. */
  BUNDLE_CONFIG("BundleConfig.xml"),
  /** {@code DriveLetterConfig.xml}: the drive letters of volumes. */
  DRIVE_LETTER_CONFIG("DriveLetterConfig.xml"),
  /** {@code EventLogConfig.xml}: the entries of the event logs that the console shows. */
  EVENT_LOG_CONFIG("EventLogConfig.xml"),
  /** {@code ActivationSettings.xml}: the servers that activate Windows. */
  ACTIVATION_SETTINGS("ActivationSettings.xml"),
  /** {@code DnsSuffixSettings.xml}: what is added to the DNS suffix search list. */
  DNS_SUFFIX_SETTINGS("DnsSuffixSettings.xml"),
  /**
   * {@code sysprep2008.xml}: the answers for the setup of Windows that follows on Sysprep, of
   * Windows Server 2008 and later. Of its components, {@code Microsoft-Windows-UnattendedJoin} and
   * the {@code ComputerName} of {@code Microsoft-Windows-Shell-Setup} count, in the pass {@code
   * specialize}.
   */
  SYSPREP_2008("sysprep2008.xml");

  private final String fileName;

  Ec2ConfigFile(String fileName) {
    this.fileName = fileName;
  }

  /**
   * Returns the file's name.
   *
   * @return for example {@code Config.xml}
   */
  public String fileName() {
    return fileName;
  }

  /**
   * Applies a file of this kind to settings. Of {@code Config.xml}, {@code BundleConfig.xml} and
   * {@code ActivationSettings.xml}, settings that the file does not name are not changed; each of
   * the others replaces what it is about. Names in the first two that the Windows Guide does not
   * describe, for example those of later versions of EC2Config, are kept and have no effect.
   *
   * @param xml the file's text
   * @param before the settings before
   * @return the settings after
   * @throws IllegalArgumentException if the text is not a file of this kind; the message names the
   *     element
   */
  public Ec2Config read(String xml, Ec2Config before) {
    return SettingsReader.read(this, xml, before);
  }

  /**
   * Formats settings as a file of this kind.
   *
   * @param config the settings
   * @return the file's text
   */
  public String write(Ec2Config config) {
    return SettingsWriter.write(this, config);
  }

  @Override
  public String toString() {
    return fileName;
  }
}
