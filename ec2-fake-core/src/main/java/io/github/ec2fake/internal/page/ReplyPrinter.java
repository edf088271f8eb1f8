// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.page;

import org.jspecify.annotations.Nullable;

/** Prints replies as the code that called the SDK sees them. */
@FunctionalInterface
public interface ReplyPrinter {

  /** Returns what the SDK's object of a reply prints; null if the SDK cannot read it. */
  @Nullable String print(String action, String document);
}
