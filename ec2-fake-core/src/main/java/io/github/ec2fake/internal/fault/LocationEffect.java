package io.github.ec2fake.internal.fault;

import java.util.List;

/** What is wrong with a zone or region. */
sealed interface LocationEffect {

  /** Whether it keeps new instances of a type out of a zone. */
  boolean blocksLaunches(String instanceType);

  /** Whether it makes the location fail as a whole. */
  boolean isOutage();

  /** There is no capacity for further instances of these types; of any type if there are none. */
  record OutOfCapacity(List<String> instanceTypes) implements LocationEffect {
    @Override
    public boolean blocksLaunches(String instanceType) {
      return instanceTypes.isEmpty() || instanceTypes.contains(instanceType);
    }

    @Override
    public boolean isOutage() {
      return false;
    }

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
    public boolean blocksLaunches(String instanceType) {
      return true;
    }

    @Override
    public boolean isOutage() {
      return true;
    }

    @Override
    public String toString() {
      return "has an outage";
    }
  }
}
