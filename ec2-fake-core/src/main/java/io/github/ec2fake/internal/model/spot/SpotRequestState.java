// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The states of a Spot request. EC2 shows several of them with the same word. */
public enum SpotRequestState implements ResourceState {
  /** Not valid yet. */
  SCHEDULED("open"),
  /** About to be evaluated. */
  EVALUATION("open"),
  /** Held up, for example by the price. */
  HOLDING("open"),
  /** Its instance is about to be launched. */
  FULFILMENT("open"),
  /** It has its instance. */
  ACTIVE("active"),
  /** It has its instance, which is going to be interrupted because of the price. */
  MARKED("active"),
  /** It still has its instance, which is going to be interrupted for lack of capacity. */
  RECLAIMED("closed"),
  /** It has its instance, which is going to be stopped. */
  MARKED_FOR_STOP("active"),
  /** Its instance is stopping. */
  STOPPING("active"),
  /** Its instance is stopped. */
  DISABLED("disabled"),
  /** Its instance, which EC2 has stopped, is about to be started again. */
  RESTARTING("open"),
  /** It had its instance. */
  CLOSED("closed"),
  /** It will not get an instance any more. */
  CANCELLED("cancelled"),
  /** Its instance could not be launched. */
  FAILED("failed");

  private final String word;

  SpotRequestState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
