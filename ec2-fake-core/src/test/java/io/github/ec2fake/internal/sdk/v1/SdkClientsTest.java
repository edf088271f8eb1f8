// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static io.github.ec2fake.internal.sdk.v1.ProductionCode.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.SdkClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Client;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import com.amazonaws.services.ec2.model.DescribeKeyPairsResult;
import com.amazonaws.services.ec2.model.KeyPairInfo;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SdkClientsTest {
  private final StubExchange exchange = new StubExchange();
  private final List<Duration> slept = new ArrayList<>();
  @AutoClose private final SdkClients clients = new SdkClients(exchange, slept::add);

  @Test
  void aCallTravelsAsAnHttpRequestAndItsReplyComesBackParsed() {
    AmazonEC2 ec2 = clients.client(ALICE, "eu-west-1");

    DescribeKeyPairsResult result =
        ec2.describeKeyPairs(new DescribeKeyPairsRequest().withKeyNames("my-key", "schlüssel"));

    assertThat(ec2).isInstanceOf(AmazonEC2Client.class);
    assertThat(result.getKeyPairs()).extracting(KeyPairInfo::getKeyName).containsExactly("my-key");
    WireRequest request = exchange.requests.get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target()).isEqualTo("/");
    assertThat(request.headers())
        .containsEntry("host", "ec2.eu-west-1.amazonaws.com")
        .containsEntry("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    assertThat(request.headers().get("authorization"))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDALICE/")
        .contains("/eu-west-1/ec2/aws4_request");
    assertThat(request.body())
        .contains("Action=DescribeKeyPairs")
        .contains("KeyName.2=schl%C3%BCssel");
  }

  @Test
  void statusAndRequestIdAreThere() {
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");
    DescribeKeyPairsRequest request = new DescribeKeyPairsRequest();

    DescribeKeyPairsResult result = ec2.describeKeyPairs(request);

    assertThat(result.getSdkHttpMetadata().getHttpStatusCode()).isEqualTo(200);
    assertThat(result.getSdkHttpMetadata().getAllHttpHeaders())
        .containsEntry("Content-Type", List.of("text/xml;charset=UTF-8"));
    assertThat(result.getSdkResponseMetadata().getRequestId()).isEqualTo(StubExchange.REQUEST_ID);
    assertThat(ec2.getCachedResponseMetadata(request).getRequestId())
        .isEqualTo(StubExchange.REQUEST_ID);
  }

  @Test
  void anErrorReplyBecomesTheSdksException() {
    exchange.then(StubExchange.error(400, "InvalidKeyPair.NotFound", "The key pair is not there"));
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThatThrownBy(ec2::describeKeyPairs)
        .satisfies(
            StubExchange.isError(400, "InvalidKeyPair.NotFound", "The key pair is not there"));
    assertThat(exchange.requests).hasSize(1);
    assertThat(slept).isEmpty();
  }

  @Test
  void everyCallIsServedOnTheCallersThreadAndStartsNoOther() {
    Set<Thread> before = threads();
    List<Thread> serving = new ArrayList<>();
    exchange.then(
        request -> {
          serving.add(Thread.currentThread());
          return StubExchange.keyPairs("my-key");
        });

    clients.client(ALICE, "us-east-1").describeKeyPairs();
    assertThat(clients.asyncClient(ALICE, "us-east-1").describeKeyPairsAsync()).isDone();

    assertThat(serving).containsExactly(Thread.currentThread());
    assertThat(threads()).isSubsetOf(before);
  }

  private static Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    // The JVM's own come and go.
    threads.removeIf(
        thread ->
            thread.getThreadGroup() == null || thread.getThreadGroup().getName().equals("system"));
    return threads;
  }

  @Test
  void aBrokenConnectionIsTriedThreeTimesAgain() {
    for (int i = 0; i < 3; i++) {
      exchange.then(
          request -> {
            throw new SocketException("Connection reset");
          });
    }
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
    assertThat(exchange.requests).hasSize(4);
    assertThat(slept)
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  void aConnectionThatKeepsBreakingFailsWithItsOwnReason() {
    IOException reason = new IOException("The answer was lost on purpose");
    for (int i = 0; i < 4; i++) {
      exchange.then(
          request -> {
            throw reason;
          });
    }
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(SdkClientException.class)
        .hasMessage("Unable to execute HTTP request: The answer was lost on purpose")
        .hasCause(reason);
    assertThat(exchange.requests).hasSize(4);
  }

  @Test
  void aServerErrorIsTriedAgainOnTheFakesTime() {
    exchange
        .then(StubExchange.error(500, "InternalError", "Try again"))
        .then(StubExchange.error(503, "Unavailable", "Try again"));
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThat(ec2.describeKeyPairs().getKeyPairs()).hasSize(1);
    assertThat(slept).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void throttlingIsTriedAgainAfterALongerTime() {
    for (int i = 0; i < 4; i++) {
      exchange.then(StubExchange.error(503, "RequestLimitExceeded", "Request limit exceeded."));
    }
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            e -> assertThat(e.getErrorCode()).isEqualTo("RequestLimitExceeded"));
    assertThat(exchange.requests).hasSize(4);
    assertThat(slept)
        .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void anErrorReplyWithoutABodyIsNamedByItsReasonPhrase() {
    exchange.then(new WireReply(400, Map.of(), ""));
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            e -> assertThat(e.getErrorCode()).isEqualTo("400 Bad Request"));
  }

  @Test
  void theUsersNumberOfRetriesCounts() {
    ClientConfiguration configuration = clients.clientConfiguration().withMaxErrorRetry(1);
    exchange
        .then(StubExchange.error(500, "InternalError", "Try again"))
        .then(StubExchange.error(500, "InternalError", "Try again"));
    AmazonEC2 ec2 = ProductionCode.client(configuration);

    assertThatThrownBy(ec2::describeKeyPairs).isInstanceOf(AmazonEC2Exception.class);
    assertThat(exchange.requests).hasSize(2);
  }

  @Test
  void largeRequestsAndRepliesArriveWhole() {
    String name = "k".repeat(1_000_000) + "é";
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      names.add("a-rather-long-name-" + i);
    }
    exchange.then(StubExchange.keyPairs(name));
    AmazonEC2 ec2 = clients.client(ALICE, "us-east-1");

    DescribeKeyPairsResult result =
        ec2.describeKeyPairs(new DescribeKeyPairsRequest().withKeyNames(names));

    assertThat(result.getKeyPairs().get(0).getKeyName()).isEqualTo(name);
    assertThat(exchange.requests.get(0).body())
        .hasSizeGreaterThan(20_000)
        .contains("KeyName.1000=a-rather-long-name-999");
  }

  @Test
  void aClientOfAClosedCloudSaysSo() {
    AmazonEC2 ours = clients.client(ALICE, "us-east-1");
    AmazonEC2 productions = ProductionCode.client(clients.clientConfiguration());
    clients.close();

    for (AmazonEC2 ec2 : List.of(ours, productions)) {
      assertThatThrownBy(ec2::describeKeyPairs)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has been closed");
    }
    assertThatThrownBy(clients::clientConfiguration)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has been closed");
    assertThat(exchange.requests).isEmpty();
  }
}
