// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.Request;
import com.amazonaws.transform.Marshaller;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request of the SDK's with every property set, so that its marshaller sends all that it can. */
@SuppressWarnings("JavaUtilDate") // the SDK has it
final class FilledRequest {
  private static final int DEEP_ENOUGH = 6;

  private FilledRequest() {}

  /** Every parameter that the SDK can send for an action, with a sample value. */
  static Map<String, String> parameters(String action) throws ReflectiveOperationException {
    Object filled = filled(Modelled.sdkClass(action + "Request"), 0);
    @SuppressWarnings("unchecked")
    Marshaller<Request<?>, Object> marshaller =
        (Marshaller<Request<?>, Object>)
            Modelled.sdkClass("transform." + action + "RequestMarshaller")
                .getDeclaredConstructor()
                .newInstance();
    Map<String, String> parameters = new TreeMap<>();
    marshaller
        .marshall(filled)
        .getParameters()
        .forEach((name, values) -> parameters.put(name, values.get(0)));
    parameters.keySet().removeAll(List.of("Action", "Version"));
    return parameters;
  }

  private static Object filled(Class<?> type, int depth) throws ReflectiveOperationException {
    Object object = type.getDeclaredConstructor().newInstance();
    for (Method setter : setters(type)) {
      Object value = value(setter.getGenericParameterTypes()[0], depth);
      if (value != null) {
        setter.invoke(object, value);
      }
    }
    return object;
  }

  private static List<Method> setters(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
        .filter(method -> method.getDeclaringClass() != AmazonWebServiceRequest.class)
        .filter(method -> !method.getParameterTypes()[0].isEnum())
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static @Nullable Object value(Type type, int depth) throws ReflectiveOperationException {
    if (type == String.class) {
      return "x";
    }
    if (type == Integer.class) {
      return 7;
    }
    if (type == Long.class) {
      return 7L;
    }
    if (type == Double.class) {
      return 7.5;
    }
    if (type == Float.class) {
      return 7.5f;
    }
    if (type == Boolean.class) {
      return true;
    }
    if (type == Date.class) {
      return Date.from(Instant.EPOCH);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Collection.class) {
      Object member = value(generic.getActualTypeArguments()[0], depth);
      return member == null ? null : List.of(member);
    }
    if (type instanceof Class<?> model
        && model.getName().startsWith("com.amazonaws.services.ec2")) {
      return depth > DEEP_ENOUGH ? null : filled(model, depth + 1);
    }
    throw new AssertionError("no sample for " + type);
  }
}
