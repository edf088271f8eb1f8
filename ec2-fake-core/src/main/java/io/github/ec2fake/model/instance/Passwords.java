package io.github.ec2fake.model.instance;

import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.keypair.KeyPair;
import io.github.ec2fake.model.keypair.WindowsPassword;
import io.github.ec2fake.time.Phase;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The passwords that Windows instances make for themselves at their first boot, as far as anybody
 * can read them.
 *
 * <p>Source: GetPasswordData; the Windows Guide, "Using EC2Config Service": the feature is switched
 * off after the first launch, so instances of an image made without Sysprep keep the old password.
 */
final class Passwords {
  private static final String LETTERS =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!@#$%&*()-=?";
  private static final int LENGTH = 12;

  private final Context context;
  private final Map<String, String> encrypted = new HashMap<>();

  Passwords(Context context) {
    this.context = context;
  }

  /** The encrypted password in base64; empty before its time, or if there is none to be read. */
  String of(Instance instance) {
    KeyPair keyPair = instance.keyPair();
    Instant booted = instance.firstRunning();
    if (keyPair == null
        || !(keyPair.publicKey() instanceof RSAPublicKey key)
        || !instance.content().setsPassword()
        || booted == null
        || isTooEarly(booted)) {
      return "";
    }
    return encrypted.computeIfAbsent(instance.id(), id -> make(id, key));
  }

  void forget(Instance instance) {
    encrypted.remove(instance.id());
  }

  private boolean isTooEarly(Instant booted) {
    return context.now().isBefore(booted.plus(context.timing().of(Phase.WINDOWS_PASSWORD)));
  }

  /** From the instance's id, so that it does not matter when it is first asked for. */
  private static String make(String id, RSAPublicKey key) {
    SplittableRandom random = new SplittableRandom(id.hashCode());
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return WindowsPassword.encrypt(password.toString(), key, random);
  }
}
