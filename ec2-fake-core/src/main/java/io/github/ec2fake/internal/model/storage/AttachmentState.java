package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a volume's attachment. */
public enum AttachmentState implements ResourceState {
  /** The volume is being attached. */
  ATTACHING("attaching"),
  /** The instance can use the volume. */
  ATTACHED("attached"),
  /** The volume is being detached. */
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
