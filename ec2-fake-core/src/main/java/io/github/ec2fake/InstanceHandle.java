// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.replica.Primary;
import java.util.function.BiFunction;

/** A handle on an instance, for events inside it that no API call can bring about. */
public final class InstanceHandle {
  private final Primary primary;
  private final ClockDriver driver;
  private final String instanceId;

  InstanceHandle(Primary primary, ClockDriver driver, String instanceId) {
    this.primary = primary;
    this.driver = driver;
    this.instanceId = instanceId;
  }

  /**
   * The instance's id.
   *
   * @return the id
   */
  public String instanceId() {
    return instanceId;
  }

  /**
   * Shuts the operating system down. The instance is stopped, or terminated if its shutdown
   * behavior says so or its root is an instance store; termination protection does not count. The
   * clock moves first, as before a call.
   *
   * <p>Source: RunInstances, InstanceInitiatedShutdownBehavior.
   *
   * @throws IllegalArgumentException if the cloud has no such instance
   * @throws IllegalStateException if the instance is not running, or is shut down for bundling
   */
  public void shutDown() {
    apply(
        (instances, instance) -> {
          instances.shutDown(instance);
          return instance;
        });
  }

  /**
   * Schedules an event for the instance, as EC2 does for its host. What it does happens on the
   * cloud's clock; settling does not run ahead to it. The clock moves first, as before a call.
   *
   * @param event for example {@code retirement(in(Duration.ofDays(14)))}
   * @return the event's id, as DescribeInstanceStatus shows it
   * @throws IllegalArgumentException if the cloud has no such instance, or the event starts in the
   *     past or ends before it starts
   * @throws IllegalStateException if the instance is terminated or shutting down, or cannot be
   *     stopped
   */
  public String schedule(InstanceEvent event) {
    return apply(
        (instances, instance) ->
            instances.statusEvents().schedule(instance, event.toModel(instances.now())).id());
  }

  /**
   * Cancels a scheduled event of the instance, as EC2 does.
   *
   * @param eventId the event's id
   * @throws IllegalArgumentException if the cloud has no such instance
   * @throws IllegalStateException if the instance has no such event, or it is over
   */
  public void cancelEvent(String eventId) {
    apply((instances, instance) -> instances.statusEvents().cancel(instance, eventId));
  }

  /**
   * The Windows of the instance, with its EC2Config service.
   *
   * @return a handle on it
   * @throws IllegalArgumentException if the cloud has no such instance
   * @throws IllegalStateException if it is of another platform
   */
  public WindowsInstance windows() {
    boolean windows =
        primary.read(world -> instances(world).existing(instanceId).windows() != null);
    if (!windows) {
      throw new IllegalStateException(
          "the instance '"
              + instanceId
              + "' does not run Windows; launch one from an image whose platform is windows");
    }
    return new WindowsInstance(this);
  }

  /**
   * Applies a command to the instance, after the clock has moved as before a call.
   *
   * @param command is applied to the instance's replicas, too, and has to do the same to each
   */
  <T> T apply(BiFunction<Instances, Instance, T> command) {
    return driver.atCall(
        () ->
            primary.write(
                world -> {
                  Instances instances = instances(world);
                  try {
                    return command.apply(instances, instances.existing(instanceId));
                  } catch (Ec2Error refusal) {
                    throw new IllegalStateException(refusal.text(), refusal);
                  }
                }));
  }

  private Instances instances(World world) {
    Region region = world.regionOf(instanceId);
    if (region == null) {
      throw new IllegalArgumentException("the cloud has no instance '" + instanceId + "'");
    }
    return region.instances();
  }

  @Override
  public String toString() {
    return "InstanceHandle[" + instanceId + "]";
  }
}
