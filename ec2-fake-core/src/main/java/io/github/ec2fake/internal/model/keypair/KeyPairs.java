package io.github.ec2fake.internal.model.keypair;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key pairs in a region. */
public final class KeyPairs {
  private static final int LONGEST_NAME = 255;

  private final Context context;
  private final Tags tags;

  /** By account, then by name. */
  private final Map<String, Map<String, KeyPair>> all = new LinkedHashMap<>();

  /** No key pairs. */
  public KeyPairs(Context context, Tags tags) {
    this.context = context;
    this.tags = tags;
  }

  /** A caller's key pairs. */
  public List<KeyPair> of(Caller caller) {
    return List.copyOf(all.getOrDefault(caller.account(), Map.of()).values());
  }

  /**
   * A caller's key pair by its name.
   *
   * @throws Ec2Error {@code InvalidKeyPair.NotFound}
   */
  public KeyPair require(Caller caller, String name) {
    KeyPair found = all.getOrDefault(caller.account(), Map.of()).get(name);
    if (found == null) {
      throw KeyPairErrors.notFound(name);
    }
    return found;
  }

  /**
   * A caller's key pair by its id.
   *
   * @throws Ec2Error {@code InvalidKeyPair.NotFound}
   */
  public KeyPair requireId(Caller caller, String id) {
    return of(caller).stream()
        .filter(keyPair -> keyPair.id().equals(id))
        .findFirst()
        .orElseThrow(() -> KeyPairErrors.idNotFound(id));
  }

  /**
   * CreateKeyPair: an RSA key of 2048 bits that follows from the cloud's seed.
   *
   * @throws Ec2Error {@code InvalidParameterValue}, {@code InvalidKeyPair.Duplicate} or {@code
   *     KeyPairLimitExceeded}
   */
  public NewKeyPair create(Caller caller, String name) {
    checkNew(caller, name);
    caller.proceed();
    RsaKey key = RsaKey.of(context.ids().random().nextLong());
    OpenSsh openSsh = OpenSsh.ofRsa(key.exponent(), key.modulus());
    String fingerprint = OpenSsh.fingerprint("SHA-1", key.pkcs8());
    return new NewKeyPair(add(caller, name, openSsh, fingerprint), key.pem());
  }

  /**
   * ImportKeyPair.
   *
   * @param material a public key as OpenSSH writes it, RSA or Ed25519; in Base64, as the API asks,
   *     or plain, as many callers have it and EC2 accepts
   * @throws Ec2Error as above, and {@code InvalidKey.Format}
   */
  public KeyPair importKey(Caller caller, String name, String material) {
    OpenSsh openSsh = OpenSsh.ofMaterial(material);
    checkNew(caller, name);
    caller.proceed();
    return add(caller, name, openSsh, openSsh.fingerprint());
  }

  /**
   * DeleteKeyPair: what does not exist is deleted already. Instances keep the key that they were
   * launched with.
   *
   * @throws Ec2Error {@code MissingParameter} or {@code InvalidParameterCombination} unless there
   *     is either a name or an id
   */
  public @Nullable String delete(Caller caller, @Nullable String name, @Nullable String id) {
    if (name == null && id == null) {
      throw Ec2Error.missingParameter("KeyName");
    }
    if (name != null && id != null) {
      throw KeyPairErrors.nameAndId();
    }
    caller.proceed();
    KeyPair found =
        of(caller).stream()
            .filter(keyPair -> keyPair.name().equals(name) || keyPair.id().equals(id))
            .findFirst()
            .orElse(null);
    if (found == null) {
      return null;
    }
    all.getOrDefault(caller.account(), Map.of()).remove(found.name());
    tags.forget(found.id());
    return found.id();
  }

  private void checkNew(Caller caller, String name) {
    if (name.length() > LONGEST_NAME || !StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
      throw KeyPairErrors.badName(name, LONGEST_NAME);
    }
    Map<String, KeyPair> own = all.getOrDefault(caller.account(), Map.of());
    if (own.containsKey(name)) {
      throw KeyPairErrors.duplicate(name);
    }
    long most = context.quotas(caller.account()).of(Quota.KEY_PAIRS);
    if (own.size() >= most) {
      throw KeyPairErrors.limitExceeded(most);
    }
  }

  private KeyPair add(Caller caller, String name, OpenSsh openSsh, String fingerprint) {
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
    all.computeIfAbsent(caller.account(), account -> new LinkedHashMap<>()).put(name, keyPair);
    return keyPair;
  }
}
