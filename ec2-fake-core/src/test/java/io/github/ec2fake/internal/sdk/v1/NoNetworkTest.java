// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static io.github.ec2fake.internal.sdk.v1.ProductionCode.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.Protocol;
import com.amazonaws.SDKGlobalConfiguration;
import com.amazonaws.SdkClientException;
import com.amazonaws.retry.PredefinedRetryPolicies;
import com.amazonaws.services.ec2.AmazonEC2;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the SDK would open a socket of its own, and somebody listens. */
@Timeout(60)
class NoNetworkTest {
  private static final String CERTIFICATE_CHECKS =
      SDKGlobalConfiguration.DISABLE_CERT_CHECKING_SYSTEM_PROPERTY;

  private final StubExchange exchange = new StubExchange();
  private final List<Duration> slept = new ArrayList<>();
  private final SdkClients clients = new SdkClients(exchange, slept::add);
  private ServerSocketChannel listener;
  private int port;

  @BeforeEach
  void listen() throws IOException {
    listener = ServerSocketChannel.open();
    listener.configureBlocking(false);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    port = listener.socket().getLocalPort();
  }

  @AfterEach
  void close() throws IOException {
    System.clearProperty(CERTIFICATE_CHECKS);
    clients.close();
    try (ServerSocketChannel open = listener) {
      assertThat(open.accept()).as("a connection").isNull();
    }
    assertThat(exchange.requests).isEmpty();
    assertThat(slept).isEmpty();
  }

  @Test
  void aPlainHttpEndpointIsRefusedWithAnExplanation() {
    AmazonEC2 ec2 =
        ProductionCode.client(clients.clientConfiguration(), "http://127.0.0.1:" + port);

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(NoNetwork.EXPLANATION);
  }

  @Test
  void aPlainHttpEndpointIsRefusedWithoutRetriesToo() {
    ClientConfiguration configuration = clients.clientConfiguration().withMaxErrorRetry(0);
    AmazonEC2 ec2 = ProductionCode.client(configuration, "http://127.0.0.1:" + port);

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(NoNetwork.EXPLANATION);
  }

  @Test
  void aPlainHttpProtocolIsRefusedWithAnExplanation() {
    AmazonEC2 ec2 =
        ProductionCode.client(clients.clientConfiguration().withProtocol(Protocol.HTTP));

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(NoNetwork.EXPLANATION);
  }

  @Test
  void aProxyIsRefusedWithAnExplanation() {
    ClientConfiguration configuration =
        clients.clientConfiguration().withProxyHost("127.0.0.1").withProxyPort(port);
    AmazonEC2 ec2 = ProductionCode.client(configuration);

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(NoNetwork.EXPLANATION);
  }

  @Test
  void aRetryPolicyOfItsOwnDoesNotOpenTheNetworkEither() {
    ClientConfiguration configuration =
        clients.clientConfiguration().withRetryPolicy(PredefinedRetryPolicies.NO_RETRY_POLICY);
    AmazonEC2 ec2 = ProductionCode.client(configuration, "http://127.0.0.1:" + port);

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(SdkClientException.class)
        .hasCauseInstanceOf(SocketException.class);
  }

  @Test
  void disabledCertificateChecksAreRefusedWhenAClientIsMade() {
    System.setProperty(CERTIFICATE_CHECKS, "true");

    assertThatThrownBy(() -> clients.client(ALICE, "us-east-1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(CERTIFICATE_CHECKS);
    assertThatThrownBy(() -> clients.asyncClient(ALICE, "us-east-1"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(clients::clientConfiguration).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void certificateChecksDisabledLaterAreRefusedWhenAClientConnects() {
    ClientConfiguration configuration = clients.clientConfiguration();
    System.setProperty(CERTIFICATE_CHECKS, "true");
    AmazonEC2 ec2 = ProductionCode.client(configuration, "https://127.0.0.1:" + port);

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(CERTIFICATE_CHECKS);
  }

  @Test
  void certificateChecksDisabledOnlyWhileAClientIsBuiltAreRefusedToo() {
    ClientConfiguration configuration = clients.clientConfiguration();
    System.setProperty(CERTIFICATE_CHECKS, "true");
    AmazonEC2 ec2 = ProductionCode.client(configuration, "https://127.0.0.1:" + port);
    System.clearProperty(CERTIFICATE_CHECKS);

    assertThatThrownBy(ec2::describeKeyPairs)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(NoNetwork.EXPLANATION);
  }
}
