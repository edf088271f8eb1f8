// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Ec2Assertions.tcp;
import static io.github.ec2fake.assertj.Ec2Assertions.udp;
import static io.github.ec2fake.assertj.Failure.fails;
import static io.github.ec2fake.assertj.Failure.failsFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DryRunResult;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The objects of the SDK that describe no resource. */
class SdkObjectAssertTest {
  private static final IpPermission HTTPS =
      new IpPermission()
          .withIpProtocol("tcp")
          .withFromPort(443)
          .withToPort(443)
          .withIpv4Ranges(new IpRange().withCidrIp("10.0.0.0/8"))
          .withUserIdGroupPairs(new UserIdGroupPair().withGroupId("sg-1").withGroupName("web"));

  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private static void httpsFails(
      Consumer<IpPermissionAssert> assertion, String expected, String found) {
    failsFor(
        "permission of tcp 443 from 10.0.0.0/8, group sg-1 'web'",
        () -> assertion.accept(assertThat(HTTPS)),
        expected,
        found);
  }

  @Test
  void aPermission() {
    assertThat(HTTPS)
        .hasProtocol("tcp")
        .hasPort(443)
        .hasPorts(443, 443)
        .allows(tcp(443).from("10.1.0.0/16"), tcp(443).fromGroup("web"), tcp(443).fromGroup("sg-1"))
        .doesNotAllow(tcp(80), udp(443), tcp(443).from("192.0.2.0/24"))
        .returns(443, IpPermission::getToPort);
    httpsFails(
        it -> it.hasProtocol("udp"), "to have the protocol 'udp'", "but its protocol is 'tcp'");
    httpsFails(it -> it.hasPort(80), "to be for port 80", "but it is for port 443");
    httpsFails(it -> it.hasPorts(80, 443), "to be for ports 80 to 443", "but it is for port 443");
    httpsFails(
        it -> it.allows(tcp(443), tcp(80)),
        "to allow\n  tcp 80",
        "but it allows\n  tcp 443 from 10.0.0.0/8\n  tcp 443 from group sg-1 'web'");
    httpsFails(
        it -> it.doesNotAllow(tcp(443).from("10.0.0.1/32")),
        "not to allow\n  tcp 443 from 10.0.0.1/32",
        "but it allows\n  tcp 443 from 10.0.0.0/8\n  tcp 443 from group sg-1 'web'");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(HTTPS).doesNotAllow())
        .withMessage("name at least one rule");
  }

  @Test
  void aPermissionOfAllTraffic() {
    IpPermission all = new IpPermission().withIpProtocol("-1");

    assertThat(all).hasProtocol("-1").doesNotAllow(tcp(22).from("0.0.0.0/0"));
    fails(
        () -> assertThat(all).hasPort(22),
        """
        Expecting
          permission of all traffic from nowhere
        to be for port 22
        but it is for all ports
        """);
  }

  @Test
  void aReservation() {
    Reservation two =
        ec2.runInstances(new RunInstancesRequest(Ec2.EBS_WINDOWS, 2, 2)).getReservation();
    String id = two.getReservationId();
    String first = two.getInstances().get(0).getInstanceId();
    String second = two.getInstances().get(1).getInstanceId();

    assertThat(two).hasId(id).hasOwner(Ec2.OWNER).hasInstances(2).hasInstances(second, first);
    failsFor(
        "reservation " + id,
        () -> assertThat(two).hasId("r-1"),
        "to have the id r-1",
        "but its id is " + id);
    failsFor(
        "reservation " + id,
        () -> assertThat(two).hasOwner(Ec2.PARTNER),
        "to be owned by 999988887777",
        "but its owner is 111122223333");
    failsFor(
        "reservation " + id,
        () -> assertThat(two).hasInstances(1),
        "to have 1 instance",
        "but it has " + first + ", " + second);
    failsFor(
        "reservation " + id,
        () -> assertThat(two).hasInstances(first),
        "to have the instances " + first,
        "but it has " + first + ", " + second);
    failsFor(
        "reservation r-1",
        () -> assertThat(new Reservation().withReservationId("r-1")).hasInstances(2),
        "to have 2 instances",
        "but it has none");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(two).hasInstances())
        .withMessage("name at least one instance");
  }

  private AmazonServiceException refused() {
    return catchThrowableOfType(
        AmazonServiceException.class,
        () -> ec2.terminateInstances(new TerminateInstancesRequest(List.of("i-00000000"))));
  }

  @Test
  void aRefusal() {
    AmazonServiceException refused = refused();
    String subject = "AmazonEC2Exception '" + refused.getMessage() + "'";

    assertThat(refused)
        .hasErrorCode("InvalidInstanceID.NotFound")
        .hasStatusCode(400)
        .hasErrorMessage("The instance ID 'i-00000000' does not exist")
        .hasErrorMessageContaining("i-00000000")
        .hasServiceName("AmazonEC2")
        .isNotThrottling()
        .hasMessageContaining("Request ID");
    failsFor(
        subject,
        () -> assertThat(refused).hasErrorCode("InvalidAMIID.NotFound"),
        "to have the error code InvalidAMIID.NotFound",
        "but its error code is InvalidInstanceID.NotFound");
    failsFor(
        subject,
        () -> assertThat(refused).hasStatusCode(503),
        "to have the HTTP status 503",
        "but its HTTP status is 400");
    failsFor(
        subject,
        () -> assertThat(refused).hasErrorMessage("no"),
        "to have the error message 'no'",
        "but its error message is 'The instance ID 'i-00000000' does not exist'");
    failsFor(
        subject,
        () -> assertThat(refused).hasErrorMessageContaining("i-1"),
        "to have an error message that contains 'i-1'",
        "but its error message is 'The instance ID 'i-00000000' does not exist'");
    failsFor(
        subject,
        () -> assertThat(refused).hasServiceName("Amazon S3"),
        "to come from Amazon S3",
        "but it comes from AmazonEC2");
    failsFor(
        subject, () -> assertThat(refused).isThrottling(), "to be throttling", "but it is not");
    failsFor(
        subject,
        () -> assertThat(refused).isDryRunSuccess(),
        "to say that the dry run would have succeeded",
        "but its error code is InvalidInstanceID.NotFound");
  }

  @Test
  void throttling() {
    cloud.faults().on(Faults.anyCall()).always().throttle();
    AmazonServiceException throttled = refused();

    assertThat(throttled).isThrottling().hasStatusCode(503);
    failsFor(
        "AmazonEC2Exception '" + throttled.getMessage() + "'",
        () -> assertThat(throttled).isNotThrottling(),
        "not to be throttling",
        "but it is");
  }

  @Test
  void aDryRun() {
    DryRunResult<RunInstancesRequest> dryRun =
        ec2.dryRun(new RunInstancesRequest(Ec2.EBS_WINDOWS, 1, 1));

    assertThat(dryRun.getDryRunResponse()).isDryRunSuccess().hasStatusCode(412);
  }

  @Test
  void theDifferenceIsForIdes() {
    AmazonServiceException refused = refused();
    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class, () -> assertThat(refused).hasErrorCode("Other"));

    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("Other");
    assertThat(failure.getActual().getStringRepresentation())
        .isEqualTo("InvalidInstanceID.NotFound");
  }

  @Test
  void aRefusalInAssertJsChain() {
    assertThatThrownBy(
            () -> {
              throw refused();
            })
        .asInstanceOf(Ec2AssertFactories.AMAZON_SERVICE_EXCEPTION)
        .hasErrorCode("InvalidInstanceID.NotFound");

    Ec2SoftAssertions softly = new Ec2SoftAssertions();
    softly.assertThat(refused()).hasErrorCode("Other").hasStatusCode(503).hasStatusCode(400);
    softly.assertThat(HTTPS).hasPort(80).hasProtocol("udp");
    softly.assertThat(new Reservation()).hasInstances(1).hasOwner("x");
    assertThat(softly.errorsCollected()).hasSize(6);
  }
}
