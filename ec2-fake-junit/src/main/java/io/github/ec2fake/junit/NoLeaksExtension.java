// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Compares what is in a test's cloud before and after it, for {@link NoLeaks}. */
final class NoLeaksExtension
    implements BeforeEachCallback, BeforeTestExecutionCallback, AfterEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    ExtensionRegistration.requireRegistered(context, "@NoLeaks");
    NoLeaks asked = annotation(context);
    if (Leaks.kinds(asked).isEmpty()) {
      throw new ExtensionConfigurationException(
          "@NoLeaks of " + context.getDisplayName() + " leaves no kind that must not be left");
    }
  }

  /** Looks at what {@code @BeforeEach} has made; parameters of the method are resolved later. */
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    ManagedCloud managed = CloudStore.usedBy(context);
    if (managed != null) {
      CloudStore.store(context)
          .put(NoLeaks.class, Leaks.of(managed.cloud(), Leaks.kinds(annotation(context))));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ManagedCloud managed = CloudStore.usedBy(context);
    if (managed == null || context.getExecutionException().isPresent()) {
      return;
    }
    managed.settle();
    Set<LeakKind> kinds = Leaks.kinds(annotation(context));
    Leaks before = CloudStore.store(context).get(NoLeaks.class, Leaks.class);
    Leaks left = Leaks.of(managed.cloud(), kinds).since(before == null ? Leaks.NONE : before);
    if (!left.isEmpty()) {
      AssertionError failure =
          new AssertionError(
              context.getDisplayName()
                  + " leaves behind:"
                  + left.text()
                  + "\nRemove it in the test or in @AfterEach, or accept it by @NoLeaks(except = "
                  + left.kindsText()
                  + ")");
      FaultInjectionRun.explain(failure, context, managed);
      Report.explain(failure, context, managed);
      throw failure;
    }
  }

  private static NoLeaks annotation(ExtensionContext context) {
    NoLeaks ofMethod =
        AnnotationSupport.findAnnotation(context.getTestMethod(), NoLeaks.class).orElse(null);
    Class<?> testClass = context.getRequiredTestClass();
    NoLeaks found = ofMethod;
    while (found == null && testClass != null) {
      found = ofClass(testClass);
      testClass = testClass.getEnclosingClass();
    }
    if (found == null) {
      throw new AssertionError("registered without @NoLeaks: " + context.getUniqueId());
    }
    return found;
  }

  private static @Nullable NoLeaks ofClass(Class<?> testClass) {
    return AnnotationSupport.findAnnotation(testClass, NoLeaks.class).orElse(null);
  }
}
