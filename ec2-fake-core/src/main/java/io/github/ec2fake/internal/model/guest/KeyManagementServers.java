// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import io.github.ec2fake.windows.ActivationSettings;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The servers that activate Windows.
 *
 * <p>Source: the user guide, "EC2Config settings files" (ShouldAddRoutes has the addresses); the
 * Windows Guide, "Ec2WindowsActivate" and "SetDnsSuffixList".
 */
final class KeyManagementServers {
  private static final String FIRST = "169.254.169.250";
  private static final List<String> ADDRESSES = List.of(FIRST, "169.254.169.251");
  private static final Pattern ZONE =
      Pattern.compile("([a-z0-9-]+\\.)?ec2-utilities\\.amazonaws\\.com");
  private static final Pattern IN_USER_DATA =
      Pattern.compile("<TargetKMSServer>\\s*([^<\\s]+)\\s*</TargetKMSServer>");

  private KeyManagementServers() {}

  /** The first server that answers, of those that the settings name; null if none does. */
  static @Nullable String find(
      ActivationSettings settings, String userData, List<String> dnsSuffixes) {
    for (String address : settings.targetKmsServers()) {
      if (ADDRESSES.contains(address)) {
        return address;
      }
    }
    if (isZone(settings.discoverFromZone())) {
      return FIRST;
    }
    Matcher named = IN_USER_DATA.matcher(userData);
    if (settings.readFromUserData() && named.find() && ADDRESSES.contains(named.group(1))) {
      return named.group(1);
    }
    boolean found =
        settings.legacySearchZones().stream().anyMatch(KeyManagementServers::isZone)
            || (settings.setAutodiscover()
                && dnsSuffixes.stream().anyMatch(KeyManagementServers::isZone));
    return found ? FIRST : null;
  }

  private static boolean isZone(String name) {
    return ZONE.matcher(name).matches();
  }
}
