// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A type of resource: how to find it in EC2, and how failure messages describe it.
 *
 * @param <R> the SDK's class of the resource
 */
abstract class ResourceType<R> {
  /** EC2's code for a conversion or import task that does not exist, in lower case. */
  private static final String NO_SUCH_TASK = "invalidconversiontaskid";

  private final String typeName;
  private final Function<R, String> id;
  private final Function<R, String> state;
  private final Function<R, List<Tag>> tags;

  /**
   * Creates a type.
   *
   * @param typeName the name of the type, for example {@code image}
   * @param id gets the id
   * @param state gets EC2's name of the state; empty if the type has no states
   * @param tags gets the tags; empty if the type has no tags
   */
  ResourceType(
      String typeName,
      Function<R, String> id,
      Function<R, String> state,
      Function<R, List<Tag>> tags) {
    this.typeName = typeName;
    this.id = id;
    this.state = state;
    this.tags = tags;
  }

  /** Returns the resource as EC2 describes it now; null if EC2 has no such resource. */
  abstract @Nullable R find(AmazonEC2 ec2, String id);

  /** Returns the resources that are suggested for an id that does not exist. */
  abstract List<R> candidates(AmazonEC2 ec2);

  /** Returns the name of the resource; empty if it has none. */
  String name(R resource) {
    return tags(resource).stream()
        .filter(tag -> "Name".equals(tag.getKey()))
        .map(Tag::getValue)
        .findFirst()
        .orElse("");
  }

  /** Returns the reason for the state; empty if EC2 gives none. */
  String reason(R resource) {
    return "";
  }

  final String typeName() {
    return typeName;
  }

  /** Returns the name of several resources of the type. */
  String plural() {
    return typeName + "s";
  }

  final String id(R resource) {
    return id.apply(resource);
  }

  final String state(R resource) {
    return state.apply(resource);
  }

  final List<Tag> tags(R resource) {
    return tags.apply(resource);
  }

  final String subject(R resource) {
    return typeName() + " " + label(resource);
  }

  final String label(R resource) {
    return id(resource) + (name(resource).isEmpty() ? "" : " '" + name(resource) + "'");
  }

  final String stateAndReason(R resource) {
    String state = state(resource);
    String reason = reason(resource);
    // The reason that EC2 gives for some states is the state itself.
    return state + (reason.isEmpty() || reason.equals(state) ? "" : " (" + reason + ")");
  }

  /**
   * Returns the items of all pages.
   *
   * @param describe describes the page of a token, which is null for the first one
   */
  static <P, T> List<T> allPages(
      Function<@Nullable String, P> describe,
      Function<P, List<T>> items,
      Function<P, @Nullable String> nextToken) {
    List<T> all = new ArrayList<>();
    String token = null;
    do {
      P page = describe.apply(token);
      all.addAll(items.apply(page));
      token = nextToken.apply(page);
    } while (token != null && !token.isEmpty());
    return all;
  }

  /**
   * Returns the first resource of a description; null if it is empty or fails because the resource
   * does not exist.
   */
  static <T> @Nullable T firstOrNull(Supplier<List<T>> describe) {
    try {
      List<T> found = describe.get();
      return found.isEmpty() ? null : found.get(0);
    } catch (AmazonServiceException refused) {
      if (isNotFound(refused)) {
        return null;
      }
      throw refused;
    }
  }

  static boolean isNotFound(AmazonServiceException refused) {
    String code = String.valueOf(refused.getErrorCode()).toLowerCase(Locale.ROOT);
    return code.equals(NO_SUCH_TASK)
        || (code.startsWith("invalid")
            && (code.endsWith(".notfound")
                || code.endsWith(".malformed")
                || code.endsWith(".unknown")
                || code.endsWith(".unavailable")));
  }

  /**
   * Escapes asterisks and question marks, which EC2 treats as wildcards in the value of a filter.
   */
  static String escapeWildcards(String value) {
    return value.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
  }
}
