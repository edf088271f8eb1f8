// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import java.util.ArrayList;
import java.util.List;

/** The way of a packet, step by step, up to where it arrives or is stopped. */
public final class Path {

  /** How a path ends. */
  public enum End {
    /** The packet arrives, and the answer to it does. */
    ARRIVES,
    /** Something on the way stops the packet or the answer. */
    BLOCKED,
    /** The descriptions of EC2 do not tell what happens to the packet. */
    UNKNOWN
  }

  private final List<String> steps = new ArrayList<>();
  private End end = End.ARRIVES;

  /** Adds a step that the packet takes, or that stops it; returns whether it goes on. */
  boolean step(boolean goesOn, String text) {
    steps.add(text);
    if (!goesOn) {
      end = End.BLOCKED;
    }
    return goesOn;
  }

  boolean blocked(String text) {
    return step(false, text);
  }

  /** Ends the path where the descriptions of EC2 do not tell how it goes on. */
  boolean unknown(String text) {
    steps.add(text);
    end = End.UNKNOWN;
    return false;
  }

  /** Returns how the path ends. */
  public End end() {
    return end;
  }

  /** Returns the steps, one a line. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      text.append("\n  ").append(i + 1).append(". ").append(steps.get(i));
    }
    return text.toString();
  }
}
