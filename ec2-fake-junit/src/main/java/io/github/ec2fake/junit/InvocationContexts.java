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

/**
 * Creates the runs of a test that are executed one after another, because each run depends on the
 * results of the runs before.
 */
final class InvocationContexts {
  private InvocationContexts() {}

  /** Returns a lazy stream: JUnit takes a run, executes it and then takes the next one. */
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

  /** Creates a run; registers {@link Ec2Fake} for it if the test class does not. */
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
