// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.Ec2Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a Windows root drive, which images of it have as well.
 *
 * @param sysprepped whether Sysprep was run after the last boot
 * @param server2003 whether it is Windows Server 2003, which makes no certificates by itself
 * @param computerName null before the first boot
 * @param password the Administrator's password; empty before the first boot
 * @param certificate Remote Desktop's; null if there is none
 * @param kmsServer the server that activated it; null if it is not activated
 * @param domain the Active Directory domain that it has joined; null for none
 * @param eventLog the entries of its event logs, oldest first
 */
public record WindowsDisk(
    Ec2Config config,
    boolean sysprepped,
    boolean server2003,
    @Nullable String computerName,
    String password,
    @Nullable Certificate certificate,
    @Nullable String kmsServer,
    @Nullable String domain,
    List<EventLogEntry> eventLog) {

  /** Keeps a copy of the list. */
  public WindowsDisk {
    eventLog = List.copyOf(eventLog);
  }

  /** A self-signed certificate, with its SHA-1 thumbprint in capital hexadecimal digits. */
  public record Certificate(String subject, String thumbprint) {}

  /** The disk of a public image, which Sysprep has prepared. */
  public static WindowsDisk ofPublicImage(String imageName) {
    boolean old = imageName.contains("2003");
    Ec2Config config = Ec2Config.defaults();
    return new WindowsDisk(
        old ? config.enable(Ec2Setting.CONFIGURE_RDP) : config,
        true,
        old,
        null,
        "",
        null,
        null,
        null,
        List.of());
  }
}
