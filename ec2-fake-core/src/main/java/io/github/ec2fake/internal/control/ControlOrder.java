// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.control;

import java.util.Map;

/** Something that a script can order with a JSON object, as a test does by calling a method. */
@FunctionalInterface
public interface ControlOrder {

  /**
   * Reads all members first, so that a wrong one changes nothing, and carries the order out.
   *
   * @return what to answer: members of texts, numbers, lists and objects; none if there is nothing
   *     to say
   * @throws IllegalArgumentException if the order is wrong
   * @throws IllegalStateException if it cannot be carried out now
   */
  Map<String, Object> carryOut(JsonFields order);
}
