// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

  // tag::injected[]
  @Test
  @ExtendWith(Ec2Fake.class)
  void isBuiltFromWhatTheExtensionInjects(
      ClientConfiguration configuration, AWSCredentialsProvider credentials, Ec2Cloud cloud) {
    AmazonEC2 ec2 =
        AmazonEC2ClientBuilder.standard()
            .withClientConfiguration(configuration)
            .withCredentials(credentials)
            .withRegion("us-east-1")
            .build();
    ec2.describeRegions();
    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
  }
  // end::injected[]
}
