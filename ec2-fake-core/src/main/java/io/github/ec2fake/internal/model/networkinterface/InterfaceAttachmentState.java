// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The state of an attachment of a network interface, in EC2's words. */
enum InterfaceAttachmentState implements ResourceState {
  ATTACHING("attaching"),
  ATTACHED("attached"),
  DETACHING("detaching"),
  DETACHED("detached");

  private final String word;

  InterfaceAttachmentState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
