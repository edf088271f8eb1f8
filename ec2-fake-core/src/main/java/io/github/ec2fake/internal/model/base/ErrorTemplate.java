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
 * go, or {@code %1$s} where their order is another one. Each says whose words it has.
 *
 * <p>Templates are constants of the classes named {@code …Errors}; {@code docs/support/errors.md}
 * lists them all.
 */
public final class ErrorTemplate {
  private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?s");

  private final ErrorText words;
  private final Wording wording;
  private final Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
  private final int valueCount;
  private boolean lacksCapacity;

  ErrorTemplate(ErrorText words, Wording wording) {
    this.words = words;
    this.wording = wording;
    this.valueCount = valueCount(words.text());
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
  public static ErrorText error(String code, int status, String text) {
    return new ErrorText(code, status, text);
  }

  /** A refusal with status 400, which nearly all have. */
  public static ErrorText badRequest(String code, String text) {
    return new ErrorText(code, 400, text);
  }

  /** The refusal of a value that is not allowed. */
  public static ErrorText invalidParameterValue(String text) {
    return badRequest("InvalidParameterValue", text);
  }

  /** The refusal of parameters that do not go together. */
  public static ErrorText invalidParameterCombination(String text) {
    return badRequest("InvalidParameterCombination", text);
  }

  /**
   * The refusal of an id that does not begin with the prefix. Where it does and goes on in a wrong
   * form, EC2 leaves out what it expected: {@link #ofId}.
   */
  public static ErrorText malformedId(String code, String prefix) {
    return badRequest(code, "Invalid id: \"%s\"" + expectation(prefix));
  }

  private static String expectation(String prefix) {
    return " (expecting \"" + prefix + "...\")";
  }

  /** The refusal of what EC2 has and ec2-fake does not model, in ec2-fake's words by nature. */
  public static ErrorTemplate notModelled(String text) {
    return new ErrorTemplate(badRequest("UnsupportedOperation", text), Wording.NOT_MODELLED);
  }

  /** Marks the refusals as {@link Ec2Error#about(ResourceKind)} does. */
  public ErrorTemplate about(ResourceKind kind) {
    kinds.add(kind);
    return this;
  }

  /** Marks the refusals as {@link Ec2Error#isForLackOfCapacity} says. */
  public ErrorTemplate forLackOfCapacity() {
    lacksCapacity = true;
    return this;
  }

  /** What the refusals say, with places for the values. */
  public ErrorText words() {
    return words;
  }

  /** Whose words these are. */
  public Wording wording() {
    return wording;
  }

  /** Returns the refusal of a call, with its values in the text. */
  public Ec2Error with(@Nullable Object... values) {
    if (values.length != valueCount) {
      throw new IllegalArgumentException(
          values.length + " values for the " + valueCount + " in: " + words.text());
    }
    return error(String.format(Locale.ROOT, words.text(), values));
  }

  /**
   * Returns the refusal of an id that is malformed: {@code Invalid id: "x" (expecting "vol-...")},
   * but {@code Invalid id: "vol-x"}.
   *
   * <p>Sources: hashicorp/terraform#22172 and genevieve/leftovers#7 have ids without the prefix,
   * boto/boto3#1505 and hashicorp/terraform-provider-aws#2375 such as have it.
   */
  public Ec2Error ofId(String prefix, String id) {
    String text = with(id).text();
    String expectation = expectation(prefix);
    return error(
        id.startsWith(prefix) && text.endsWith(expectation)
            ? text.substring(0, text.length() - expectation.length())
            : text);
  }

  private Ec2Error error(String text) {
    Ec2Error error = new Ec2Error(words.code(), words.status(), text, lacksCapacity);
    kinds.forEach(error::about);
    return error;
  }

  @Override
  public String toString() {
    return words.code() + ": " + words.text();
  }
}
