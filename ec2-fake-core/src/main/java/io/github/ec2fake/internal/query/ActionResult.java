// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call would be answered with: the document of its success, or a refusal. Two are equal if
 * no client can tell them apart, which holds as long as a reply's document depends on nothing but
 * the world and the call.
 */
record ActionResult(@Nullable String document, @Nullable Ec2Error refusal) {

  static ActionResult of(Supplier<String> answer) {
    try {
      return new ActionResult(answer.get(), null);
    } catch (Ec2Error refusal) {
      return new ActionResult(null, refusal);
    }
  }

  /** The document; throws the refusal if there is one. */
  String deliver() {
    if (refusal != null) {
      throw refusal;
    }
    return String.valueOf(document);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActionResult result && text().equals(result.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  /** The document, or the refusal in words. */
  String text() {
    return refusal == null ? String.valueOf(document) : refusal.code() + ": " + refusal.text();
  }
}
