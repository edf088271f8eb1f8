package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a volume's attachment. */
public enum AttachmentState implements ResourceState {
  ATTACHING("attaching"),
  ATTACHED("attached"),
  DETACHING("detaching"),
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
