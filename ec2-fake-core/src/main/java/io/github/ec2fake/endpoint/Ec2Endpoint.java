// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import java.net.URI;

/**
 * A cloud's endpoint for clients that need a real one: HTTP on 127.0.0.1, and on no other
 * interface. It takes GET and POST, on any path, from any number of clients at a time, and serves
 * them by the same rules as the clients that the cloud makes itself.
 *
 * <pre>
 * try (Ec2Cloud cloud = Ec2Cloud.create();
 *     Ec2Endpoint endpoint = cloud.listen()) {
 *   // aws --endpoint-url &lt;endpoint.uri()&gt; ec2 describe-images
 * }
 * </pre>
 *
 * <p>Who calls is read from the access key that a request is signed with: the one of {@code
 * cloud.credentials(account)}, or simply the account's twelve digits. The region is the one that a
 * signature of version 4 names, or else the one in the header {@code Host}, or else the cloud's
 * default region.
 *
 * <p>What is not valid HTTP, or too long, is answered with an error, and its connection closed. An
 * endpoint has a daemon thread of its own, and one for each connection; all end with {@link
 * #close()}, which the cloud's own {@code close()} calls.
 *
 * <p>{@code cloud.listen()} opens one; nobody else implements it.
 */
public interface Ec2Endpoint extends AutoCloseable {
  /**
   * Where it is.
   *
   * @return for example {@code http://127.0.0.1:40001}
   */
  URI uri();

  /**
   * Closes it, and all its connections, at once; its threads have ended on return. Does nothing if
   * it is closed already, or another endpoint has taken its place.
   */
  @Override
  void close();
}
