// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.util.List;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;

/** Fills annotated fields: at which callback, and from which cloud. */
final class Fields {
  private Fields() {}

  /** Fills static fields, from a cloud that the class shares. */
  static void beforeAll(ExtensionContext context, Settings settings) {
    // All fields are checked before the first one is filled.
    List<InjectedField> fields = InjectedField.of(context.getRequiredTestClass());
    fields.stream()
        .filter(InjectedField::isStatic)
        .forEach(field -> field.fill(null, CloudStore.getOrCreate(context, settings)));
    // Only a PER_CLASS class has an instance at this point. An extension that is registered in an
    // instance field was not called when the instance was processed.
    context.getTestInstances().ifPresent(all -> fillNullFields(all, context, settings));
  }

  /** Fills instance fields, early enough for Mockito to spy on them and to inject them. */
  static void postProcess(Object instance, ExtensionContext context, Settings settings) {
    InjectedField.of(instance.getClass()).stream()
        .filter(field -> !field.isStatic())
        .forEach(field -> field.fill(instance, CloudStore.getOrCreate(context, settings)));
  }

  /**
   * Fills the fields of an extension that was registered too late for {@link #postProcess}: in an
   * instance field or on a method.
   */
  static void beforeEach(ExtensionContext context, Settings settings) {
    fillNullFields(context.getRequiredTestInstances(), context, settings);
  }

  /**
   * Fills fields that are null. Other fields are not changed, because they may already contain a
   * spy.
   */
  private static void fillNullFields(
      TestInstances instances, ExtensionContext context, Settings settings) {
    for (Object instance : instances.getAllInstances()) {
      for (InjectedField field : InjectedField.of(instance.getClass())) {
        if (field.isNull(instance)) {
          rejectFieldOutlivingTest(context, field);
          field.fill(instance, CloudStore.getOrCreate(context, settings));
        }
      }
    }
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
