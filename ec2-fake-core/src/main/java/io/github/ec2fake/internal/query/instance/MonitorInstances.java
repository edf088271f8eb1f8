// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

/** Switches detailed monitoring on. */
final class MonitorInstances extends MonitoringAction {
  MonitorInstances() {
    super(true);
  }
}
