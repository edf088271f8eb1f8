// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Repeating RunInstances with a client token. */
class ClientTokensTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void answersARepeatedCallWithTheSameReservation() {
    Reservation first = ec2.runInstances(token("Once").withMaxCount(2)).getReservation();
    Reservation second = ec2.runInstances(token("Once").withMaxCount(2)).getReservation();

    assertThat(second.getReservationId()).isEqualTo(first.getReservationId());
    assertThat(second.getInstances()).extracting("instanceId").isEqualTo(idsOf(first));
    assertThat(second.getInstances().get(0).getState().getName()).isEqualTo("running");
    assertThat(second.getInstances().get(0).getClientToken()).isEqualTo("Once");
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  @Test
  void refusesOtherParametersUnderTheSameToken() {
    ec2.runInstances(token("once"));

    assertThatRefusal(() -> ec2.runInstances(token("once").withInstanceType("m1.large")))
        .isEqualTo(
            "400 IdempotentParameterMismatch: Arguments on this idempotent request are"
                + " inconsistent with arguments used in previous request(s).");
  }

  @Test
  void countsInItsZoneOnlyIfAZoneIsNamed() {
    String first =
        launched(ec2, token("once").withPlacement(new Placement("us-east-1a"))).getInstanceId();
    String other =
        launched(ec2, token("once").withPlacement(new Placement("us-east-1b"))).getInstanceId();
    String again =
        launched(ec2, token("once").withPlacement(new Placement("us-east-1a"))).getInstanceId();

    assertThat(other).isNotEqualTo(first);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void countsInItsSubnetOnlyIfASubnetIsNamed() {
    List<String> subnets =
        ec2.describeSubnets().getSubnets().stream().map(Subnet::getSubnetId).limit(2).toList();
    String anywhere = launched(ec2, token("once")).getInstanceId();
    String first = launched(ec2, token("once").withSubnetId(subnets.get(0))).getInstanceId();
    String other = launched(ec2, token("once").withSubnetId(subnets.get(1))).getInstanceId();
    String again = launched(ec2, token("once").withSubnetId(subnets.get(0))).getInstanceId();

    assertThat(List.of(anywhere, first, other)).doesNotHaveDuplicates();
    assertThat(again).isEqualTo(first);
  }

  @Test
  void refusesOtherTagsUnderTheSameToken() {
    ec2.runInstances(token("once").withTagSpecifications(name("mine")));

    assertThatRefusal(() -> ec2.runInstances(token("once").withTagSpecifications(name("yours"))))
        .startsWith("400 IdempotentParameterMismatch");
    ec2.runInstances(token("once").withTagSpecifications(name("mine")));
  }

  private static TagSpecification name(String name) {
    return new TagSpecification().withResourceType("instance").withTags(new Tag("Name", name));
  }

  @Test
  void countsForItsAccountAndItsCaseOnly() {
    String first = launched(ec2, token("once")).getInstanceId();

    assertThat(launched(cloud.client(PARTNER), token("once")).getInstanceId()).isNotEqualTo(first);
    assertThat(launched(ec2, token("ONCE")).getInstanceId()).isNotEqualTo(first);
  }

  @Test
  void refusesTheTokenOfATerminatedInstance() {
    String id = launched(ec2, token("once")).getInstanceId();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofHours(2));

    assertThatRefusal(() -> ec2.runInstances(token("once")))
        .startsWith("400 IdempotentInstanceTerminated: The client token you have provided is");
  }

  @Test
  void refusesATokenThatIsTooLongOrNotAscii() {
    ec2.runInstances(token("t".repeat(64)));
    ec2.runInstances(token("\u007f"));

    assertThatRefusal(() -> ec2.runInstances(token("t".repeat(65))))
        .isEqualTo("400 InvalidClientToken: A client token is at most 64 ASCII characters long");
    assertThatRefusal(() -> ec2.runInstances(token("tökén"))).startsWith("400 InvalidClientToken");
    assertThatRefusal(() -> ec2.runInstances(token("\u0080"))).startsWith("400 InvalidClientToken");
  }

  @Test
  void isNotUsedUpByARefusalOrADryRun() {
    assertThatRefusal(() -> ec2.runInstances(token("once").withKeyName("none")))
        .startsWith("400 InvalidKeyPair.NotFound");
    assertThat(ec2.dryRun(token("once").withInstanceType("m1.large")).isSuccessful()).isTrue();

    assertThat(launched(ec2, token("once")).getClientToken()).isEqualTo("once");
    assertThat(ec2.dryRun(token("once")).isSuccessful()).isTrue();
  }

  private static RunInstancesRequest token(String token) {
    return launch(LINUX_EBS).withClientToken(token);
  }

  private static List<String> idsOf(Reservation reservation) {
    return reservation.getInstances().stream().map(each -> each.getInstanceId()).toList();
  }
}
