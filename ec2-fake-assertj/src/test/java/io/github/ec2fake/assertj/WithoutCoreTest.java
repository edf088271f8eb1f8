// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** The fake itself is needed for its journal only. */
class WithoutCoreTest {

  private static boolean isOfCore(String name) {
    return name.startsWith("io.github.ec2fake.") && !name.startsWith("io.github.ec2fake.assertj.");
  }

  /** Runs where there is no core. */
  public static final class Assertion {
    private Assertion() {}

    /** Asserts, hard and soft. */
    public static void run(AmazonEC2 ec2) {
      Ec2Assertions.assertThat(ec2).image(Ec2.EBS_WINDOWS).isAvailable();
      Ec2Assertions.assertThat(ec2).eventually().image(Ec2.EBS_WINDOWS).isAvailable();
      Ec2Assertions.assertThat(ec2).images().with("image-id", Ec2.EBS_WINDOWS).hasSize(1);
      Ec2BddAssertions.then(ec2).securityGroup("default").exists();
      Ec2SoftAssertions.assertSoftly(
          softly -> softly.assertThat(ec2).image(Ec2.EBS_WINDOWS).isWindows());
    }
  }

  @Test
  void assertsOnAnyClient() throws Throwable {
    ClassLoader noCore = new WithoutClasses(WithoutCoreTest::isOfCore);
    Class<?> there = noCore.loadClass(Assertion.class.getName());
    assertThat(there).isNotSameAs(Assertion.class);
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> noCore.loadClass(Ec2Cloud.class.getName()));
    MethodHandle run =
        MethodHandles.publicLookup()
            .findStatic(there, "run", MethodType.methodType(void.class, AmazonEC2.class));

    run.invoke(Ec2Cloud.create().client());
  }
}
