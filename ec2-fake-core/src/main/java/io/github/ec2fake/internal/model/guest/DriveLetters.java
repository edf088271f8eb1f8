// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The letters of the mounted drives of a Windows instance. */
final class DriveLetters {
  private static final char FIRST = 'D';

  private final Map<String, String> deviceByLetter = new TreeMap<>();

  /** The devices by the letters of their drives, in the order of the letters. */
  Map<String, String> all() {
    return Collections.unmodifiableMap(deviceByLetter);
  }

  boolean isMounted(String device) {
    return deviceByLetter.containsValue(device);
  }

  boolean isFree(String letter) {
    return !deviceByLetter.containsKey(letter);
  }

  void mount(String device, String letter) {
    deviceByLetter.put(letter, device);
  }

  /** The first free letter from D on; null if all are in use. */
  @Nullable String next() {
    for (char letter = FIRST; letter <= 'Z'; letter++) {
      if (isFree(letter + ":")) {
        return letter + ":";
      }
    }
    return null;
  }

  void unmount(String device) {
    deviceByLetter.values().remove(device);
  }

  /** Unmounts what is not there any more. */
  void keepOnly(Collection<String> devices) {
    deviceByLetter.values().retainAll(devices);
  }
}
