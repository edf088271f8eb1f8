package io.github.ec2fake.internal.fault;

import java.util.List;

/** What is wrong with a place. */
public sealed interface LocationEffect {

  /**
   * There is no room for further instances.
   *
   * @param instanceTypes of these types; of any if empty
   */
  record OutOfCapacity(List<String> instanceTypes) implements LocationEffect {
    @Override
    public String toString() {
      return instanceTypes.isEmpty()
          ? "is out of capacity"
          : "is out of capacity for " + String.join(", ", instanceTypes);
    }
  }

  /** It is down: what is there cannot be reached, and nothing new gets there. */
  record Outage() implements LocationEffect {
    @Override
    public String toString() {
      return "has an outage";
    }
  }
}
