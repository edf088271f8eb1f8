package io.github.ec2fake.junit;

import java.util.List;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;

/** When annotated fields are filled, and from which cloud. */
final class Fields {
  private Fields() {}

  /** A static field makes a cloud that the class shares. */
  static void beforeAll(ExtensionContext context, Settings settings) {
    // All fields are checked before the first is filled.
    List<InjectedField> fields = InjectedField.of(context.getRequiredTestClass());
    fields.stream()
        .filter(InjectedField::isStatic)
        .forEach(field -> field.fill(null, CloudStore.getOrCreate(context, settings)));
    // Only with PER_CLASS is there an instance by now, and an extension that is itself in an
    // instance field was not called to process it.
    context.getTestInstances().ifPresent(all -> fillNullFields(all, context, settings));
  }

  /** The regular way: as early as possible, so that Mockito can spy and inject what is there. */
  static void postProcess(Object instance, ExtensionContext context, Settings settings) {
    InjectedField.of(instance.getClass()).stream()
        .filter(field -> !field.isStatic())
        .forEach(field -> field.fill(instance, CloudStore.getOrCreate(context, settings)));
  }

  /** For what is registered too late for {@link #postProcess}: on an instance field, a method. */
  static void beforeEach(ExtensionContext context, Settings settings) {
    fillNullFields(context.getRequiredTestInstances(), context, settings);
  }

  /** A field that holds something is left alone: by now it may be a spy. */
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
