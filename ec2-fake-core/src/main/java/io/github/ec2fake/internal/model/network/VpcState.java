package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a VPC, of which a default VPC has only one. */
public enum VpcState implements ResourceState {
  /** Instances can be launched into it. */
  AVAILABLE;

  @Override
  public String word() {
    return "available";
  }
}
