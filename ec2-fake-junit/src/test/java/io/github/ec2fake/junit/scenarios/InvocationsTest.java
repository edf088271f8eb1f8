// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One method that runs several times, in turn or at once. */
class InvocationsTest {

  @Test
  void eachRepetitionHasItsOwnCloud() {
    assertThat(EngineRun.cloudsOfGreen(3, RepeatedTestCases.class)).hasSize(3);
  }

  @ExtendWith(Ec2Fake.class)
  static class RepeatedTestCases {
    @FromEc2Fake Ec2Cloud field;

    @RepeatedTest(3)
    void repeated(Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(field);
      EngineRun.saw(getClass(), cloud);
    }
  }

  @Test
  void eachSetOfArgumentsHasItsOwnCloud() {
    assertThat(EngineRun.cloudsOfGreen(4, ParameterizedTestCases.class)).hasSize(4);
  }

  @ExtendWith(Ec2Fake.class)
  static class ParameterizedTestCases {
    @FromEc2Fake Ec2Cloud field;

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void parameterized(String argument, Ec2Cloud cloud) {
      assertThat(argument).isNotEmpty();
      assertThat(cloud).isSameAs(field);
      EngineRun.saw(getClass(), cloud);
    }

    @ParameterizedTest
    @MethodSource("regions")
    void fromASourceThatAsksACloud(String region, Ec2Cloud cloud) {
      assertThat(cloud.journal().calls()).isEmpty();
      parameterized(region, cloud);
    }

    static List<String> regions(Ec2Cloud cloud) {
      cloud.client().describeRegions();
      return List.of("us-east-1", "eu-west-1");
    }
  }

  @Test
  void dynamicTestsShareTheCloudOfTheirFactory() {
    assertThat(EngineRun.cloudsOfGreen(3, FactoryTestCases.class)).hasSize(1);
  }

  @ExtendWith(Ec2Fake.class)
  static class FactoryTestCases {
    @FromEc2Fake Ec2Cloud field;

    @TestFactory
    Stream<DynamicNode> tests(Ec2Cloud cloud) {
      assertThat(cloud).isSameAs(field);
      return Stream.of(
          dynamicTest("one", () -> EngineRun.saw(getClass(), cloud)),
          dynamicContainer(
              "more",
              Stream.of(
                  dynamicTest("two", () -> EngineRun.saw(getClass(), field)),
                  dynamicTest("three", () -> EngineRun.saw(getClass(), cloud)))));
    }
  }

  @Test
  void testsThatRunAtOnceHaveTheirOwnClouds() {
    EngineRun.allGreen(8, EngineRun.inParallel(AtOnceTestCases.class).execute());
    assertThat(EngineRun.cloudsOf(AtOnceTestCases.class)).hasSize(8);
  }

  @ExtendWith(Ec2Fake.class)
  @Execution(ExecutionMode.CONCURRENT)
  static class AtOnceTestCases {
    private static final CyclicBarrier TWO = new CyclicBarrier(2);

    @FromEc2Fake Ec2Cloud field;

    @RepeatedTest(8)
    void repeated(Ec2Cloud cloud) throws Exception {
      TWO.await(5, TimeUnit.MINUTES);
      assertThat(cloud).isSameAs(field);
      EngineRun.saw(getClass(), cloud);
    }
  }

  @Test
  void aSharedInstanceCanRunItsTestsAtOnce() {
    EngineRun.allGreen(8, EngineRun.inParallel(AtOnceOnOneCloudTestCases.class).execute());
    assertThat(EngineRun.cloudsOf(AtOnceOnOneCloudTestCases.class))
        .singleElement()
        .satisfies(cloud -> assertThat(cloud.journal().calls()).hasSize(8));
  }

  @ExtendWith(Ec2Fake.class)
  @TestInstance(Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class AtOnceOnOneCloudTestCases {
    private final CyclicBarrier two = new CyclicBarrier(2);

    @FromEc2Fake Ec2Cloud field;

    @RepeatedTest(8)
    void repeated(Ec2Cloud cloud) throws Exception {
      two.await(5, TimeUnit.MINUTES);
      assertThat(cloud).isSameAs(field);
      EngineRun.saw(getClass(), cloud);
    }
  }
}
