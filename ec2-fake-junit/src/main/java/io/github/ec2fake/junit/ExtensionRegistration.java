// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Checks that the extension is registered only once and that JUnit is recent enough. Every callback
 * that JUnit may call first makes this check.
 */
final class ExtensionRegistration {
  private static final String INTERFACE_OF_5_12 =
      "org.junit.jupiter.api.extension.TestInstantiationAwareExtension";

  private ExtensionRegistration() {}

  static void check(Ec2Fake extension, ExtensionContext context) {
    Object first =
        CloudStore.store(context)
            .getOrComputeIfAbsent(
                ExtensionRegistration.class,
                any -> {
                  requireJUnit(Extension.class.getClassLoader());
                  return extension;
                });
    if (first != extension) {
      throw new ExtensionConfigurationException(
          "Ec2Fake is registered twice for "
              + context.getRequiredTestClass().getName()
              + ": keep either @ExtendWith(Ec2Fake.class) or one @RegisterExtension field, counting"
              + " superclasses and enclosing classes");
    }
  }

  /**
   * Returns whether the extension is registered for a test, in whatever way. The callbacks of the
   * test's class must have run.
   */
  static boolean isRegistered(ExtensionContext context) {
    return CloudStore.store(context).get(ExtensionRegistration.class) != null
        || AnnotationSupport.findRepeatableAnnotations(
                context.getRequiredTestMethod(), ExtendWith.class)
            .stream()
            .anyMatch(each -> List.of(each.value()).contains(Ec2Fake.class))
        || hasRegisteredField(context.getRequiredTestClass());
  }

  /** Rejects an annotation that has no effect because nothing makes clouds. */
  static void requireRegistered(ExtensionContext context, String annotation) {
    if (!isRegistered(context) && !registersItself(context)) {
      throw new ExtensionConfigurationException(
          annotation
              + " is of no effect, as "
              + context.getRequiredTestClass().getName()
              + " does not use Ec2Fake: add @ExtendWith(Ec2Fake.class), or a @RegisterExtension"
              + " field");
    }
  }

  private static boolean registersItself(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), FaultSweep.class)
        || AnnotationSupport.isAnnotated(context.getTestMethod(), Chaos.class);
  }

  private static boolean hasRegisteredField(@Nullable Class<?> testClass) {
    return testClass != null
        && (!AnnotationSupport.findAnnotatedFields(
                    testClass, RegisterExtension.class, field -> field.getType() == Ec2Fake.class)
                .isEmpty()
            || (!Modifier.isStatic(testClass.getModifiers())
                && hasRegisteredField(testClass.getEnclosingClass())));
  }

  /**
   * Rejects an older JUnit, with which all tests of a class would share a cloud that is never
   * closed.
   */
  static void requireJUnit(@Nullable ClassLoader junit) {
    try {
      Class.forName(INTERFACE_OF_5_12, false, junit);
    } catch (ClassNotFoundException notFound) {
      throw new ExtensionConfigurationException(
          "Ec2Fake needs JUnit 5.12 or later: only since then can an extension give each test its"
              + " own cloud. Found "
              + installedVersion(),
          notFound);
    }
  }

  private static String installedVersion() {
    String version = Extension.class.getPackage().getImplementationVersion();
    return version == null ? "an older one" : "JUnit " + version;
  }
}
