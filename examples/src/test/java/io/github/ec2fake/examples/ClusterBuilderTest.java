// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class ClusterBuilderTest {

  @BeforeEach
  void makeTheGroups(AmazonEC2 ec2) {
    new HpcSecurityGroups(ec2).create();
  }

  @Test
  void givesTheDomainControllerAnAddressThatStays(AmazonEC2 ec2) {
    String controller = new ClusterBuilder(ec2).launchDomainController();

    assertThat(ec2)
        .instance(controller)
        .isRunning()
        .hasType("m1.large")
        .hasTag("Name", "Domain Controller")
        .isInSecurityGroup(HpcSecurityGroups.DOMAIN_CONTROLLER);
    assertThat(ec2.describeAddresses(new DescribeAddressesRequest()).getAddresses())
        .extracting(Address::getInstanceId)
        .containsExactly(controller);
  }

  @Test
  void putsNodesIntoBothGroups(AmazonEC2 ec2) {
    ClusterBuilder builder = new ClusterBuilder(ec2);

    for (String node : List.of(builder.launchHeadNode(), builder.launchComputeNode())) {
      assertThat(ec2)
          .instance(node)
          .isRunning()
          .hasType("cc1.4xlarge")
          .isInSecurityGroup(HpcSecurityGroups.CLUSTER)
          .isInSecurityGroup(HpcSecurityGroups.DOMAIN_MEMBER);
    }
  }

  @Test
  void clonesAComputeNodeThroughAnImage(AmazonEC2 ec2, Ec2Cloud cloud) {
    ClusterBuilder builder = new ClusterBuilder(ec2);
    String node = builder.launchComputeNode();
    cloud.instance(node).shutDown(); // as "Run Sysprep and Shutdown Now" does

    List<String> clones = builder.scale(node, 3);

    assertThat(clones).hasSize(3).doesNotContain(node);
    assertThat(ec2).instance(node).isRunning();
    for (String clone : clones) {
      assertThat(ec2).instance(clone).isRunning().hasTag("Name", "HPC-Compute");
    }
  }
}
