// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.EBS_WINDOWS;
import static io.github.ec2fake.assertj.Ec2.LINUX;
import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesResult;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceState;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class Ec2AssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void hasNoRunningInstances() {
    assertThat(ec2).hasNoRunningInstances();
    String one = Ec2.launch(ec2, EBS_WINDOWS).getInstanceId();
    String two = Ec2.launch(ec2, LINUX).getInstanceId();
    Ec2.tag(ec2, two, "Name", "web 1");

    fails(
        () -> assertThat(ec2).hasNoRunningInstances(),
        """
        Expecting
          EC2
        to have no running instances
        but it has 2:
          $, running
          $ 'web 1', running
        """,
        one,
        two);

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(two)));
    ec2.stopInstances(new StopInstancesRequest(List.of(one)));
    assertThat(ec2).hasNoRunningInstances();
  }

  @Test
  void hasRunningInstances() {
    fails(
        () -> assertThat(ec2).hasRunningInstances(1),
        """
        Expecting
          EC2
        to have 1 running instance
        but it has none
        """);
    String id = Ec2.launch(ec2, EBS_WINDOWS).getInstanceId();
    assertThat(ec2).hasRunningInstances(1);
    fails(
        () -> assertThat(ec2).hasRunningInstances(2),
        """
        Expecting
          EC2
        to have 2 running instances
        but it has 1:
          $, running
        """,
        id);
  }

  @Test
  void hasNoUnattachedVolumes() {
    Ec2.launch(ec2, EBS_WINDOWS);
    assertThat(ec2).hasNoUnattachedVolumes();
    String id =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    fails(
        () -> assertThat(ec2).hasNoUnattachedVolumes(),
        """
        Expecting
          EC2
        to have no unattached volumes
        but it has
          $, available
        """,
        id);
  }

  @Test
  void hasImageNamed() {
    String id = Ec2.createImage(ec2, "My AMI");
    assertThat(ec2).hasImageNamed("My AMI").hasNoImageNamed("Other AMI").hasNoImageNamed("My*");
    fails(
        () -> assertThat(ec2).hasImageNamed("Other AMI"),
        """
        Expecting
          EC2
        to have an image named 'Other AMI'
        but this client sees no such image. It has
          $ 'My AMI', available
        """,
        id);
    fails(
        () -> assertThat(ec2).hasNoImageNamed("My AMI"),
        """
        Expecting
          EC2
        to have no image named 'My AMI'
        but it has
          $ 'My AMI', available
        """,
        id);
  }

  @Test
  void namesTheWayInTheDescription() {
    assertThatThrownBy(
            () -> assertThat(ec2).as("100 %s web server").image("ami-1").as("image").isAvailable())
        .hasMessageStartingWith("[image] \nExpecting\n");
    assertThatThrownBy(() -> assertThat(ec2).as("100% web server").image("ami-1").isAvailable())
        .hasMessageStartingWith("[100% web server > image ami-1] \nExpecting\n");
    assertThatThrownBy(() -> assertThat(ec2).as("the web's").securityGroup("web").allowsNothing())
        .hasMessageStartingWith("[the web's > security group web] \nExpecting\n");
    assertThatThrownBy(
            () -> assertThat(cloud.journal()).as("bundler").received("BundleInstance").once())
        .hasMessageStartingWith("[bundler > BundleInstance] \nExpecting\n");
  }

  @Test
  void givesWayToTheUsersMessage() {
    assertThatThrownBy(
            () ->
                assertThat(ec2)
                    .image(EBS_WINDOWS)
                    .withFailMessage("no image for %s", "today")
                    .isPending())
        .hasMessage("no image for today");
  }

  @Test
  void letsToolsCompareWhatWasExpectedAndFound() {
    assertThatThrownBy(() -> assertThat(ec2).image(EBS_WINDOWS).isPending())
        .isInstanceOfSatisfying(
            AssertionFailedError.class,
            failure -> {
              assertThat(failure.getExpected().getValue()).isEqualTo("pending");
              assertThat(failure.getActual().getValue()).isEqualTo("available");
            });
  }

  @Test
  void leadsBack() {
    Ec2Assert all = assertThat(ec2);
    assertThat(all.image(EBS_WINDOWS).isAvailable().returnToEc2()).isSameAs(all);
    all.image(EBS_WINDOWS).exists().returnToEc2().hasNoRunningInstances();
    new ImageAssert(new Ec2Resource(ec2, EBS_WINDOWS)).returnToEc2().hasNoRunningInstances();
  }

  @Test
  void speaksOfOneMomentInAChain() {
    InstanceAssert before = assertThat(ec2).instance(Ec2.launch(ec2, EBS_WINDOWS).getInstanceId());
    before.isRunning();
    ec2.describeInstances()
        .getReservations()
        .forEach(
            reservation ->
                ec2.terminateInstances(
                    new TerminateInstancesRequest(
                        List.of(reservation.getInstances().get(0).getInstanceId()))));
    before.isRunning();
    assertThat(cloud.journal()).received("DescribeInstances").times(2);
  }

  @Test
  void leavesOtherErrorsOfEc2AsTheyAre() {
    cloud.close();
    assertThatThrownBy(() -> assertThat(ec2).image(EBS_WINDOWS).isAvailable())
        .isNotInstanceOf(AssertionError.class)
        .isNotInstanceOf(AmazonEC2Exception.class);
  }

  @Test
  void readsAllPages() {
    AmazonEC2 paging =
        new AbstractAmazonEC2() {
          @Override
          public DescribeInstancesResult describeInstances(DescribeInstancesRequest request) {
            boolean first = request.getNextToken() == null;
            return new DescribeInstancesResult()
                .withReservations(
                    new Reservation()
                        .withInstances(
                            new Instance()
                                .withInstanceId(first ? "i-1" : "i-2")
                                .withState(new InstanceState().withName("running"))))
                .withNextToken(first ? "more" : "");
          }
        };
    assertThat(paging).hasRunningInstances(2);
  }
}
