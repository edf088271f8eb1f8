// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.EbsInstanceBlockDevice;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceBlockDeviceMapping;
import java.util.List;
import java.util.Objects;
import org.assertj.core.annotation.CheckReturnValue;

/** Assertions about an instance; see {@link Ec2Assert#instance}. */
public class InstanceAssert extends AbstractTaggedAssert<InstanceAssert, Instance> {

  /**
   * Creates the assertions; use {@link Ec2Assert#instance} instead.
   *
   * @param actual the instance
   */
  public InstanceAssert(Ec2Resource actual) {
    super(actual, InstanceAssert.class, InstanceResourceType.INSTANCE);
  }

  /**
   * Verifies that the instance is running.
   *
   * <pre>
   * assertThat(ec2).instance(launched).isRunning();    // passes
   * assertThat(ec2).instance(terminated).isRunning();  // fails, with the reason
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance is in another state, or is not described
   */
  public InstanceAssert isRunning() {
    return hasState("running");
  }

  /**
   * Verifies that the instance is pending.
   *
   * <pre>
   * assertThat(ec2).instance(justLaunched).isPending();  // passes
   * assertThat(ec2).instance(terminated).isPending();    // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance is in another state, or is not described
   */
  public InstanceAssert isPending() {
    return hasState("pending");
  }

  /**
   * Verifies that the instance is stopped. An instance that is stopping does not pass.
   *
   * <pre>
   * assertThat(ec2).instance(stopped).isStopped();   // passes
   * assertThat(ec2).instance(launched).isStopped();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance is in another state, or is not described
   */
  public InstanceAssert isStopped() {
    return hasState("stopped");
  }

  /**
   * Verifies that the instance is terminated. An instance that is shutting down does not pass. EC2
   * describes a terminated instance for about an hour.
   *
   * <pre>
   * assertThat(ec2).instance(terminated).isTerminated();  // passes
   * assertThat(ec2).instance(launched).isTerminated();    // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance is in another state, or is not described
   */
  public InstanceAssert isTerminated() {
    return hasState("terminated");
  }

  /**
   * Verifies the instance's state.
   *
   * <pre>
   * assertThat(ec2).instance(launched).hasState("running");   // passes
   * assertThat(ec2).instance(launched).hasState("stopping");  // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code running}, {@code shutting-down},
   *     {@code terminated}, {@code stopping}, {@code stopped}
   * @return these assertions
   * @throws AssertionError if the instance is in another state, or is not described
   */
  public InstanceAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the instance's type.
   *
   * <pre>
   * assertThat(ec2).instance(id).hasType("m1.small");  // passes if it was launched so
   * assertThat(ec2).instance(id).hasType("m1.large");  // fails
   * </pre>
   *
   * @param type the instance type, for example {@code m1.small}
   * @return these assertions
   * @throws AssertionError if the instance has another type, or is not described
   */
  public InstanceAssert hasType(String type) {
    return expectEqual("type", type, Instance::getInstanceType);
  }

  /**
   * Verifies the image from which the instance was launched.
   *
   * <pre>
   * assertThat(ec2).instance(id).isLaunchedFrom("ami-1cbd4475");  // passes if it was
   * assertThat(ec2).instance(id).isLaunchedFrom("ami-dd20c3b4");  // fails
   * </pre>
   *
   * @param imageId the image's id
   * @return these assertions
   * @throws AssertionError if the instance was launched from another image, or is not described
   */
  public InstanceAssert isLaunchedFrom(String imageId) {
    return expectText("be launched from ", imageId, Instance::getImageId, "it was launched from ");
  }

  /**
   * Verifies that the instance is in these security groups. It may be in others as well.
   *
   * <pre>
   * assertThat(ec2).instance(id).isInSecurityGroups("web", "ssh");  // passes if it is in both
   * assertThat(ec2).instance(id).isInSecurityGroups("db");          // fails
   * </pre>
   *
   * @param namesOrIds the names or ids of the groups
   * @return these assertions
   * @throws AssertionError if the instance is not in one of the groups, or is not described
   */
  public InstanceAssert isInSecurityGroups(String... namesOrIds) {
    return expect(
        "be in the security group"
            + (namesOrIds.length == 1 ? " " : "s ")
            + String.join(", ", namesOrIds),
        instance ->
            GroupIdentifiers.namesAndIds(instance.getSecurityGroups())
                .containsAll(List.of(namesOrIds)),
        instance -> "it is in " + GroupIdentifiers.text(instance.getSecurityGroups()));
  }

  /**
   * Verifies that the instance is in a security group. It may be in others as well.
   *
   * <pre>
   * assertThat(ec2).instance(id).isInSecurityGroup("web");  // passes if it is
   * assertThat(ec2).instance(id).isInSecurityGroup("db");   // fails
   * </pre>
   *
   * @param nameOrId the group's name or id
   * @return these assertions
   * @throws AssertionError if the instance is not in the group, or is not described
   */
  public InstanceAssert isInSecurityGroup(String nameOrId) {
    return isInSecurityGroups(nameOrId);
  }

