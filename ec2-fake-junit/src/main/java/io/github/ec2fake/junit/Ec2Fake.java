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
 * The JUnit 5 extension that gives each test an EC2 of its own.
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
 * <p>With settings, and with fields instead of parameters:
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
 * <h2>What is handed out</h2>
 *
 * <p>{@code AmazonEC2}, {@code AmazonEC2Async}, {@code Ec2Cloud} and {@code VirtualClock}, by
 * exactly these types: to parameters of tests, lifecycle methods and constructors, unless an
 * annotation says that they are somebody else's ({@code @Mock}, {@code @Autowired}, …), and to
 * fields, private ones too, that carry {@link Ec2Client} or {@link FromEc2Fake}. All parts of a
 * test get the same cloud, and the same client when they ask for the same one. Fields are filled
 * before Mockito comes to its {@code @Spy} and {@code @InjectMocks}, unless the extension sits in
 * an instance field or on a method: then JUnit calls it too late for that, and static fields are
 * refused.
 *
 * <h2>How long a cloud lives</h2>
 *
 * <p>For one test; each invocation of a repeated or parameterized test is one, and so is a test
 * factory, whose dynamic tests share its cloud (make an {@link Ec2Cloud} in each for more).
 *
 * <p>What outlives a test says that the class shares a cloud, and then all its tests and those of
 * its nested classes use that one: a static field, a parameter of {@code @BeforeAll}, and with
 * {@code Lifecycle.PER_CLASS} a field or a parameter of the constructor. With test parameters only,
 * a {@code PER_CLASS} class has a cloud per test as well.
 *
 * <h2>Red tests</h2>
 *
 * <p>A failure shows, as a suppressed exception, the cloud's seed, the faults that have not fired
 * and the end of its journal. A green test fails if a fault that it ordered never fired, unless the
 * extension is {@linkplain Builder#lenient() lenient}; where a class shares a cloud, this is
 * checked after its last test.
 *
 * <p>Needs JUnit 5.12 or later. It keeps no state, so tests may run in parallel.
 *
 * @see FaultSweep for a test in which everything fails, one thing after the other
 * @see Chaos for one in which several things fail at once
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

  /** For {@code @ExtendWith}: clouds with the default settings. */
  public Ec2Fake() {
    this(Settings.DEFAULT);
  }

  private Ec2Fake(Settings settings) {
    this.settings = settings;
  }

  /**
   * Opens the settings, for {@code @RegisterExtension}.
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

  /** Constructors and fields belong to the test, and so does the cloud that they are given. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** The settings of an {@link Ec2Fake}. */
  public static final class Builder {
    private UnaryOperator<Ec2Cloud.Builder> cloud = UnaryOperator.identity();
    private boolean lenient;

    private Builder() {}

    /**
     * What the clouds are to be like. Applied to the default settings each time that a test needs a
     * new cloud; when given more than once, one after the other.
     *
     * <pre>
     * Ec2Fake.builder().cloud(cloud -&gt; cloud.seed(42).shortIds()).build()
     * </pre>
     *
     * @param settings what to change
     * @return this builder
     */
    public Builder cloud(UnaryOperator<Ec2Cloud.Builder> settings) {
      UnaryOperator<Ec2Cloud.Builder> before = cloud;
      cloud = builder -> settings.apply(before.apply(builder));
      return this;
    }

    /**
     * Accepts that a fault is ordered and never fires, which otherwise fails the test.
     *
     * @return this builder
     */
    public Builder lenient() {
      lenient = true;
      return this;
    }

    /**
     * The extension.
     *
     * @return an extension with these settings
     */
    public Ec2Fake build() {
      return new Ec2Fake(new Settings(cloud, lenient));
    }
  }
}
