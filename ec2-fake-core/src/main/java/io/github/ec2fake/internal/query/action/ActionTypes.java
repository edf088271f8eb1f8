package io.github.ec2fake.internal.query.action;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * The classes of an action's request and reply: the type arguments of the {@link ReadAction} or
 * {@link WriteAction} that it implements. They are looked up once for each class.
 *
 * @param request the request's record
 * @param reply the reply's record
 */
public record ActionTypes<Q extends Record, R extends Record>(Class<Q> request, Class<R> reply) {
  private static final ClassValue<ActionTypes<?, ?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected ActionTypes<?, ?> computeValue(Class<?> action) {
          return read(action);
        }
      };

  /** The types of an action. */
  @SuppressWarnings("unchecked")
  public static <Q extends Record, R extends Record> ActionTypes<Q, R> of(Action<Q, R> action) {
    return (ActionTypes<Q, R>) KNOWN.get(action.getClass());
  }

  private static ActionTypes<?, ?> read(Class<?> action) {
    for (Class<?> at = action; at != null; at = at.getSuperclass()) {
      for (Type each : at.getGenericInterfaces()) {
        if (each instanceof ParameterizedType type
            && type.getRawType() instanceof Class<?> raw
            && Action.class.isAssignableFrom(raw)) {
          return new ActionTypes<>(
              record(action, type.getActualTypeArguments()[0]),
              record(action, type.getActualTypeArguments()[1]));
        }
      }
    }
    throw new IllegalStateException(action + " implements neither ReadAction nor WriteAction");
  }

  private static Class<? extends Record> record(Class<?> action, Type argument) {
    if (argument instanceof Class<?> type && type.isRecord()) {
      return type.asSubclass(Record.class);
    }
    throw new IllegalStateException(action + " names no record, but " + argument);
  }
}
