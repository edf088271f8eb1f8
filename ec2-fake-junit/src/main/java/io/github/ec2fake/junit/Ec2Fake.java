// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.Ec2Cloud;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * The JUnit 5 extension that gives each test its own EC2.
 *
 * <pre>
 * &#64;ExtendWith(Ec2Fake.class)
 * class ImageSharingTest {
 *   &#64;Test
 *   void sharesTheNewImageWithThePartner(AmazonEC2 ec2) { … }
 *
 *   &#64;Test
 *   void aPartnerSeesIt(AmazonEC2 ec2, &#64;Ec2Client(account = "999988887777") AmazonEC2 partner) { … }
 * }
 * </pre>
 *
 * <p>{@link Ec2Settings} changes the settings of the clouds by annotation; a builder can set what
 * an annotation cannot say. With fields instead of parameters:
 *
 * <pre>
 * class SlowImportTest {
 *   &#64;RegisterExtension
 *   static final Ec2Fake FAKE =
 *       Ec2Fake.builder().cloud(cloud -&gt; cloud.region("eu-west-1").time(TimeMode.manual())).build();
 *
 *   &#64;Ec2Client AmazonEC2 ec2;
 *   &#64;FromEc2Fake VirtualClock clock;
 * }
 * </pre>
 *
 * <h2>Parameters and fields</h2>
 *
 * <p>The extension injects objects of exactly the types {@code AmazonEC2}, {@code AmazonEC2Async},
 * {@code Ec2Cloud}, {@code VirtualClock}, and, for code that builds its own client, {@code
 * ClientConfiguration} and {@code AWSCredentialsProvider}. It resolves parameters of tests,
 * lifecycle methods and constructors, except those with an annotation of another extension
 * ({@code @Mock}, {@code @Autowired}, …), and fills fields, including private ones, that are
 * annotated with {@link Ec2Client} or {@link FromEc2Fake}. All parts of a test receive the same
 * cloud, and the same client for the same account and region.
 *
 * <p>Fields are filled before Mockito processes {@code @Spy} and {@code @InjectMocks}. If the
 * extension is registered in an instance field or on a method, JUnit calls it too late for this,
 * and static fields are rejected.
 *
 * <h2>The lifetime of a cloud</h2>
 *
 * <p>A cloud lives as long as one test. Each invocation of a repeated or parameterized test counts
 * as one test, and so does a test factory, whose dynamic tests share one cloud; create an {@link
 * Ec2Cloud} in each of them if they need their own.
 *
 * <p>The tests of a class and of its nested classes share one cloud if the class requests it for
 * longer than a test: by a static field, by a parameter of {@code @BeforeAll}, or, with {@code
 * Lifecycle.PER_CLASS}, by a field or a constructor parameter. A {@code PER_CLASS} class that
 * requests clouds only by test parameters has one cloud for each test.
 *
 * <h2>Failing tests</h2>
 *
 * <p>A suppressed exception of the failure contains the cloud's seed, the faults that have not
 * fired and the end of the journal. A test that passes fails afterwards if one of its faults has
 * never fired, unless the extension is {@linkplain Builder#lenient() lenient}; if a class shares a
 * cloud, this is checked after its last test.
 *
 * <p>Configuration parameters of JUnit change a whole run: {@code ec2fake.seed} the seed of all
 * clouds, {@code ec2fake.timeline} ({@code all}, {@code failed}, {@code none}) which tests publish
 * their journal, and {@code ec2fake.output} the folder for reports.
 *
 * <p>The extension needs JUnit 5.12 or later. It has no state of its own, so tests may run in
 * parallel.
 *
 * @see Ec2Settings
 * @see FaultSweep
 * @see Chaos
 */
public final class Ec2Fake
    implements BeforeAllCallback,
        TestInstancePostProcessor,
        ParameterResolver,
        BeforeEachCallback,
        InvocationInterceptor,
        AfterEachCallback,
        AfterAllCallback {
  private final Settings settings;

  /** Creates an extension with the default settings, for {@code @ExtendWith}. */
  public Ec2Fake() {
    this(Settings.DEFAULT);
  }

  private Ec2Fake(Settings settings) {
    this.settings = settings;
  }

  /**
   * Creates a builder for an extension with settings, for {@code @RegisterExtension}.
   *
   * @return a builder with the default settings
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    ExtensionRegistration.check(this, context);
    Fields.beforeAll(context, settings);
  }

  @Override
  public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
    ExtensionRegistration.check(this, context);
    Fields.postProcess(testInstance, context, settings);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    boolean supported = Parameters.isSupported(parameter);
    if (supported) {
      ExtensionRegistration.check(this, context);
    }
    return supported;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Parameters.resolve(parameter, context, settings);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ExtensionRegistration.check(this, context);
    Fields.beforeEach(context, settings);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext dynamicTest,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      Report.explain(failure, context, CloudStore.usedBy(context));
      throw failure;
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Report.after(context, CloudStore.usedBy(context));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Report.after(context, CloudStore.shared(context));
  }

  /** Lets constructors and fields receive the cloud of the test instead of that of the class. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Builds an {@link Ec2Fake}. */
  public static final class Builder {
    private UnaryOperator<Ec2Cloud.Builder> cloud = UnaryOperator.identity();
    private boolean lenient;

    private Builder() {}

    /**
     * Changes the settings of the clouds. The function is applied to the default settings each time
     * a test needs a new cloud. Several functions are applied in the order in which they were
     * added.
     *
     * <pre>
     * Ec2Fake.builder().cloud(cloud -&gt; cloud.seed(42).shortIds()).build()
     * </pre>
     *
     * @param settings the function that changes the settings
     * @return this builder
     */
    public Builder cloud(UnaryOperator<Ec2Cloud.Builder> settings) {
      UnaryOperator<Ec2Cloud.Builder> before = cloud;
      cloud = builder -> settings.apply(before.apply(builder));
      return this;
    }

    /**
     * Accepts faults that never fire. By default such a fault fails the test.
     *
     * @return this builder
     */
    public Builder lenient() {
      lenient = true;
      return this;
    }

    /**
     * Creates the extension.
     *
     * @return an extension with these settings
     */
    public Ec2Fake build() {
      return new Ec2Fake(new Settings(cloud, lenient));
    }
  }
}
