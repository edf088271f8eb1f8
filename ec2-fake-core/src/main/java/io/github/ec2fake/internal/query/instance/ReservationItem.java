// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import java.util.List;

/** A reservation as DescribeInstances replies it. */
record ReservationItem(
    String reservationId,
    String ownerId,
    List<GroupItem> groupSet,
    List<InstanceItem> instancesSet) {

  static ReservationItem of(List<Instance> instances, ActionContext call) {
    Instance first = instances.get(0);
    return new ReservationItem(
        first.reservationId(),
        first.ownerId(),
        groups(first),
        instances.stream().map(instance -> InstanceItem.described(instance, call)).toList());
  }

  /** On EC2-Classic a reservation has its instances' groups; in a VPC only instances have them. */
  static List<GroupItem> groups(Instance first) {
    return first.subnet() == null ? InstanceItem.groups(first) : List.of();
  }
}
