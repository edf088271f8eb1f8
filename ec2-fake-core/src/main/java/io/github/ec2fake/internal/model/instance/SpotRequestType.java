// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.Arrays;
import java.util.Locale;

/** Whether a Spot request goes on after its instance is interrupted. */
public enum SpotRequestType {
  ONE_TIME,
  PERSISTENT;

  public static SpotRequestType of(String word) {
    return Arrays.stream(values())
        .filter(type -> type.word().equals(word))
        .findFirst()
        .orElseThrow(() -> LaunchOptionErrors.BAD_SPOT_REQUEST_TYPE.with(word));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
