// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Assigns clouds to tests and classes. All state of the extension is kept in JUnit's store, which
 * only this class accesses.
 *
 * <p>A cloud that is requested in the context of a class belongs to the class and is shared by all
 * its tests. All such requests (static fields, {@code @BeforeAll}, the instance of a {@code
 * PER_CLASS} class) occur before the first test, so the assignment does not depend on the order of
 * tests. Without such a request, each test has its own cloud.
 */
final class CloudStore {
  private static final Namespace NAMESPACE = Namespace.create(Ec2Fake.class);
  private static final String SHARED = "shared";
  private static final String SEED = "seed";
  private static final String REPLAY = "replay";

  private CloudStore() {}

  /**
   * Returns the cloud of a test or, outside of a test, of its class; creates the cloud if
   * necessary.
   */
  static ManagedCloud getOrCreate(ExtensionContext context, Settings settings) {
    ManagedCloud shared = shared(context);
    if (shared != null) {
      return shared;
    }
    // The store also looks into enclosing contexts. The key contains the id so that the invocations
    // of a parameterized test do not share the cloud that its argument source was given.
    Object key = isTest(context) ? context.getUniqueId() : SHARED;
    Long ofTheRun = store(context).get(SEED, Long.class);
    Configuration configuration = Configuration.of(context);
    Long seed = ofTheRun == null ? configuration.seed() : ofTheRun;
    boolean callSites =
        configuration.seed() != null
            || configuration.page() == Configuration.Tests.ALL
            || store(context).get(REPLAY) != null;
    Settings used = callSites ? settings.findingCallSites() : settings;
    return store(context)
        .getOrComputeIfAbsent(
            key,
            any -> {
              ManagedCloud made = new ManagedCloud(used, seed, context);
              if (configuration.log() == Configuration.Log.CALLS) {
                CallLog.follow(made.cloud());
              }
              return made;
            },
            ManagedCloud.class);
  }

  /** Takes a test for the replay of a failure, whose page is to show the line of each call. */
  static void setReplay(ExtensionContext test) {
    store(test).put(REPLAY, true);
  }

  /** Sets the seed of a test's cloud; null for the seed of its settings. */
  static void setSeed(ExtensionContext test, @Nullable Long seed) {
    if (seed != null) {
      store(test).put(SEED, seed);
    }
  }

  /**
   * Returns the cloud that a test has used, its own or that of its class; null if it has used none.
   */
  static @Nullable ManagedCloud usedBy(ExtensionContext context) {
    ManagedCloud shared = shared(context);
    if (shared != null) {
      return shared;
    }
    // A dynamic test has its own context below that of its factory, and uses the factory's cloud.
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

  /** Returns the cloud that the tests of a class share; null if they do not share one. */
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
