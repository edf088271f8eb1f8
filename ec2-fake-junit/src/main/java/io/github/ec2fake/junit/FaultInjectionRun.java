package io.github.ec2fake.junit;

import io.github.ec2fake.fault.FaultPoints;
import io.github.ec2fake.fault.Faults;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * One run of a test whose cloud has troubles. They last as long as the test's method: what is set
 * up before it and looked at after it is left in peace.
 */
final class FaultInjectionRun
    implements TestInstancePreConstructCallback,
        BeforeEachCallback,
        InvocationInterceptor,
        AfterEachCallback,
        TestWatcher {

  /** What goes wrong, and what comes of it. */
  interface Scenario {
    /** Orders what is to go wrong. */
    void begin(Faults faults, FaultPoints faultPoints);

    /** Ends it, whether the test has failed or not. */
    void end();

    /** Fails if the run has shown nothing. */
    void verify();

    /** Whether anything goes wrong at all. */
    boolean isFaulty();

    /** What the reader of a failure has to know. */
    String explanation(long seed);

    /** It is over. */
    void finished(Verdict verdict, @Nullable Throwable failure);
  }

  /** How a run ended. */
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
   * A run.
   *
   * @param scenario what goes wrong
   * @param seed that of the cloud; null to leave it to the settings
   * @param maxCalls after how many calls the test is taken to be endless
   */
  FaultInjectionRun(Scenario scenario, @Nullable Long seed, int maxCalls) {
    this.scenario = scenario;
    this.seed = seed;
    this.maxCalls = maxCalls;
  }

  /** Before a constructor or a field asks for a cloud. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    CloudStore.setSeed(context, seed);
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** The instance of a {@code PER_CLASS} class was constructed long ago. */
  @Override
  public void beforeEach(ExtensionContext context) {
    CloudStore.setSeed(context, seed);
  }

  /** By now all parameters have been handed out. */
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
    if (failure != null && managed != null && !(failure instanceof TestAbortedException)) {
      Report.attach(failure, scenario.explanation(managed.cloud().seed()), context);
    }
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
