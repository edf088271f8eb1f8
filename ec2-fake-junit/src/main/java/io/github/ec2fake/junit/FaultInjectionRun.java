// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.JournalPage;
import io.github.ec2fake.fault.FaultPoints;
import io.github.ec2fake.fault.Faults;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * One run of a test with injected faults. The faults exist only during the test method, so that
 * they do not hit set-up and verification in lifecycle methods.
 */
final class FaultInjectionRun
    implements TestInstancePreConstructCallback,
        BeforeEachCallback,
        InvocationInterceptor,
        AfterEachCallback,
        TestWatcher {

  /** The faults of a run, and what is done with its result. */
  interface Scenario {
    /** Registers the faults, before the test method. */
    void begin(Faults faults, FaultPoints faultPoints);

    /** Ends the faults, after the test method, whether it has failed or not. */
    void end();

    /** Fails if the run proves nothing, because a required fault has not fired. */
    void verify();

    boolean isFaulty();

    /** Whether somebody has asked for this run alone. */
    boolean isReplay();

    /** Returns what the run is called on the page of all runs. */
    String name();

    /** Is given the journal of a run that is shown on that page. */
    void show(JournalPage page);

    /** Returns the text that is added to a failure of the test. */
    String explanation(long seed);

    void finished(Verdict verdict, @Nullable Throwable failure);
  }

  enum Verdict {
    PASSED,
    FAILED,
    ABORTED,
    DISABLED
  }

  private final Scenario scenario;
  private final @Nullable Long seed;
  private final int maxCalls;

  /**
   * Creates a run.
   *
   * @param seed the seed of the cloud; null for the seed of the settings
   * @param maxCalls the number of calls after which the test is considered endless
   */
  FaultInjectionRun(Scenario scenario, @Nullable Long seed, int maxCalls) {
    this.scenario = scenario;
    this.seed = seed;
    this.maxCalls = maxCalls;
  }

  /** Returns the run for JUnit; registers {@link Ec2Fake} for it if the test class does not. */
  TestTemplateInvocationContext invocationContext(
      IntFunction<String> name, ExtensionContext template) {
    List<Extension> extensions =
        ExtensionRegistration.isRegistered(template) ? List.of(this) : List.of(new Ec2Fake(), this);
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

  /** Sets the seed before a constructor or a field requests a cloud. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    prepare(context);
  }

  private void prepare(ExtensionContext context) {
    CloudStore.setSeed(context, seed);
    if (scenario.isReplay()) {
      CloudStore.setReplay(context);
    }
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /**
   * Sets the seed for a {@code PER_CLASS} class, whose instance was created before the first run.
   */
  @Override
  public void beforeEach(ExtensionContext context) {
    prepare(context);
    CloudStore.store(context).put(FaultInjectionRun.class, this);
  }

  /** Tells a failure that an extension finds after this one whose run it is. */
  static void explain(Throwable failure, ExtensionContext context, ManagedCloud managed) {
    FaultInjectionRun run =
        CloudStore.store(context).get(FaultInjectionRun.class, FaultInjectionRun.class);
    if (run != null) {
      Report.attach(failure, run.scenario.explanation(managed.cloud().seed()), context);
    }
  }

  /** Runs the test method with faults. At this point all parameters have been resolved. */
  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    ManagedCloud managed = cloudOf(context);
    if (scenario.isFaulty()) {
      managed.allowUnfiredFaults();
    }
    Faults faults = managed.cloud().faults();
    scenario.begin(faults, faults.recordFaultPoints(maxCalls));
    try {
      invocation.proceed();
    } finally {
      scenario.end();
    }
    scenario.verify();
  }

  private static ManagedCloud cloudOf(ExtensionContext context) {
    String test = context.getRequiredTestMethod().getName();
    if (CloudStore.shared(context) != null) {
      throw new ExtensionConfigurationException(
          test
              + " shares its cloud with the other tests of its class, but each run of it needs a"
              + " fresh one: don't ask for a cloud by a static field, in @BeforeAll or by the field"
              + " of a PER_CLASS class");
    }
    ManagedCloud managed = CloudStore.usedBy(context);
    if (managed == null) {
      throw new ExtensionConfigurationException(
          test
              + " has no cloud in which anything could fail: let it have a parameter AmazonEC2 or"
              + " Ec2Cloud, or its class a field with @Ec2Client or @FromEc2Fake");
    }
    return managed;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Throwable failure = context.getExecutionException().orElse(null);
    ManagedCloud managed = CloudStore.usedBy(context);
    if (managed == null || failure instanceof TestAbortedException) {
      return;
    }
    String link = "";
    if (Configuration.of(context).page() != Configuration.Tests.NONE) {
      link = show(managed, failure, context);
    }
    if (failure != null) {
      Report.attach(failure, scenario.explanation(managed.cloud().seed()) + link, context);
    }
  }

  /**
   * Shows a run on the page of all runs: one with faults if it is red, that without if it is not.
   * Otherwise its test has a page of its own, as any other.
   *
   * @return a line that leads there; empty if the run is not shown
   */
  private String show(ManagedCloud managed, @Nullable Throwable failure, ExtensionContext context) {
    if (scenario.isFaulty()) {
      managed.leaveToPageOfItsTemplate();
    }
    JournalPage page = managed.cloud().page().title(scenario.name());
    if (failure == null) {
      if (!scenario.isFaulty()) {
        scenario.show(page);
      }
      return "";
    }
    if (!scenario.isFaulty()) {
      return "";
    }
    scenario.show(page.failure(Report.describe(failure, context)));
    return "\n\t  " + PageFile.lineOf(context.getParent().orElse(context), scenario.name());
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    scenario.finished(Verdict.PASSED, null);
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    scenario.finished(Verdict.FAILED, cause);
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    scenario.finished(Verdict.ABORTED, cause);
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    scenario.finished(Verdict.DISABLED, null);
  }
}
