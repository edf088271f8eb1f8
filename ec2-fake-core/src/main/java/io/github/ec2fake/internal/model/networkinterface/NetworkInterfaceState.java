// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The status of a network interface, in EC2's words. No call shows a deleted one. */
enum NetworkInterfaceState implements ResourceState {
  PENDING("pending"),
  AVAILABLE("available"),
  IN_USE("in-use"),
  DELETED("deleted");

  private final String word;

  NetworkInterfaceState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
