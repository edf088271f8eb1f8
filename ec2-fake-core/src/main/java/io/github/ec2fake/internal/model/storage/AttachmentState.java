package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a volume's attachment. */
public enum AttachmentState implements ResourceState {
  /** On its way to the instance. */
  ATTACHING("attaching"),
  /** The instance can use it. */
  ATTACHED("attached"),
  /** On its way from the instance. */
  DETACHING("detaching"),
  /** The attachment is over. */
  DETACHED("detached");

  private final String word;

  AttachmentState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
