package io.github.ec2fake.endpoint;

import io.github.ec2fake.internal.query.wire.HttpHandler;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

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
 * <p>What is not valid HTTP, or too long, is answered with a 4xx, and its connection closed. An
 * endpoint has a daemon thread of its own, and one for each connection; all end with {@link
 * #close()}, which the cloud's own {@code close()} calls.
 */
public final class Ec2Endpoint implements AutoCloseable {
  private final Listener listener;
  private final EndpointHandler service;

  /**
   * Made by the cloud: see {@code Ec2Cloud.listen()}.
   *
   * @param options how it is to be
   * @param door where its requests are served
   * @param clock the cloud's clock
   */
  public Ec2Endpoint(EndpointOptions options, HttpHandler door, Clock clock) {
    service = new EndpointHandler(options, door, clock);
    Ec2Endpoint replaced = options.replaced;
    if (replaced == null) {
      listener = new Listener(options.port, service);
    } else {
      listener = replaced.listener;
      listener.replace(replaced.service, service);
    }
  }

  /**
   * Where it is.
   *
   * @return for example {@code http://127.0.0.1:40001}
   */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.port());
  }

  /**
   * What DescribeRegions is to show as the endpoint of each region.
   *
   * @return the URI, or null if it is closed or not meant to be shown; see {@link
   *     EndpointOptions#asRegionEndpoint()}
   */
  public @Nullable String regionEndpoint() {
    return service.options().isRegionEndpoint && listener.isOpenFor(service)
        ? uri().toString()
        : null;
  }

  /**
   * Closes it, and all its connections, at once; its threads have ended on return. Does nothing if
   * it is closed already, or another endpoint has taken its place.
   */
  @Override
  public void close() {
    listener.close(service);
  }

  @Override
  public String toString() {
    return "Ec2Endpoint[" + uri() + "]";
  }
}
