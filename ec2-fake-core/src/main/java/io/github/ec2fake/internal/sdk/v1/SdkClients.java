// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder;
import com.amazonaws.retry.PredefinedRetryPolicies;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.AmazonEC2AsyncClientBuilder;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.waiters.MaxAttemptsRetryStrategy;
import com.amazonaws.waiters.PollingStrategy;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.time.Sleeper;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Makes real EC2 clients, built by the SDK's own builders, whose requests are served by one {@link
 * HttpHandler} in memory, on the caller's thread: no socket, no DNS look-up, no thread, no
 * sleeping.
 *
 * <p>Everything between the method that is called and the bytes on the wire is the SDK's:
 * marshalling, signing, retries, parsing, request handlers, waiters. Only these differ from a
 * client in production:
 *
 * <ul>
 *   <li>The waiting between two attempts moves the fake's clock and takes no real time. Its length
 *       is the longest that the SDK would choose at random, so that it is the same each time: 100
 *       ms doubling with each attempt, 500 ms after throttling, at most 20 s.
 *   <li>Proxies, profiles, regions, retry settings and monitoring that the environment or the
 *       system properties ask for do not count.
 *   <li>Anything that would make the SDK open a real connection (plain http, a proxy, switched-off
 *       certificate checks) fails at once and says so.
 * </ul>
 *
 * <p>An exception of the exchange behaves as in life if it is an {@link IOException}: the
 * connection broke, and the SDK tries again. Any other exception, and any error, passes through the
 * SDK as it is, is not tried again, and leaves the client usable.
 *
 * <p>Safe for use by several threads.
 */
public final class SdkClients implements AutoCloseable {
  private final HttpHandler exchange;
  private final Sleeper sleeper;
  private final Queue<CallerThreadExecutor> executors = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  public SdkClients(HttpHandler exchange, Sleeper sleeper) {
    this.exchange = exchange;
    this.sleeper = sleeper;
  }

  public static AWSCredentialsProvider credentials(String accessKey, String secretKey) {
    return new AWSStaticCredentialsProvider(new BasicAWSCredentials(accessKey, secretKey));
  }

  /** What a waiter needs to wait with a sleeper. */
  public static PollingStrategy pollingStrategy(Sleeper sleeper, Duration delay, int attempts) {
    return new PollingStrategy(
        new MaxAttemptsRetryStrategy(attempts), context -> sleeper.sleep(delay));
  }

  /**
   * A new client.
   *
   * @throws IllegalStateException after {@link #close()}, or if the SDK is told not to check
   *     certificates
   */
  public AmazonEC2 client(AWSCredentialsProvider credentials, String region) {
    return configure(AmazonEC2ClientBuilder.standard(), clientConfiguration(), credentials, region);
  }

  /**
   * A new asynchronous client. It runs each call on the caller's thread: a future that it returns
   * is done already, and an {@code AsyncHandler} has been called.
   *
   * @return an {@code AmazonEC2AsyncClient} as {@code AmazonEC2AsyncClientBuilder} builds it
   * @throws IllegalStateException after {@link #close()}, or if the SDK is told not to check
   *     certificates
   */
  public AmazonEC2Async asyncClient(AWSCredentialsProvider credentials, String region) {
    ClientConfiguration configuration = clientConfiguration();
    return configure(
        AmazonEC2AsyncClientBuilder.standard().withExecutorFactory(this::executor),
        configuration,
        credentials,
        region);
  }

  /**
   * For production code that builds its own client: with this configuration it reaches the fake,
   * whether it is built by {@code AmazonEC2ClientBuilder} or by a constructor of {@code
   * AmazonEC2Client}. Other settings may be changed freely; a retry policy of one's own really
   * sleeps between attempts. Credentials, region and client-side monitoring are no settings of a
   * configuration: what that code or the environment says about them counts.
   *
   * @throws IllegalStateException after {@link #close()}, or if the SDK is told not to check
   *     certificates
   */
  public ClientConfiguration clientConfiguration() {
    ClosedCloud.refuseIf(closed);
    NoNetwork.refuseDisabledCertificateChecks();
    DeprecationNotice.silence();
    NoNetwork network = new NoNetwork();
    ClientConfiguration configuration = new ClientConfiguration();
    configuration
        .getApacheHttpClientConfig()
        .setSslSocketFactory(
            new InMemorySocketFactory(
                this::serve, network, read -> Timeouts.of(configuration, read)));
    configuration.setDnsResolver(network);
    configuration.setLocalAddress(NoNetwork.unbindable());
    // Not "unset": then the proxy of the environment or of the system properties would count.
    configuration.setProxyPort(0);
    // The reaper of idle connections is a thread; there is nothing here that idles.
    configuration.setUseReaper(false);
    configuration.setRetryPolicy(Retries.policy(sleeper, network));
    // The default, explicitly: otherwise AWS_MAX_ATTEMPTS would count.
    configuration.setMaxErrorRetry(PredefinedRetryPolicies.DEFAULT_MAX_ERROR_RETRY);
    SdkCompatibility.useLegacyRetryMode(configuration);
    return configuration;
  }

  /**
   * Refuses what clients call later, those that were handed out and those that production code
   * built, with an {@link IllegalStateException}; asynchronous clients refuse to take it at all,
   * with a {@code RejectedExecutionException}. Their connection pools stay open, because a call
   * that is just being made would only hear that its pool is shut down; there is nothing in them
   * but memory.
   */
  @Override
  public void close() {
    closed = true;
    executors.forEach(CallerThreadExecutor::shutdown);
    executors.clear();
  }

  private WireReply serve(WireRequest request) throws IOException {
    ClosedCloud.refuseIf(closed);
    return exchange.serve(request);
  }

  private <C> C configure(
      AwsClientBuilder<?, C> builder,
      ClientConfiguration configuration,
      AWSCredentialsProvider credentials,
      String region) {
    builder.setClientConfiguration(configuration);
    builder.setCredentials(credentials);
    builder.setRegion(region);
    builder.setRequestHandlers(new ClosedCloud(() -> closed));
    SdkCompatibility.switchOffMonitoring(builder);
    return builder.build();
  }

  private CallerThreadExecutor executor() {
    CallerThreadExecutor executor = new CallerThreadExecutor();
    executors.add(executor);
    if (closed) {
      executor.shutdown();
    }
    return executor;
  }
}
