// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attribute that is on or off, in requests and replies. */
record Flag(@Nullable Boolean value) {

  static <K extends Enum<K>> void put(Map<K, Boolean> all, K attribute, @Nullable Flag flag) {
    if (flag != null && flag.value() != null) {
      all.put(attribute, flag.value());
    }
  }
}
