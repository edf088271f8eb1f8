// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import java.util.List;
import java.util.Map;

/**
 * A prefix list as CreateManagedPrefixList is asked for it.
 *
 * @param addressFamily EC2's word
 */
public record NewPrefixList(
    String name,
    String addressFamily,
    int maxEntries,
    List<PrefixListEntry> entries,
    Map<String, String> tags) {}
