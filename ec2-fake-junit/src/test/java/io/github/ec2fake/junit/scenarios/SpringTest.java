// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Beside Spring, whose context has an {@code AmazonEC2} of its own. */
class SpringTest {

  @Configuration(proxyBeanMethods = false)
  static class Beans {
    @Bean(destroyMethod = "close")
    Ec2Cloud cloudOfTheApplication() {
      return Ec2Cloud.builder().seed(17).build();
    }

    @Bean
    AmazonEC2 ec2OfTheApplication(Ec2Cloud cloud) {
      return cloud.client();
    }
  }

  /** What is Spring's stays Spring's, and the rest is the test's own cloud. */
  abstract static class BothTestCases {
    @Autowired AmazonEC2 bean;
    @Ec2Client AmazonEC2 ec2;
    @FromEc2Fake Ec2Cloud cloud;
    private AmazonEC2 fromBeforeEach;

    @BeforeEach
    void setUp(AmazonEC2 parameter) {
      fromBeforeEach = parameter;
    }

    @Test
    void one(
        AmazonEC2 parameter, @Autowired AmazonEC2 wired, ApplicationContext context, Ec2Cloud own) {
      assertThat(wired).isSameAs(bean).isSameAs(context.getBean(AmazonEC2.class));
      assertThat(parameter).isSameAs(ec2).isSameAs(fromBeforeEach).isNotSameAs(bean);
      assertThat(own).isSameAs(cloud).isNotSameAs(context.getBean(Ec2Cloud.class));
      ec2.describeRegions(new DescribeRegionsRequest());
      assertThat(cloud.journal().calls()).hasSize(1);
      EngineRun.saw(getClass(), own);
    }

    @Test
    void two(
        AmazonEC2 parameter, @Autowired AmazonEC2 wired, ApplicationContext context, Ec2Cloud own) {
      one(parameter, wired, context, own);
    }
  }

  @Test
  void whenSpringComesFirst() {
    assertThat(EngineRun.cloudsOfGreen(2, SpringFirstTestCases.class)).hasSize(2);
  }

  @ExtendWith({SpringExtension.class, Ec2Fake.class})
  @ContextConfiguration(classes = Beans.class)
  static class SpringFirstTestCases extends BothTestCases {}

  @Test
  void whenSpringComesLast() {
    assertThat(EngineRun.cloudsOfGreen(2, SpringLastTestCases.class)).hasSize(2);
  }

  @ExtendWith({Ec2Fake.class, SpringExtension.class})
  @ContextConfiguration(classes = Beans.class)
  static class SpringLastTestCases extends BothTestCases {}

  @Test
  void whenTheExtensionIsInAField() {
    assertThat(EngineRun.cloudsOfGreen(2, FieldTestCases.class)).hasSize(2);
  }

  @SpringJUnitConfig(Beans.class)
  static class FieldTestCases extends BothTestCases {
    @RegisterExtension static final Ec2Fake FAKE = new Ec2Fake();
  }

  @Test
  void anAutowiredConstructorIsSprings() {
    EngineRun.allGreen(2, EngineRun.run(ConstructorTestCases.class));
  }

  @ExtendWith(Ec2Fake.class)
  @SpringJUnitConfig(Beans.class)
  static class ConstructorTestCases {
    private final AmazonEC2 bean;

    @Autowired
    ConstructorTestCases(AmazonEC2 bean) {
      this.bean = bean;
    }

    @Test
    void one(@Autowired AmazonEC2 wired, AmazonEC2 ec2) {
      assertThat(bean).isSameAs(wired).isNotSameAs(ec2);
    }

    @Nested
    class Inner {
      @Test
      void two(@Autowired AmazonEC2 wired, AmazonEC2 ec2) {
        one(wired, ec2);
      }
    }
  }
}
