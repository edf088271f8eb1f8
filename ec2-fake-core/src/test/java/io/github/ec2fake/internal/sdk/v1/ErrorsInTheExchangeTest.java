// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static io.github.ec2fake.internal.sdk.v1.ProductionCode.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import com.amazonaws.services.ec2.model.DescribeKeyPairsResult;
import io.github.ec2fake.internal.query.wire.WireReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is thrown while a request is served, other than an {@code IOException}. */
@Timeout(60)
class ErrorsInTheExchangeTest {
  private final AssertionError error = new AssertionError("expected: 1 but was: 2");
  private final StubExchange exchange = new StubExchange();
  private final List<Duration> slept = new ArrayList<>();
  @AutoClose private final SdkClients clients = new SdkClients(exchange, slept::add);

  @Test
  void anAssertionErrorReachesTheUserAndTheNextCallWorks() {
    exchange.then(request -> fail());
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThatThrownBy(ec2::describeKeyPairs).isSameAs(error);
    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
    assertThat(exchange.requests).hasSize(2);
    assertThat(slept).isEmpty();
  }

  @Test
  void anErrorKeepsNoConnection() {
    ClientConfiguration configuration = clients.clientConfiguration().withMaxConnections(1);
    AmazonEC2 ec2 = ProductionCode.client(configuration);
    for (int i = 0; i < 3; i++) {
      exchange.then(request -> fail());
      assertThatThrownBy(ec2::describeKeyPairs).isSameAs(error);
    }
    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
  }

  @Test
  void anErrorReachesTheUserWhateverIsSaidAboutRetriesAndTimeouts() {
    ClientConfiguration configuration =
        clients
            .clientConfiguration()
            .withMaxErrorRetry(0)
            .withRequestTimeout(600_000)
            .withClientExecutionTimeout(600_000)
            .withGzip(true);
    AmazonEC2 ec2 = ProductionCode.client(configuration);
    exchange.then(request -> fail());

    assertThatThrownBy(ec2::describeKeyPairs).isSameAs(error);
    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
    ec2.shutdown();
  }

  @Test
  void anErrorIsTheCauseOfWhatAFutureThrows() throws Exception {
    exchange.then(request -> fail());
    AmazonEC2Async ec2 = clients.asyncClient(ALICE, "us-east-1");

    Future<DescribeKeyPairsResult> future =
        ec2.describeKeyPairsAsync(new DescribeKeyPairsRequest());

    assertThatThrownBy(future::get).isInstanceOf(ExecutionException.class).hasCause(error);
    assertThat(ec2.describeKeyPairsAsync(new DescribeKeyPairsRequest()).get().getKeyPairs())
        .hasSize(1);
  }

  @Test
  void aRuntimeExceptionReachesTheUserAndTheNextCallWorks() {
    RuntimeException exception = new UnsupportedOperationException("not modelled");
    ClientConfiguration configuration = clients.clientConfiguration().withMaxConnections(1);
    AmazonEC2 ec2 = ProductionCode.client(configuration);
    for (int i = 0; i < 3; i++) {
      exchange.then(
          request -> {
            throw exception;
          });
      assertThatThrownBy(ec2::describeKeyPairs).isSameAs(exception);
    }
    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
    assertThat(exchange.requests).hasSize(4);
    assertThat(slept).isEmpty();
  }

  private WireReply fail() {
    throw error;
  }
}
