// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.consistency.ResourceKind.IMAGES;
import static io.github.ec2fake.consistency.ResourceKind.SECURITY_GROUPS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.junit.Ec2Fake;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsistencyTest {
  // tag::consistency[]
  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder()
          .cloud(
              cloud ->
                  cloud.consistency(
                      Consistency.builder()
                          .lag(SECURITY_GROUPS, Duration.ofSeconds(5))
                          .lag(IMAGES, Duration.ofSeconds(1), Duration.ofSeconds(20))
                          .build()))
          .build();

  @Test
  void aNewGroupIsNotFoundAtFirst(AmazonEC2 ec2) {
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web servers"));

    assertThatThrownBy(() -> open(ec2, "web", 80)).hasMessageContaining("InvalidGroup.NotFound");
    open(ec2, "web", 80);
  }

  // end::consistency[]

  private static void open(AmazonEC2 ec2, String group, int port) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupName(group)
            .withIpProtocol("tcp")
            .withFromPort(port)
            .withToPort(port)
            .withCidrIp("0.0.0.0/0"));
  }
}
