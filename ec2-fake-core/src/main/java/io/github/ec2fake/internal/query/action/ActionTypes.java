// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The classes of an action's request and reply: the type arguments of the {@link ReadAction},
 * {@link WriteAction} or {@link VoidAction} that it implements; and its {@link NotModelled}
 * parameters. They are looked up once for each class.
 */
public record ActionTypes<Q extends Record, R extends Record>(
    Class<Q> request, Class<R> reply, Set<String> notModelled) {
  private static final ClassValue<ActionTypes<?, ?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected ActionTypes<?, ?> computeValue(Class<?> action) {
          return read(action);
        }
      };

  @SuppressWarnings("unchecked")
  public static <Q extends Record, R extends Record> ActionTypes<Q, R> of(Action<Q, R> action) {
    return (ActionTypes<Q, R>) KNOWN.get(action.getClass());
  }

  private static ActionTypes<?, ?> read(Class<?> action) {
    for (Class<?> at = action; at != null; at = at.getSuperclass()) {
      List<Type> parents = new ArrayList<>(List.of(at.getGenericInterfaces()));
      parents.add(at.getGenericSuperclass());
      for (Type each : parents) {
        if (each instanceof ParameterizedType type
            && type.getRawType() instanceof Class<?> raw
            && Action.class.isAssignableFrom(raw)) {
          Type[] arguments = type.getActualTypeArguments();
          Type reply = raw == VoidAction.class ? SuccessReply.class : arguments[1];
          return new ActionTypes<>(
              record(action, arguments[0]), record(action, reply), notModelled(action));
        }
      }
    }
    throw new IllegalStateException(action + " implements no interface of an action");
  }

  private static Set<String> notModelled(Class<?> action) {
    NotModelled names = action.getAnnotation(NotModelled.class);
    return names == null ? Set.of() : Names.in(names.value());
  }

  private static Class<? extends Record> record(Class<?> action, Type argument) {
    if (argument instanceof Class<?> type && type.isRecord()) {
      return type.asSubclass(Record.class);
    }
    throw new IllegalStateException(action + " names no record, but " + argument);
  }
}
