// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.ImagePublisher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

class SpringBeansTest {
  // tag::spring[]
  @Configuration
  static class FakeEc2 {
    @Bean
    Ec2Cloud cloud() {
      return Ec2Cloud.builder().seed(17).build();
    }

    @Bean
    AmazonEC2 ec2(Ec2Cloud cloud) {
      return cloud.client();
    }
  }

  @Configuration
  static class Application {
    @Bean
    ImagePublisher publisher(AmazonEC2 ec2) {
      return new ImagePublisher(ec2);
    }
  }

  @SpringJUnitConfig({Application.class, FakeEc2.class})
  @DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
  @Nested
  class PublisherTest {
    @Autowired private ImagePublisher publisher;
    @Autowired private AmazonEC2 ec2;

    @Test
    void publishes() {
      String instanceId =
          ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
              .getReservation()
              .getInstances()
              .get(0)
              .getInstanceId();

      String imageId = publisher.publish(instanceId, "My AMI");

      assertThat(ec2).image(imageId).isAvailable();
    }
  }
  // end::spring[]
}
