package io.github.ec2fake.model.instance;

import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.keypair.WindowsPassword;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.agenda.Agenda;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, Agenda.Due> coming = new HashMap<>();
  private final Map<String, String> encrypted = new HashMap<>();

  Passwords(Context context) {
    this.context = context;
  }

  /** An instance has booted; somebody may wait for its password from now on. */
  void booted(Instance instance) {
    RSAPublicKey key = key(instance);
    if (key != null && !encrypted.containsKey(instance.id())) {
      coming.put(
          instance.id(),
          context
              .agenda()
              .transition(
                  context.timing().of(Phase.WINDOWS_PASSWORD), () -> made(instance.id(), key)));
    }
  }

  /** An instance goes down; what it has not done by now, it does at its next boot. */
  void goesDown(Instance instance) {
    Agenda.Due due = coming.remove(instance.id());
    if (due != null) {
      due.cancel();
    }
  }

  /** The encrypted password in base64; empty before its time, or if there is none to be read. */
  String of(Instance instance) {
    return encrypted.getOrDefault(instance.id(), "");
  }

  void forget(Instance instance) {
    encrypted.remove(instance.id());
  }

  /** What the password will be encrypted with, or null if there will be none. */
  private static @Nullable RSAPublicKey key(Instance instance) {
    return instance.content().setsPassword()
            && instance.keyPair() != null
            && instance.keyPair().publicKey() instanceof RSAPublicKey key
        ? key
        : null;
  }

  /** From the instance's id, so that nothing else that happens has an influence on it. */
  private void made(String id, RSAPublicKey key) {
    coming.remove(id);
    SplittableRandom random = new SplittableRandom(id.hashCode());
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    encrypted.put(id, WindowsPassword.encrypt(password.toString(), key, random));
  }
}
