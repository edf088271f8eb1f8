// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

/**
 * A settings file of EC2Config, in its folder {@code Settings}. The files are XML.
 *
 * <p>Source: the Windows Guide, "Using EC2Config XML Files".
 */
public enum Ec2ConfigFile {
  /** {@code Config.xml}: the tasks at a boot. */
  CONFIG("Config.xml"),
  /** {@code BundleConfig.xml}: the tasks for bundling and by Sysprep. */
  BUNDLE_CONFIG("BundleConfig.xml"),
  /** {@code DriveLetterConfig.xml}: the drive letters of volumes. */
  DRIVE_LETTER_CONFIG("DriveLetterConfig.xml");

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
   * Applies a file of this kind to settings. Settings that the file does not name are not changed,
   * but {@code DriveLetterConfig.xml} replaces all drive letters. Names that the Windows Guide does
   * not describe, for example those of later versions of EC2Config, are kept and have no effect.
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
