// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Provides the runs of a test with an annotation. They are executed one after another, because each
 * run depends on the results of the runs before.
 */
abstract class FaultInjectionExtension<A extends Annotation>
    implements TestTemplateInvocationContextProvider {
  private final Class<A> annotation;

  FaultInjectionExtension(Class<A> annotation) {
    this.annotation = annotation;
  }

  abstract Iterator<TestTemplateInvocationContext> runs(A settings, ExtensionContext template);

  @Override
  public final boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), annotation);
  }

  /** Returns a lazy stream: JUnit takes a run, executes it and then takes the next one. */
  @Override
  public final Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    A settings =
        AnnotationSupport.findAnnotation(context.getTestMethod(), annotation).orElseThrow();
    Iterator<TestTemplateInvocationContext> runs = runs(settings, context);
    if (context.getExecutionMode() == ExecutionMode.CONCURRENT) {
      throw new ExtensionConfigurationException(
          context.getRequiredTestMethod().getName()
              + " cannot run all at once, as each run follows from those before it: remove"
              + " @Execution(CONCURRENT) from the method; other tests may still run at the same"
              + " time");
    }
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(runs, Spliterator.ORDERED), false);
  }
}
