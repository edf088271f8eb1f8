// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static io.github.ec2fake.fault.Faults.anyCall;
import static io.github.ec2fake.fault.Faults.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.SdkClientException;
import com.amazonaws.http.exception.HttpRequestTimeoutException;
import com.amazonaws.http.timers.client.ClientExecutionTimeoutException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import io.github.ec2fake.Ec2Cloud;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Each effect on calls, as the real client feels it, and how often it tries again. */
class CallFaultsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().startingAt(START).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final Faults faults = cloud.faults();

  @Test
  void theSdkOvercomesAnErrorThatFiresOnce() {
    Fault fault = faults.on(call("CreateKeyPair")).fail(ErrorReply.INTERNAL_ERROR);

    ec2.createKeyPair(new com.amazonaws.services.ec2.model.CreateKeyPairRequest("a"));

    assertThat(fault.timesFired()).isEqualTo(1);
    assertThat(cloud.journal().toText())
        .isEqualTo(
            """
            +0:00:00.000  call   111122223333 us-east-1 CreateKeyPair KeyName=a → 500 InternalError: An internal error has occurred
            +0:00:00.000  fault  CreateKeyPair fails with InternalError
            +0:00:00.100  clock  +100ms retry
            +0:00:00.100  call   111122223333 us-east-1 CreateKeyPair KeyName=a (attempt 2) → 200
            """);
  }

  @Test
  void anErrorAtEveryAttemptReachesTheCallerAndLeavesTheNextCallAlone() {
    faults.on(call("DescribeRegions")).atEveryAttempt().fail("InternalError", 500);

    AmazonEC2Exception error = catchThrowableOfType(AmazonEC2Exception.class, ec2::describeRegions);

    assertThat(error.getErrorCode()).isEqualTo("InternalError");
    assertThat(error.getStatusCode()).isEqualTo(500);
    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(4);
    assertThat(ec2.describeRegions().getRegions()).isNotEmpty();
  }

  @Test
  void losesAReplyAfterTheCallIsDone() {
    faults.on(call("CreateKeyPair")).loseReply();

    assertThatThrownBy(
            () -> ec2.createKeyPair(new com.amazonaws.services.ec2.model.CreateKeyPairRequest("a")))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            error -> assertThat(error.getErrorCode()).isEqualTo("InvalidKeyPair.Duplicate"));
  }

  @Test
  void dropsConnectionsUntilTheSdkGivesUp() {
    faults.on(anyCall()).always().dropConnection();

    assertThatThrownBy(ec2::describeRegions)
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(SocketException.class);
    assertThat(cloud.journal().calls()).hasSize(4);
  }

  @Test
  void delaysOnTheFakesTimeAndBeyondTheClientsPatienceItIsATimeout() {
    faults.on(call("DescribeRegions")).delay(Duration.ofSeconds(30));
    ec2.describeRegions();
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(30));

    faults.on(call("DescribeRegions")).atEveryAttempt().delay(Duration.ofMinutes(2));
    assertThatThrownBy(ec2::describeRegions)
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(SocketTimeoutException.class);
    assertThat(cloud.clock().instant()).isBetween(START.plusSeconds(230), START.plusSeconds(232));
  }

  @Test
  void aTriggerIsForTheCallsThatItNames() {
    Fault action = faults.on(call("DescribeRegions")).always().delay(SECOND);
    Fault account = faults.on(anyCall().by("999988887777")).always().delay(SECOND);
    Fault region = faults.on(anyCall().in("eu-west-1")).always().delay(SECOND);
    Fault member = faults.on(anyCall().with("KeyName.2", "b")).always().delay(SECOND);
    Fault anyMember = faults.on(anyCall().with("KeyName", "b")).always().delay(SECOND);
    Fault both =
        faults.on(anyCall().with("KeyName", "a").with("KeyName.3", "c")).always().delay(SECOND);

    ec2.describeRegions();
    assertThat(timesFired(action, account, region, member, anyMember, both))
        .containsExactly(1, 0, 0, 0, 0, 0);
    cloud.client("999988887777", "eu-west-1").describeVpcs();
    assertThat(timesFired(action, account, region, member, anyMember, both))
        .containsExactly(1, 1, 1, 0, 0, 0);
    describeKeyPairs("a", "b");
    assertThat(timesFired(action, account, region, member, anyMember, both))
        .containsExactly(1, 1, 1, 1, 1, 0);
    describeKeyPairs("b", "c");
    assertThat(timesFired(action, account, region, member, anyMember, both))
        .containsExactly(1, 1, 1, 1, 2, 0);
    describeKeyPairs("c", "a", "c");
    assertThat(timesFired(action, account, region, member, anyMember, both))
        .containsExactly(1, 1, 1, 1, 2, 1);
  }

  private static List<Integer> timesFired(Fault... faults) {
    return Stream.of(faults).map(Fault::timesFired).toList();
  }

  private void describeKeyPairs(String... names) {
    try {
      ec2.describeKeyPairs(new DescribeKeyPairsRequest().withKeyNames(names));
    } catch (AmazonEC2Exception notFound) {
      assertThat(notFound.getErrorCode()).isEqualTo("InvalidKeyPair.NotFound");
    }
  }

  @Test
  void attemptsAreCountedAsFiringsAndNotAsCalls() {
    Fault once = faults.on(anyCall()).fail("InternalError", 500);
    Fault second = faults.on(anyCall().nth(2)).atEveryAttempt().fail("InternalError", 500);

    ec2.describeRegions();
    assertThat(timesFired(once, second)).containsExactly(1, 0);
    assertThatThrownBy(ec2::describeRegions).isInstanceOf(AmazonEC2Exception.class);
    assertThat(timesFired(once, second)).containsExactly(1, 4);
    ec2.describeRegions();
    assertThat(timesFired(once, second)).containsExactly(1, 4);
  }

  @Test
  void delaysHitACallTogetherWithTheFirstFaultThatDecidesIt() {
    Fault first = faults.on(anyCall()).delay(Duration.ofSeconds(2));
    Fault second = faults.on(anyCall()).delay(Duration.ofSeconds(3));
    Fault refusal = faults.on(anyCall()).fail("Blocked", 403);
    Fault tooLate = faults.on(anyCall()).fail("Blocked too", 403);

    assertThatThrownBy(ec2::describeRegions).hasMessageContaining("Error Code: Blocked;");
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(5));
    assertThat(faults.unfired()).containsExactly(tooLate);
    assertThat(List.of(first, second, refusal)).allMatch(fault -> fault.timesFired() == 1);
  }

  @Test
  void aRequestTimeoutIsOneOnTheFakesTimeAndTriedAgain() {
    AmazonEC2 impatient = built(cloud.clientConfiguration().withRequestTimeout(2000));
    faults.on(call("DescribeRegions")).atEveryAttempt().delay(Duration.ofSeconds(3));

    assertThatThrownBy(impatient::describeRegions)
        .isInstanceOf(SdkClientException.class)
        .hasCauseInstanceOf(HttpRequestTimeoutException.class);
    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(4);
    assertThat(cloud.clock().instant()).isEqualTo(START.plusMillis(4 * 2000 + 100 + 200 + 400));
  }

  @Test
  void anExecutionTimeoutEndsTheCall() {
    AmazonEC2 impatient = built(cloud.clientConfiguration().withClientExecutionTimeout(2000));
    faults.on(call("DescribeRegions")).delay(Duration.ofSeconds(3));

    assertThatThrownBy(impatient::describeRegions)
        .isInstanceOf(ClientExecutionTimeoutException.class);
    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
    assertThat(impatient.describeRegions().getRegions()).isNotEmpty();
  }

  private AmazonEC2 built(ClientConfiguration configuration) {
    return AmazonEC2ClientBuilder.standard()
        .withClientConfiguration(configuration)
        .withCredentials(cloud.credentials(cloud.account()))
        .withRegion(cloud.region())
        .build();
  }

  @Test
  void garblesAReply() {
    faults.on(call("DescribeRegions")).truncateReply();

    assertThatThrownBy(ec2::describeRegions)
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("Unable to unmarshall response");
    assertThat(cloud.journal().calls()).hasSize(1);
  }

  @Test
  void answersAnActionThatIsNotModelled() {
    faults
        .on(call("DescribeVpnGateways"))
        .replyWith(
            """
            <DescribeVpnGatewaysResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
              <requestId>r</requestId>
              <vpnGatewaySet><item><vpnGatewayId>vgw-1</vpnGatewayId></item></vpnGatewaySet>
            </DescribeVpnGatewaysResponse>
            """);

    assertThat(ec2.describeVpnGateways().getVpnGateways())
        .singleElement()
        .satisfies(gateway -> assertThat(gateway.getVpnGatewayId()).isEqualTo("vgw-1"));
  }
}
