// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import java.util.List;

/**
 * The result of a volume's status checks.
 *
 * @param ioEnabled EC2's word for whether input and output are enabled
 * @param ioPerformance EC2's word for the performance
 * @param events what happened to it, in the order of time
 * @param awaiting the events, among these, that wait for EnableVolumeIO
 */
public record VolumeStatus(
    VolumeStatusSummary summary,
    String ioEnabled,
    String ioPerformance,
    List<VolumeEvent> events,
    List<VolumeEvent> awaiting) {}
