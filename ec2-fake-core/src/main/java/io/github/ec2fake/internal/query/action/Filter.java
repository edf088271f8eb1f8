// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/**
 * A filter of a Describe action.
 *
 * @param name what to compare
 * @param value what with; one of them has to match
 */
public record Filter(@Required String name, @MayBeEmpty List<String> value) {}
