package io.github.ec2fake.internal.query.wire;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as a transport hands it to the cloud.
 *
 * @param method {@code GET} or {@code POST}
 * @param target path and query, as in the request line
 * @param headers by name in lower case; repeated ones joined by a comma
 * @param body the body as UTF-8 text, empty if there is none
 * @param verify whether its signature is to be verified rather than taken on trust
 * @param clientTimeout how long the client waits for the reply, on the fake's time; null for as
 *     long as it takes
 */
public record WireRequest(
    String method,
    String target,
    Map<String, String> headers,
    String body,
    boolean verify,
    @Nullable Duration clientTimeout) {

  /**
   * The request of a client that waits as long as it takes, its signature taken on trust.
   *
   * @param method {@code GET} or {@code POST}
   * @param target path and query, as in the request line
   * @param headers by name in lower case; repeated ones joined by a comma
   * @param body the body as UTF-8 text, empty if there is none
   */
  public WireRequest(String method, String target, Map<String, String> headers, String body) {
    this(method, target, headers, body, false, null);
  }
}
