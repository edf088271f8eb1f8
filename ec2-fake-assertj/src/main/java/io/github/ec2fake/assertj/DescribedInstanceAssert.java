// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Instance;

/**
 * Assertions about an instance as EC2 described it, the SDK's {@code Instance}. They call nothing;
 * {@link InstanceAssert} asks EC2 itself.
 */
public class DescribedInstanceAssert
    extends AbstractTaggedDescribedAssert<DescribedInstanceAssert, Instance, InstanceAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(Instance)} instead.
   *
   * @param actual an instance
   */
  public DescribedInstanceAssert(Instance actual) {
    super(
        actual, DescribedInstanceAssert.class, InstanceResourceType.INSTANCE, InstanceAssert::new);
  }

  /**
   * Verifies that the instance is running.
   *
   * <pre>
   * assertThat(launched).isRunning();    // passes
   * assertThat(terminated).isRunning();  // fails, with the reason
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance is in another state
   */
  public DescribedInstanceAssert isRunning() {
    return verify(InstanceAssert::isRunning);
  }

  /**
   * Verifies that the instance is pending.
   *
   * <pre>
   * assertThat(justLaunched).isPending();  // passes
   * assertThat(terminated).isPending();    // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance is in another state
   */
  public DescribedInstanceAssert isPending() {
    return verify(InstanceAssert::isPending);
  }

  /**
   * Verifies that the instance is stopped. An instance that is stopping does not pass.
   *
   * <pre>
   * assertThat(stopped).isStopped();   // passes
   * assertThat(launched).isStopped();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance is in another state
   */
  public DescribedInstanceAssert isStopped() {
    return verify(InstanceAssert::isStopped);
  }

  /**
   * Verifies that the instance is terminated. An instance that is shutting down does not pass. EC2
   * describes a terminated instance for about an hour.
   *
   * <pre>
   * assertThat(terminated).isTerminated();  // passes
   * assertThat(launched).isTerminated();    // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance is in another state
   */
  public DescribedInstanceAssert isTerminated() {
    return verify(InstanceAssert::isTerminated);
  }

  /**
   * Verifies the instance's state.
   *
   * <pre>
   * assertThat(launched).hasState("running");   // passes
   * assertThat(launched).hasState("stopping");  // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code running}, {@code shutting-down},
   *     {@code terminated}, {@code stopping}, {@code stopped}
   * @return these assertions
   * @throws AssertionError if the instance is in another state
   */
  public DescribedInstanceAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the instance's type.
   *
   * <pre>
   * assertThat(instance).hasType("m1.small");  // passes if it was launched so
   * assertThat(instance).hasType("m1.large");  // fails
   * </pre>
   *
   * @param type the instance type, for example {@code m1.small}
   * @return these assertions
   * @throws AssertionError if the instance has another type
   */
  public DescribedInstanceAssert hasType(String type) {
    return verify(it -> it.hasType(type));
  }

  /**
   * Verifies the image from which the instance was launched.
   *
   * <pre>
   * assertThat(instance).isLaunchedFrom("ami-1cbd4475");  // passes if it was
   * assertThat(instance).isLaunchedFrom("ami-dd20c3b4");  // fails
   * </pre>
   *
   * @param imageId the image's id
   * @return these assertions
   * @throws AssertionError if the instance was launched from another image
   */
  public DescribedInstanceAssert isLaunchedFrom(String imageId) {
    return verify(it -> it.isLaunchedFrom(imageId));
  }

  /**
   * Verifies that the instance is in these security groups. It may be in others as well.
   *
   * <pre>
   * assertThat(instance).isInSecurityGroups("web", "ssh");  // passes if it is in both
   * assertThat(instance).isInSecurityGroups("db");          // fails
   * </pre>
   *
   * @param namesOrIds the names or ids of the groups
   * @return these assertions
   * @throws AssertionError if the instance is not in one of the groups
   */
  public DescribedInstanceAssert isInSecurityGroups(String... namesOrIds) {
    return verify(it -> it.isInSecurityGroups(namesOrIds));
  }

  /**
   * Verifies that the instance is in a security group. It may be in others as well.
   *
   * <pre>
   * assertThat(instance).isInSecurityGroup("web");  // passes if it is
   * assertThat(instance).isInSecurityGroup("db");   // fails
   * </pre>
   *
   * @param nameOrId the group's name or id
   * @return these assertions
   * @throws AssertionError if the instance is not in the group
   */
  public DescribedInstanceAssert isInSecurityGroup(String nameOrId) {
    return verify(it -> it.isInSecurityGroup(nameOrId));
  }

  /**
   * Verifies that the instance was launched with a key pair.
   *
   * <pre>
   * assertThat(instance).hasKeyName("mine");    // passes if it was launched so
   * assertThat(instance).hasKeyName("theirs");  // fails
   * </pre>
   *
   * @param keyName the key pair's name
   * @return these assertions
   * @throws AssertionError if the instance was launched with another key pair or none
   */
  public DescribedInstanceAssert hasKeyName(String keyName) {
    return verify(it -> it.hasKeyName(keyName));
  }

  /**
   * Verifies the instance's availability zone.
   *
   * <pre>
   * assertThat(instance).isInZone("us-east-1a");  // passes if it is there
   * assertThat(instance).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the instance is in another zone
   */
  public DescribedInstanceAssert isInZone(String zone) {
    return verify(it -> it.isInZone(zone));
  }

  /**
   * Verifies that the instance has a public IP address.
   *
   * <pre>
   * assertThat(running).hasPublicIpAddress();  // passes
   * assertThat(stopped).hasPublicIpAddress();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance has none
   */
  public DescribedInstanceAssert hasPublicIpAddress() {
    return verify(InstanceAssert::hasPublicIpAddress);
  }

  /**
   * Verifies that the instance has no public IP address.
   *
   * <pre>
   * assertThat(stopped).hasNoPublicIpAddress();  // passes
   * assertThat(running).hasNoPublicIpAddress();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance has one
   */
  public DescribedInstanceAssert hasNoPublicIpAddress() {
    return verify(InstanceAssert::hasNoPublicIpAddress);
  }

  /**
   * Verifies that the instance runs Windows.
   *
   * <pre>
   * assertThat(instance).isWindows();  // passes if its image is for Windows
   * assertThat(instance).isWindows();  // fails if it is for Linux
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance runs another platform
   */
  public DescribedInstanceAssert isWindows() {
    return verify(InstanceAssert::isWindows);
  }

  /**
   * Verifies that the instance does not run Windows.
   *
   * <pre>
   * assertThat(instance).isNotWindows();  // passes if its image is for Linux
   * assertThat(instance).isNotWindows();  // fails if it is for Windows
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance runs Windows
   */
  public DescribedInstanceAssert isNotWindows() {
    return verify(InstanceAssert::isNotWindows);
  }

  /**
   * Verifies the VPC of the instance.
   *
   * <pre>
   * assertThat(instance).isInVpc(vpcId);           // passes if it is there
   * assertThat(instance).isInVpc("vpc-00000000");  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the instance is in another VPC
   */
  public DescribedInstanceAssert isInVpc(String vpcId) {
    return verify(it -> it.isInVpc(vpcId));
  }

  /**
   * Verifies the subnet of the instance.
   *
   * <pre>
   * assertThat(instance).isInSubnet(subnetId);           // passes if it is there
   * assertThat(instance).isInSubnet("subnet-00000000");  // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the instance is in another subnet
   */
  public DescribedInstanceAssert isInSubnet(String subnetId) {
    return verify(it -> it.isInSubnet(subnetId));
  }

  /**
   * Verifies that a volume is attached to the instance. It may have others as well.
   *
   * <pre>
   * assertThat(instance).hasVolume(root);   // passes
   * assertThat(instance).hasVolume(other);  // fails, and lists those it has
   * </pre>
   *
   * @param volumeId the volume's id
   * @return these assertions
   * @throws AssertionError if the volume is not attached
   */
  public DescribedInstanceAssert hasVolume(String volumeId) {
    return verify(it -> it.hasVolume(volumeId));
  }
}
