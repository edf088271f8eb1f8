// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import org.jspecify.annotations.Nullable;

/** An XML document being written. What it is given is well-formed: every element is closed. */
final class XmlDocument {
  private final StringBuilder xml;
  private final String root;

  /**
   * Begins a document.
   *
   * @param namespace empty for none
   * @param likelyLength how long it is likely to become
   */
  XmlDocument(String root, String namespace, int likelyLength) {
    this.root = root;
    this.xml = new StringBuilder(likelyLength);
    xml.append("<?xml version='1.0' encoding='UTF-8'?><").append(root);
    if (!namespace.isEmpty()) {
      xml.append(" xmlns=\"").append(namespace).append('"');
    }
    xml.append('>');
  }

  XmlDocument open(String element) {
    xml.append('<').append(element).append('>');
    return this;
  }

  XmlDocument close(String element) {
    xml.append("</").append(element).append('>');
    return this;
  }

  /** An element without content. */
  XmlDocument empty(String element) {
    xml.append('<').append(element).append("/>");
    return this;
  }

  XmlDocument text(String element, @Nullable String value) {
    open(element);
    if (value != null) {
      characters(value);
    }
    return close(element);
  }

  String end() {
    return close(root).xml.toString();
  }

  private void characters(String text) {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String instead = XmlText.isPlain(text.charAt(i)) ? null : instead(text, i);
      if (instead != null) {
        xml.append(text, written, i).append(instead);
        written = i + 1;
      }
    }
    if (written == 0) {
      xml.append(text);
    } else {
      xml.append(text, written, text.length());
    }
  }

  /** What stands for a character that cannot stand for itself; null if it can. */
  private static @Nullable String instead(String text, int at) {
    return switch (text.charAt(at)) {
      case '<' -> "&lt;";
      // Only the end of a CDATA section must not be there.
      case '>' -> at > 0 && text.charAt(at - 1) == ']' ? "&gt;" : null;
      case '&' -> "&amp;";
      // A parser would take it for a part of the line's end.
      case '\r' -> "&#xd;";
      default -> XmlText.isIllegal(text, at) ? "?" : null;
    };
  }
}
