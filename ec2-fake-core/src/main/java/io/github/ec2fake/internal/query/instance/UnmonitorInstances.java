package io.github.ec2fake.internal.query.instance;

/** Switches detailed monitoring off. */
final class UnmonitorInstances extends MonitoringAction {
  UnmonitorInstances() {
    super(false);
  }
}
