// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.Fault;

/** Registers a fault, whose trigger it knows. */
@FunctionalInterface
interface Registrar<E> {

  /**
   * Registers a fault.
   *
   * @param code how the repetition and the effect were chosen, as Java code
   */
  Fault register(E effect, Repetition repetition, String code);
}
