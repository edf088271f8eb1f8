// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.wire.RecordShape.Component;
import io.github.ec2fake.internal.text.ParameterName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form into a request record. Strict: what the record does not ask for is refused, unknown
 * and missing parameters before malformed ones.
 */
public final class RequestReader {
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern FILTER_AS_IN_THE_GUIDE = Pattern.compile("Filter\\.\\d+\\.(.+)");

  /** What the only component of an abbreviated record is. */
  private static final Set<Class<?>> ABBREVIATED = Set.of(String.class, Boolean.class);

  private static final String NOT_BOOLEAN = "It must be 'true' or 'false'.";

  private final Set<String> notModelled;
  private @Nullable Ec2Error missing;
  private @Nullable Ec2Error malformed;

  private RequestReader(Set<String> notModelled) {
    this.notModelled = notModelled;
  }

  /** Reads a request. */
  public static <Q extends Record> Q read(
      Class<Q> type, Map<String, String> form, String action, Set<String> notModelled) {
    RequestReader reader = new RequestReader(notModelled);
    Parameter.Tree tree = Parameter.treeOf(form);
    for (Parameter given : tree.given()) {
      reader.refuseWhatXmlCannotCarry(given);
    }
    Q request = type.cast(reader.record(type, tree.root()));
    for (Parameter unread : tree.unread()) {
      reader.refuse(unread, action);
    }
    if (reader.missing != null) {
      throw reader.missing;
    }
    if (reader.malformed != null) {
      throw reader.malformed;
    }
    return request;
  }

  private void refuseWhatXmlCannotCarry(Parameter given) {
    int illegal = XmlText.firstIllegal(given.rawValue());
    if (illegal >= 0 && malformed == null) {
      malformed =
          RequestErrors.ILLEGAL_CHARACTER.with(
              given.path(),
              HexFormat.of().withUpperCase().toHexDigits(given.rawValue().charAt(illegal)));
    }
  }

  private Record record(Class<?> type, Parameter node) {
    RecordShape shape = RecordShape.of(type);
    return shape.make(values(shape, node));
  }

  private @Nullable Object[] values(RecordShape shape, Parameter node) {
    @Nullable Object[] values = new @Nullable Object[shape.components().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(shape.components().get(i), node);
    }
    return values;
  }

  private @Nullable Object value(Component component, Parameter parent) {
    Parameter node = parent.child(component.parameter());
    if (component.list()) {
      List<Object> members = node == null ? List.of() : members(component, node);
      if (members.isEmpty() && component.required()) {
        missing(parent, component);
      }
      return members;
    }
    Object value = node == null ? null : single(component, node);
    if (value == null && component.required()) {
      missing(parent, component);
    }
    return value;
  }

  private List<Object> members(Component component, Parameter list) {
    List<Object> members = new ArrayList<>();
    for (Parameter each : list.members()) {
      Object member = single(component, each);
      if (member != null) {
        members.add(member);
      }
    }
    return List.copyOf(members);
  }

  private @Nullable Object single(Component component, Parameter node) {
    if (component.type().isRecord()) {
      return node.hasChildren() ? structure(component, node) : abbreviated(component, node);
    }
    String text = node.value();
    if (text == null) {
      return null;
    }
    if (text.isEmpty() && !component.mayBeEmpty()) {
      // An empty member would turn a list of one into none, which for a Describe means all.
      if (component.list() && node.isNumbered()) {
        missing(node.pathOfList());
      }
      return null;
    }
    if (component.type() == String.class) {
      return text;
    }
    if (component.type() == Integer.class) {
      return parsed(node, text, Integer::valueOf, "It must be an integer.");
    }
    if (component.type() == Long.class) {
      return parsed(node, text, Long::valueOf, "It must be an integer.");
    }
    if (component.type() == BigDecimal.class) {
      return parsed(node, text, BigDecimal::new, "It must be a number.");
    }
    if (component.type() == Boolean.class) {
      return bool(node, text);
    }
    if (component.type() == Instant.class) {
      return parsed(
          node, text, Instant::parse, "It must be a time such as 2026-10-15T13:17:00.000Z.");
    }
    throw new IllegalStateException("a request has no components of " + component.type());
  }

