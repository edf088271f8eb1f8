// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static io.github.ec2fake.internal.sdk.v1.ProductionCode.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.AbortedException;
import com.amazonaws.ClientConfiguration;
import com.amazonaws.SdkClientException;
import com.amazonaws.http.timers.client.ClientExecutionTimeoutException;
import com.amazonaws.regions.Regions;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.AmazonEC2Client;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client over its life: its connections, its endpoints, its timeouts, its end. */
@Timeout(60)
class ConnectionsTest {
  private final StubExchange exchange = new StubExchange();
  private final List<Duration> slept = new ArrayList<>();
  @AutoClose private final SdkClients clients = new SdkClients(exchange, slept::add);

  @Test
  void manyCallsShareOneConnection() {
    ClientConfiguration configuration = clients.clientConfiguration();
    CountingSockets connections = CountingSockets.of(configuration);
    AmazonEC2 ec2 = ProductionCode.client(configuration);

    for (int i = 0; i < 200; i++) {
      assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
    }

    assertThat(exchange.requests).hasSize(200);
    assertThat(connections.sockets).hasSize(1);
  }

  @Test
  void aConnectionIsNotStaleAfterAPause() {
    ClientConfiguration configuration =
        clients.clientConfiguration().withValidateAfterInactivityMillis(1);
    CountingSockets connections = CountingSockets.of(configuration);
    AmazonEC2 ec2 = ProductionCode.client(configuration);

    for (int i = 0; i < 5; i++) {
      assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
      // The pool compares machine time.
      long later = System.currentTimeMillis() + 3;
      while (System.currentTimeMillis() < later) {
        Thread.onSpinWait();
      }
    }

    assertThat(connections.sockets).hasSize(1);
  }

  @Test
  void aBrokenConnectionIsReplaced() {
    ClientConfiguration configuration = clients.clientConfiguration();
    CountingSockets connections = CountingSockets.of(configuration);
    AmazonEC2 ec2 = ProductionCode.client(configuration);
    exchange.then(
        request -> {
          throw new InterruptedIOException("broken");
        });

    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);

