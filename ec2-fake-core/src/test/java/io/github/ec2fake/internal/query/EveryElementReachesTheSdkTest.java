// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.http.HttpResponse;
import com.amazonaws.http.StaxResponseHandler;
import com.amazonaws.transform.StaxUnmarshallerContext;
import com.amazonaws.transform.Unmarshaller;
import io.github.ec2fake.internal.query.action.ActionTypes;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wire names of every reply are right: whichever component is changed, the object that the SDK
 * hands to its user changes.
 */
class EveryElementReachesTheSdkTest {
  private static final String VERSION = "2016-11-15";

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.internal.query.Modelled#actions")
  void whateverChangesIsSeen(String action) throws Exception {
    Class<?> reply = ActionTypes.of(Modelled.action(action)).reply();
    Sample sample = new Sample();
    Object seen = sdkObject(action, (Record) sample.of(reply, reply.getSimpleName()));
    List<String> unseen = new ArrayList<>();
    for (String leaf : List.copyOf(sample.leaves)) {
      Record changed = (Record) new Sample(leaf).of(reply, reply.getSimpleName());
      if (sdkObject(action, changed).equals(seen)) {
        unseen.add(leaf);
      }
    }

    // The SDK takes the status for the answer of the actions that say nothing but "true".
    unseen.removeIf(leaf -> leaf.endsWith(".return_"));
    Set<String> newer = ReplyElements.of(action).newer();
    assertThat(unseen)
        .as("elements that the SDK does not read; newer-elements.txt lists those that are newer")
        .containsExactlyElementsOf(
            sample.leaves.stream().filter(leaf -> isAmong(newer, leaf)).toList());
  }

  /** Whether a leaf is an element of these, or below one. */
  private static boolean isAmong(Set<String> elements, String leaf) {
    String path = leaf.substring(leaf.indexOf('.') + 1).replace(".item", "") + ".";
    return elements.stream().anyMatch(element -> path.startsWith(element + "."));
  }

  private static Object sdkObject(String action, Record reply) throws Exception {
    @SuppressWarnings("unchecked")
    Unmarshaller<Object, StaxUnmarshallerContext> unmarshaller =
        (Unmarshaller<Object, StaxUnmarshallerContext>)
            Modelled.sdkClass("transform." + action + "ResultStaxUnmarshaller")
                .getMethod("getInstance")
                .invoke(null);
    HttpResponse response = new HttpResponse(null, null);
    response.setContent(
        new ByteArrayInputStream(
            ReplyWriter.write(action, VERSION, "request-1", reply)
                .getBytes(StandardCharsets.UTF_8)));
    return new StaxResponseHandler<>(unmarshaller).handle(response).getResult();
  }

  /** Fills a record, with one leaf different from usual if it is told so. */
  private static final class Sample {
    private final List<String> leaves = new ArrayList<>();
    private final String different;

    Sample() {
      this("");
    }

    Sample(String different) {
      this.different = different;
    }

    Object of(Type type, String path) throws ReflectiveOperationException {
      if (type instanceof ParameterizedType list) {
        return List.of(of(list.getActualTypeArguments()[0], path + ".item"));
      }
      Class<?> raw = (Class<?>) type;
      if (raw.isRecord()) {
        return record(raw, path);
      }
      leaves.add(path);
      boolean odd = path.equals(different);
      if (raw == String.class) {
        return odd ? "43" : "42";
      }
      if (raw == Integer.class || raw == int.class) {
        return odd ? 43 : 42;
      }
      if (raw == Long.class || raw == long.class) {
        return odd ? 43L : 42L;
      }
      if (raw == BigDecimal.class) {
        return BigDecimal.valueOf(odd ? 43 : 42);
      }
      if (raw == Boolean.class || raw == boolean.class) {
        return !odd;
      }
      if (raw == Instant.class) {
        return Instant.ofEpochSecond(odd ? 43 : 42);
      }
      throw new AssertionError("no sample for " + raw);
    }

    private Object record(Class<?> type, String path) throws ReflectiveOperationException {
      RecordComponent[] components = type.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = of(components[i].getGenericType(), path + "." + components[i].getName());
      }
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    }
  }
}
