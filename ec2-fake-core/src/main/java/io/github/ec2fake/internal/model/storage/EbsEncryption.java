// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.kms.KmsKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the volumes and snapshots of a region are encrypted, and with which key. A key is the ARN
 * of one, or what a call named in vain; null stands for no encryption.
 *
 * <p>Source: the EBS user guide, "Amazon EBS encryption examples", "Encryption outcomes", and "Copy
 * an Amazon EBS snapshot", "Encryption outcomes for snapshot copies".
 */
public final class EbsEncryption {
  private final KmsKeys keys;
  private final Set<String> byDefault = new HashSet<>();
  private final Map<String, String> defaultKeys = new HashMap<>();

  public EbsEncryption(KmsKeys keys) {
    this.keys = keys;
  }

  /** EnableEbsEncryptionByDefault and DisableEbsEncryptionByDefault. */
  public Change<Boolean> setByDefault(Caller caller, boolean enabled) {
    return Change.of(
        () -> {
          if (enabled) {
            byDefault.add(caller.account());
          } else {
            byDefault.remove(caller.account());
          }
        },
        enabled);
  }

  /** GetEbsEncryptionByDefault. */
  public boolean isByDefault(String account) {
    return byDefault.contains(account);
  }

  /** GetEbsDefaultKmsKeyId: an ARN, or the alias of the key that AWS manages. */
  public String defaultKeyId(String account) {
    return defaultKeys.getOrDefault(account, KmsKeys.AWS_EBS);
  }

  /** ModifyEbsDefaultKmsKeyId. EC2 finds out later whether there is such a key. */
  public Change<String> changeDefaultKey(Caller caller, String kmsKeyId) {
    String key = keys.arnOf(caller.account(), kmsKeyId);
    return Change.of(() -> defaultKeys.put(caller.account(), key), key);
  }

  /** ResetEbsDefaultKmsKeyId. */
  public Change<String> resetDefaultKey(Caller caller) {
    return Change.of(() -> defaultKeys.remove(caller.account()), KmsKeys.AWS_EBS);
  }

  /** Refuses a key for what is not to be encrypted. */
  public static void checkKey(@Nullable Boolean encrypted, @Nullable String kmsKeyId) {
    if (kmsKeyId != null && !Boolean.TRUE.equals(encrypted)) {
      throw VolumeErrors.KEY_WITHOUT_ENCRYPTION.with();
    }
  }

  /** Refuses a volume without encryption of a snapshot that is encrypted. */
  public static void checkSource(@Nullable Boolean encrypted, @Nullable Snapshot source) {
    if (source != null && source.encrypted() && Boolean.FALSE.equals(encrypted)) {
      throw VolumeErrors.UNENCRYPTED_OF_ENCRYPTED.with();
    }
  }

  /**
   * The key of a new volume of an account.
   *
   * @param encrypted what the call says of its encryption, or null
   * @param kmsKeyId the key that the call names, or null
   * @param source the snapshot that it is made of, or null
   */
  public @Nullable String ofVolume(
      String account,
      @Nullable Boolean encrypted,
      @Nullable String kmsKeyId,
      @Nullable Snapshot source) {
    if (kmsKeyId != null) {
      return keys.arnOf(account, kmsKeyId);
    }
    if (source != null && source.encrypted() && source.ownerId().equals(account)) {
      return source.kmsKeyId();
    }
    boolean ofEncrypted = source != null && source.encrypted();
    return ofEncrypted || Boolean.TRUE.equals(encrypted) || isByDefault(account)
        ? defaultKey(account)
        : null;
  }

  /** The key of an account's new copy of a snapshot; the parameters are those of a volume. */
  @Nullable String ofCopy(
      String account, @Nullable Boolean encrypted, @Nullable String kmsKeyId, Snapshot source) {
    if (kmsKeyId != null) {
      return keys.arnOf(account, kmsKeyId);
    }
    if (isByDefault(account) || Boolean.TRUE.equals(encrypted)) {
      return defaultKey(account);
    }
    return source.encrypted() ? keys.awsManaged(account) : null;
  }

  private String defaultKey(String account) {
    return keys.arnOf(account, defaultKeyId(account));
  }

  /**
   * The key of an encrypted snapshot that exists since the cloud's start: the one that AWS manages,
   * or, if it is known to be shared with an account, one of its owner's that this account can use.
   */
  public String fromTheStart(String ownerId, @Nullable String user) {
    return user == null || user.equals(ownerId)
        ? keys.awsManaged(ownerId)
        : keys.sharedFromTheStart(ownerId, user);
  }

  /** Whether a snapshot is encrypted with a key that can be shared with nobody. */
  public boolean isUnshareable(Snapshot snapshot) {
    String key = snapshot.kmsKeyId();
    return key != null && keys.isAwsManaged(key);
  }

  /** Whether an account can use what is encrypted with a key; null stands for no encryption. */
  public boolean isUsable(String account, @Nullable String key) {
    return key == null || keys.isUsable(account, key);
  }
}
