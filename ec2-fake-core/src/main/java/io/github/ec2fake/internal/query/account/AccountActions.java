// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.account;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on accounts. Each is loaded when it is first called. */
public final class AccountActions {
  private AccountActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return name.equals("DescribeAccountAttributes") ? new DescribeAccountAttributes() : null;
  }
}
