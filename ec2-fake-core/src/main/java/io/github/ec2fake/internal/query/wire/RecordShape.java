// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record type as the codec sees it. Looked up once per type, so that no call scans a class. */
final class RecordShape {

  /**
   * A component.
   *
   * @param element its name in a reply
   * @param parameter its name in a request
   * @param type its type, or that of its members if it is a list
   * @param flattened whether a reply has the members of the list without an element around them
   */
  record Component(
      String element,
      String parameter,
      Class<?> type,
      boolean list,
      boolean flattened,
      boolean required,
      String missing,
      boolean mayBeEmpty,
      Method accessor) {

    @Nullable Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + accessor, e);
      }
    }
  }

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final List<Component> components;
  private final Constructor<?> constructor;

  private RecordShape(Class<?> type) {
    RecordComponent[] declared = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
    constructor.setAccessible(true);
    components = Arrays.stream(declared).map(RecordShape::component).toList();
  }

  static RecordShape of(Class<?> record) {
    return SHAPES.get(record);
  }

  List<Component> components() {
    return components;
  }

  Record make(@Nullable Object[] values) {
    try {
      return (Record) constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("cannot make " + constructor, e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("a request record must accept any value", e.getCause());
    }
  }

  private static Component component(RecordComponent declared) {
    String name = declared.getName();
    // "return" is an element of EC2's and a keyword of Java's.
    String element = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    boolean list = declared.getType() == List.class;
    Method accessor = declared.getAccessor();
    accessor.setAccessible(true);
    Required required = declared.getAnnotation(Required.class);
    return new Component(
        element,
        Character.toUpperCase(element.charAt(0)) + element.substring(1),
        list ? memberType(declared.getGenericType()) : declared.getType(),
        list,
        declared.isAnnotationPresent(Flattened.class),
        required != null,
        required == null ? "" : required.value(),
        declared.isAnnotationPresent(MayBeEmpty.class),
        accessor);
  }

  private static Class<?> memberType(Type list) {
    return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
  }
}
