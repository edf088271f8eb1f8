package io.github.ec2fake.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Which cloud is whose. All state of the extension is in JUnit's store, from here.
 *
 * <p>What is asked for on behalf of a class is the class's cloud, and from then on that of its
 * tests; all such places (static fields, {@code @BeforeAll}, the instance of a {@code PER_CLASS}
 * class) come before the first test, so that it never depends on the order of tests. Otherwise each
 * test has its own.
 */
final class CloudStore {
  private static final Namespace NAMESPACE = Namespace.create(Ec2Fake.class);
  private static final String SHARED = "shared";
  private static final String SEED = "seed";

  private CloudStore() {}

  /** The cloud of a test or, if the context is not one of a test, of its class. */
  static ManagedCloud getOrCreate(ExtensionContext context, Settings settings) {
    ManagedCloud shared = shared(context);
    if (shared != null) {
      return shared;
    }
    // The store also finds what an enclosing context holds: without the id in the key, the
    // invocations of a parameterized test would share what its source of arguments was given.
    Object key = isTest(context) ? context.getUniqueId() : SHARED;
    Long seed = store(context).get(SEED, Long.class);
    return store(context)
        .getOrComputeIfAbsent(
            key, any -> new ManagedCloud(settings, seed, context), ManagedCloud.class);
  }

  /** What the cloud of a test is to follow from; null for what its settings say. */
  static void setSeed(ExtensionContext test, @Nullable Long seed) {
    if (seed != null) {
      store(test).put(SEED, seed);
    }
  }

  /** The cloud that a test has used, its own or the class's; null if it has not used any. */
  static @Nullable ManagedCloud usedBy(ExtensionContext context) {
    ManagedCloud shared = shared(context);
    if (shared != null) {
      return shared;
    }
    // A dynamic test has a context of its own, below that of its factory, whose cloud it uses.
    ExtensionContext current = context;
    while (current != null) {
      ManagedCloud cloud = store(current).get(current.getUniqueId(), ManagedCloud.class);
      if (cloud != null) {
        return cloud;
      }
      current = current.getParent().orElse(null);
    }
    return null;
  }

  /** The cloud that the tests of a class share; null if they don't. */
  static @Nullable ManagedCloud shared(ExtensionContext context) {
    return store(context).get(SHARED, ManagedCloud.class);
  }

  static boolean isTest(ExtensionContext context) {
    return context.getTestMethod().isPresent();
  }

  static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
