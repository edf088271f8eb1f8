// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

/**
 * Checks names of EC2's; each method returns the name or throws {@code IllegalArgumentException}.
 */
public interface Ec2Names {

  /** An action of EC2's, modelled or not. */
  String action(String name);

  /**
   * A parameter of an action, modelled or not, with or without numbers: {@code InstanceId.1} or
   * {@code InstanceId}.
   */
  String parameter(String action, String name);

  String region(String name);

  String regionOf(String zone);

  String instanceType(String name);
}
