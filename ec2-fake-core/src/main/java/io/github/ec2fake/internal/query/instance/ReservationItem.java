package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.List;

/** Instances that were launched together, as DescribeInstances replies them. */
record ReservationItem(
    String reservationId,
    String ownerId,
    List<GroupItem> groupSet,
    List<InstanceItem> instancesSet) {

  static ReservationItem of(List<Instance> together, ActionContext call) {
    Instance first = together.get(0);
    return new ReservationItem(
        first.reservationId(),
        first.ownerId(),
        // In a VPC the groups stand with the instance only.
        first.subnet() == null ? GroupItem.of(first) : List.of(),
        together.stream().map(instance -> InstanceItem.described(instance, call)).toList());
  }
}
