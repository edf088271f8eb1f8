// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.List;
import java.util.Set;

/**
 * Resources in the order in which they were made. Those of some ids are found without a look at
 * every other.
 */
public interface ResourceList<R> extends List<R> {
  /** Those that have one of these ids, in the same order. */
  List<R> only(Set<String> ids);
}
