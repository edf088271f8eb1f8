// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key pairs of a region. */
public final class KeyPairs {
  private static final int LONGEST_NAME = 255;

  private record Name(String account, String text) {}

  private final Context context;
  private final Tags tags;

  /** EC2's error codes have none for a malformed id of a key pair. */
  private final Registry<KeyPair> registry =
      new Registry<>(id -> {}, ids -> KeyPairErrors.ID_NOT_FOUND.with(ids.get(0)));

  private final Map<Name, KeyPair> byName = new HashMap<>();

  public KeyPairs(Context context, Tags tags) {
    this.context = context;
    this.tags = tags;
  }

  public List<KeyPair> describe(Caller caller, List<String> names, List<String> ids) {
    List<KeyPair> named = names.stream().map(name -> require(caller, name)).toList();
    return registry.describe(caller, named, registry.require(caller, ids));
  }

  public KeyPair require(Caller caller, String name) {
    KeyPair found = named(caller, name);
    if (found == null) {
      throw KeyPairErrors.NOT_FOUND.with(name);
    }
    return found;
  }

  /** The key pair that instances are launched with. Windows cannot use Ed25519 keys. */
  public KeyPair requireForLaunch(Caller caller, String name, boolean windows) {
    KeyPair found = require(caller, name);
    if (windows && found.type() == KeyType.ED25519) {
      throw KeyPairErrors.ED25519_ON_WINDOWS.with();
    }
    return found;
  }

  private @Nullable KeyPair named(Caller caller, String name) {
    return byName.get(new Name(caller.account(), name));
  }

  public KeyPair requireId(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** CreateKeyPair: makes a key that follows from the cloud's seed. RSA keys have 2048 bits. */
  public Change<NewKeyPair> create(
      Caller caller, String name, KeyType type, KeyFormat format, Map<String, String> newTags) {
    checkNew(caller, name);
    return Change.of(
        () -> {
          GeneratedKey key = GeneratedKeys.key(type, context.ids().random().nextLong());
          KeyPair keyPair = add(caller, name, key.openSsh(), key.fingerprint(), newTags);
          return new NewKeyPair(keyPair, format.write(key, name));
        });
  }

  /**
   * ImportKeyPair.
   *
   * @param material a public key, RSA or Ed25519; in Base64, as the API asks, or plain, as many
   *     callers have it and EC2 accepts
   */
  public Change<KeyPair> importKey(
      Caller caller, String name, String material, Map<String, String> newTags) {
    OpenSsh openSsh = PublicKeyMaterial.read(material);
    checkNew(caller, name);
    return Change.of(() -> add(caller, name, openSsh, openSsh.fingerprint(), newTags));
  }

  private void checkNew(Caller caller, String name) {
    if (name.length() > LONGEST_NAME || !StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
      throw KeyPairErrors.BAD_NAME.with(name, LONGEST_NAME);
    }
    if (named(caller, name) != null) {
      throw KeyPairErrors.DUPLICATE.with(name);
    }
    Collection<KeyPair> own = registry.ownedBy(caller.account());
    long most = context.quotas(caller.account()).of(Quota.KEY_PAIRS);
    if (own.size() >= most) {
      throw KeyPairErrors.LIMIT_EXCEEDED.with(most);
    }
  }

  private KeyPair add(
      Caller caller,
      String name,
      OpenSsh openSsh,
      String fingerprint,
      Map<String, String> newTags) {
    KeyPair keyPair =
        new KeyPair(
            context.ids().next("key-"),
            name,
            caller.account(),
            openSsh.type(),
            fingerprint,
            openSsh.key(),
            openSsh.line(name),
            context.now());
    registry.add(keyPair);
    byName.put(new Name(caller.account(), name), keyPair);
    tags.put(caller.account(), keyPair.id(), newTags);
    return keyPair;
  }

  /**
   * DeleteKeyPair: what does not exist is deleted already. Instances keep the key that they were
   * launched with.
   */
  public Change<Optional<KeyPair>> delete(
      Caller caller, @Nullable String name, @Nullable String id) {
    if (name != null && id != null) {
      throw KeyPairErrors.NAME_AND_ID.with();
    }
    KeyPair found;
    if (name != null) {
      found = named(caller, name);
    } else if (id != null) {
      found = registry.find(id);
    } else {
      throw Ec2Error.missingParameter("KeyName");
    }
    if (found == null || !found.ownerId().equals(caller.account())) {
      return Change.none(Optional.empty());
    }
    return Change.of(() -> remove(found), Optional.of(found));
  }

  private void remove(KeyPair keyPair) {
    registry.remove(keyPair);
    byName.remove(new Name(keyPair.ownerId(), keyPair.name()));
    tags.forget(keyPair.id());
  }
}
