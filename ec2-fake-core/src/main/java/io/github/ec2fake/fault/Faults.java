package io.github.ec2fake.fault;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where a test orders failures.
 *
 * <pre>
 * cloud.faults().on(bundling().atPercent(42))
 *     .fail("Client.S3Error", "AccessDenied(403)- Access Denied");
 * </pre>
 */
public final class Faults {

  /** What is to happen when a trigger fires. */
  public final class Order {
    private final Bundling trigger;

    private Order(Bundling trigger) {
      this.trigger = trigger;
    }

    /**
     * The task goes to {@code failed}, once, with an error as DescribeBundleTasks shows it.
     *
     * @param code the error's code, for example {@code Client.S3Error}
     * @param message the error's message
     * @return the fault, to ask whether it has fired
     */
    public Fault fail(String code, String message) {
      Fault fault =
          new Fault(
              trigger,
              Objects.requireNonNull(code, "code"),
              Objects.requireNonNull(message, "message"));
      ordered.add(fault);
      return fault;
    }
  }

  private final List<Fault> ordered = new CopyOnWriteArrayList<>();

  /** Made by the cloud; nothing is ordered yet. */
  public Faults() {}

  /**
   * The trigger for bundle tasks: any task, at 0 percent of its progress, until narrowed.
   *
   * @return the trigger
   */
  public static Bundling bundling() {
    return new Bundling(null, 0);
  }

  /**
   * Begins an order.
   *
   * @param trigger when it is to happen
   * @return the order, to be completed by what is to happen
   */
  public Order on(Bundling trigger) {
    return new Order(Objects.requireNonNull(trigger, "trigger"));
  }

  /**
   * The faults that were ordered and have not fired.
   *
   * @return those, in the order in which they were ordered
   */
  public List<Fault> unfired() {
    return ordered.stream().filter(fault -> !fault.hasFired()).toList();
  }
}
