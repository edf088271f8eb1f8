// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.journal;

/** Refuses the names of calls that nobody can make, for which a test would look in vain. */
public interface CallNames {
  /** Refuses an action that nobody can call. */
  void calledAction(String name);

  /** Refuses a parameter that nobody can give to an action. */
  void givenParameter(String action, String name);
}
