package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a subnet, of which a default subnet has only one. */
public enum SubnetState implements ResourceState {
  /** Instances can be launched into it. */
  AVAILABLE;

  @Override
  public String word() {
    return "available";
  }
}
