// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a client tells of its upload, which makes no difference. */
record ClientData(
    @Nullable String comment,
    @Nullable Instant uploadStart,
    @Nullable Instant uploadEnd,
    @Nullable BigDecimal uploadSize) {}
