package io.github.ec2fake.internal.fault;

/**
 * Checks names of EC2's; each method returns the name or throws {@code IllegalArgumentException}.
 */
public interface Ec2Names {

  /** An action of EC2's, modelled or not. */
  String action(String name);

  /** A region. */
  String region(String name);

  /** The region that a zone is in. */
  String regionOf(String zone);

  /** An instance type. */
  String instanceType(String name);
}
