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
record Reply(@Nullable String document, @Nullable Ec2Error refusal) {

  static Reply of(Supplier<String> answer) {
    try {
      return new Reply(answer.get(), null);
    } catch (Ec2Error refusal) {
      return new Reply(null, refusal);
    }
  }

  String deliver() {
    if (refusal != null) {
      throw refusal;
    }
    return String.valueOf(document);
  }

  /** Whether nobody could tell them apart. */
  boolean isLike(Reply other) {
    return text().equals(other.text());
  }

  private String text() {
    return refusal == null ? String.valueOf(document) : refusal.code() + ": " + refusal.text();
  }
}
