// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.MockedStatic;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import org.mockito.junit.jupiter.MockitoSettings;
import org.mockito.quality.Strictness;

/** Beside Mockito, in either order. */
class MockitoTest {

  record Inventory(AmazonEC2 ec2) {
    int regions() {
      return ec2.describeRegions(new DescribeRegionsRequest()).getRegions().size();
    }
  }

  @Test
  void mockitosSpiesAndInjectionSeeTheClientWhenMockitoComesFirst() {
    assertThat(EngineRun.cloudsOfGreen(2, MockitoFirstTestCases.class)).hasSize(2);
  }

  @ExtendWith({MockitoExtension.class, Ec2Fake.class})
  static class MockitoFirstTestCases {
    @Spy @Ec2Client AmazonEC2 ec2;
    @InjectMocks Inventory inventory;

    @Test
    void one(Ec2Cloud cloud) {
      spiedAndInjected(ec2, inventory, cloud);
      EngineRun.saw(getClass(), cloud);
    }

    @Test
    void two(Ec2Cloud cloud) {
      one(cloud);
    }
  }

  @Test
  void mockitosSpiesAndInjectionSeeTheClientWhenMockitoComesLast() {
    EngineRun.allGreen(1, EngineRun.run(MockitoLastTestCases.class));
  }

  @ExtendWith({Ec2Fake.class, MockitoExtension.class})
  static class MockitoLastTestCases {
    @Spy @Ec2Client AmazonEC2 ec2;
    @InjectMocks Inventory inventory;

    @Test
    void one(Ec2Cloud cloud) {
      spiedAndInjected(ec2, inventory, cloud);
    }
  }

  private static void spiedAndInjected(AmazonEC2 ec2, Inventory inventory, Ec2Cloud cloud) {
    assertThat(mockingDetails(ec2).isSpy()).isTrue();
    assertThat(inventory.ec2()).isSameAs(ec2);
    assertThat(inventory.regions()).isPositive();
    verify(ec2).describeRegions(new DescribeRegionsRequest());
    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
  }

  @Test
  void mockedParametersAreMockitos() {
    EngineRun.allGreen(1, EngineRun.run(MockParameterTestCases.class));
  }

  @ExtendWith({Ec2Fake.class, MockitoExtension.class})
  static class MockParameterTestCases {
    @Test
    void one(@Mock AmazonEC2 mock, AmazonEC2 ec2) {
      assertThat(mockingDetails(mock).isMock()).isTrue();
      assertThat(mockingDetails(ec2).isMock()).isFalse();
    }
  }

  @Test
  void aSpyCanBeAskedFor() {
    EngineRun.allGreen(2, EngineRun.run(SpyTestCases.class));
  }

  @ExtendWith(Ec2Fake.class)
  static class SpyTestCases {
    @Ec2Client(spy = true)
    AmazonEC2 field;

    @Test
    void verifiesAndReachesTheCloud(@Ec2Client(spy = true) AmazonEC2 spy, Ec2Cloud cloud) {
      assertThat(spy).isSameAs(field);
      assertThat(new Inventory(spy).regions()).isPositive();
      verify(spy).describeRegions(new DescribeRegionsRequest());
      assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
    }

    @Test
    void canBeStubbed(
        @Ec2Client(spy = true) AmazonEC2Async async, AmazonEC2 plain, Ec2Cloud cloud) {
      assertThat(mockingDetails(async).isSpy()).isTrue();
      doThrow(new IllegalStateException("stubbed"))
          .when(field)
          .describeRegions(new DescribeRegionsRequest());
      assertThatThrownBy(() -> new Inventory(field).regions()).hasMessage("stubbed");
      assertThat(new Inventory(plain).regions()).isPositive();
      assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
    }
  }

  @Test
  void aSpyOfTheCloudIsInjectedByMockitoInBothOrders() {
    EngineRun.allGreen(2, EngineRun.run(SpyAfterMockitoTestCases.class));
    EngineRun.allGreen(2, EngineRun.run(SpyBeforeMockitoTestCases.class));
  }

  @ExtendWith({MockitoExtension.class, Ec2Fake.class})
  static class SpyAfterMockitoTestCases extends InjectedSpyTestCases {}

  @ExtendWith({Ec2Fake.class, MockitoExtension.class})
  static class SpyBeforeMockitoTestCases extends InjectedSpyTestCases {}

  abstract static class InjectedSpyTestCases {
    @Ec2Client(spy = true)
    AmazonEC2 ec2;

    @InjectMocks Inventory inventory;

    @Test
    void isVerified(Ec2Cloud cloud) {
      assertThat(inventory.ec2()).isSameAs(ec2);
      assertThat(inventory.regions()).isPositive();
      verify(ec2).describeRegions(new DescribeRegionsRequest());
      assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
    }

    @Test
    void oneCallIsStubbed(Ec2Cloud cloud) {
      doThrow(new IllegalStateException("stubbed"))
          .doCallRealMethod()
          .when(ec2)
          .describeRegions(new DescribeRegionsRequest());
      assertThatThrownBy(inventory::regions).hasMessage("stubbed");
      assertThat(inventory.regions()).isPositive();
      assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
    }
  }

  @Test
  void theSettingsOfMockitoAreNotInTheWay() {
    EngineRun.allGreen(1, EngineRun.run(MockitoSettingsTestCases.class));
  }

  @MockitoSettings(strictness = Strictness.STRICT_STUBS)
  static class MockitoSettingsTestCases {
    @RegisterExtension
    @Order(1)
    static final Ec2Fake FAKE = new Ec2Fake();

    @Spy @Ec2Client AmazonEC2 ec2;
    @InjectMocks Inventory inventory;

    @Test
    void one(Ec2Cloud cloud) {
      spiedAndInjected(ec2, inventory, cloud);
    }
  }

  @Test
  void aSpyThatMockitoMadeBeforeTheExtensionCameIsRefused() {
    for (Class<?> fixture : List.of(LateInFieldTestCases.class, LateOnMethodTestCases.class)) {
      assertThat(EngineRun.onlyFailure(EngineRun.run(fixture)))
          .hasMessageContaining(
              "was filled by somebody else before Ec2Fake, which is registered in an instance"
                  + " field or on a method, came to it")
          .hasMessageContaining("use @Ec2Client(spy = true) alone");
    }
  }

  @ExtendWith(MockitoExtension.class)
  static class LateInFieldTestCases {
    @RegisterExtension final Ec2Fake fake = new Ec2Fake();
    @Spy @Ec2Client AmazonEC2 ec2;

    @Test
    void test() {}
  }

  @ExtendWith(MockitoExtension.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class LateOnMethodTestCases {
    @Spy @Ec2Client AmazonEC2 ec2;

    @Test
    @ExtendWith(Ec2Fake.class)
    void test() {}
  }

  @Test
  void codeThatAsksTheSdkForAClientDeepInsideGetsTheCloudsByAMockedStaticMethod() {
    EngineRun.allGreen(1, EngineRun.run(StaticTestCases.class));
  }

  @ExtendWith(Ec2Fake.class)
  static class StaticTestCases {
    @Test
    void one(AmazonEC2 ec2, Ec2Cloud cloud) {
      try (MockedStatic<AmazonEC2ClientBuilder> sdk = mockStatic(AmazonEC2ClientBuilder.class)) {
        sdk.when(AmazonEC2ClientBuilder::defaultClient).thenReturn(ec2);
        AmazonEC2ClientBuilder.defaultClient().describeRegions();
      }
      assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
    }
  }
}
