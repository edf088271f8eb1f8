package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a volume. */
public enum VolumeState implements ResourceState {
  CREATING("creating"),
  AVAILABLE("available"),
  /** It is attached to an instance, or on its way to or from one. */
  IN_USE("in-use"),
  ERROR("error"),
  DELETING("deleting"),
  DELETED("deleted");

  private final String word;

  VolumeState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
