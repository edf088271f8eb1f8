// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
      VarHandle field) {

    /**
     * Its value. By a {@link VarHandle}: it costs as much at the first call as later, and makes no
     * class of its own. Its call is only fast if the field's primitive type stands in it.
     */
    @Nullable Object of(Record record) {
      if (type == boolean.class) {
        return (boolean) field.get(record);
      }
      if (type == int.class) {
        return (int) field.get(record);
      }
      return type == long.class ? (Object) (long) field.get(record) : field.get(record);
    }
  }

  private static final int LEAST_LENGTH = 256;
  private static final int MOST_LENGTH = 16_384;

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final List<Component> components;
  private final Constructor<?> constructor;

  /** How long the last document was that began with such a record: the next is likely as long. */
  private int usualLength = LEAST_LENGTH;

  private RecordShape(Class<?> type) {
    RecordComponent[] declared = type.getRecordComponents();
    Class<?>[] types = new Class<?>[declared.length];
    Component[] read = new Component[declared.length];
    for (int i = 0; i < declared.length; i++) {
      types[i] = declared[i].getType();
      read[i] = component(declared[i]);
    }
    components = List.of(read);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
    constructor.setAccessible(true);
  }

  static RecordShape of(Class<?> record) {
    return SHAPES.get(record);
  }

  List<Component> components() {
    return components;
  }

  int usualLength() {
    return usualLength;
  }

  /** Tells how long a document has become. One list of everything is not what is usual. */
  void usualLength(int length) {
    usualLength = Math.max(LEAST_LENGTH, Math.min(length, MOST_LENGTH));
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
    Required required = declared.getAnnotation(Required.class);
    ElementName named = declared.getAnnotation(ElementName.class);
    return new Component(
        named == null ? element : named.value(),
        Character.toUpperCase(element.charAt(0)) + element.substring(1),
        list ? memberType(declared.getGenericType()) : declared.getType(),
        list,
        declared.isAnnotationPresent(Flattened.class),
        required != null,
        required == null ? "" : required.value(),
        declared.isAnnotationPresent(MayBeEmpty.class),
        field(declared));
  }

  private static VarHandle field(RecordComponent declared) {
    Class<?> type = declared.getDeclaringRecord();
    try {
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
          .findVarHandle(type, declared.getName(), declared.getType());
    } catch (NoSuchFieldException | IllegalAccessException e) {
      throw new IllegalStateException("every component of a record has its field", e);
    }
  }

  private static Class<?> memberType(Type list) {
    return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
  }
}