  /**
   * Verifies that the instance was launched with a key pair.
   *
   * <pre>
   * assertThat(ec2).instance(id).hasKeyName("mine");    // passes if it was launched so
   * assertThat(ec2).instance(id).hasKeyName("theirs");  // fails
   * </pre>
   *
   * @param keyName the key pair's name
   * @return these assertions
   * @throws AssertionError if the instance was launched with another key pair or none, or is not
   *     described
   */
  public InstanceAssert hasKeyName(String keyName) {
    return expectEqual("key name", keyName, Instance::getKeyName);
  }

  /**
   * Verifies the instance's availability zone.
   *
   * <pre>
   * assertThat(ec2).instance(id).isInZone("us-east-1a");  // passes if it is there
   * assertThat(ec2).instance(id).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the instance is in another zone, or is not described
   */
  public InstanceAssert isInZone(String zone) {
    return expectText(
        "be in the zone ",
        zone,
        instance -> instance.getPlacement().getAvailabilityZone(),
        "it is in ");
  }

  /**
   * Verifies that the instance has a public IP address.
   *
   * <pre>
   * assertThat(ec2).instance(running).hasPublicIpAddress();  // passes
   * assertThat(ec2).instance(stopped).hasPublicIpAddress();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance has none, or is not described
   */
  public InstanceAssert hasPublicIpAddress() {
    return expect(
        "have a public IP address",
        instance -> instance.getPublicIpAddress() != null,
        instance -> "it has none; it is " + resourceType().stateAndReason(instance));
  }

  /**
   * Verifies that the instance has no public IP address.
   *
   * <pre>
   * assertThat(ec2).instance(stopped).hasNoPublicIpAddress();  // passes
   * assertThat(ec2).instance(running).hasNoPublicIpAddress();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance has one, or is not described
   */
  public InstanceAssert hasNoPublicIpAddress() {
    return expect(
        "have no public IP address",
        instance -> instance.getPublicIpAddress() == null,
        instance -> "it has " + instance.getPublicIpAddress());
  }

  /**
   * Verifies that the instance runs Windows.
   *
   * <pre>
   * assertThat(ec2).instance(id).isWindows();  // passes if its image is for Windows
   * assertThat(ec2).instance(id).isWindows();  // fails if it is for Linux
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance runs another platform, or is not described
   */
  public InstanceAssert isWindows() {
    return expect("run Windows", InstanceAssert::runsWindows, instance -> "it does not");
  }

  /**
   * Verifies that the instance does not run Windows.
   *
   * <pre>
   * assertThat(ec2).instance(id).isNotWindows();  // passes if its image is for Linux
   * assertThat(ec2).instance(id).isNotWindows();  // fails if it is for Windows
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the instance runs Windows, or is not described
   */
  public InstanceAssert isNotWindows() {
    return expect("not run Windows", instance -> !runsWindows(instance), instance -> "it does");
  }

  /**
   * Starts an assertion that packets of this instance arrive at another instance, or at an address
   * of the Internet; see {@link ReachabilityAssert}.
   *
   * <pre>
   * assertThat(ec2).instance(computeNode).canReach(domainController).onTcp(389);
   * assertThat(ec2).instance(web).canReach("203.0.113.9").onTcp(443);
   * </pre>
   *
   * @param destination the id of an instance, or an address or CIDR block of the Internet, which
   *     must be reached as a whole
   * @return the assertion; name the protocol and the ports
   * @throws IllegalArgumentException if the destination is neither, for example a private address
   */
  @CheckReturnValue
  public ReachabilityAssert canReach(String destination) {
    return connection(actual.id(), destination, true);
  }

  /**
   * Starts an assertion that no packet of this instance arrives at another instance, or at an
   * address of the Internet; see {@link ReachabilityAssert}.
   *
   * <pre>
   * assertThat(ec2).instance(web).cannotReach(domainController).onTcp(389);
   * </pre>
   *
   * @param destination the id of an instance, or an address or CIDR block of the Internet, of which
   *     nothing may be reached
   * @return the assertion; name the protocol and the ports
   * @throws IllegalArgumentException if the destination is neither, for example a private address
   */
  @CheckReturnValue
  public ReachabilityAssert cannotReach(String destination) {
    return connection(actual.id(), destination, false);
  }

  /**
   * Starts an assertion that packets of this instance arrive at every address of the Internet (IPv4
   * or IPv6); see {@link ReachabilityAssert}.
   *
   * <pre>
   * assertThat(ec2).instance(web).canReachTheInternet().onTcp(443);
   * </pre>
   *
   * @return the assertion; name the protocol and the ports
   */
  @CheckReturnValue
  public ReachabilityAssert canReachTheInternet() {
    return connection(actual.id(), Connection.INTERNET, true);
  }

