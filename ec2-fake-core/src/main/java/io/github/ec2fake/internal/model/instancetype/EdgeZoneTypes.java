// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import io.github.ec2fake.internal.model.place.Zone;
import java.util.List;

/**
 * Which of EC2's instance types local zones and wavelength zones have. EC2 has fewer in some zones;
 * that is not told here.
 *
 * <p>Source: AWS's page "AWS Local Zones features"; the AWS Wavelength developer guide, "Quotas and
 * considerations".
 */
final class EdgeZoneTypes {
  private static final List<String> LOCAL_FAMILIES =
      List.of(
          "t3", "c5", "c5d", "c6i", "c7i", "m5", "m5d", "m6i", "m7i", "r5", "r5d", "r6i", "r7i",
          "i3en", "g4dn");
  private static final List<String> WAVELENGTH_TYPES =
      List.of("t3.medium", "t3.xlarge", "r5.2xlarge", "g4dn.2xlarge");

  private EdgeZoneTypes() {}

  static boolean has(Zone zone, String type) {
    return switch (zone.type()) {
      case AVAILABILITY_ZONE -> true;
      case LOCAL_ZONE -> LOCAL_FAMILIES.contains(type.substring(0, type.indexOf('.')));
      case WAVELENGTH_ZONE -> WAVELENGTH_TYPES.contains(type);
    };
  }
}
