// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.catalogue;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a raw reply; its path is an XPath, from below the document's root. */
final class XmlElement extends Element {
  /** Where a reply's own words differ from the CLI's by more than the first letter. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Images", "imagesSet",
          "State", "imageState",
          "OwnerId", "imageOwnerId",
          "Public", "isPublic",
          "BlockDeviceMappings", "blockDeviceMapping",
          "ProductCodeId", "productCode",
          "Tags", "tagSet");

  private static final XMLInputFactory FACTORY = factory();
  private static final String ITEM = "item";

  private final String name;
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlElement(String path, String name) {
    super(path);
    this.name = name;
  }

  static Element read(String xml, String root) {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement document = new XmlElement("", "");
    open.push(document);
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
      try {
        while (reader.hasNext()) {
          switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT ->
                open.push(
                    open.size() == 1
                        ? document.root(reader.getLocalName(), root)
                        : open.element().opened(reader.getLocalName()));
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                open.element().text.append(reader.getText());
            default -> {
              // Comments and the like say nothing.
            }
          }
        }
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw open.element().malformed("this is no XML: " + message(e));
    }
    return document.children.get(0);
  }

  @Override
  @Nullable Element child(String cliName) {
    String wanted = wireName(cliName);
    XmlElement found = null;
    for (XmlElement child : children) {
      if (child.name.equals(wanted)) {
        if (found != null) {
          throw found.malformed("it is there twice");
        }
        found = child;
      }
    }
    if (children.isEmpty() && !text.toString().isBlank()) {
      throw unexpected("elements");
    }
    return found == null || found.isEmpty() ? null : found;
  }

  @Override
  boolean has(String cliName) {
    return children.stream().anyMatch(child -> child.name.equals(wireName(cliName)));
  }

  @Override
  String pathOf(String cliName) {
    return path(wireName(cliName));
  }

  @Override
  List<Element> items() {
    if (children.isEmpty() && !text.toString().isBlank()) {
      throw unexpected("a list of item elements");
    }
    for (XmlElement child : children) {
      if (!child.name.equals(ITEM)) {
        throw child.malformed("expected an element item here");
      }
    }
    return List.copyOf(children);
  }

  @Override
  String text() {
    if (!children.isEmpty()) {
      throw malformed("expected a single value, but found the element " + children.get(0).name);
    }
    return text.toString().strip();
  }

  private boolean isEmpty() {
    return children.isEmpty() && text.toString().isBlank();
  }

  private XmlElement root(String found, String expected) {
    if (!found.equals(expected)) {
      throw malformed("expected a " + expected + ", but found the element " + found);
    }
    XmlElement child = new XmlElement("", found);
    children.add(child);
    return child;
  }

  private XmlElement opened(String childName) {
    String place = path(childName);
    XmlElement child =
        new XmlElement(
            childName.equals(ITEM) ? place + "[" + (children.size() + 1) + "]" : place, childName);
    children.add(child);
    return child;
  }

  private String path(String childName) {
    return path().isEmpty() ? childName : path() + "/" + childName;
  }

  private static String wireName(String cliName) {
    String special = NAMES.get(cliName);
    return special != null
        ? special
        : cliName.substring(0, 1).toLowerCase(Locale.ROOT) + cliName.substring(1);
  }

  /** Its message ends with the place, in words that are of no use here. */
  private static String message(XMLStreamException e) {
    String text = String.valueOf(e.getMessage());
    int place = text.indexOf("\n at [row");
    return (place < 0 ? text : text.substring(0, place)).replace('\n', ' ') + at(e.getLocation());
  }

  /** A document that is too deep or too long is so nowhere in particular. */
  private static String at(@Nullable Location place) {
    return place == null
        ? ""
        : " (line " + place.getLineNumber() + ", column " + place.getColumnNumber() + ")";
  }

  /** Nothing outside of the document is read, whatever it refers to. */
  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Otherwise some mistakes are found outside of next().
    factory.getConfig().doParseLazily(false);
    return factory;
  }
}
