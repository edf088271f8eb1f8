package io.github.ec2fake.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks, at every door of the extension, that it is registered once and on a JUnit that fits. */
final class Registration {
  private static final String SINCE_5_12 =
      "org.junit.jupiter.api.extension.TestInstantiationAwareExtension";

  private Registration() {}

  static void check(Ec2Fake extension, ExtensionContext context) {
    requireJUnit(Extension.class.getClassLoader());
    Object first = Clouds.store(context).getOrComputeIfAbsent(Registration.class, any -> extension);
    if (first != extension) {
      throw new ExtensionConfigurationException(
          "Ec2Fake is registered twice for "
              + context.getRequiredTestClass().getName()
              + ": keep either @ExtendWith(Ec2Fake.class) or one @RegisterExtension field, counting"
              + " superclasses and enclosing classes");
    }
  }

  /** An older JUnit would silently give all tests of a class one cloud, and not close it. */
  static void requireJUnit(@Nullable ClassLoader junit) {
    try {
      Class.forName(SINCE_5_12, false, junit);
    } catch (ClassNotFoundException older) {
      throw new ExtensionConfigurationException(
          "Ec2Fake needs JUnit 5.12 or later: only since then can an extension give each test its"
              + " own cloud. Found "
              + found(),
          older);
    }
  }

  private static String found() {
    String version = Extension.class.getPackage().getImplementationVersion();
    return version == null ? "an older one" : "JUnit " + version;
  }
}
