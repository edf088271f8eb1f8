// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Ec2CloudConfig;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.VirtualClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A cloud of a test or class, with the objects of the cloud that were injected. JUnit closes it at
 * the end of the test or class that owns it. It implements both interfaces because JUnit before
 * 5.13 supports only the older one.
 */
@SuppressWarnings("deprecation")
final class ManagedCloud implements CloseableResource, AutoCloseable {
  private final Ec2Cloud cloud;
  private final boolean isSettling;
  private final List<DeclaredSettings> declared;
  private final boolean lenient;
  private final String owner;
  private final Map<InjectionPoint, Object> injected = new HashMap<>();
  private volatile boolean unfiredFaultsAllowed;
  private volatile boolean onPageOfItsTemplate;
  private @Nullable Throwable explained;

  ManagedCloud(Settings settings, @Nullable Long seed, ExtensionContext owner) {
    declared = DeclaredSettings.of(owner);
    Ec2CloudConfig config = settings.config(declared, owner, seed);
    cloud = DeclaredSettings.newCloud(config, declared);
    isSettling = config.time() instanceof TimeMode.Settling;
    lenient = settings.acceptsUnfiredFaults(declared);
    this.owner = owner.getUniqueId();
  }

  /** Returns whether a failure has been explained; from now on it has. */
  synchronized boolean hasExplained(Throwable failure) {
    boolean before = explained == failure;
    explained = failure;
    return before;
  }

  /** Returns whether these annotations have made the cloud what it is. */
  boolean isBuiltFrom(List<DeclaredSettings> annotations) {
    return declared.equals(annotations);
  }

  Ec2Cloud cloud() {
    return cloud;
  }

  boolean belongsTo(ExtensionContext context) {
    return owner.equals(context.getUniqueId());
  }

  /** Returns the object for an injection point, the same one for equal injection points. */
  synchronized Object inject(InjectionPoint point) {
    Object existing = injected.get(point);
    if (existing == null) {
      existing = point.spy() ? Spies.of(inject(point.withoutSpy())) : make(point);
      injected.put(point, existing);
    }
    return existing;
  }

  private Object make(InjectionPoint point) {
    if (point.type() == Ec2Cloud.class) {
      return cloud;
    }
    if (point.type() == VirtualClock.class) {
      return cloud.clock();
    }
    if (point.type() == ClientConfiguration.class) {
      return cloud.clientConfiguration();
    }
    if (point.type() == AWSCredentialsProvider.class) {
      return cloud.credentials(cloud.account());
    }
    String account = point.account().isEmpty() ? cloud.account() : point.account();
    String region = point.region().isEmpty() ? cloud.region() : point.region();
    return point.isAsync() ? cloud.asyncClient(account, region) : cloud.client(account, region);
  }

  /** Moves the clock as the next call would, if it moves by itself until nothing is pending. */
  void settle() {
    if (isSettling) {
      cloud.clock().advanceUntilSettled();
    }
  }

  List<String> withoutEffect() {
    return cloud.faults().withoutEffect();
  }

  List<String> unfired() {
    return cloud.faults().unfired().stream().map(Fault::text).toList();
  }

  /** Accepts faults that have not fired, for a test that may have ended before it reached them. */
  void allowUnfiredFaults() {
    unfiredFaultsAllowed = true;
  }

  /** Leaves it to the template of tests, of which this one is a run, to show it on one page. */
  void leaveToPageOfItsTemplate() {
    onPageOfItsTemplate = true;
  }

  boolean isOnPageOfItsTemplate() {
    return onPageOfItsTemplate;
  }

  boolean requiresFaultsToFire() {
    return !lenient && !unfiredFaultsAllowed;
  }

  @Override
  public void close() {
    cloud.close();
  }
}
