// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a run, each once: whoever polls gets the same one again and again. Where the SDK
 * can, it says how its objects print them.
 */
final class Texts {
  private record Key(String action, String document) {}

  private final ReplyPrinter sdk;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Texts that {@code sdk} makes of an action and a document; null where it cannot. */
  Texts(ReplyPrinter sdk) {
    this.sdk = sdk;
  }

  /** The number of a document's text, from 1; 0 if there is no document. */
  int number(String action, @Nullable String document) {
    if (document == null) {
      return 0;
    }
    return numbers.computeIfAbsent(
        new Key(action, document),
        key -> {
          String printed = sdk.print(action, document);
          texts.add(printed == null ? document : printed);
          return texts.size();
        });
  }

  List<String> all() {
    return texts;
  }
}
