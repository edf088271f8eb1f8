// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.recyclebin;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how long a resource stays in the Recycle Bin that its owner deletes. */
public interface RetentionPeriods {
  /**
   * The period of a resource; null if it is deleted for good.
   *
   * @param tags the owner's tags on it
   */
  @Nullable Duration retentionPeriod(String account, RetainedType type, Map<String, String> tags);
}
