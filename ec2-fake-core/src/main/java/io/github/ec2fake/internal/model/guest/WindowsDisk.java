package io.github.ec2fake.internal.model.guest;

import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2Setting;
import org.jspecify.annotations.Nullable;

/**
 * What is on a Windows root drive, and goes into the images that are made of it.
 *
 * @param config the settings of EC2Config
 * @param sysprepped whether Sysprep was run on it and it was not booted since
 * @param server2003 whether it is Windows Server 2003, which makes no certificates by itself
 * @param computerName its name, or null before its first boot
 * @param password the Administrator's password, or empty before its first boot
 * @param certificate Remote Desktop's, or null if it has none
 */
public record WindowsDisk(
    Ec2Config config,
    boolean sysprepped,
    boolean server2003,
    @Nullable String computerName,
    String password,
    @Nullable Certificate certificate) {

  /**
   * A self-signed certificate.
   *
   * @param subject whom it names
   * @param thumbprint SHA-1, in capital hexadecimal digits
   */
  public record Certificate(String subject, String thumbprint) {}

  /** The disk of a public image, which has been prepared by Sysprep. */
  public static WindowsDisk ofPublicImage(String imageName) {
    boolean old = imageName.contains("2003");
    Ec2Config config = Ec2Config.defaults();
    return new WindowsDisk(
        old ? config.enable(Ec2Setting.CONFIGURE_RDP) : config, true, old, null, "", null);
  }

  @Override
  public String toString() {
    return "WindowsDisk[" + computerName + (sysprepped ? ", sysprepped" : "") + "]";
  }
}
