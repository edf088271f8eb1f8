// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstanceTypesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.NewInstanceType;
import org.junit.jupiter.api.Test;

class NewInstanceTypeTest {
  // tag::new-instance-type[]
  @Test
  void runsOnATypeThatEc2HasSinceYesterday() {
    NewInstanceType type =
        NewInstanceType.named("m9x.large")
            .like("m8g.large")
            .vcpus(4)
            .memoryMiB(12_288)
            .fact("network-info.network-performance", "Up to 25 Gigabit");
    try (Ec2Cloud cloud = Ec2Cloud.builder().instanceTypes(type).build()) {
      AmazonEC2 ec2 = cloud.client();

      assertThat(
              ec2.describeInstanceTypes(
                      new DescribeInstanceTypesRequest().withInstanceTypes("m9x.large"))
                  .getInstanceTypes()
                  .get(0)
                  .getVCpuInfo()
                  .getDefaultVCpus())
          .isEqualTo(4);
    }
  }
  // end::new-instance-type[]
}
