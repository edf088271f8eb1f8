// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.ser.ToXmlGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An XML document being written, by Jackson's streaming generator. */
final class XmlDocument {
  private static final XmlFactory FACTORY = factory();

  /** What XML cannot hold, not even escaped: control characters, halves of characters. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final char LAST_ASCII = '~';

  private final StringWriter text = new StringWriter();
  private final ToXmlGenerator generator;

  XmlDocument(String root, String namespace) {
    try {
      generator = FACTORY.createGenerator(text);
      generator.configure(ToXmlGenerator.Feature.WRITE_XML_DECLARATION, true);
      generator.setNextName(new QName(namespace, root));
      generator.initGenerator();
      if (!namespace.isEmpty()) {
        // Without this, every element gets a prefix.
        generator.getStaxWriter().setDefaultNamespace(namespace);
      }
      generator.writeStartObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML into memory", e);
    }
  }

  XmlDocument open(String element) {
    try {
      generator.writeFieldName(element);
      generator.writeStartObject();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  XmlDocument text(String element, @Nullable String value) {
    try {
      generator.writeFieldName(element);
      generator.writeString(value == null ? "" : xml(value));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  XmlDocument close() {
    try {
      generator.writeEndObject();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String end() {
    try {
      generator.writeEndObject();
      generator.close();
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nearly all texts are plain, and looking is faster than replacing nothing. */
  private static String xml(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > LAST_ASCII) {
        return NOT_XML.matcher(value).replaceAll("?");
      }
    }
    return value;
  }

  /** Woodstox by name: what else is on the class path must not change how replies are written. */
  private static XmlFactory factory() {
    return new XmlFactory(new WstxInputFactory(), new WstxOutputFactory());
  }
}
