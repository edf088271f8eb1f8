package io.github.ec2fake.fault;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.ActiveFault;
import io.github.ec2fake.internal.fault.Ec2Names;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.fault.Location;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

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
public final class Faults {
  private final EventQueue agenda;
  private final FaultRegistry ordered;
  private final Ec2Names names;
  private final List<Fault> faults = new CopyOnWriteArrayList<>();

  /**
   * Made by the cloud; nothing is ordered yet.
   *
   * @param agenda the cloud's lock
   * @param ordered where orders go
   * @param names what there is to be hit
   */
  public Faults(EventQueue agenda, FaultRegistry ordered, Ec2Names names) {
    this.agenda = agenda;
    this.ordered = ordered;
    this.names = names;
  }

  /**
   * The trigger for calls of an action.
   *
   * @param action the action, for example {@code RunInstances}
   * @return the trigger
   */
  public static CallTrigger call(String action) {
    return new CallTrigger(Objects.requireNonNull(action, "action"), Map.of(), null, null, 1);
  }

  /**
   * The trigger for any call.
   *
   * @return the trigger
   */
  public static CallTrigger anyCall() {
    return new CallTrigger(null, Map.of(), null, null, 1);
  }

  /**
   * The trigger for instances that boot, at their launch or when they are started again.
   *
   * @return the trigger
   */
  public static LifecycleTrigger booting() {
    return at(Stage.BOOT);
  }

  /**
   * The trigger for instances that stop.
   *
   * @return the trigger
   */
  public static LifecycleTrigger stopping() {
    return at(Stage.STOP);
  }

  /**
   * The trigger for instances that are being terminated.
   *
   * @return the trigger
   */
  public static LifecycleTrigger terminating() {
    return at(Stage.TERMINATION);
  }

  /**
   * The trigger for instances that have booted and whose status checks are {@code initializing}:
   * they fail, or stay so.
   *
   * @return the trigger
   */
  public static LifecycleTrigger statusChecks() {
    return at(Stage.STATUS_CHECKS);
  }

  /**
   * The trigger for instances that are rebooted: their status checks fail, or stay {@code
   * initializing}.
   *
   * @return the trigger
   */
  public static LifecycleTrigger rebooting() {
    return at(Stage.REBOOT);
  }

  /**
   * The trigger for Spot requests whose instance is about to be launched.
   *
   * @return the trigger
   */
  public static LifecycleTrigger spotFulfilment() {
    return at(Stage.SPOT_FULFILMENT);
  }

  /**
   * The trigger for Spot Instances that are about to be interrupted.
   *
   * @return the trigger
   */
  public static LifecycleTrigger spotInterruption() {
    return at(Stage.SPOT_INTERRUPTION);
  }

  /**
   * The trigger for images that are being made of instances.
   *
   * @return the trigger
   */
  public static LifecycleTrigger imageCreation() {
    return at(Stage.IMAGE_CREATION);
  }

  /**
   * The trigger for images that are being copied.
   *
   * @return the trigger
   */
  public static LifecycleTrigger imageCopy() {
    return at(Stage.IMAGE_COPY);
  }

  /**
   * The trigger for snapshots that are being taken, those of images among them.
   *
   * @return the trigger
   */
  public static LifecycleTrigger snapshot() {
    return at(Stage.SNAPSHOT);
  }

  /**
   * The trigger for volumes that are being created.
   *
   * @return the trigger
   */
  public static LifecycleTrigger volumeCreation() {
    return at(Stage.VOLUME_CREATION);
  }

  /**
   * The trigger for volumes that are being attached.
   *
   * @return the trigger
   */
  public static LifecycleTrigger attaching() {
    return at(Stage.ATTACHMENT);
  }

  /**
   * The trigger for volumes that are being detached.
   *
   * @return the trigger
   */
  public static LifecycleTrigger detaching() {
    return at(Stage.DETACHMENT);
  }

  /**
   * The trigger for bundle tasks: at the beginning of {@code bundling}, until narrowed.
   *
   * @return the trigger
   */
  public static LifecycleTrigger bundling() {
    return at(Stage.BUNDLING);
  }

  private static LifecycleTrigger at(Stage stage) {
    return new LifecycleTrigger(stage, null, null, null, null, 1);
  }

  /**
   * Begins an order for calls.
   *
   * @param trigger which calls
   * @return the order, to be completed by how often and by what is to happen
   * @throws IllegalArgumentException if EC2 has no such action
   */
  public CallFaultBuilder on(CallTrigger trigger) {
    if (trigger.action() != null) {
      names.action(trigger.action());
    }
    return new CallFaultBuilder(
        order -> effect -> add(() -> ordered.add(trigger, effect, order.repetition())));
  }

  /**
   * Begins an order for what resources go through.
   *
   * @param trigger which resources, and where on their way
   * @return the order, to be completed by how often and by what is to happen
   */
  public LifecycleFaultBuilder on(LifecycleTrigger trigger) {
    return new LifecycleFaultBuilder(
        trigger.stage(),
        order -> effect -> add(() -> ordered.add(trigger, effect, order.repetition())));
  }

  /**
   * Begins an order for an availability zone.
   *
   * @param name the zone's name, for example {@code us-east-1a}
   * @return the order, to be completed by what is wrong there
   * @throws IllegalArgumentException if EC2 has no such zone
   */
  public LocationFaultBuilder zone(String name) {
    return in(new Location(names.regionOf(name), name));
  }

  /**
   * Begins an order for all zones of a region, or for the region itself.
   *
   * @param name the region's name
   * @return the order, to be completed by what is wrong there
   * @throws IllegalArgumentException if EC2 has no such region
   */
  public LocationFaultBuilder region(String name) {
    return in(new Location(names.region(name), null));
  }

  /**
   * Begins an order for all regions, for example for an instance type that is out of capacity
   * wherever one looks.
   *
   * @return the order, to be completed by what is wrong
   */
  public LocationFaultBuilder everywhere() {
    return in(Location.EVERYWHERE);
  }

  private LocationFaultBuilder in(Location area) {
    return new LocationFaultBuilder(
        names::instanceType,
        order -> effect -> add(() -> ordered.add(area, effect, order.repetition())));
  }

  /**
   * Begins to watch what faults could hit: to order one for each call and each way that a test
   * takes, in further runs of the same.
   *
   * @param limit after how many calls the test is taken to be endless: any further call throws an
   *     {@code AssertionError}
   * @return what comes past from now on
   */
  public FaultPoints recordFaultPoints(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1 call, but was " + limit);
    }
    return new FaultPoints(agenda, agenda.locked(() -> ordered.recordFaultPoints(limit)));
  }

  /**
   * The faults that were ordered and, though nothing was left to chance, have not fired. One that
   * was released does not count.
   *
   * @return those, in the order in which they were ordered
   */
  public List<Fault> unfired() {
    return faults.stream().filter(Fault::isMissing).toList();
  }

  private Fault add(Supplier<ActiveFault> order) {
    Fault fault = new Fault(agenda, ordered, agenda.locked(order));
    faults.add(fault);
    return fault;
  }
}