    assertThat(connections.sockets).hasSize(2);
    assertThat(connections.sockets.get(0).isClosed()).isTrue();
    assertThat(connections.sockets.get(1).isClosed()).isFalse();
  }

  @Test
  void eightThreadsCallAtOnce() throws Exception {
    int threads = 8;
    CyclicBarrier together = new CyclicBarrier(threads);
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");
    for (int i = 0; i < threads; i++) {
      // Served only when all eight are being served.
      exchange.then(request -> StubExchange.keyPairs("thread-" + await(together)));
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<Integer> calls =
          () -> {
            int seen = 0;
            for (int i = 0; i < 50; i++) {
              seen += ec2.describeKeyPairs().getKeyPairs().size();
            }
            return seen;
          };
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(pool.submit(calls));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(50);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(exchange.requests).hasSize(threads * 50);
  }

  private static int await(CyclicBarrier barrier) {
    try {
      return barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCallMayBeMadeWhileAnotherIsServed() {
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");
    exchange.then(
        request ->
            StubExchange.keyPairs(
                "outer, after " + ec2.describeKeyPairs().getKeyPairs().get(0).getKeyName()));

    assertThat(ec2.describeKeyPairs().getKeyPairs().get(0).getKeyName())
        .isEqualTo("outer, after my-key");
  }

  @Test
  void aMutableClientTakesItsNewEndpointAndRegionToTheFake() {
    AmazonEC2Client ec2 = ProductionCode.mutableClient(clients.clientConfiguration());

    ec2.describeKeyPairs();
    ProductionCode.setEndpoint(ec2, "https://ec2.eu-west-1.amazonaws.com");
    ec2.describeKeyPairs();
    ProductionCode.setRegion(ec2, Regions.CN_NORTH_1);
    ec2.describeKeyPairs();

    assertThat(exchange.requests)
        .extracting(ConnectionsTest::hostAndScope)
        .containsExactly(
            "ec2.us-east-1.amazonaws.com us-east-1",
            "ec2.eu-west-1.amazonaws.com eu-west-1",
            "ec2.cn-north-1.amazonaws.com.cn cn-north-1");
  }

  private static String hostAndScope(WireRequest request) {
    String authorization = request.headers().getOrDefault("authorization", "//");
    return request.headers().get("host") + " " + authorization.split("/", -1)[2];
  }

  @Test
  void aBuiltClientKeepsItsEndpoint() {
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThatThrownBy(() -> ProductionCode.setEndpoint(ec2, "https://ec2.eu-west-1.amazonaws.com"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ProductionCode.setRegion(ec2, Regions.EU_WEST_1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aClientThatTheUserShutDownStaysShutAndOthersWork() {
    AmazonEC2 shut = clients.client(ALICE, "us-east-1");
    AmazonEC2 other = clients.client(ALICE, "us-east-1");
    shut.describeKeyPairs();
    shut.shutdown();

    assertThatThrownBy(shut::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Connection pool shut down");
    assertThat(other.describeKeyPairs().getKeyPairs()).hasSize(1);
  }

  @Test
  void anInterruptedCallerStaysInterrupted() {
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    Thread.currentThread().interrupt();
    assertThatThrownBy(ec2::describeKeyPairs).isInstanceOf(AbortedException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(exchange.requests).isEmpty();
    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
  }

  @Test
  void aReplyThatTakesLongerThanTheRequestTimeoutIsLost() {
    ClientConfiguration configuration = clients.clientConfiguration().withMaxErrorRetry(0);
    CountingSockets connections = CountingSockets.of(configuration);
    AmazonEC2 ec2 = ProductionCode.client(configuration);
    ec2.describeKeyPairs();
    exchange.usually(
        request -> {
          // The SDK's timer aborts the call by closing its connection.
          while (!connections.sockets.get(0).isClosed()) {
            Thread.onSpinWait();
          }
          return StubExchange.keyPairs("too-late");
        });

    assertThatThrownBy(
            () -> ec2.describeKeyPairs(new DescribeKeyPairsRequest().withSdkRequestTimeout(100)))
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("did not complete before the request timeout");
    exchange.usually(request -> StubExchange.keyPairs("my-key"));
    assertThat(ec2.describeKeyPairs().getKeyPairs().get(0).getKeyName()).isEqualTo("my-key");
    ec2.shutdown();
  }

  @Test
  void anAbortedReplyEndsWhereItWasAborted() throws Exception {
    String request = "GET / HTTP/1.1\r\nHost: ec2\r\n\r\n";
    InputStream reply;
    try (Socket socket = InMemoryConnection.open(exchange)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      reply = socket.getInputStream();
      assertThat(reply.read()).isEqualTo('H');
    }

    assertThatThrownBy(reply::read).isInstanceOf(SocketException.class);
    assertThatThrownBy(() -> reply.read(new byte[10])).isInstanceOf(SocketException.class);
  }

  @Test
  void aCallThatTakesLongerThanTheExecutionTimeoutIsInterrupted() {
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");
    ec2.describeKeyPairs();
    exchange.usually(
        request -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
          }
          return StubExchange.keyPairs("never");
        });

    assertThatThrownBy(
            () ->
                ec2.describeKeyPairs(
                    new DescribeKeyPairsRequest().withSdkClientExecutionTimeout(100)))
        .isInstanceOf(ClientExecutionTimeoutException.class);
    assertThat(Thread.interrupted()).isFalse();
    exchange.usually(request -> StubExchange.keyPairs("my-key"));
    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
  }

  @Test
  void closingShutsClientsDown() {
    AmazonEC2Async ec2 = clients.asyncClient(ALICE, "us-east-1");

    clients.close();

    assertThatThrownBy(ec2::describeKeyPairsAsync).isInstanceOf(RejectedExecutionException.class);
  }
}
