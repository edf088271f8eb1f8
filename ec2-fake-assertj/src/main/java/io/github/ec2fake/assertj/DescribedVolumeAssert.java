// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Volume;

/**
 * Assertions about an EBS volume as EC2 described it, the SDK's {@code Volume}. They call nothing;
 * {@link VolumeAssert} asks EC2 itself.
 */
public class DescribedVolumeAssert
    extends AbstractTaggedDescribedAssert<DescribedVolumeAssert, Volume, VolumeAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(Volume)} instead.
   *
   * @param actual an EBS volume
   */
  public DescribedVolumeAssert(Volume actual) {
    super(actual, DescribedVolumeAssert.class, VolumeResourceType.VOLUME, VolumeAssert::new);
  }

  /**
   * Verifies that the volume is available, which means that it exists and is not attached.
   *
   * <pre>
   * assertThat(detached).isAvailable();  // passes
   * assertThat(attached).isAvailable();  // fails, with its attachment
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume is in another state
   */
  public DescribedVolumeAssert isAvailable() {
    return verify(VolumeAssert::isAvailable);
  }

  /**
   * Verifies that the volume is in use.
   *
   * <pre>
   * assertThat(attached).isInUse();  // passes
   * assertThat(detached).isInUse();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume is in another state
   */
  public DescribedVolumeAssert isInUse() {
    return verify(VolumeAssert::isInUse);
  }

  /**
   * Verifies the volume's state.
   *
   * <pre>
   * assertThat(detached).hasState("available");  // passes
   * assertThat(detached).hasState("in-use");     // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code creating}, {@code available}, {@code in-use},
   *     {@code deleting}, {@code deleted}, {@code error}
   * @return these assertions
   * @throws AssertionError if the volume is in another state
   */
  public DescribedVolumeAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies that the volume is attached to an instance. A volume that is attaching or detaching
   * does not pass.
   *
   * <pre>
   * assertThat(attached).isAttachedTo(instance);  // passes
   * assertThat(attached).isAttachedTo(other);     // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the volume is not attached to the instance
   */
  public DescribedVolumeAssert isAttachedTo(String instanceId) {
    return verify(it -> it.isAttachedTo(instanceId));
  }

  /**
   * Verifies that the volume is not attached, attaching or detaching.
   *
   * <pre>
   * assertThat(detached).isNotAttached();  // passes
   * assertThat(attached).isNotAttached();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume has an attachment
   */
  public DescribedVolumeAssert isNotAttached() {
    return verify(VolumeAssert::isNotAttached);
  }

  /**
   * Verifies the volume's size.
   *
   * <pre>
   * assertThat(volume).hasSize(35);  // passes if this is its size
   * assertThat(volume).hasSize(50);  // fails
   * </pre>
   *
   * @param gib the size in GiB
   * @return these assertions
   * @throws AssertionError if the volume has another size
   */
  public DescribedVolumeAssert hasSize(int gib) {
    return verify(it -> it.hasSize(gib));
  }

  /**
   * Verifies the snapshot from which the volume was created.
   *
   * <pre>
   * assertThat(root).isFromSnapshot("snap-2098704e");   // passes if it is
   * assertThat(empty).isFromSnapshot("snap-2098704e");  // fails
   * </pre>
   *
   * @param snapshotId the snapshot's id
   * @return these assertions
   * @throws AssertionError if the volume was created from another snapshot or none
   */
  public DescribedVolumeAssert isFromSnapshot(String snapshotId) {
    return verify(it -> it.isFromSnapshot(snapshotId));
  }

  /**
   * Verifies the volume's availability zone.
   *
   * <pre>
   * assertThat(volume).isInZone("us-east-1a");  // passes if it is there
   * assertThat(volume).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the volume is in another zone
   */
  public DescribedVolumeAssert isInZone(String zone) {
    return verify(it -> it.isInZone(zone));
  }

  /**
   * Verifies the volume's type.
   *
   * <pre>
   * assertThat(volume).hasType("gp2");  // passes if it was created so
   * assertThat(volume).hasType("io1");  // fails
   * </pre>
   *
   * @param type EC2's name of the type: {@code standard}, {@code gp2}, {@code io1} …
   * @return these assertions
   * @throws AssertionError if the volume has another type
   */
  public DescribedVolumeAssert hasType(String type) {
    return verify(it -> it.hasType(type));
  }

  /**
   * Verifies that the volume is encrypted.
   *
   * <pre>
   * assertThat(volume).isEncrypted();  // passes
   * assertThat(plain).isEncrypted();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume is not encrypted
   */
  public DescribedVolumeAssert isEncrypted() {
    return verify(VolumeAssert::isEncrypted);
  }

  /**
   * Verifies that the volume is not encrypted.
   *
   * <pre>
   * assertThat(volume).isNotEncrypted();  // passes
   * assertThat(secret).isNotEncrypted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume is encrypted
   */
  public DescribedVolumeAssert isNotEncrypted() {
    return verify(VolumeAssert::isNotEncrypted);
  }
}
