// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import java.util.List;

/** What prefix lists ask of the resources that name them. */
public interface PrefixListReferences {

  /** The resources that name a list, each once. */
  List<PrefixListReference> to(String prefixListId);

  /** The ids of the resources that name a list and have no room for it with another size. */
  List<String> withoutRoom(String prefixListId, int maxEntries);
}
