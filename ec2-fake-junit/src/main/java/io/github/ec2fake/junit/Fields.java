// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;

/** Fills annotated fields: at which callback, and from which cloud. */
final class Fields {
  private Fields() {}

  /** An instance whose fields have been filled: the key under which the store remembers it. */
  private static final class Filled {
    private final Object instance;

    Filled(Object instance) {
      this.instance = instance;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Filled filled && filled.instance == instance;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(instance);
    }
  }

  /** Fills static fields, from a cloud that the class shares. */
  static void beforeAll(ExtensionContext context, Settings settings) {
    // All fields are checked before the first one is filled.
    List<InjectedField> fields = InjectedField.of(context.getRequiredTestClass());
    fields.stream()
        .filter(InjectedField::isStatic)
        .forEach(field -> field.fill(null, CloudStore.getOrCreate(context, settings)));
    // Only a PER_CLASS class has an instance at this point. An extension that is registered in an
    // instance field was not called when the instance was processed.
    context.getTestInstances().ifPresent(all -> fillLate(all, context, settings));
  }

  /** Fills instance fields, early enough for Mockito to spy on them and to inject them. */
  static void postProcess(Object instance, ExtensionContext context, Settings settings) {
    List<InjectedField> fields = InjectedField.of(instance.getClass());
    for (InjectedField field : fields) {
      if (!field.isStatic()) {
        field.fill(instance, CloudStore.getOrCreate(context, settings));
      }
    }
    if (!fields.isEmpty()) {
      remember(instance, context);
    }
  }

  /**
   * Fills the fields of an extension that was registered too late for {@link #postProcess}: in an
   * instance field or on a method.
   */
  static void beforeEach(ExtensionContext context, Settings settings) {
    fillLate(context.getRequiredTestInstances(), context, settings);
  }

  private static void fillLate(
      TestInstances instances, ExtensionContext context, Settings settings) {
    for (Object instance : instances.getAllInstances()) {
      List<InjectedField> fields = InjectedField.of(instance.getClass());
      boolean isFilled = fields.isEmpty() || isFilled(instance, context);
      for (InjectedField field : fields) {
        if (!isFilled || field.isStatic()) {
          fillLate(field, instance, context, settings);
        }
      }
      if (!isFilled) {
        remember(instance, context);
      }
    }
  }

  private static void fillLate(
      InjectedField field, Object instance, ExtensionContext context, Settings settings) {
    if (field.isNull(instance)) {
      rejectFieldOutlivingTest(context, field);
      field.fill(instance, CloudStore.getOrCreate(context, settings));
    } else if (!field.isStatic()) {
      throw new ExtensionConfigurationException(
          "field "
              + field
              + " was filled by somebody else before Ec2Fake, which is registered in an instance"
              + " field or on a method, came to it; a spy of Mockito would not be one of the"
              + " cloud's client: register Ec2Fake on the class, by @ExtendWith or a static"
              + " @RegisterExtension field, or use @Ec2Client(spy = true) alone");
    }
  }

  private static boolean isFilled(Object instance, ExtensionContext context) {
    return CloudStore.store(context).get(new Filled(instance)) != null;
  }

  private static void remember(Object instance, ExtensionContext context) {
    CloudStore.store(context).put(new Filled(instance), true);
  }

  private static void rejectFieldOutlivingTest(ExtensionContext context, InjectedField field) {
    boolean outlivesTheTest =
        field.isStatic()
            || context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
    if (outlivesTheTest && CloudStore.isTest(context) && CloudStore.shared(context) == null) {
      throw new ExtensionConfigurationException(
          "field "
              + field
              + " outlives the test, but here Ec2Fake serves a single test: register it on the"
              + " class, by @ExtendWith or a static @RegisterExtension field, so that the class can"
              + " share a cloud");
    }
  }
}
