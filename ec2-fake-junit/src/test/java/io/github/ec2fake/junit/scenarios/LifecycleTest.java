// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose cloud it is, how long it lives, and that it is closed: all ways to register. */
class LifecycleTest {

  /** Two tests that only take parameters. */
  abstract static class TwoTestCases {
    @Test
    void one(Ec2Cloud cloud) {
      EngineRun.saw(getClass(), cloud);
    }

    @Test
    void two(Ec2Cloud cloud) {
      EngineRun.saw(getClass(), cloud);
    }
  }

  /** Two tests whose clouds are the field's. */
  abstract static class TwoTestCasesWithAField {
    @FromEc2Fake Ec2Cloud field;

    @Test
    void one(Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(field);
      EngineRun.saw(getClass(), cloud);
    }

    @Test
    void two(Ec2Cloud cloud) {
      one(cloud);
    }
  }

  @Test
  void eachTestHasItsOwnCloud() {
    assertThat(EngineRun.cloudsOfGreen(2, ByAnnotationTestCases.class)).hasSize(2);
  }

  @ExtendWith(Ec2Fake.class)
  static class ByAnnotationTestCases {
    private final Ec2Cloud fromConstructor;
    private Ec2Cloud fromBeforeEach;
    @FromEc2Fake Ec2Cloud field;

    ByAnnotationTestCases(Ec2Cloud fromConstructor) {
      this.fromConstructor = fromConstructor;
    }

    @BeforeEach
    void setUp(Ec2Cloud cloud) {
      fromBeforeEach = cloud;
    }

    @Test
    void one(Ec2Cloud cloud) {
      allTheSame(cloud);
    }

    @Test
    void two(Ec2Cloud cloud) {
      allTheSame(cloud);
    }

    @AfterEach
    void tearDown(Ec2Cloud cloud) {
      allTheSame(cloud);
    }

    private void allTheSame(Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(fromConstructor).isSameAs(fromBeforeEach).isSameAs(field);
      EngineRun.saw(ByAnnotationTestCases.class, cloud);
    }
  }

  @Test
  void aStaticExtensionServesAllSubclassesOfItsClass() {
    EngineRun.allGreen(2, EngineRun.run(FirstTestCases.class, SecondTestCases.class));
    assertThat(EngineRun.cloudsOf(BaseTestCases.class)).hasSize(2);
  }

  abstract static class BaseTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE = Ec2Fake.builder().cloud(cloud -> cloud.seed(42)).build();

    @Ec2Client private AmazonEC2 ec2;
    @FromEc2Fake private Ec2Cloud field;

    BaseTestCases(Ec2Cloud fromConstructor) {
      assertThat(fromConstructor.seed()).isEqualTo(42);
    }