  /**
   * Starts an assertion that no packet of this instance arrives at any address of the Internet
   * (IPv4 and IPv6); see {@link ReachabilityAssert}.
   *
   * <pre>
   * assertThat(ec2).instance(database).cannotReachTheInternet().onTcp(443);
   * </pre>
   *
   * @return the assertion; name the protocol and the ports
   */
  @CheckReturnValue
  public ReachabilityAssert cannotReachTheInternet() {
    return connection(actual.id(), Connection.INTERNET, false);
  }

  /**
   * Starts an assertion that packets from another instance, or from an address of the Internet,
   * arrive at this instance; see {@link ReachabilityAssert}.
   *
   * <pre>
   * assertThat(ec2).instance(bastion).canBeReachedFrom("198.51.100.0/24").onTcp(22);
   * </pre>
   *
   * @param source the id of an instance, or an address or CIDR block of the Internet, from all of
   *     which packets must arrive
   * @return the assertion; name the protocol and the ports
   * @throws IllegalArgumentException if the source is neither, for example a private address
   */
  @CheckReturnValue
  public ReachabilityAssert canBeReachedFrom(String source) {
    return connection(source, actual.id(), true);
  }

  /**
   * Starts an assertion that no packet from another instance, or from an address of the Internet,
   * arrives at this instance; see {@link ReachabilityAssert}.
   *
   * <pre>
   * assertThat(ec2).instance(database).cannotBeReachedFrom(bastion).onTcp(22);
   * </pre>
   *
   * @param source the id of an instance, or an address or CIDR block of the Internet, from none of
   *     which a packet may arrive
   * @return the assertion; name the protocol and the ports
   * @throws IllegalArgumentException if the source is neither, for example a private address
   */
  @CheckReturnValue
  public ReachabilityAssert cannotBeReachedFrom(String source) {
    return connection(source, actual.id(), false);
  }

  /**
   * Starts an assertion that packets from every address of the Internet (IPv4 or IPv6) arrive at
   * this instance; see {@link ReachabilityAssert}.
   *
   * <pre>
   * assertThat(ec2).instance(web).canBeReachedFromTheInternet().onTcp(443);
   * </pre>
   *
   * @return the assertion; name the protocol and the ports
   */
  @CheckReturnValue
  public ReachabilityAssert canBeReachedFromTheInternet() {
    return connection(Connection.INTERNET, actual.id(), true);
  }

  /**
   * Starts an assertion that no packet from any address of the Internet (IPv4 and IPv6) arrives at
   * this instance; see {@link ReachabilityAssert}.
   *
   * <pre>
   * assertThat(ec2).instance(database).cannotBeReachedFromTheInternet().onTcp(1433);
   * </pre>
   *
   * @return the assertion; name the protocol and the ports
   */
  @CheckReturnValue
  public ReachabilityAssert cannotBeReachedFromTheInternet() {
    return connection(Connection.INTERNET, actual.id(), false);
  }

  /**
   * Verifies the VPC of the instance.
   *
   * <pre>
   * assertThat(ec2).instance(id).isInVpc(vpcId);           // passes if it is there
   * assertThat(ec2).instance(id).isInVpc("vpc-00000000");  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the instance is in another VPC, or the instance is not described
   */
  public InstanceAssert isInVpc(String vpcId) {
    return expectText("be in ", vpcId, Instance::getVpcId, "it is in ");
  }

  /**
   * Verifies the subnet of the instance.
   *
   * <pre>
   * assertThat(ec2).instance(id).isInSubnet(subnetId);           // passes if it is there
   * assertThat(ec2).instance(id).isInSubnet("subnet-00000000");  // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the instance is in another subnet, or the instance is not described
   */
  public InstanceAssert isInSubnet(String subnetId) {
    return expectText("be in ", subnetId, Instance::getSubnetId, "it is in ");
  }

  /**
   * Verifies that a volume is attached to the instance. It may have others as well.
   *
   * <pre>
   * assertThat(ec2).instance(id).hasVolume(root);   // passes
   * assertThat(ec2).instance(id).hasVolume(other);  // fails, and lists those it has
   * </pre>
   *
   * @param volumeId the volume's id
   * @return these assertions
   * @throws AssertionError if the volume is not attached, or the instance is not described
   */
  public InstanceAssert hasVolume(String volumeId) {
    return expect(
        "have the volume " + volumeId,
        instance -> volumes(instance).contains(volumeId),
        instance ->
            volumes(instance).isEmpty()
                ? "it has none"
                : "it has " + String.join(", ", volumes(instance)));
  }

  private ReachabilityAssert connection(String source, String destination, boolean expected) {
    Connection connection = new Connection(ec2(), source, destination, expected);
    return navigate(
        ReachabilityAssert.class,
        Connection.class,
        connection,
        ReachabilityAssert::new,
        connection.toString());
  }

  private static boolean runsWindows(Instance instance) {
    return "windows".equalsIgnoreCase(instance.getPlatform());
  }

  private static List<String> volumes(Instance instance) {
    return instance.getBlockDeviceMappings().stream()
        .map(InstanceBlockDeviceMapping::getEbs)
        .filter(Objects::nonNull)
        .map(EbsInstanceBlockDevice::getVolumeId)
        .toList();
  }
}
