// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import java.util.List;

/**
 * How EC2Config activates Windows, with a key management server (KMS): {@code
 * ActivationSettings.xml}. Servers are searched for in the order of the components; the first that
 * answers activates.
 *
 * <p>Amazon's servers answer at 169.254.169.250 and 169.254.169.251, and are found in the DNS zone
 * {@code ec2-utilities.amazonaws.com} and in those of the regions below it. No other address
 * answers and no other zone has one.
 *
 * <p>Source: the user guide, "EC2Config settings files", ActivationSettings.xml; the Windows Guide,
 * "Ec2WindowsActivate".
 *
 * @param targetKmsServers the addresses of servers
 * @param discoverFromZone a DNS zone that names a server; an empty text for none
 * @param readFromUserData whether the instance's user data names a server, as {@code
 *     <TargetKMSServer>address</TargetKMSServer>}
 * @param legacySearchZones further DNS zones
 * @param setAutodiscover whether a server is searched for in the DNS suffix list
 * @param doActivate whether Windows is activated at all
 * @param logResultToConsole whether the console shows the result
 */
public record ActivationSettings(
    List<String> targetKmsServers,
    String discoverFromZone,
    boolean readFromUserData,
    List<String> legacySearchZones,
    boolean setAutodiscover,
    boolean doActivate,
    boolean logResultToConsole) {
  private static final ActivationSettings DEFAULTS =
      new ActivationSettings(List.of(), "", false, List.of(), true, true, true);

  /**
   * Keeps copies of the lists.
   *
   * @param targetKmsServers the addresses of servers
   * @param discoverFromZone a DNS zone that names a server; an empty text for none
   * @param readFromUserData whether the instance's user data names a server, as {@code
   *     <TargetKMSServer>address</TargetKMSServer>}
   * @param legacySearchZones further DNS zones
   * @param setAutodiscover whether a server is searched for in the DNS suffix list
   * @param doActivate whether Windows is activated at all
   * @param logResultToConsole whether the console shows the result
   */
  public ActivationSettings {
    targetKmsServers = List.copyOf(targetKmsServers);
    legacySearchZones = List.copyOf(legacySearchZones);
  }

  /**
   * Returns the settings in Amazon's images: a server is searched for in the DNS suffix list, and
   * the console shows the result.
   *
   * @return the defaults
   */
  public static ActivationSettings defaults() {
    return DEFAULTS;
  }

  /**
   * Returns these settings with servers of these addresses.
   *
   * @param addresses for example {@code 169.254.169.250}
   * @return the changed copy
   */
  public ActivationSettings withTargetKmsServers(String... addresses) {
    return new ActivationSettings(
        List.of(addresses),
        discoverFromZone,
        readFromUserData,
        legacySearchZones,
        setAutodiscover,
        doActivate,
        logResultToConsole);
  }

  /**
   * Returns these settings with or without a search in the DNS suffix list.
   *
   * @param autodiscover whether to search there
   * @return the changed copy
   */
  public ActivationSettings withSetAutodiscover(boolean autodiscover) {
    return new ActivationSettings(
        targetKmsServers,
        discoverFromZone,
        readFromUserData,
        legacySearchZones,
        autodiscover,
        doActivate,
        logResultToConsole);
  }
}
