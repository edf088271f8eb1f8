// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nested classes, superclasses, interfaces, annotations of one's own. */
class NestingTest {

  @Test
  void outerAndInnerFieldsAreOfTheInnerTestsCloud() {
    assertThat(EngineRun.cloudsOfGreen(3, OuterTestCases.class)).hasSize(3);
  }

  @ExtendWith(Ec2Fake.class)
  static class OuterTestCases {
    @FromEc2Fake private Ec2Cloud outer;
    private Ec2Cloud fromBeforeEach;

    @BeforeEach
    void setUp(Ec2Cloud cloud) {
      fromBeforeEach = cloud;
    }

    @Test
    void one(Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(outer).isSameAs(fromBeforeEach);
      EngineRun.saw(OuterTestCases.class, cloud);
    }

    @Nested
    @ExtendWith(Ec2Fake.class)
    class Inner {
      @FromEc2Fake private Ec2Cloud inner;

      @Test
      void two(Ec2Cloud cloud) {
        assertThat(inner).isSameAs(cloud);
        one(cloud);
      }

      @Test
      @ExtendWith(Ec2Fake.class)
      void three(Ec2Cloud cloud) {
        two(cloud);
      }
    }
  }

  @Test
  void anExtensionInAnInstanceFieldServesNestedClassesToo() {
    assertThat(EngineRun.cloudsOfGreen(1, OuterWithExtensionTestCases.class)).hasSize(1);
  }

  static class OuterWithExtensionTestCases {
    @RegisterExtension final Ec2Fake fake = new Ec2Fake();
    @FromEc2Fake Ec2Cloud outer;

    @Nested
    class Inner {
      @FromEc2Fake Ec2Cloud inner;

      @Test
      void one(Ec2Cloud cloud) {
        assertThat(cloud).isSameAs(inner).isSameAs(outer);
        EngineRun.saw(OuterWithExtensionTestCases.class, cloud);
      }
    }
  }

  @Test
  void nestedClassesUseTheCloudThatTheOuterClassShares() {
    assertThat(EngineRun.cloudsOfGreen(3, SharingOuterTestCases.class)).hasSize(1);
  }

  @ExtendWith(Ec2Fake.class)
  static class SharingOuterTestCases {
    @BeforeAll
    static void setUp(Ec2Cloud cloud) {
      EngineRun.saw(SharingOuterTestCases.class, cloud);
    }

    @Test
    void one(Ec2Cloud cloud) {
      EngineRun.saw(SharingOuterTestCases.class, cloud);
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Inner {
      @FromEc2Fake Ec2Cloud inner;

      @Test
      void two(Ec2Cloud cloud) {
        assertThat(cloud).isSameAs(inner);
        EngineRun.saw(SharingOuterTestCases.class, cloud);
      }
    }

    @Nested
    class AnotherInner {
      @Test
      void three(Ec2Cloud cloud) {
        EngineRun.saw(SharingOuterTestCases.class, cloud);
      }
    }
  }

  @Test
  void theCloudThatANestedClassSharesIsItsOwn() {
    EngineRun.allGreen(4, EngineRun.run(OuterOfSharingTestCases.class));
    assertThat(EngineRun.cloudsOf(OuterOfSharingTestCases.Inner.class)).hasSize(1);
    assertThat(EngineRun.cloudsOf(OuterOfSharingTestCases.class))
        .hasSize(2)
        .doesNotContainAnyElementsOf(EngineRun.cloudsOf(OuterOfSharingTestCases.Inner.class));
  }

  @ExtendWith(Ec2Fake.class)
  static class OuterOfSharingTestCases extends LifecycleTest.TwoTestCases {
    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Inner {
      @FromEc2Fake Ec2Cloud shared;

      @Test
      void three(Ec2Cloud cloud) {
        EngineRun.saw(Inner.class, cloud);
      }

      @Test
      void four(Ec2Cloud cloud) {
        EngineRun.saw(Inner.class, cloud);
      }
    }
  }

  @Test
  void anInterfaceCanBringTheExtension() {
    assertThat(EngineRun.cloudsOfGreen(1, ByInterfaceTestCases.class)).hasSize(1);
  }

  @ExtendWith(Ec2Fake.class)
  interface UsesEc2 {
    @BeforeEach
    default void callsEc2(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  static class ByInterfaceTestCases implements UsesEc2 {
    @Test
    void one(Ec2Cloud cloud) {
      assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
      EngineRun.saw(getClass(), cloud);
    }
  }

  @Test
  void annotationsCanBeComposed() {
    EngineRun.allGreen(1, EngineRun.run(ComposedTestCases.class));
  }

  @ExtendWith(Ec2Fake.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Ec2Test {}

  @Ec2Client(account = "999988887777")
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.PARAMETER})
  @interface Partner {}

  @Ec2Test
  static class ComposedTestCases {
    @Partner AmazonEC2 field;

    @Test
    void one(@Partner AmazonEC2 partner, Ec2Cloud cloud) {
      partner.describeRegions();
      assertThat(partner).isSameAs(field);
      assertThat(cloud.journal().calls()).extracting("account").containsExactly("999988887777");
    }
  }
}
