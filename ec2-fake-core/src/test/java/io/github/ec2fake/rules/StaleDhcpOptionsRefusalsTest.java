// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.DHCP_OPTIONS;
import static io.github.ec2fake.consistency.ResourceKind.VPCS;

import com.amazonaws.services.ec2.model.AssociateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DeleteDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about DHCP options that lag. */
class StaleDhcpOptionsRefusalsTest {

  @Test
  void newOptionsAreNotFound() {
    StaleRefusal.of(DHCP_OPTIONS)
        .says(
            "400 InvalidDhcpOptionID.NotFound: The dhcpOption ID 'dopt-*' does not exist",
            lagging -> {
              String id = Networks.dhcpOptions(lagging.ec2());
              return () -> delete(lagging, id);
            });
  }

  @Test
  void optionsAreInUseByAVpcThatIsGone() {
    StaleRefusal.of(VPCS)
        .says(
            "400 DependencyViolation: The dhcpOptions 'dopt-*' has dependencies and cannot be"
                + " deleted.",
            lagging -> {
              String id = Networks.dhcpOptions(lagging.ec2());
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              lagging
                  .ec2()
                  .associateDhcpOptions(
                      new AssociateDhcpOptionsRequest().withDhcpOptionsId(id).withVpcId(vpc));
              lagging.settle();
              lagging.ec2().deleteVpc(new DeleteVpcRequest(vpc));
              return () -> delete(lagging, id);
            });
  }

  private static void delete(LaggingCloud lagging, String id) {
    lagging.ec2().deleteDhcpOptions(new DeleteDhcpOptionsRequest(id));
  }
}
