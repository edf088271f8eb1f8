package io.github.ec2fake.assertj;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.RequestClientOptions;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A type of resource: how to find it in EC2, and how failure messages describe it.
 *
 * @param <R> the SDK's class of the resource
 */
abstract class ResourceType<R> {

  /** Returns the name of the type, for example {@code image}. */
  abstract String typeName();

  /** Returns the resource as EC2 describes it now; null if EC2 has no such resource. */
  abstract @Nullable R find(AmazonEC2 ec2, String id);

  /** Returns the resources that are suggested for an id that does not exist. */
  abstract List<R> candidates(AmazonEC2 ec2);

  abstract String id(R resource);

  /** Returns the name of the resource; empty if it has none. */
  abstract String name(R resource);

  /** Returns EC2's name of the state; empty if the type has no states. */
  abstract String state(R resource);

  /** Returns the reason for the state; empty if EC2 gives none. */
  String reason(R resource) {
    return "";
  }

  /** Returns the tags; empty if the type has no tags. */
  List<Tag> tags(R resource) {
    return List.of();
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

  /** Returns the value of the tag {@code Name}; empty if there is none. */
  static String nameTag(List<Tag> tags) {
    return tags.stream()
        .filter(tag -> "Name".equals(tag.getKey()))
        .map(Tag::getValue)
        .findFirst()
        .orElse("");
  }

  /**
   * Marks a request as one of an assertion, by the end of its user agent. An in-memory cloud does
   * not inject faults into such calls.
   */
  static <Q extends AmazonWebServiceRequest> Q marked(Q request) {
    request
        .getRequestClientOptions()
        .putClientMarker(RequestClientOptions.Marker.USER_AGENT, "ec2-fake-assertj");
    return request;
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
    return code.startsWith("invalid")
        && (code.endsWith(".notfound")
            || code.endsWith(".malformed")
            || code.endsWith(".unavailable"));
  }

  /**
   * Escapes asterisks and question marks, which EC2 treats as wildcards in the value of a filter.
   */
  static String escapeWildcards(String value) {
    return value.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
  }
}
