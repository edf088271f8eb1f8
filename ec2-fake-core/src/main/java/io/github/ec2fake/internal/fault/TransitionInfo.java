// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.time.Phase;
import java.util.Set;

/**
 * A resource's way through a state that time ends.
 *
 * @param state EC2's word for the state
 * @param about the ids of the resource and of what it is made of or belongs to
 * @param account the owner
 * @param from the progress at the beginning, in percent
 * @param to the progress at the end, in percent
 */
public record TransitionInfo(
    Phase phase,
    String state,
    String resourceId,
    Set<String> about,
    String account,
    int from,
    int to) {}
