// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.fault.ErrorReply.INSUFFICIENT_INSTANCE_CAPACITY;
import static io.github.ec2fake.fault.Faults.anyCall;
import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.fault.Faults.call;
import static io.github.ec2fake.fault.Faults.imageCreation;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.SdkClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeVpnGatewaysResult;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.waiters.WaiterParameters;
import com.amazonaws.waiters.WaiterTimedOutException;
import com.amazonaws.waiters.WaiterUnrecoverableException;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class FaultsTest {
  private static final String WINDOWS = "ami-1cbd4475";

  private static String launch(AmazonEC2 ec2) {
    return ec2.runInstances(new RunInstancesRequest(WINDOWS, 1, 1).withInstanceType("m1.large"))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  // tag::error[]
  @Test
  void theSdkTriesAgainByItself(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.faults().on(call("RunInstances")).fail("InternalError", 500);

    launch(ec2);

    assertThat(cloud.journal()).received("RunInstances").times(2);
  }

  @Test
  void untilItGivesUp(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.faults().on(call("RunInstances")).atEveryAttempt().fail(INSUFFICIENT_INSTANCE_CAPACITY);

    assertThatThrownBy(() -> launch(ec2)).isInstanceOf(AmazonEC2Exception.class);

    assertThat(cloud.journal()).received("RunInstances").times(4);
  }

  // end::error[]

  // tag::lost[]
  @Test
  void theImageIsMadeButNobodyHearsOfIt(AmazonEC2 ec2, Ec2Cloud cloud) {
    String instanceId = launch(ec2);
    cloud.faults().on(call("CreateImage")).loseReply();

    assertThatThrownBy(() -> ec2.createImage(new CreateImageRequest(instanceId, "My AMI")))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            error -> assertThat(error.getErrorCode()).isEqualTo("InvalidAMIName.Duplicate"));

    assertThat(ec2).hasImageNamed("My AMI");
  }

  // end::lost[]

  // tag::network[]
  @Test
  void theNetworkIsBad(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.faults().on(anyCall()).withProbability(0.3).dropConnection();
    cloud.faults().on(call("DescribeImages")).during(ofMinutes(2)).delay(ofSeconds(30));

    ec2.describeImages(new DescribeImagesRequest().withImageIds(WINDOWS));
    ec2.describeInstances();
  }

  @Test
  void aReplyThatTakesTooLongIsATimeout(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.faults().on(call("DescribeImages")).atEveryAttempt().delay(ofMinutes(1));

    assertThatThrownBy(() -> ec2.describeImages(new DescribeImagesRequest()))
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("Read timed out");
  }

  // end::network[]

  // tag::boot[]
  @Test
  void theInstanceDoesNotComeUp(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud
        .faults()
        .on(booting().ofImage(WINDOWS))
        .fail("Server.InternalError", "Internal error on launch");
    String instanceId = launch(ec2);

    assertThatThrownBy(
            () ->
                ec2.waiters()
                    .instanceRunning()
                    .run(
                        new WaiterParameters<>(
                            new DescribeInstancesRequest().withInstanceIds(instanceId))))
        .isInstanceOf(WaiterUnrecoverableException.class);
    assertThat(ec2).instance(instanceId).isTerminated();
  }

  // end::boot[]

  // tag::stuck[]
  @Test
  void theImageStaysPending(AmazonEC2 ec2, Ec2Cloud cloud) {
    Fault stuck = cloud.faults().on(imageCreation()).hang();
    String imageId = ec2.createImage(new CreateImageRequest(launch(ec2), "My AMI")).getImageId();
    WaiterParameters<DescribeImagesRequest> wait =
        new WaiterParameters<>(new DescribeImagesRequest().withImageIds(imageId))
            .withPollingStrategy(cloud.pollingStrategy());

    assertThatThrownBy(() -> ec2.waiters().imageAvailable().run(wait))
        .isInstanceOf(WaiterTimedOutException.class);

    stuck.release();
    ec2.waiters().imageAvailable().run(wait);
    assertThat(ec2).image(imageId).isAvailable();
  }

  // end::stuck[]

  // tag::answer[]
  @Test
  void anActionThatIsNotModelledIsAnsweredInTheTest(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud
        .faults()
        .on(call("DescribeVpnGateways"))
        .always()
        .replyWith(
            """
            <DescribeVpnGatewaysResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
              <vpnGatewaySet><item><vpnGatewayId>vgw-8db04f81</vpnGatewayId></item></vpnGatewaySet>
            </DescribeVpnGatewaysResponse>
            """);

    DescribeVpnGatewaysResult result = ec2.describeVpnGateways();

    assertThat(result.getVpnGateways().get(0).getVpnGatewayId()).isEqualTo("vgw-8db04f81");
  }
  // end::answer[]
}
