// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.limit.Quotas;
import java.util.HashMap;
import java.util.Map;

/** The quotas of each account. */
public final class AccountQuotas {
  private final Quotas usual;
  private final Map<String, Quotas> byAccount;

  public AccountQuotas(Quotas usual, Map<String, Quotas> byAccount) {
    this.usual = usual;
    this.byAccount = new HashMap<>(byAccount);
  }

  public Quotas of(String account) {
    return byAccount.getOrDefault(account, usual);
  }

  /** Gives an account other quotas. It keeps what it has beyond them. */
  public void change(String account, Quotas quotas) {
    byAccount.put(account, quotas);
  }
}
