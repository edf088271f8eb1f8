package io.github.ec2fake.internal.fault;

import io.github.ec2fake.time.Phase;
import java.util.Set;

/**
 * A resource's way through a state that time ends.
 *
 * @param phase what it goes through
 * @param state EC2's word for the state
 * @param resourceId the resource
 * @param about its id and those of what it is made of or belongs to
 * @param account its owner
 * @param from its progress at the beginning, in percent
 * @param to its progress at the end, in percent
 */
public record TransitionInfo(
    Phase phase,
    String state,
    String resourceId,
    Set<String> about,
    String account,
    int from,
    int to) {}
