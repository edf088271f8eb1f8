package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call would be answered with.
 *
 * @param document the document of its success, or null
 * @param refusal what it would be refused with, or null
 */
record ActionResult(@Nullable String document, @Nullable Ec2Error refusal) {

  static ActionResult of(Supplier<String> answer) {
    try {
      return new ActionResult(answer.get(), null);
    } catch (Ec2Error refusal) {
      return new ActionResult(null, refusal);
    }
  }

  String deliver() {
    if (refusal != null) {
      throw refusal;
    }
    return String.valueOf(document);
  }

  /** Whether nobody could tell them apart. */
  boolean isLike(ActionResult other) {
    return text().equals(other.text());
  }

  private String text() {
    return refusal == null ? String.valueOf(document) : refusal.code() + ": " + refusal.text();
  }
}
