package io.github.ec2fake.windows;

/**
 * The XML files of EC2Config, in its folder {@code Settings}.
 *
 * <p>Source: the Windows Guide, "Using EC2Config XML Files".
 */
public enum Ec2ConfigFile {
  /** {@code Config.xml}: what is done at a boot. */
  CONFIG("Config.xml"),
  /** {@code BundleConfig.xml}: what is done for bundling, and by Sysprep. */
  BUNDLE_CONFIG("BundleConfig.xml"),
  /** {@code DriveLetterConfig.xml}: which volume is which drive. */
  DRIVE_LETTER_CONFIG("DriveLetterConfig.xml");

  private final String fileName;

  Ec2ConfigFile(String fileName) {
    this.fileName = fileName;
  }

  /**
   * The file's name.
   *
   * @return for example {@code Config.xml}
   */
  public String fileName() {
    return fileName;
  }

  /**
   * The settings that a file of this kind makes of others. What the file does not name stays as it
   * is, but all drive letters are replaced. Names that the guide does not have, such as those of
   * later versions of EC2Config, are kept and have no effect.
   *
   * @param xml the file's text
   * @param before the settings before
   * @return the settings after
   * @throws IllegalArgumentException if it is no such file; the message names the element
   */
  public Ec2Config read(String xml, Ec2Config before) {
    return SettingsReader.read(this, xml, before);
  }

  /**
   * Settings as a file of this kind.
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
