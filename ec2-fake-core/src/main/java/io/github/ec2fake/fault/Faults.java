package io.github.ec2fake.fault;

import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a test orders failures: when, how often (once, unless said otherwise), and what.
 *
 * <pre>
 * Faults faults = cloud.faults();
 * faults.on(call("ModifyImageAttribute").nth(2)).fail("InternalError", 500);
 * faults.on(anyCall().by("999988887777")).times(3).throttle();
 * faults.on(call("CreateImage")).loseReply();
 * faults.on(bundling().atPercent(42)).fail("Client.S3Error", "AccessDenied(403)- Access Denied");
 * faults.on(imageCreation()).hang();
 * faults.zone("us-east-1a").outOfCapacity("m1.large");
 * </pre>
 *
 * <p>The assertions of {@code ec2-fake-assertj} are spared: what they look at is no part of what is
 * being tested.
 *
 * <p>Several can be ordered. A call meets them in the order in which they were ordered: any number
 * of delays, and one of the others. What chance decides follows from the cloud's seed. What fires
 * is in the journal.
 */
public interface Faults {

  /**
   * The trigger for calls of an action.
   *
   * @param action the action, for example {@code RunInstances}
   * @return the trigger
   */
  static CallTrigger call(String action) {
    return new CallTrigger(Objects.requireNonNull(action, "action"), Map.of(), null, null, 1);
  }

  /**
   * The trigger for any call.
   *
   * @return the trigger
   */
  static CallTrigger anyCall() {
    return new CallTrigger(null, Map.of(), null, null, 1);
  }

  /**
   * The trigger for instances that boot, at their launch or when they are started again.
   *
   * @return the trigger
   */
  static LifecycleTrigger booting() {
    return at(Phase.BOOT);
  }

  /**
   * The trigger for instances that stop.
   *
   * @return the trigger
   */
  static LifecycleTrigger stopping() {
    return at(Phase.STOP);
  }

  /**
   * The trigger for instances that are being terminated.
   *
   * @return the trigger
   */
  static LifecycleTrigger terminating() {
    return at(Phase.TERMINATION);
  }

  /**
   * The trigger for instances that have booted and whose status checks are {@code initializing}:
   * they fail, or stay so.
   *
   * @return the trigger
   */
  static LifecycleTrigger statusChecks() {
    return at(Phase.STATUS_CHECKS);
  }

  /**
   * The trigger for instances that are rebooted: their status checks fail, or stay {@code
   * initializing}.
   *
   * @return the trigger
   */
  static LifecycleTrigger rebooting() {
    return at(Phase.REBOOT);
  }

  /**
   * The trigger for Spot requests whose instance is about to be launched.
   *
   * @return the trigger
   */
  static LifecycleTrigger spotFulfilment() {
    return at(Phase.SPOT_FULFILMENT);
  }

  /**
   * The trigger for Spot Instances that are about to be interrupted.
   *
   * @return the trigger
   */
  static LifecycleTrigger spotInterruption() {
    return at(Phase.SPOT_INTERRUPTION);
  }

  /**
   * The trigger for images that are being made of instances.
   *
   * @return the trigger
   */
  static LifecycleTrigger imageCreation() {
    return at(Phase.IMAGE_CREATION);
  }

  /**
   * The trigger for images that are being copied.
   *
   * @return the trigger
   */
  static LifecycleTrigger imageCopy() {
    return at(Phase.IMAGE_COPY);
  }

  /**
   * The trigger for snapshots that are being taken, those of images among them.
   *
   * @return the trigger
   */
  static LifecycleTrigger snapshot() {
    return at(Phase.SNAPSHOT);
  }

  /**
   * The trigger for volumes that are being created.
   *
   * @return the trigger
   */
  static LifecycleTrigger volumeCreation() {
    return at(Phase.VOLUME_CREATION);
  }

  /**
   * The trigger for volumes that are being attached.
   *
   * @return the trigger
   */
  static LifecycleTrigger attaching() {
    return at(Phase.VOLUME_ATTACHMENT);
  }

  /**
   * The trigger for volumes that are being detached.
   *
   * @return the trigger
   */
  static LifecycleTrigger detaching() {
    return at(Phase.VOLUME_DETACHMENT);
  }

  /**
   * The trigger for bundle tasks: at the beginning of {@code bundling}, until narrowed.
   *
   * @return the trigger
   */
  static LifecycleTrigger bundling() {
    return at(Phase.BUNDLING);
  }

  private static LifecycleTrigger at(Phase phase) {
    return new LifecycleTrigger(phase, null, null, null, null, 1);
  }

  /**
   * Begins an order for calls.
   *
   * @param trigger which calls
   * @return the order, to be completed by how often and by what is to happen
   * @throws IllegalArgumentException if EC2 has no such action
   */
  CallFaultBuilder on(CallTrigger trigger);

  /**
   * Begins an order for what resources go through.
   *
   * @param trigger which resources, and where on their way
   * @return the order, to be completed by how often and by what is to happen
   */
  LifecycleFaultBuilder on(LifecycleTrigger trigger);

  /**
   * Begins an order for an availability zone.
   *
   * @param name the zone's name, for example {@code us-east-1a}
   * @return the order, to be completed by what is wrong there
   * @throws IllegalArgumentException if EC2 has no such zone
   */
  LocationFaultBuilder zone(String name);

  /**
   * Begins an order for all zones of a region, or for the region itself.
   *
   * @param name the region's name
   * @return the order, to be completed by what is wrong there
   * @throws IllegalArgumentException if EC2 has no such region
   */
  LocationFaultBuilder region(String name);

  /**
   * Begins an order for all regions, for example for an instance type that is out of capacity
   * wherever one looks.
   *
   * @return the order, to be completed by what is wrong
   */
  LocationFaultBuilder everywhere();

  /**
   * Begins to watch what faults could hit: to order one for each call and each way that a test
   * takes, in further runs of the same.
   *
   * @param limit after how many calls the test is taken to be endless, at least 1: any further call
   *     throws an {@code AssertionError}
   * @return what comes past from now on
   * @throws IllegalArgumentException if the limit is less than 1
   */
  FaultPoints recordFaultPoints(int limit);

  /**
   * The faults that were ordered and, though nothing was left to chance, have not fired. One that
   * was released does not count.
   *
   * @return those, in the order in which they were ordered
   */
  List<Fault> unfired();
}