    @Test
    void inherited(AmazonEC2 parameter, Ec2Cloud cloud) {
      assertThat(ec2).isNotNull().isSameAs(parameter);
      assertThat(cloud).isSameAs(field);
      EngineRun.saw(BaseTestCases.class, cloud);
    }
  }

  static class FirstTestCases extends BaseTestCases {
    FirstTestCases(Ec2Cloud cloud) {
      super(cloud);
    }
  }

  static class SecondTestCases extends BaseTestCases {
    SecondTestCases(Ec2Cloud cloud) {
      super(cloud);
    }
  }

  @Test
  void anExtensionInAnInstanceFieldStillFillsFields() {
    assertThat(EngineRun.cloudsOfGreen(2, InInstanceFieldTestCases.class)).hasSize(2);
  }

  static class InInstanceFieldTestCases {
    @RegisterExtension
    final Ec2Fake fake = Ec2Fake.builder().cloud(cloud -> cloud.seed(42)).build();

    @FromEc2Fake Ec2Cloud field;
    private Ec2Cloud fromBeforeEach;

    @BeforeEach
    void setUp(Ec2Cloud cloud) {
      fromBeforeEach = cloud;
    }

    @Test
    void one(Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(field).isSameAs(fromBeforeEach);
      assertThat(cloud.seed()).isEqualTo(42);
      EngineRun.saw(getClass(), cloud);
    }

    @Test
    void two(Ec2Cloud cloud) {
      one(cloud);
    }
  }

  @Test
  void anInstanceThatServesAllTestsSharesItsCloudThroughAField() {
    assertThat(EngineRun.cloudsOfGreen(2, InFieldOfSharedInstanceTestCases.class)).hasSize(1);
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class InFieldOfSharedInstanceTestCases extends TwoTestCasesWithAField {
    @RegisterExtension final Ec2Fake fake = new Ec2Fake();

    @BeforeAll
    void theFieldIsFilled() {
      EngineRun.saw(getClass(), field);
    }
  }

  @Test
  void aSingleMethodCanBeServed() {
    assertThat(EngineRun.cloudsOfGreen(3, OnMethodTestCases.class)).hasSize(2);
  }

  static class OnMethodTestCases {
    @FromEc2Fake Ec2Cloud field;

    @Test
    @ExtendWith(Ec2Fake.class)
    void served(Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(field);
      EngineRun.saw(getClass(), cloud);
    }

    @Test
    @ExtendWith(Ec2Fake.class)
    void servedToo(Ec2Cloud cloud) {
      served(cloud);
    }

    @Test
    void notServed() {
      assertThat(field).isNull();
    }
  }

  @Test
  void aSharedInstanceSharesWhatItsConstructorGot() {
    assertThat(EngineRun.cloudsOfGreen(2, SharedByConstructorTestCases.class)).hasSize(1);
  }

  @ExtendWith(Ec2Fake.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class SharedByConstructorTestCases extends TwoTestCases {
    SharedByConstructorTestCases(Ec2Cloud cloud) {
      EngineRun.saw(getClass(), cloud);
    }
  }

  @Test
  void aSharedInstanceSharesWhatItsFieldsGot() {
    assertThat(EngineRun.cloudsOfGreen(2, SharedByFieldTestCases.class)).hasSize(1);
  }

  @ExtendWith(Ec2Fake.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class SharedByFieldTestCases extends TwoTestCasesWithAField {
    @BeforeAll
    void theFieldIsFilled(Ec2Cloud cloud) {
      assertThat(field).isNotNull().isSameAs(cloud);
    }
  }

  @Test
  void testsOfASharedInstanceThatOnlyTakeParametersHaveTheirOwnClouds() {
    assertThat(EngineRun.cloudsOfGreen(2, SharedInstanceTestCases.class)).hasSize(2);
  }

  @ExtendWith(Ec2Fake.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class SharedInstanceTestCases extends TwoTestCases {}

  @Test
  void whatBeforeAllGotIsShared() {
    assertThat(EngineRun.cloudsOfGreen(2, SharedByBeforeAllTestCases.class)).hasSize(1);
  }

  @ExtendWith(Ec2Fake.class)
  static class SharedByBeforeAllTestCases extends TwoTestCasesWithAField {
    @BeforeAll
    static void setUp(Ec2Cloud cloud) {
      EngineRun.saw(SharedByBeforeAllTestCases.class, cloud);
    }

    @AfterAll
    static void tearDown(Ec2Cloud cloud) {
      EngineRun.saw(SharedByBeforeAllTestCases.class, cloud);
    }
  }

  @Test
  void whatAStaticFieldHoldsIsShared() {
    assertThat(EngineRun.cloudsOfGreen(2, SharedByStaticFieldTestCases.class)).hasSize(1);
  }

  @ExtendWith(Ec2Fake.class)
  static class SharedByStaticFieldTestCases {
    @Ec2Client private static AmazonEC2 shared;
    @FromEc2Fake Ec2Cloud field;

    @BeforeAll
    static void theStaticFieldIsFilled() {
      assertThat(shared).isNotNull();
    }

    @Test
    void one(AmazonEC2 ec2, Ec2Cloud cloud) {
      assertThat(ec2).isSameAs(shared);
      assertThat(cloud).isSameAs(field);
      EngineRun.saw(getClass(), cloud);
    }

    @Test
    void two(AmazonEC2 ec2, Ec2Cloud cloud) {
      one(ec2, cloud);
    }
  }

  @Test
  void anExtensionThatFailsBeforeIsNotHiddenByAnother() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(AfterAFailureTestCases.class)))
        .hasMessage("the other extension")
        .hasNoSuppressedExceptions();
  }

  @ExtendWith({Failing.class, Ec2Fake.class})
  static class AfterAFailureTestCases {
    @Test
    void isNeverCalled(Ec2Cloud cloud) {
      EngineRun.saw(getClass(), cloud);
    }
  }

  static class Failing implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
      throw new IllegalStateException("the other extension");
    }
  }
}
