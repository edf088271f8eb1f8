// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeIamInstanceProfileAssociationsRequest;
import com.amazonaws.services.ec2.model.DisassociateIamInstanceProfileRequest;
import com.amazonaws.services.ec2.model.IamInstanceProfileAssociation;
import com.amazonaws.services.ec2.model.IamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.ReplaceIamInstanceProfileAssociationRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The associations of running instances with instance profiles of IAM, as time passes. */
class InstanceProfilesTest {
  private static final String ARN = "arn:aws:iam::111122223333:instance-profile/";

  @AutoClose private final Ec2Cloud cloud = Fixtures.withoutTimeFor();
  private final AmazonEC2 ec2 = cloud.client();
  private final String instanceId =
      launched(ec2, launch(LINUX_EBS).withIamInstanceProfile(profile("web"))).getInstanceId();

  @Test
  void anotherProfileTakesThePlaceOfOne() {
    cloud.clock().advanceUntilSettled();
    IamInstanceProfileAssociation web = associations().get(0);

    IamInstanceProfileAssociation db = replace(web, "db");

    assertThat(db.getState()).isEqualTo("associating");
    assertThat(db.getAssociationId()).isNotEqualTo(web.getAssociationId());
    assertThat(db.getInstanceId()).isEqualTo(instanceId);
    assertThat(states())
        .containsExactlyInAnyOrder(
            tuple(ARN + "web", "disassociating"), tuple(ARN + "db", "associating"));
    cloud.clock().advanceUntilSettled();
    assertThat(states()).containsExactly(tuple(ARN + "db", "associated"));
    assertThat(described(ec2, instanceId).getIamInstanceProfile().getArn()).isEqualTo(ARN + "db");
  }

  @Test
  void anAssociationThatEndsIsNeitherReplacedNorEndedAgain() {
    cloud.clock().advanceUntilSettled();
    IamInstanceProfileAssociation web = associations().get(0);
    assertThat(disassociate(web.getAssociationId()).getState()).isEqualTo("disassociating");

    assertThatRefusal(() -> disassociate(web.getAssociationId()))
        .isEqualTo(
            "400 IncorrectState: The association '"
                + web.getAssociationId()
                + "' is in the 'disassociating' state.");
    assertThatRefusal(() -> replace(web, "db"))
        .isEqualTo(
            "400 IncorrectState: The association "
                + web.getAssociationId()
                + " is not the active association");
    assertThat(states()).containsExactly(tuple(ARN + "web", "disassociating"));
  }

  @Test
  void anAssociationCanEndBeforeItIsThere() {
    assertThat(states()).containsExactly(tuple(ARN + "web", "associating"));

    disassociate(associations().get(0).getAssociationId());

    cloud.clock().advanceUntilSettled();
    assertThat(associations()).isEmpty();
    assertThat(described(ec2, instanceId).getIamInstanceProfile()).isNull();
  }

  @Test
  void anAssociationEndsWithItsInstance() {
    cloud.clock().advanceUntilSettled();
    String id = associations().get(0).getAssociationId();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
    cloud.clock().advanceUntilSettled();

    assertThat(associations()).isEmpty();
    assertThat(cloud.journal().transitions(id)).last().extracting("to").isEqualTo("disassociated");
  }

  @Test
  void anInstanceThatFailsAtOnceHasNoAssociation() {
    cloud.clock().advanceUntilSettled();
    cloud.faults().on(booting()).fail("Server.InternalError", "Internal error on launch");
    String failed =
        launched(ec2, launch(LINUX_EBS).withIamInstanceProfile(profile("db"))).getInstanceId();

    assertThat(described(ec2, failed).getState().getName()).isEqualTo("terminated");
    cloud.clock().advanceUntilSettled();
    assertThat(states()).containsExactly(tuple(ARN + "web", "associated"));
  }

  @Test
  void refusesIdsThatNoAssociationHas() {
    assertThatRefusal(() -> disassociate("iip-assoc-none"))
        .isEqualTo("400 InvalidParameterValue: Invalid value for associationId.");
    assertThatRefusal(() -> disassociate("iip-assoc-0123456789abcdef0"))
        .isEqualTo(
            "400 InvalidAssociationID.NotFound: The association ID 'iip-assoc-0123456789abcdef0'"
                + " does not exist");
    assertThatRefusal(
            () ->
                cloud
                    .client(Fixtures.PARTNER)
                    .disassociateIamInstanceProfile(
                        new DisassociateIamInstanceProfileRequest()
                            .withAssociationId(associations().get(0).getAssociationId())))
        .startsWith("400 InvalidAssociationID.NotFound: ");
  }

  private static IamInstanceProfileSpecification profile(String name) {
    return new IamInstanceProfileSpecification().withName(name);
  }

  private IamInstanceProfileAssociation replace(
      IamInstanceProfileAssociation association, String name) {
    return ec2.replaceIamInstanceProfileAssociation(
            new ReplaceIamInstanceProfileAssociationRequest()
                .withAssociationId(association.getAssociationId())
                .withIamInstanceProfile(profile(name)))
        .getIamInstanceProfileAssociation();
  }

  private IamInstanceProfileAssociation disassociate(String id) {
    return ec2.disassociateIamInstanceProfile(
            new DisassociateIamInstanceProfileRequest().withAssociationId(id))
        .getIamInstanceProfileAssociation();
  }

  private List<IamInstanceProfileAssociation> associations() {
    return ec2.describeIamInstanceProfileAssociations(
            new DescribeIamInstanceProfileAssociationsRequest())
        .getIamInstanceProfileAssociations();
  }

  private List<Tuple> states() {
    return associations().stream()
        .map(each -> tuple(each.getIamInstanceProfile().getArn(), each.getState()))
        .toList();
  }
}
