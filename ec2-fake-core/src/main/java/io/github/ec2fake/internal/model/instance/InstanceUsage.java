package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Capacity;
import io.github.ec2fake.internal.model.base.Counter;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which instances take room: from the launch or a start until they are stopped or terminated. */
final class InstanceUsage {
  private final Set<String> taking = new HashSet<>();
  private final Counter<Owned> owned = new Counter<>();
  private final Counter<Capacity.CapacityPool> taken = new Counter<>();

  /** An account's On-Demand Instances of a type, or of all types. */
  private record Owned(String account, @Nullable String type) {}

  /** An instance is launched or started. */
  void taken(Instance instance) {
    if (taking.add(instance.id())) {
      count(instance, 1);
    }
  }

  /** An instance is stopped or terminated, perhaps after it was stopped. */
  void freed(Instance instance) {
    if (taking.remove(instance.id())) {
      count(instance, -1);
    }
  }

  private void count(Instance instance, int by) {
    String type = instance.instanceType();
    if (instance.spot() == null) {
      owned.add(new Owned(instance.ownerId(), null), by);
      owned.add(new Owned(instance.ownerId(), type), by);
    }
    taken.add(new Capacity.CapacityPool(instance.zone(), null), by);
    taken.add(new Capacity.CapacityPool(instance.zone(), type), by);
  }

  long of(String account) {
    return owned.of(new Owned(account, null));
  }

  long of(String account, String type) {
    return owned.of(new Owned(account, type));
  }

  long of(Capacity.CapacityPool place) {
    return taken.of(place);
  }
}
