// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new network interface is asked to be besides its addresses.
 *
 * @param type EC2's word; null for the usual one
 * @param enaExpress of an interface that a launch attaches
 */
public record InterfaceOptions(
    @Nullable String type, ConnectionTracking tracking, EnaExpress enaExpress) {
  static final String USUAL = "interface";
  static final String EFA = "efa";
  static final String EFA_ONLY = "efa-only";

  /** Nothing but addresses. */
  public static final InterfaceOptions NONE =
      new InterfaceOptions(null, ConnectionTracking.DEFAULT, EnaExpress.OFF);

  private static final List<String> TYPES = List.of(USUAL, EFA, EFA_ONLY);
  private static final List<String> OTHERS = List.of("branch", "trunk");

  /** Refuses words that EC2 does not have, and times that it does not allow. */
  public void check() {
    if (type != null && !TYPES.contains(type)) {
      throw OTHERS.contains(type)
          ? NetworkInterfaceErrors.TYPE_NOT_MODELLED.with(type)
          : NetworkInterfaceErrors.BAD_TYPE.with(type);
    }
    tracking.check();
  }

  /** Whether it is an Elastic Fabric Adapter. */
  public boolean isEfa() {
    return EFA.equals(type) || isEfaOnly();
  }

  /** Whether it is an Elastic Fabric Adapter without addresses. */
  public boolean isEfaOnly() {
    return EFA_ONLY.equals(type);
  }
}
