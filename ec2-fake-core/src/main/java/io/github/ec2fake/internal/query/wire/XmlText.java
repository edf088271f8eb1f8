// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

/**
 * What XML 1.0 can carry: all but most control characters, halves of characters, U+FFFE, U+FFFF.
 */
final class XmlText {
  private static final char LAST_ASCII = '~';

  private XmlText() {}

  /**
   * Where the first character stands that cannot be in a document, not even escaped; -1 if none.
   */
  static int firstIllegal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i)) && isIllegal(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a text has only characters that the name of an element can have after its first. */
  static boolean isPartOfName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= LAST_ASCII ? !isAsciiOfName(c) : isIllegal(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || ":_-.".indexOf(c) >= 0;
  }

  /** Whether a character stands for itself, as nearly all do. */
  static boolean isPlain(char c) {
    return c >= ' ' && c <= LAST_ASCII && c != '<' && c != '>' && c != '&';
  }

  /** Whether a character cannot be in a document. */
  static boolean isIllegal(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c != '\t' && c != '\n' && c != '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= '\uFFFE';
  }
}
