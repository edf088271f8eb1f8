package io.github.ec2fake.junit;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The runs of a test, each of which is decided on when those before it are over. */
final class InvocationContexts {
  private InvocationContexts() {}

  /** JUnit takes one from the stream, runs it, and takes the next. */
  static Stream<TestTemplateInvocationContext> sequential(
      Iterator<TestTemplateInvocationContext> runs, ExtensionContext template) {
    if (template.getExecutionMode() == ExecutionMode.CONCURRENT) {
      throw new ExtensionConfigurationException(
          template.getRequiredTestMethod().getName()
              + " cannot run all at once, as each run follows from those before it: remove"
              + " @Execution(CONCURRENT) from the method; other tests may still run at the same"
              + " time");
    }
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(runs, Spliterator.ORDERED), false);
  }

  /** A run; it brings {@link Ec2Fake} along if the test class has none. */
  static TestTemplateInvocationContext run(
      IntFunction<String> name, FaultInjectionRun run, ExtensionContext template) {
    List<Extension> extensions =
        ExtensionRegistration.isRegistered(template) ? List.of(run) : List.of(new Ec2Fake(), run);
    return new TestTemplateInvocationContext() {
      @Override
      public String getDisplayName(int index) {
        return name.apply(index);
      }

      @Override
      public List<Extension> getAdditionalExtensions() {
        return extensions;
      }
    };
  }
}
