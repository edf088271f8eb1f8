// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import java.util.List;

/** The request of actions that are asked for instances and nothing else. */
record InstanceIds(List<String> instanceId) {}
