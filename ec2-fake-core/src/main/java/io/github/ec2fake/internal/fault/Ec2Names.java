package io.github.ec2fake.internal.fault;

/** What there is to be hit. */
public interface Ec2Names {

  /**
   * Whether EC2 has an action.
   *
   * @param name the action
   * @return whether it has
   */
  boolean hasAction(String name);

  /**
   * A region.
   *
   * @param name its name
   * @return the name
   * @throws IllegalArgumentException if EC2 has no such region
   */
  String region(String name);

  /**
   * The region that a zone is in.
   *
   * @param zone the zone's name
   * @return the region's name
   * @throws IllegalArgumentException if EC2 has no such zone
   */
  String regionOf(String zone);

  /**
   * An instance type.
   *
   * @param name its name
   * @return the name
   * @throws IllegalArgumentException if EC2 has no such type
   */
  String instanceType(String name);
}
