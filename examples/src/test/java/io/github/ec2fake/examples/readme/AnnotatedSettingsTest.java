// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.Ec2Settings;
import io.github.ec2fake.limit.Quota;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class AnnotatedSettingsTest {
  // tag::annotation[]
  @ExtendWith(Ec2Fake.class)
  @Ec2Settings(seed = 42, time = "per-call=15s")
  @Nested
  class LaunchingTest {
    @Test
    @Ec2Settings(quotas = @Ec2Settings.Limit(quota = Quota.INSTANCES, max = 1))
    void stopsAtTheQuota(AmazonEC2 ec2) {
      ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
      assertThatThrownBy(() -> ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1)))
          .hasMessageContaining("InstanceLimitExceeded");
    }

    @Test
    @European
    void launchesInEurope(AmazonEC2 ec2, Ec2Cloud cloud) {
      assertThat(ec2).hasNoInstances();
      assertThat(cloud.region()).isEqualTo("eu-west-1");
      assertThat(cloud.seed()).isEqualTo(42);
    }
  }

  // end::annotation[]

  // tag::composed[]
  @Ec2Settings(
      region = "eu-west-1",
      regions = {"eu-west-1", "eu-central-1"})
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface European {}
  // end::composed[]
}
