// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

/** An instance whose state a call changes, and the state before the call. */
public record StateChange(Instance instance, InstanceState before) {}
