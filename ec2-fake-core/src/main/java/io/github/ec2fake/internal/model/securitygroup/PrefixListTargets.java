// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Caller;

/** What rules ask of prefix lists. */
public interface PrefixListTargets {

  /** A list that a caller's rules can name. */
  RuleTarget.PrefixList require(Caller caller, String id);

  /** As how many rules a rule counts that names a list. */
  int weight(String id);
}
