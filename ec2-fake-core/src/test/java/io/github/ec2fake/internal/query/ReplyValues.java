// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.Ec2Model.ElementType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which elements of EC2's shapes had a value in some replies, and which values of enumerations. */
final class ReplyValues {
  private final Set<String> actions = new TreeSet<>();
  private final Set<String> elements = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();

  /** Takes a reply in. */
  void add(String action, Document reply) {
    actions.add(action);
    String shape = Ec2Model.shapeOfReply(action);
    if (shape != null) {
      add(reply.getDocumentElement(), shape);
    }
  }

  /** The actions that replied. */
  Set<String> actions() {
    return actions;
  }

  /** The elements that had a value, by shape and name. */
  Set<String> elements() {
    return elements;
  }

  /** Each with its enumeration, the values that EC2 does not document. */
  Set<String> unknown() {
    return unknown;
  }

  /** Whether an element has a value: a text, or an element with a value. */
  private boolean add(Element xml, String shape) {
    Map<String, ElementType> documented = Ec2Model.elements(shape);
    boolean any = false;
    for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && documented.containsKey(child.getTagName())) {
        ElementType type = documented.get(child.getTagName());
        if (type.list() ? addMembers(child, type) : addOne(child, type)) {
          elements.add(shape + "." + child.getTagName());
          any = true;
        }
      }
    }
    return any;
  }

  /** The members of a list are its items; a list that has none is a member itself. */
  private boolean addMembers(Element list, ElementType type) {
    boolean any = false;
    boolean hasItems = false;
    for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element member && member.getTagName().equals("item")) {
        hasItems = true;
        any |= addOne(member, type);
      }
    }
    return hasItems ? any : addOne(list, type);
  }

  private boolean addOne(Element xml, ElementType type) {
    if (type.isShape()) {
      return add(xml, type.name());
    }
    String text = xml.getTextContent();
    if (type.values() != null && !text.isEmpty() && !type.values().contains(text)) {
      unknown.add(type.name().replace("enum:", "") + " " + text);
    }
    return !text.isEmpty();
  }
}
