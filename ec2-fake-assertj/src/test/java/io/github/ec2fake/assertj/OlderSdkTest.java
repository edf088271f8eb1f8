// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.LaunchTemplate;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import io.github.ec2fake.Ec2Cloud;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An SDK that does not know some kinds yet has no part in the assertions about others. */
class OlderSdkTest {

  /** The classes that the SDK got after its oldest supported version. */
  private static final Set<String> LATER =
      Set.of(
          SecurityGroupRule.class.getName(),
          LaunchTemplate.class.getName(),
          ManagedPrefixList.class.getName(),
          FleetData.class.getName());

  /** Runs with the older SDK. */
  public static final class Assertion {
    private Assertion() {}

    /** Asserts, hard and soft, of single resources, lists and objects. */
    public static void run(AmazonEC2 ec2) {
      Ec2Assertions.assertThat(ec2).image(Ec2.EBS_WINDOWS).isAvailable();
      Ec2Assertions.assertThat(ec2).images().with("image-id", Ec2.EBS_WINDOWS).hasSize(1);
      Ec2Assertions.assertThat(ec2).eventually().hasNoInstances();
      Ec2SoftAssertions.assertSoftly(
          softly -> {
            softly.assertThat(ec2).image(Ec2.EBS_WINDOWS).isWindows();
            softly.assertThat(ec2).instances().isEmpty();
          });
    }
  }

  @Test
  void doesNotMissTheKindsThatItDoesNotKnow() throws Throwable {
    ClassLoader olderSdk = new WithoutClasses(LATER::contains);
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> olderSdk.loadClass(SecurityGroupRule.class.getName()));
    Class<?> there = olderSdk.loadClass(Assertion.class.getName());
    assertThat(there).isNotSameAs(Assertion.class);
    MethodHandle run =
        MethodHandles.publicLookup()
            .findStatic(there, "run", MethodType.methodType(void.class, AmazonEC2.class));

    run.invoke(Ec2Cloud.create().client());
  }
}
