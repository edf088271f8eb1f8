// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static io.github.ec2fake.internal.sdk.v1.ProductionCode.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import com.amazonaws.services.ec2.model.DescribeKeyPairsResult;
import com.amazonaws.services.ec2.model.KeyPairInfo;
import com.amazonaws.util.VersionInfoUtils;
import com.amazonaws.waiters.MaxAttemptsRetryStrategy;
import com.amazonaws.waiters.PollingStrategy;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.endpoint.NeedsLoopback;
import io.github.ec2fake.internal.endpoint.LoopbackEndpoint;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One jar for all versions of the SDK from 1.11.163 on: the build runs this class once with each of
 * some versions, and with the HTTP client that belongs to it. Uses only what 1.11.163 has.
 */
@Tag("sdk-versions")
@Timeout(60)
class SdkVersionsTest {
  private final StubExchange exchange = new StubExchange();
  private final List<Duration> slept = new ArrayList<>();
  @AutoClose private final SdkClients clients = new SdkClients(exchange, slept::add);

  @Test
  void runsOnTheVersionThatItIsMeantFor() {
    clients.client(ALICE, "us-east-1").describeKeyPairs();
    assertThat(VersionInfoUtils.getVersion()).isEqualTo(System.getProperty("sdk.version.expected"));
    assertThat(exchange.requests.get(0).headers().get("user-agent"))
        .contains("aws-sdk-java/" + System.getProperty("sdk.version.expected"));
  }

  @Test
  void aCallTravelsAsAnHttpRequestAndItsReplyComesBackParsed() {
    DescribeKeyPairsRequest request = new DescribeKeyPairsRequest().withKeyNames("my-key");
    AmazonEC2 ec2 = clients.client(ALICE, "eu-west-1");

    DescribeKeyPairsResult result = ec2.describeKeyPairs(request);

    assertThat(result.getKeyPairs()).extracting(KeyPairInfo::getKeyName).containsExactly("my-key");
    assertThat(result.getSdkHttpMetadata().getHttpStatusCode()).isEqualTo(200);
    assertThat(ec2.getCachedResponseMetadata(request).getRequestId())
        .isEqualTo(StubExchange.REQUEST_ID);
    assertThat(exchange.requests.get(0).headers())
        .containsEntry("host", "ec2.eu-west-1.amazonaws.com");
    assertThat(exchange.requests.get(0).body()).contains("KeyName.1=my-key");
  }

  @Test
  void anAsynchronousCallIsDoneWhenItReturns() throws Exception {
    AmazonEC2Async ec2 = clients.asyncClient(ALICE, "us-east-1");

    Future<DescribeKeyPairsResult> future =
        ec2.describeKeyPairsAsync(new DescribeKeyPairsRequest());

    assertThat(future.isDone()).isTrue();
    assertThat(future.get().getKeyPairs()).hasSize(1);
  }

  @Test
  void clientsOfProductionCodeReachTheFake() {
    ProductionCode.client(clients.clientConfiguration()).describeKeyPairs();
    ProductionCode.mutableClient(clients.clientConfiguration()).describeKeyPairs();

    assertThat(exchange.requests).hasSize(2);
  }

  @Test
  void anErrorReplyBecomesTheSdksException() {
    exchange.then(StubExchange.error(400, "InvalidKeyPair.NotFound", "The key pair is not there"));
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThatThrownBy(ec2::describeKeyPairs)
        .satisfies(
            StubExchange.isError(400, "InvalidKeyPair.NotFound", "The key pair is not there"));
    assertThat(exchange.requests).hasSize(1);
  }

  @Test
  void retriesWaitOnTheFakesTime() {
    exchange
        .then(StubExchange.error(503, "RequestLimitExceeded", "Request limit exceeded."))
        .then(StubExchange.error(500, "InternalError", "Try again"))
        .then(
            request -> {
              throw new SocketException("Connection reset");
            });
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
    assertThat(slept)
        .containsExactly(Duration.ofMillis(500), Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  void anAssertionErrorReachesTheUserAndTheNextCallWorks() {
    AssertionError error = new AssertionError("expected: 1 but was: 2");
    AmazonEC2 ec2 = ProductionCode.client(clients.clientConfiguration().withMaxConnections(1));
    for (int i = 0; i < 2; i++) {
      exchange.then(
          request -> {
            throw error;
          });
      assertThatThrownBy(ec2::describeKeyPairs).isSameAs(error);
    }
    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
  }

  @Test
  void plainHttpIsRefusedWithAnExplanation() {
    AmazonEC2 ec2 = ProductionCode.client(clients.clientConfiguration(), "http://127.0.0.1:1");

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(NoNetwork.EXPLANATION);
  }

  @Test
  void aWaiterPollsWithTheStrategyThatItIsGiven() {
    exchange
        .then(StubExchange.images("pending"))
        .then(StubExchange.images("pending"))
        .then(StubExchange.images("available"));
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    ec2.waiters()
        .imageAvailable()
        .run(
            new WaiterParameters<>(new DescribeImagesRequest().withImageIds("ami-1"))
                .withPollingStrategy(
                    new PollingStrategy(
                        new MaxAttemptsRetryStrategy(40),
                        context -> slept.add(Duration.ofSeconds(15)))));

    assertThat(exchange.requests).hasSize(3);
    assertThat(slept).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(15));
  }

  @NeedsLoopback
  @Test
  void aClientReachesTheLoopbackEndpoint() {
    try (Ec2Endpoint endpoint =
        new LoopbackEndpoint(EndpointOptions.defaults(), exchange, exchange, Clock.systemUTC())) {
      AmazonEC2 ec2 =
          AmazonEC2ClientBuilder.standard()
              .withCredentials(ALICE)
              .withEndpointConfiguration(
                  new EndpointConfiguration(endpoint.uri().toString(), "us-east-1"))
              .build();
      assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
      exchange.then(StubExchange.error(400, "InvalidKeyPair.NotFound", "It is not there"));
      assertThatThrownBy(ec2::describeKeyPairs).hasMessageContaining("It is not there");
      ec2.shutdown();
    }
  }

  @Test
  void aClientOfAClosedCloudSaysSo() {
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");
    clients.close();

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has been closed");
  }
}
