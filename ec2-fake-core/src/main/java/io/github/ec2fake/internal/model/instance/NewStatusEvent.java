// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event to be scheduled for an instance.
 *
 * @param notAfter the latest end, or null
 * @param deadline up to when its start can be moved; null if it cannot
 * @param description null for EC2's usual one
 */
public record NewStatusEvent(
    EventCode code,
    Instant notBefore,
    @Nullable Instant notAfter,
    @Nullable Instant deadline,
    @Nullable String description) {}
