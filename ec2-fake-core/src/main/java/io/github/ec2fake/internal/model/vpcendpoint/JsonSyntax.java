// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where a text stops being a JSON object. */
final class JsonSyntax {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]*");
  private static final Pattern STRING =
      Pattern.compile("\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+\"");
  private static final Pattern PRIMITIVE =
      Pattern.compile("true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  /** No policy nests as deeply. */
  private static final int DEEPEST = 100;

  private final String text;
  private int at;

  private JsonSyntax(String text) {
    this.text = text;
  }

  /** The index of the first character that cannot stand where it does; -1 if there is none. */
  static int firstError(String text) {
    JsonSyntax reader = new JsonSyntax(text);
    boolean isObject = reader.next('{') && reader.members(0);
    reader.skip(SPACE);
    return isObject && reader.at == text.length() ? -1 : reader.at;
  }

  private boolean skip(Pattern token) {
    Matcher matcher = token.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    at = matcher.end();
    return true;
  }

  /** Passes a character, and the space before it, if it is the next one. */
  private boolean next(char wanted) {
    skip(SPACE);
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private boolean string() {
    skip(SPACE);
    return skip(STRING);
  }

  private boolean value(int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (next('{')) {
      return members(depth);
    }
    if (next('[')) {
      return elements(depth);
    }
    return string() || skip(PRIMITIVE);
  }

  private boolean members(int depth) {
    if (next('}')) {
      return true;
    }
    do {
      if (!string() || !next(':') || !value(depth + 1)) {
        return false;
      }
    } while (next(','));
    return next('}');
  }

  private boolean elements(int depth) {
    if (next(']')) {
      return true;
    }
    do {
      if (!value(depth + 1)) {
        return false;
      }
    } while (next(','));
    return next(']');
  }
}
