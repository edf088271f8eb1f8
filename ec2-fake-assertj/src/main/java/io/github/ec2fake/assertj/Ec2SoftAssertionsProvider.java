// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.KeyPairInfo;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.PlacementGroup;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.Vpc;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Adds the assertions about EC2 to your own class of soft assertions.
 *
 * <pre>
 * class MySoftAssertions extends SoftAssertions implements Ec2SoftAssertionsProvider {}
 * </pre>
 */
public interface Ec2SoftAssertionsProvider extends SoftAssertionsProvider {

  /**
   * Creates soft assertions about the resources that EC2 describes to a client. The assertions to
   * which they navigate are soft as well.
   *
   * @param actual the client of an in-memory cloud or of AWS
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default Ec2Assert assertThat(AmazonEC2 actual) {
    return proxy(Ec2Assert.class, AmazonEC2.class, actual).softly(this);
  }

  /**
   * Creates soft assertions about an exception that tells that AWS refused a call.
   *
   * @param actual the exception
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default AmazonServiceExceptionAssert assertThat(AmazonServiceException actual) {
    return proxy(AmazonServiceExceptionAssert.class, AmazonServiceException.class, actual);
  }

  /**
   * Creates soft assertions about an Elastic IP address as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedAddressAssert assertThat(Address actual) {
    return proxy(DescribedAddressAssert.class, Address.class, actual);
  }

  /**
   * Creates soft assertions about a bundle task as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedBundleTaskAssert assertThat(BundleTask actual) {
    return proxy(DescribedBundleTaskAssert.class, BundleTask.class, actual);
  }

  /**
   * Creates soft assertions about an image as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedImageAssert assertThat(Image actual) {
    return proxy(DescribedImageAssert.class, Image.class, actual);
  }

  /**
   * Creates soft assertions about an instance as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedInstanceAssert assertThat(Instance actual) {
    return proxy(DescribedInstanceAssert.class, Instance.class, actual);
  }

  /**
   * Creates soft assertions about a permission of a security group.
   *
   * @param actual the permission
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default IpPermissionAssert assertThat(IpPermission actual) {
    return proxy(IpPermissionAssert.class, IpPermission.class, actual);
  }

  /**
   * Creates soft assertions about a key pair as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedKeyPairAssert assertThat(KeyPairInfo actual) {
    return proxy(DescribedKeyPairAssert.class, KeyPairInfo.class, actual);
  }

  /**
   * Creates soft assertions about a network interface as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedNetworkInterfaceAssert assertThat(NetworkInterface actual) {
    return proxy(DescribedNetworkInterfaceAssert.class, NetworkInterface.class, actual);
  }

  /**
   * Creates soft assertions about a placement group as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedPlacementGroupAssert assertThat(PlacementGroup actual) {
    return proxy(DescribedPlacementGroupAssert.class, PlacementGroup.class, actual);
  }

  /**
   * Creates soft assertions about the instances of one launch.
   *
   * @param actual the reservation
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default ReservationAssert assertThat(Reservation actual) {
    return proxy(ReservationAssert.class, Reservation.class, actual);
  }

  /**
   * Creates soft assertions about a route table as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedRouteTableAssert assertThat(RouteTable actual) {
    return proxy(DescribedRouteTableAssert.class, RouteTable.class, actual);
  }

  /**
   * Creates soft assertions about a security group as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedSecurityGroupAssert assertThat(SecurityGroup actual) {
    return proxy(DescribedSecurityGroupAssert.class, SecurityGroup.class, actual);
  }

  /**
   * Creates soft assertions about a snapshot as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedSnapshotAssert assertThat(Snapshot actual) {
    return proxy(DescribedSnapshotAssert.class, Snapshot.class, actual);
  }

  /**
   * Creates soft assertions about a Spot request as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedSpotRequestAssert assertThat(SpotInstanceRequest actual) {
    return proxy(DescribedSpotRequestAssert.class, SpotInstanceRequest.class, actual);
  }

  /**
   * Creates soft assertions about a subnet as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedSubnetAssert assertThat(Subnet actual) {
    return proxy(DescribedSubnetAssert.class, Subnet.class, actual);
  }

  /**
   * Creates soft assertions about an EBS volume as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedVolumeAssert assertThat(Volume actual) {
    return proxy(DescribedVolumeAssert.class, Volume.class, actual);
  }

  /**
   * Creates soft assertions about a VPC as EC2 described it.
   *
   * @param actual the SDK's object
   * @return the assertions, which collect their failures
   */
  @CheckReturnValue
  default DescribedVpcAssert assertThat(Vpc actual) {
    return proxy(DescribedVpcAssert.class, Vpc.class, actual);
  }
}
