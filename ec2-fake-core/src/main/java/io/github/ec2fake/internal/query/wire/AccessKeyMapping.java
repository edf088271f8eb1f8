// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which account an access key stands for at a transport.
 *
 * @param accounts the accounts of keys that come from elsewhere, by the key's id
 * @param anyAccount the account of every other key that is no account's own; null for none
 */
public record AccessKeyMapping(Map<String, String> accounts, @Nullable String anyAccount) {
  /** The accounts' own keys only. */
  public static final AccessKeyMapping OWN_KEYS = new AccessKeyMapping(Map.of(), null);

  /** The account of a key; null if it stands for none. */
  public @Nullable String accountOf(String accessKeyId) {
    String account = accounts.get(accessKeyId);
    account = account != null ? account : AccessKey.accountOf(accessKeyId);
    return account != null ? account : anyAccount;
  }
}
