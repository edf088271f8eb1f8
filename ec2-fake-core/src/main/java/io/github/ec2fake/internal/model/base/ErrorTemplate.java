// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.consistency.ResourceKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as EC2 words it: code, status, and a text with {@code %s} where the values of a call
 * go, or {@code %1$s} where their order is another one.
 */
public final class ErrorTemplate {
  private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?s");

  private final String code;
  private final int status;
  private final String text;
  private final Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
  private final int valueCount;

  private ErrorTemplate(String code, int status, String text) {
    this.code = code;
    this.status = status;
    this.text = text;
    this.valueCount = valueCount(text);
  }

  private static int valueCount(String text) {
    Matcher places = PLACE.matcher(text.replace("%%", ""));
    int inOrder = 0;
    int highest = 0;
    while (places.find()) {
      String number = places.group(1);
      if (number == null) {
        inOrder++;
      } else {
        highest = Math.max(highest, Integer.parseInt(number));
      }
    }
    return Math.max(inOrder, highest);
  }

  /** A refusal with another status than 400. */
  public static ErrorTemplate error(String code, int status, String text) {
    return new ErrorTemplate(code, status, text);
  }

  /** A refusal with status 400, which nearly all have. */
  public static ErrorTemplate badRequest(String code, String text) {
    return new ErrorTemplate(code, 400, text);
  }

  /** The refusal of a value that is not allowed. */
  public static ErrorTemplate invalidParameterValue(String text) {
    return badRequest("InvalidParameterValue", text);
  }

  /** The refusal of parameters that do not go together. */
  public static ErrorTemplate invalidParameterCombination(String text) {
    return badRequest("InvalidParameterCombination", text);
  }

  /** The refusal of what EC2 has and ec2-fake does not model. */
  public static ErrorTemplate notModelled(String text) {
    return badRequest("UnsupportedOperation", text);
  }

  /** Marks the refusals as {@link Ec2Error#about(ResourceKind)} does. */
  public ErrorTemplate about(ResourceKind kind) {
    kinds.add(kind);
    return this;
  }

  /** Returns the refusal of a call, with its values in the text. */
  public Ec2Error with(@Nullable Object... values) {
    if (values.length != valueCount) {
      throw new IllegalArgumentException(
          values.length + " values for the " + valueCount + " in: " + text);
    }
    Ec2Error error = new Ec2Error(code, status, String.format(Locale.ROOT, text, values));
    kinds.forEach(error::about);
    return error;
  }
}
