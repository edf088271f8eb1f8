// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

/** The request of an action without parameters of its own. */
public record NoParameters() {}
