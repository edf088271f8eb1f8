// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.Test;

class OwnClientTest {

  @Test
  void reachesTheCloud() {
    // tag::own-client[]
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 =
          AmazonEC2ClientBuilder.standard()
              .withClientConfiguration(cloud.clientConfiguration())
              .withCredentials(cloud.credentials("111122223333"))
              .withRegion("us-east-1")
              .build();
      ec2.describeRegions();
      assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
    }
    // end::own-client[]
  }
}
