package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a snapshot. */
public enum SnapshotState implements ResourceState {
  /** The volume's data are being copied. */
  PENDING("pending"),
  /** Volumes can be made from it. */
  COMPLETED("completed"),
  ERROR("error"),
  DELETED("deleted");

  private final String word;

  SnapshotState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
