package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a volume. */
public enum VolumeState implements ResourceState {
  /** It is being created. */
  CREATING("creating"),
  /** It can be attached. */
  AVAILABLE("available"),
  /** It is attached to an instance, or on its way to or from one. */
  IN_USE("in-use"),
  /** Its creation has failed. */
  ERROR("error"),
  /** It is being deleted. */
  DELETING("deleting"),
  /** It has been deleted. */
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
