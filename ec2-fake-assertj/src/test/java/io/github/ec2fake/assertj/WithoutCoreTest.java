// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** The fake itself is needed for its journal only. */
class WithoutCoreTest {

  /** Knows this module, AssertJ and the SDK, but not the fake. */
  private static final class NoCore extends ClassLoader {

    NoCore() {
      super(WithoutCoreTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("io.github.ec2fake.")) {
        return super.loadClass(name, resolve);
      }
      if (!name.startsWith("io.github.ec2fake.assertj.")) {
        throw new ClassNotFoundException(name);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
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
    ClassLoader noCore = new NoCore();
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