  /**
   * A structure of nothing but empty values is absent, like an empty value; what it would have to
   * contain is not missed then.
   */
  private @Nullable Record structure(Component component, Parameter node) {
    Ec2Error missingBefore = missing;
    RecordShape shape = RecordShape.of(component.type());
    @Nullable Object[] values = values(shape, node);
    if (areAbsent(values) && malformed == null && !component.required()) {
      missing = missingBefore;
      return null;
    }
    return shape.make(values);
  }

  private static boolean areAbsent(@Nullable Object[] values) {
    for (Object value : values) {
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /**
   * A record of a single text or flag can be given without that one's own name, as in older
   * versions, or by newer SDKs.
   */
  private @Nullable Record abbreviated(Component component, Parameter node) {
    RecordShape shape = RecordShape.of(component.type());
    if (shape.components().size() != 1 || !ABBREVIATED.contains(shape.components().get(0).type())) {
      return null;
    }
    Object value = single(shape.components().get(0), node);
    return value == null ? null : shape.make(new Object[] {value});
  }

  private @Nullable Object parsed(
      Parameter node, String text, Function<String, Object> parser, String allowed) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException | DateTimeException notAllowed) {
      malformed(node, text, allowed);
      return null;
    }
  }

  private @Nullable Boolean bool(Parameter node, String text) {
    Boolean value = bool(text);
    if (value == null) {
      malformed(node, text, NOT_BOOLEAN);
    }
    return value;
  }

  private static @Nullable Boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> null;
    };
  }

  /** Reads a flag that belongs to every call. */
  public static boolean flag(String name, String text) {
    Boolean value = text.isEmpty() ? Boolean.FALSE : bool(text);
    if (value == null) {
      throw invalid(name, text, NOT_BOOLEAN);
    }
    return value;
  }

  private void missing(Parameter parent, Component component) {
    if (!component.missing().isEmpty()) {
      missing(component.missing());
      return;
    }
    String prefix = parent.path().isEmpty() ? "" : parent.path() + ".";
    missing(prefix + component.parameter());
  }

  private void missing(String parameter) {
    if (missing == null) {
      missing = Ec2Error.missingParameter(parameter);
    }
  }

  private void malformed(Parameter node, String value, String allowed) {
    if (malformed == null) {
      malformed = invalid(node.path(), value, allowed);
    }
  }

  /** The refusal of a parameter's value, with a sentence that says which are allowed. */
  public static Ec2Error invalid(String parameter, String value, String allowed) {
    return RequestErrors.BAD_VALUE.with(value, parameter, allowed);
  }

  private void refuse(Parameter unread, String action) {
    String path = unread.path();
    for (String name : DOT.split(path, -1)) {
      if (!XmlText.isPartOfName(name)) {
        throw RequestErrors.ILLEGAL_NAME.with(name);
      }
    }
    String unnumbered = ParameterName.withoutNumbers(path);
    if (notModelled.stream().anyMatch(name -> (unnumbered + ".").startsWith(name + "."))
        || Ec2Parameters.has(action, unnumbered)) {
      if (unread.rawValue().isEmpty()) {
        return;
      }
      throw RequestErrors.PARAMETER_NOT_MODELLED.with(path, action);
    }
    var guide = FILTER_AS_IN_THE_GUIDE.matcher(path);
    throw guide.matches()
        ? RequestErrors.FILTER_AS_IN_THE_GUIDE.with(path, guide.group(1), unread.rawValue())
        : RequestErrors.UNKNOWN_PARAMETER.with(path);
  }

  /**
   * The names of all parameters that a request record reads, with {@code N} for a list's number.
   */
  public static List<String> parametersOf(Class<?> type) {
    return RecordShape.of(type).components().stream()
        .flatMap(
            component -> {
              String name = component.parameter() + (component.list() ? ".N" : "");
              return component.type().isRecord()
                  ? parametersOf(component.type()).stream().map(below -> name + "." + below)
                  : Stream.of(name);
            })
        .toList();
  }
}
