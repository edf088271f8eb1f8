// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.kms;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.place.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a region: those that accounts manage themselves, and the one that AWS manages for the
 * EBS of each account, {@code alias/aws/ebs}. The latter follows from the account and the cloud's
 * seed, and needs not be made.
 */
public final class KmsKeys {
  /** The alias of the key that AWS manages for EBS. */
  public static final String AWS_EBS = "alias/aws/ebs";

  private static final Pattern ARN = Pattern.compile("arn:[a-z-]+:kms:[a-z0-9-]+:(\\d{12}):(.+)");

  private final Place place;
  private final Ids ids;
  private final Map<String, Key> byArn = new HashMap<>();

  /** By the ARN of an alias, the ARN of its key. */
  private final Map<String, String> aliases = new HashMap<>();

  public KmsKeys(Place place, Ids ids) {
    this.place = place;
    this.ids = ids;
  }

  /** Makes a key of an account. */
  public Key create(String ownerId) {
    Key key = new Key(arn(ownerId, "key/" + ids.uuid()), ownerId);
    byArn.put(key.arn(), key);
    return key;
  }

  /**
   * Gives a key an alias of its account; if another one of the account's keys has it, that loses
   * it.
   */
  public void alias(Key key, String alias) {
    aliases.put(arn(key.ownerId(), alias), key.arn());
  }

  /**
   * The ARN of a key that an account shares with another one since the cloud's start. It follows
   * from the accounts.
   */
  public String sharedFromTheStart(String ownerId, String user) {
    String name = "shared " + place.region() + " " + ownerId + " " + user;
    String arn = arn(ownerId, "key/" + ids.uuid(name));
    byArn.computeIfAbsent(arn, made -> new Key(made, ownerId)).shareWith(user);
    return arn;
  }

  /** The key of an ARN, if an account manages it itself. */
  public @Nullable Key find(String arn) {
    return byArn.get(arn);
  }

  /** The ARN of the key that AWS manages for the EBS of an account. */
  public String awsManaged(String account) {
    return arn(account, "key/" + ids.uuid("aws/ebs " + place.region() + " " + account));
  }

  /** Whether AWS manages the key of an ARN. Such a key can be shared with no other account. */
  public boolean isAwsManaged(String arn) {
    Matcher parts = ARN.matcher(arn);
    return parts.matches() && arn.equals(awsManaged(parts.group(1)));
  }

  /**
   * The ARN of the key that a call names by its id, its alias, its ARN or the ARN of its alias.
   * What names no key stays as it is: EC2 finds out later.
   *
   * <p>Source: CreateVolume, {@code KmsKeyId}.
   */
  public String arnOf(String account, String name) {
    String arn =
        name.startsWith("arn:")
            ? name
            : arn(account, name.startsWith("alias/") ? name : "key/" + name);
    Matcher parts = ARN.matcher(arn);
    if (parts.matches()
        && parts.group(2).equals(AWS_EBS)
        && arn.equals(arn(parts.group(1), AWS_EBS))) {
      return awsManaged(parts.group(1));
    }
    String named = aliases.getOrDefault(arn, arn);
    return byArn.containsKey(named) || isAwsManaged(named) ? named : name;
  }

  /** Whether an account can encrypt and decrypt with the key of an ARN now. */
  public boolean isUsable(String account, String arn) {
    Key key = byArn.get(arn);
    return key == null ? arn.equals(awsManaged(account)) : key.isUsableBy(account);
  }

  private String arn(String account, String resource) {
    return "arn:"
        + place.partition().id()
        + ":kms:"
        + place.region()
        + ":"
        + account
        + ":"
        + resource;
  }
}
