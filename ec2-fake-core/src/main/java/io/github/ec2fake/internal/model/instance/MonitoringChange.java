// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

/** An instance whose monitoring a call sets, and whether it was monitored in detail before. */
public record MonitoringChange(Instance instance, boolean before) {}
