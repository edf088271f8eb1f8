// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static io.github.ec2fake.internal.sdk.v1.ProductionCode.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.handlers.AsyncHandler;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.AmazonEC2AsyncClient;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import com.amazonaws.services.ec2.model.DescribeKeyPairsResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncClientTest {
  private final StubExchange exchange = new StubExchange();
  @AutoClose private final SdkClients clients = new SdkClients(exchange, time -> {});
  private final AmazonEC2Async ec2 = clients.asyncClient(ALICE, "us-east-1");
  private final List<String> heard = new ArrayList<>();

  private final AsyncHandler<DescribeKeyPairsRequest, DescribeKeyPairsResult> handler =
      new AsyncHandler<>() {
        @Override
        public void onError(Exception exception) {
          heard.add(((AmazonEC2Exception) exception).getErrorCode());
        }

        @Override
        public void onSuccess(DescribeKeyPairsRequest request, DescribeKeyPairsResult result) {
          heard.add(result.getKeyPairs().get(0).getKeyName());
        }
      };

  @Test
  void aFutureIsDoneWhenItIsReturnedAndCannotBeCancelled() throws Exception {
    Future<DescribeKeyPairsResult> future =
        ec2.describeKeyPairsAsync(new DescribeKeyPairsRequest());

    assertThat(ec2).isInstanceOf(AmazonEC2AsyncClient.class);
    assertThat(future.isDone()).isTrue();
    assertThat(future.cancel(true)).isFalse();
    assertThat(future.isCancelled()).isFalse();
    assertThat(future.get().getKeyPairs()).hasSize(1);
  }

  @Test
  void aHandlerHasHeardOfSuccessAndFailureWhenTheFutureIsReturned() {
    exchange.then(StubExchange.keyPairs("first"));
    exchange.then(StubExchange.error(400, "InvalidKeyPair.NotFound", "gone"));

    Future<DescribeKeyPairsResult> good =
        ec2.describeKeyPairsAsync(new DescribeKeyPairsRequest(), handler);
    Future<DescribeKeyPairsResult> bad =
        ec2.describeKeyPairsAsync(new DescribeKeyPairsRequest(), handler);

    assertThat(heard).containsExactly("first", "InvalidKeyPair.NotFound");
    assertThat(good.isDone()).isTrue();
    assertThatThrownBy(bad::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(AmazonEC2Exception.class);
  }

  @Test
  void aClientThatIsShutDownTakesNoMore() {
    ec2.shutdown();

    assertThatThrownBy(() -> ec2.describeKeyPairsAsync(new DescribeKeyPairsRequest()))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(exchange.requests).isEmpty();
  }

  @Test
  void theExecutorTerminatesWhenTheLastCallIsDone() throws Exception {
    CallerThreadExecutor executor = new CallerThreadExecutor();

    boolean terminatedInside =
        executor
            .submit(
                () -> {
                  executor.shutdown();
                  return executor.isTerminated()
                      || executor.awaitTermination(1, TimeUnit.NANOSECONDS);
                })
            .get();

    assertThat(terminatedInside).isFalse();
    assertThat(executor.isShutdown()).isTrue();
    assertThat(executor.isTerminated()).isTrue();
    assertThat(executor.awaitTermination(1, TimeUnit.DAYS)).isTrue();
  }
}
