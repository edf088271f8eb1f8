// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Chaos;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.junit.FromEc2Fake;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Where a sweep can stand: classes of all kinds, with the extension here, there or nowhere. */
class SweptTestClassesTest {

  /** The run without faults and the refusal of the only call, each with a cloud of its own. */
  private static void isSwept(long seed, Class<?> fixture) {
    isSwept(seed, fixture, EngineRun.run(fixture));
  }

  private static void isSwept(long seed, Class<?> fixture, EngineExecutionResults results) {
    EngineRun.allGreen(2, results);
    Set<Ec2Cloud> clouds = EngineRun.cloudsOf(fixture);
    assertThat(clouds).hasSize(2);
    assertThat(clouds.stream().map(Ec2Cloud::seed).collect(Collectors.toSet()))
        .containsExactly(seed);
  }

  private static void use(Class<?> fixture, AmazonEC2 ec2, Ec2Cloud cloud) {
    boolean answered = true;
    try {
      EngineRun.saw(fixture, cloud);
    } catch (AmazonClientException refused) {
      answered = false;
    }
    assertThat(cloud.journal().calls()).hasSize(1);
    assertThat(answered).isEqualTo(cloud.journal().calls().get(0).succeeded());
    assertThat(ec2).isNotNull();
  }

  @Test
  void withoutTheExtension() {
    isSwept(20110715, BareTestCases.class);
  }

  static class BareTestCases {
    @Ec2Client AmazonEC2 ec2;

    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 parameter, Ec2Cloud cloud) {
      assertThat(parameter).isSameAs(ec2);
      use(getClass(), ec2, cloud);
    }
  }

  @Test
  void withTheExtensionOnTheClassAndASeed() {
    isSwept(7, OnTheClassTestCases.class);
  }

  @ExtendWith(Ec2Fake.class)
  static class OnTheClassTestCases {
    private final Ec2Cloud fromConstructor;

    OnTheClassTestCases(Ec2Cloud cloud) {
      fromConstructor = cloud;
    }

    @FaultSweep(kinds = FaultKind.REFUSAL, seed = 7)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(fromConstructor);
      use(getClass(), ec2, cloud);
    }
  }

  @Test
  void withSettings() {
    isSwept(42, SettingsTestCases.class);
  }

  static class SettingsTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE = Ec2Fake.builder().cloud(cloud -> cloud.seed(42)).build();

    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      use(getClass(), ec2, cloud);
    }
  }

  @Test
  void withSettingsOfTheInstance() {
    isSwept(42, InstanceSettingsTestCases.class);
  }

  static class InstanceSettingsTestCases {
    @RegisterExtension
    final Ec2Fake fake = Ec2Fake.builder().cloud(cloud -> cloud.seed(42)).build();

    @FromEc2Fake Ec2Cloud field;

    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(field);
      use(getClass(), ec2, cloud);
    }
  }

  @Test
  void withTheExtensionOnTheMethod() {
    isSwept(20110715, OnTheMethodTestCases.class);
  }

  static class OnTheMethodTestCases {
    @FaultSweep(kinds = FaultKind.REFUSAL)
    @ExtendWith(Ec2Fake.class)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      use(getClass(), ec2, cloud);
    }
  }

  @Test
  void inANestedClass() {
    isSwept(42, NestingTestCases.class);
  }

  static class NestingTestCases {
    @RegisterExtension
    final Ec2Fake fake = Ec2Fake.builder().cloud(cloud -> cloud.seed(42)).build();

    @FromEc2Fake Ec2Cloud outer;

    @Nested
    class Inner {
      @FromEc2Fake Ec2Cloud inner;

      @FaultSweep(kinds = FaultKind.REFUSAL)
      void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
        assertThat(cloud).isSameAs(inner).isSameAs(outer);
        use(NestingTestCases.class, ec2, cloud);
      }
    }
  }

  @Test
  void inANestedClassWithoutTheExtension() {
    isSwept(20110715, BareNestingTestCases.class);
  }

  static class BareNestingTestCases {
    @FromEc2Fake Ec2Cloud outer;

    @Nested
    class Inner {
      @FaultSweep(kinds = FaultKind.REFUSAL)
      void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
        assertThat(cloud).isSameAs(outer);
        use(BareNestingTestCases.class, ec2, cloud);
      }
    }
  }

  @Test
  void onAnInstanceThatAllTestsShare() {
    isSwept(5, PerClassTestCases.class);
  }

  @ExtendWith(Ec2Fake.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClassTestCases {
    private Ec2Cloud setUp;

    @BeforeEach
    void setUp(Ec2Cloud cloud) {
      setUp = cloud;
    }

    @FaultSweep(kinds = FaultKind.REFUSAL, seed = 5)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(setUp);
      use(getClass(), ec2, cloud);
    }
  }

  @Test
  void inherited() {
    isSwept(20110715, InheritingTestCases.class);
  }

  abstract static class Base {
    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      use(getClass(), ec2, cloud);
    }
  }

  static class InheritingTestCases extends Base {}

  @Test
  void asPartOfAnAnnotation() {
    isSwept(9, ComposedTestCases.class);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @FaultSweep(kinds = FaultKind.REFUSAL, seed = 9)
  @interface Refused {}

  static class ComposedTestCases {
    @Refused
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      use(getClass(), ec2, cloud);
    }
  }

  @Test
  void whereTestsRunInParallel() {
    isSwept(
        20110715, ParallelTestCases.class, EngineRun.inParallel(ParallelTestCases.class).execute());
  }

  @Execution(ExecutionMode.CONCURRENT)
  static class ParallelTestCases {
    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      use(getClass(), ec2, cloud);
    }
  }

  @Test
  void besideChaosOnOneMethod() {
    assertThat(EngineRun.names(EngineRun.run(BothTestCases.class)))
        .contains("[1] no faults", "[2] DescribeRegions #1 is refused", "seed 1", "seed 2")
        .hasSize(4);
  }

  static class BothTestCases {
    @FaultSweep(kinds = FaultKind.REFUSAL)
    @Chaos(seeds = 2)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      use(getClass(), ec2, cloud);
    }
  }
}
