// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;

import com.amazonaws.services.ec2.model.AssociateIamInstanceProfileRequest;
import com.amazonaws.services.ec2.model.DisassociateIamInstanceProfileRequest;
import com.amazonaws.services.ec2.model.IamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the past of several instances, their vCPUs and their instance profiles refuses. */
class StaleInstanceRefusalsTest {

  @Test
  void severalNewInstancesAreNotFound() {
    StaleRefusal.of(INSTANCES)
        .says(
            "400 InvalidInstanceID.NotFound: The instance IDs 'i-*, i-*' do not exist",
            lagging -> {
              List<String> ids = List.of(lagging.instance(LINUX_EBS), lagging.instance(LINUX_EBS));
              return () -> lagging.ec2().terminateInstances(new TerminateInstancesRequest(ids));
            });
  }

  @Test
  void theVcpusOfATerminatedInstanceCount() {
    StaleRefusal.of(INSTANCES)
        .with(Quota.STANDARD_VCPUS, 1)
        .says(
            "400 VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU"
                + " limit of 1 allows for the instance bucket that the specified instance type"
                + " belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to"
                + " request an adjustment to this limit.",
            lagging -> {
              String id = lagging.instance(LINUX_EBS);
              lagging.settle();
              lagging.terminate(id);
              return () -> lagging.instance(LINUX_EBS);
            });
  }

  @Test
  void anInstanceHasTheProfileThatWasTakenFromIt() {
    StaleRefusal.of(INSTANCES)
        .says(
            "400 IncorrectState: There is an existing association for instance i-*",
            lagging -> {
              String instance = settledInstance(lagging);
              String association = associate(lagging, instance);
              lagging.settle();
              disassociate(lagging, association);
              lagging.pass(30);
              return () -> associate(lagging, instance);
            });
  }

  @Test
  void theNewAssociationOfAProfileIsNotFound() {
    StaleRefusal.of(INSTANCES)
        .says(
            "400 InvalidAssociationID.NotFound: The association ID 'iip-assoc-*' does not exist",
            lagging -> {
              String association = associate(lagging, settledInstance(lagging));
              return () -> disassociate(lagging, association);
            });
  }

  private static String settledInstance(LaggingCloud lagging) {
    String id = lagging.instance(LINUX_EBS);
    lagging.settle();
    return id;
  }

  private static String associate(LaggingCloud lagging, String instance) {
    return lagging
        .ec2()
        .associateIamInstanceProfile(
            new AssociateIamInstanceProfileRequest()
                .withInstanceId(instance)
                .withIamInstanceProfile(new IamInstanceProfileSpecification().withName("web")))
        .getIamInstanceProfileAssociation()
        .getAssociationId();
  }

  private static void disassociate(LaggingCloud lagging, String association) {
    lagging
        .ec2()
        .disassociateIamInstanceProfile(
            new DisassociateIamInstanceProfileRequest().withAssociationId(association));
  }
}
