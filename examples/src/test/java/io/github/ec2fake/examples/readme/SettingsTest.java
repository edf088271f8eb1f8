// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Ec2CloudConfig;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.VirtualClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsTest {
  // tag::settings[]
  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder()
          .cloud(cloud -> cloud.region("eu-west-1").seed(42).time(TimeMode.manual()))
          .build();

  @Ec2Client private AmazonEC2 ec2;

  @Ec2Client(account = "999988887777")
  private AmazonEC2 partner;

  @FromEc2Fake private VirtualClock clock;

  // end::settings[]

  @Test
  void fieldsAreFilled() {
    assertThat(ec2).hasNoInstances();
    assertThat(partner).hasNoInstances();
    assertThat(clock.scheduledActions()).isEmpty();
  }

  @Test
  void isMadeWithoutJUnit() {
    // tag::without-junit[]
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
      assertThat(ec2).hasRunningInstances(1);
    }
    // end::without-junit[]
  }

  @Test
  void isMadeFromSettings() {
    // tag::config[]
    Ec2CloudConfig guide = Ec2CloudConfig.of2011();
    try (Ec2Cloud cloud = Ec2Cloud.create(guide.toBuilder().seed(17).config())) {
      assertThat(cloud.clock().instant()).isEqualTo(Instant.parse("2011-07-15T00:00:00Z"));
    }
    // end::config[]
  }
}
