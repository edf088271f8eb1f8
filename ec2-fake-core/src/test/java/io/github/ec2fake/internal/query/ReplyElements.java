// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.Ec2Model.ElementType;
import io.github.ec2fake.internal.query.action.ActionTypes;
import io.github.ec2fake.internal.query.wire.ElementName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The elements of the reply of a modelled action: which its reply record has, and which EC2
 * documents besides. For each of the latter the table {@code missing-elements.txt} has a reason.
 */
final class ReplyElements {
  private static final String TABLE = "missing-elements.txt";

  /** What the reasons begin with that do not make an action less than full. */
  private static final String NEVER = "never: ";

  /** The element that EC2 documents in no model and writes in many replies. */
  private static final String DONE = "return";

  /** Elements that the SDK for Java v1 does not read. */
  private static final List<String> NEWER = TestData.lines("newer-elements.txt");

  private final Set<String> written = new TreeSet<>();
  private final Set<String> elements = new TreeSet<>();
  private final Set<String> newer = new TreeSet<>();
  private final Map<String, String> missing = new TreeMap<>();
  private final List<String> unknown = new ArrayList<>();

  private ReplyElements() {}

  static ReplyElements of(String action) {
    ReplyElements elements = new ReplyElements();
    String shape = Ec2Model.shapeOfReply(action);
    if (shape != null) {
      Class<?> reply = ActionTypes.of(Modelled.action(action)).reply();
      elements.compare(reply, shape, "", new LinkedHashSet<>());
    }
    return elements;
  }

  /** The paths of the elements that the record has and that have no elements below them. */
  Set<String> written() {
    return written;
  }

  /** By shape and name, the elements that the record has. */
  Set<String> elements() {
    return elements;
  }

  /** The paths of the elements that {@code newer-elements.txt} lists. */
  Set<String> newer() {
    return newer;
  }

  /** By path, EC2's shape and the element that the record lacks. */
  Map<String, String> missing() {
    return missing;
  }

  /** What the records have and EC2 does not document. */
  List<String> unknown() {
    return unknown;
  }

  /** The paths of those that EC2 writes where ec2-fake does not. */
  List<String> writtenByEc2() {
    Map<String, String> reasons = reasons();
    return missing.entrySet().stream()
        .filter(entry -> !reasons.getOrDefault(entry.getValue(), "").startsWith(NEVER))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** By shape and element, the reason why it is missing. */
  static Map<String, String> reasons() {
    Map<String, String> reasons = new TreeMap<>();
    TestData.sections(TABLE)
        .forEach(
            (reason, elements) ->
                elements.forEach(
                    element -> {
                      if (reasons.put(element, reason) != null) {
                        throw new AssertionError(element + " stands twice in " + TABLE);
                      }
                    }));
    return reasons;
  }

  private void compare(Class<?> type, String shape, String path, Set<String> above) {
    if (!above.add(shape)) {
      return;
    }
    Map<String, ElementType> documented = Ec2Model.elements(shape);
    Map<String, Class<?>> components = components(type);
    components.keySet().stream()
        .filter(element -> !documented.containsKey(element) && !element.equals(DONE))
        .forEach(element -> unknown.add(shape + "." + element));
    documented.forEach(
        (element, documentedType) -> {
          Class<?> component = components.get(element);
          if (component != null && NEWER.contains(shape + "." + element)) {
            newer.add(path + element);
          }
          if (component != null) {
            elements.add(shape + "." + element);
          }
          if (component == null) {
            missing.put(path + element, shape + "." + element);
          } else if (component.isRecord() && documentedType.isShape()) {
            compare(component, documentedType.name(), path + element + ".", above);
          } else if (component.isRecord() != documentedType.isShape()) {
            unknown.add(shape + "." + element + " as " + component.getSimpleName());
          } else {
            written.add(path + element);
          }
        });
    above.remove(shape);
  }

  /** By element, the type of the component, or of its members if it is a list. */
  private static Map<String, Class<?>> components(Class<?> type) {
    Map<String, Class<?>> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      ElementName named = component.getAnnotation(ElementName.class);
      String name = named == null ? component.getName() : named.value();
      components.put(
          name.endsWith("_") ? name.substring(0, name.length() - 1) : name,
          member(component.getGenericType()));
    }
    return components;
  }

  private static Class<?> member(Type type) {
    return type instanceof ParameterizedType list
        ? member(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }
}
