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
 * A kind of resource: how EC2 describes it, and how failures speak of it.
 *
 * @param <R> the SDK's class for it
 */
abstract class ResourceType<R> {

  /** What it is called, for example {@code image}. */
  abstract String typeName();

  /** The resource as EC2 describes it now, or null if it has no such resource. */
  abstract @Nullable R find(AmazonEC2 ec2, String id);

  /** Those that a mistaken id could have meant. */
  abstract List<R> candidates(AmazonEC2 ec2);

  abstract String id(R resource);

  /** The name that its maker gave it; empty if none. */
  abstract String name(R resource);

  /** Its state in EC2's word; empty if it has none. */
  abstract String state(R resource);

  /** Why it is in its state; empty if there is nothing to say. */
  String reason(R resource) {
    return "";
  }

  /** Its tags; none if it cannot have any. */
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
    // EC2 gives some states themselves as their reason.
    return state + (reason.isEmpty() || reason.equals(state) ? "" : " (" + reason + ")");
  }

  /** The value of the tag {@code Name}; empty if there is none. */
  static String nameTag(List<Tag> tags) {
    return tags.stream()
        .filter(tag -> "Name".equals(tag.getKey()))
        .map(Tag::getValue)
        .findFirst()
        .orElse("");
  }

  /**
   * Marks a request, at the end of its user agent, as one of an assertion. A cloud in memory spares
   * it the faults that are meant for the code under test.
   */
  static <Q extends AmazonWebServiceRequest> Q marked(Q request) {
    request
        .getRequestClientOptions()
        .putClientMarker(RequestClientOptions.Marker.USER_AGENT, "ec2-fake-assertj");
    return request;
  }

  /** The first one described, or null if EC2 says that there is none. */
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

  /** A value for a filter, in which EC2 reads an asterisk and a question mark as wildcards. */
  static String escapeWildcards(String value) {
    return value.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
  }
}
