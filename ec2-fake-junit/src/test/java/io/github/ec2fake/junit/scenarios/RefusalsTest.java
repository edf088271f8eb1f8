// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Client;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What cannot work is refused in words that say what to do. */
class RefusalsTest {

  @Test
  void twoRegistrations() {
    assertThat(message(TwiceTestCases.class))
        .isEqualTo(
            "Ec2Fake is registered twice for "
                + TwiceTestCases.class.getName()
                + ": keep either @ExtendWith(Ec2Fake.class) or one @RegisterExtension field,"
                + " counting superclasses and enclosing classes");
  }

  @ExtendWith(Ec2Fake.class)
  static class TwiceTestCases {
    @RegisterExtension static final Ec2Fake FAKE = new Ec2Fake();

    @Test
    void test(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void twoRegistrationsOneOfThemInAnInstanceField() {
    assertThat(message(TwiceWithInstanceFieldTestCases.class)).contains("is registered twice for");
  }

  @ExtendWith(Ec2Fake.class)
  static class TwiceWithInstanceFieldTestCases {
    @RegisterExtension final Ec2Fake fake = new Ec2Fake();

    @Test
    void test(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void twoRegistrationsOnASharedInstanceWithAConstructorParameter() {
    assertThat(message(TwiceOnSharedInstanceTestCases.class)).contains("is registered twice for");
  }

  @ExtendWith(Ec2Fake.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class TwiceOnSharedInstanceTestCases {
    @RegisterExtension static final Ec2Fake FAKE = new Ec2Fake();

    TwiceOnSharedInstanceTestCases(AmazonEC2 ec2) {
      ec2.describeRegions();
    }

    @Test
    void test() {}
  }

  @Test
  void twoRegistrationsOneOfThemInTheEnclosingClass() {
    assertThat(message(TwiceNestedTestCases.class)).contains("is registered twice for");
  }

  @ExtendWith(Ec2Fake.class)
  static class TwiceNestedTestCases {
    @Nested
    class Inner {
      @RegisterExtension final Ec2Fake fake = new Ec2Fake();

      @Test
      void test(AmazonEC2 ec2) {
        ec2.describeRegions();
      }
    }
  }

  @Test
  void aFinalField() {
    assertThat(message(FinalFieldTestCases.class))
        .isEqualTo(
            "@Ec2Client field must not be declared as final: FinalFieldTestCases.ec2"
                + " (com.amazonaws.services.ec2.AmazonEC2)");
  }

  @ExtendWith(Ec2Fake.class)
  static class FinalFieldTestCases {
    @Ec2Client final AmazonEC2 ec2 = null;

    @Test
    void test() {}
  }

  @Test
  void aFinalFieldOfARecord() {
    assertThat(message(RecordTestCases.class)).contains("must not be declared as final");
  }

  @ExtendWith(Ec2Fake.class)
  record RecordTestCases(@FromEc2Fake Ec2Cloud cloud) {
    @Test
    void test() {}
  }

  @Test
  void aFieldOfAnotherType() {
    assertThat(message(WrongClientTypeTestCases.class))
        .isEqualTo(
            "Can only resolve @Ec2Client field of type AmazonEC2 or AmazonEC2Async but was:"
                + " WrongClientTypeTestCases.ec2 (com.amazonaws.services.ec2.AmazonEC2Client)");
  }

  @ExtendWith(Ec2Fake.class)
  static class WrongClientTypeTestCases {
    @Ec2Client AmazonEC2Client ec2;

    @Test
    void test() {}
  }

  @Test
  void aCloudFieldWithTheClientsAnnotation() {
    assertThat(message(CloudAsClientTestCases.class))
        .isEqualTo(
            "Can only resolve @Ec2Client field of type AmazonEC2 or AmazonEC2Async but was:"
                + " CloudAsClientTestCases.cloud (io.github.ec2fake.Ec2Cloud)."
                + " Annotate it with @FromEc2Fake");
  }

  @ExtendWith(Ec2Fake.class)
  static class CloudAsClientTestCases {
    @Ec2Client Ec2Cloud cloud;

    @Test
    void test() {}
  }

  @Test
  void aClientFieldWithTheCloudsAnnotation() {
    assertThat(message(ClientAsCloudTestCases.class))
        .isEqualTo(
            "Can only resolve @FromEc2Fake field of type Ec2Cloud, VirtualClock,"
                + " ClientConfiguration or AWSCredentialsProvider but was:"
                + " ClientAsCloudTestCases.ec2 (com.amazonaws.services.ec2.AmazonEC2)."
                + " Annotate it with @Ec2Client");
  }

  @ExtendWith(Ec2Fake.class)
  static class ClientAsCloudTestCases {
    @FromEc2Fake AmazonEC2 ec2;

    @Test
    void test() {}
  }

  @Test
  void anAnnotatedParameterOfAnotherType() {
    assertThat(message(WrongParameterTestCases.class))
        .contains(
            "Can only resolve @Ec2Client parameter of type AmazonEC2 or AmazonEC2Async but was:"
                + " com.amazonaws.services.ec2.AmazonEC2Client");
  }

  @ExtendWith(Ec2Fake.class)
  static class WrongParameterTestCases {
    @Test
    void test(@Ec2Client AmazonEC2Client ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void anAccountThatIsNone() {
    assertThat(message(WrongAccountTestCases.class))
        .startsWith("Failed to fill field WrongAccountTestCases.ec2")
        .contains("4711");
  }

  @ExtendWith(Ec2Fake.class)
  static class WrongAccountTestCases {
    @Ec2Client(account = "4711")
    AmazonEC2 ec2;

    @Test
    void test() {}
  }

  @Test
  void aStaticFieldOfASuperclass() {
    assertThat(message(InheritsStaticTestCases.class))
        .isEqualTo(
            "static field StaticBase.ec2 (com.amazonaws.services.ec2.AmazonEC2) is one field for"
                + " all subclasses, but each of them has its own cloud. Declare it in"
                + " InheritsStaticTestCases, or make it an instance field");
  }

  @ExtendWith(Ec2Fake.class)
  abstract static class StaticBase {
    @Ec2Client static AmazonEC2 ec2;
  }

  static class InheritsStaticTestCases extends StaticBase {
    @Test
    void test() {}
  }

  @Test
  void aStaticFieldWhenOnlyAMethodIsServed() {
    assertThat(message(StaticForOneMethodTestCases.class))
        .startsWith("field StaticForOneMethodTestCases.ec2")
        .contains("outlives the test, but here Ec2Fake serves a single test");
  }

  static class StaticForOneMethodTestCases {
    @Ec2Client static AmazonEC2 ec2;

    @Test
    @ExtendWith(Ec2Fake.class)
    void test() {}
  }

  @Test
  void aFieldOfASharedInstanceWhenOnlyAMethodIsServed() {
    assertThat(message(SharedInstanceForOneMethodTestCases.class))
        .contains("outlives the test, but here Ec2Fake serves a single test");
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class SharedInstanceForOneMethodTestCases {
    @Ec2Client AmazonEC2 ec2;

    @Test
    @ExtendWith(Ec2Fake.class)
    void test() {}
  }

  @Test
  void aParameterOfAfterAllWhenNothingIsShared() {
    assertThat(message(AfterAllTestCases.class))
        .contains("don't share a cloud that could be handed to @AfterAll");
  }

  @ExtendWith(Ec2Fake.class)
  static class AfterAllTestCases {
    @Test
    void test(AmazonEC2 ec2) {
      ec2.describeRegions();
    }

    @AfterAll
    static void tearDown(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void parametersOfOtherTypesAreLeftToOthers() {
    EngineRun.allGreen(1, EngineRun.run(GreedyTestCases.class));
  }

  /** Would compete for each of these if the extension claimed supertypes or subtypes. */
  @ExtendWith({Ec2Fake.class, Other.class})
  static class GreedyTestCases {
    @Test
    void test(Object object, AutoCloseable closeable, AmazonEC2Client client, AmazonEC2 ec2) {
      assertThat(object).isNull();
      assertThat(closeable).isNull();
      assertThat(client).isNull();
      assertThat(ec2).isNotNull();
    }
  }

  static class Other implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() != AmazonEC2.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return null;
    }
  }

  private static String message(Class<?> fixture) {
    return EngineRun.onlyFailure(EngineRun.run(fixture)).getMessage();
  }
}
