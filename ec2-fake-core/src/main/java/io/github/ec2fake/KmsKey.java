// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.kms.Key;
import io.github.ec2fake.internal.model.kms.KeyState;
import io.github.ec2fake.internal.model.kms.KmsKeys;
import io.github.ec2fake.internal.replica.Primary;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * A symmetric key of AWS KMS that an account manages itself. Volumes and snapshots can be encrypted
 * with it: EC2 takes its {@linkplain #id() id}, its {@linkplain #arn() ARN}, its alias and the ARN
 * of its alias as {@code KmsKeyId}. It is there and enabled as soon as it is arranged.
 *
 * <pre>
 * KmsKey key =
 *     cloud.arrange().key("us-east-1", "111122223333")
 *         .alias("alias/backup")
 *         .shareWith("444455556666");
 *
 * ec2.createVolume(
 *     new CreateVolumeRequest(8, "us-east-1a").withEncrypted(true).withKmsKeyId("alias/backup"));
 * key.disable();
 * </pre>
 *
 * <p>An account can use a key if the key is enabled, and the account owns it or it is shared with
 * the account. EC2 finds out after a call whether that is so: then a new volume is gone, the copy
 * of a snapshot or an image fails, and an instance that is launched or started does not come up.
 *
 * <p>The key that AWS manages for the EBS of each account, {@code alias/aws/ebs}, is there without
 * being arranged. It is always enabled, and cannot be shared.
 *
 * <p>Source: the EBS user guide, "Amazon EBS encryption"; the KMS developer guide, "Key states".
 */
public final class KmsKey {
  private static final Pattern ALIAS = Pattern.compile("alias/[a-zA-Z0-9/_-]{1,250}");
  private static final String RESERVED = "alias/aws/";

  private final Primary primary;
  private final String region;
  private final String arn;

  KmsKey(Primary primary, String region, String arn) {
    this.primary = primary;
    this.region = region;
    this.arn = arn;
  }

  /** The key of an ARN; refused if none has been arranged. */
  static KmsKey arranged(Primary primary, String arn) {
    String[] words = arn.split(":", -1);
    String region = words.length > 3 ? words[3] : "";
    boolean there =
        primary.read(
            world -> {
              Region found = world.region(region);
              return found != null && found.kmsKeys().find(arn) != null;
            });
    if (!there) {
      throw new IllegalArgumentException("the cloud has no key '" + arn + "'");
    }
    return new KmsKey(primary, region, arn);
  }

  /**
   * The key's ARN.
   *
   * @return for example {@code arn:aws:kms:us-east-1:111122223333:key/}, followed by its id
   */
  public String arn() {
    return arn;
  }

  /**
   * The key's id, by which its owner names it in its region.
   *
   * @return a UUID
   */
  public String id() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /**
   * Gives the key an alias, besides those that it has. Another key of the account and the region
   * that has this alias loses it, as by UpdateAlias.
   *
   * @param alias {@code alias/} and 1 to 250 letters, digits, {@code /}, {@code _} and {@code -}
   * @return this key
   * @throws IllegalArgumentException if the alias is of another form, or begins with {@code
   *     alias/aws/}, which is AWS's
   */
  public KmsKey alias(String alias) {
    checkAlias(alias);
    return change((keys, key) -> keys.alias(key, alias));
  }

  static void checkAlias(String alias) {
    if (!ALIAS.matcher(alias).matches() || alias.startsWith(RESERVED)) {
      throw new IllegalArgumentException(
          "an alias of a key is alias/ followed by letters, digits, '/', '_' and '-', and does not"
              + " begin with alias/aws/, but was '"
              + alias
              + "'");
    }
  }

  /**
   * Lets other accounts use the key, as a key policy does.
   *
   * @param accounts account ids, twelve digits each
   * @return this key
   * @throws IllegalArgumentException if one is not twelve digits
   */
  public KmsKey shareWith(String... accounts) {
    List<String> checked = List.of(accounts).stream().map(KmsKey::account).toList();
    return change((keys, key) -> checked.forEach(key::shareWith));
  }

  /**
   * Lets other accounts use the key no longer.
   *
   * @param accounts account ids, twelve digits each
   * @return this key
   * @throws IllegalArgumentException if one is not twelve digits
   */
  public KmsKey unshareWith(String... accounts) {
    List<String> checked = List.of(accounts).stream().map(KmsKey::account).toList();
    return change((keys, key) -> checked.forEach(key::unshareWith));
  }

  /**
   * Enables the key, so that it can be used.
   *
   * @return this key
   */
  public KmsKey enable() {
    return enter(KeyState.ENABLED);
  }

  /**
   * Disables the key: nobody can use it. Instances that run on volumes that are encrypted with it
   * keep running.
   *
   * @return this key
   */
  public KmsKey disable() {
    return enter(KeyState.DISABLED);
  }

  /**
   * Schedules the key for deletion: nobody can use it. {@link #enable} takes that back.
   *
   * @return this key
   */
  public KmsKey scheduleDeletion() {
    return enter(KeyState.PENDING_DELETION);
  }

  private KmsKey enter(KeyState state) {
    return change((keys, key) -> key.enter(state));
  }

  private KmsKey change(BiConsumer<KmsKeys, Key> command) {
    primary.write(
        world -> {
          KmsKeys keys = keys(world);
          Key key = Objects.requireNonNull(keys.find(arn));
          command.accept(keys, key);
          return key;
        });
    return this;
  }

  private KmsKeys keys(World world) {
    Region there = Objects.requireNonNull(world.region(region));
    return there.kmsKeys();
  }

  private static String account(String account) {
    return AccessKey.of(account).account();
  }

  @Override
  public String toString() {
    return "KmsKey[" + arn + "]";
  }
}
