// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Volume;

/** Assertions about an EBS volume; see {@link Ec2Assert#volume}. */
public class VolumeAssert extends AbstractTaggedAssert<VolumeAssert, Volume> {

  /**
   * Creates the assertions; use {@link Ec2Assert#volume} instead.
   *
   * @param actual the volume
   */
  public VolumeAssert(Ec2Resource actual) {
    super(actual, VolumeAssert.class, VolumeResourceType.VOLUME);
  }

  /**
   * Verifies that the volume is available, which means that it exists and is not attached.
   *
   * <pre>
   * assertThat(ec2).volume(detached).isAvailable();  // passes
   * assertThat(ec2).volume(attached).isAvailable();  // fails, with its attachment
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume is in another state, or is not described
   */
  public VolumeAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies that the volume is in use.
   *
   * <pre>
   * assertThat(ec2).volume(attached).isInUse();  // passes
   * assertThat(ec2).volume(detached).isInUse();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume is in another state, or is not described
   */
  public VolumeAssert isInUse() {
    return hasState("in-use");
  }

  /**
   * Verifies the volume's state.
   *
   * <pre>
   * assertThat(ec2).volume(detached).hasState("available");  // passes
   * assertThat(ec2).volume(detached).hasState("in-use");     // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code creating}, {@code available}, {@code in-use},
   *     {@code deleting}, {@code deleted}, {@code error}
   * @return these assertions
   * @throws AssertionError if the volume is in another state, or is not described
   */
  public VolumeAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies that the volume is attached to an instance. A volume that is attaching or detaching
   * does not pass.
   *
   * <pre>
   * assertThat(ec2).volume(attached).isAttachedTo(instance);  // passes
   * assertThat(ec2).volume(attached).isAttachedTo(other);     // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the volume is not attached to the instance, or is not described
   */
  public VolumeAssert isAttachedTo(String instanceId) {
    return expect(
        "be attached to " + instanceId,
        volume ->
            volume.getAttachments().stream()
                .anyMatch(
                    attachment ->
                        instanceId.equals(attachment.getInstanceId())
                            && "attached".equals(attachment.getState())),
        volume -> "it is " + VolumeResourceType.attachments(volume));
  }

  /**
   * Verifies that the volume is not attached, attaching or detaching.
   *
   * <pre>
   * assertThat(ec2).volume(detached).isNotAttached();  // passes
   * assertThat(ec2).volume(attached).isNotAttached();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume has an attachment, or is not described
   */
  public VolumeAssert isNotAttached() {
    return expect(
        "not be attached",
        volume -> volume.getAttachments().isEmpty(),
        volume -> "it is " + VolumeResourceType.attachments(volume));
  }

  /**
   * Verifies the volume's size.
   *
   * <pre>
   * assertThat(ec2).volume(id).hasSize(35);  // passes if this is its size
   * assertThat(ec2).volume(id).hasSize(50);  // fails
   * </pre>
   *
   * @param gib the size in GiB
   * @return these assertions
   * @throws AssertionError if the volume has another size, or is not described
   */
  public VolumeAssert hasSize(int gib) {
    return expectEqual("size in GiB", gib, Volume::getSize);
  }

  /**
   * Verifies the snapshot from which the volume was created.
   *
   * <pre>
   * assertThat(ec2).volume(root).isFromSnapshot("snap-2098704e");   // passes if it is
   * assertThat(ec2).volume(empty).isFromSnapshot("snap-2098704e");  // fails
   * </pre>
   *
   * @param snapshotId the snapshot's id
   * @return these assertions
   * @throws AssertionError if the volume was created from another snapshot or none, or is not
   *     described
   */
  public VolumeAssert isFromSnapshot(String snapshotId) {
    return expectValue(
        "be made from " + snapshotId,
        snapshotId,
        Volume::getSnapshotId,
        volume ->
            volume.getSnapshotId() == null || volume.getSnapshotId().isEmpty()
                ? "it was made empty"
                : "it was made from " + volume.getSnapshotId());
  }

  /**
   * Verifies the volume's availability zone.
   *
   * <pre>
   * assertThat(ec2).volume(id).isInZone("us-east-1a");  // passes if it is there
   * assertThat(ec2).volume(id).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the volume is in another zone, or is not described
   */
  public VolumeAssert isInZone(String zone) {
    return expectText("be in the zone ", zone, Volume::getAvailabilityZone, "it is in ");
  }

  /**
   * Verifies the volume's type.
   *
   * <pre>
   * assertThat(ec2).volume(id).hasType("gp2");  // passes if it was created so
   * assertThat(ec2).volume(id).hasType("io1");  // fails
   * </pre>
   *
   * @param type EC2's name of the type: {@code standard}, {@code gp2}, {@code io1} …
   * @return these assertions
   * @throws AssertionError if the volume has another type, or is not described
   */
  public VolumeAssert hasType(String type) {
    return expectEqual("type", type, Volume::getVolumeType);
  }

  /**
   * Verifies that the volume is encrypted.
   *
   * <pre>
   * assertThat(ec2).volume(id).isEncrypted();     // passes
   * assertThat(ec2).volume(plain).isEncrypted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume is not encrypted, or the volume is not described
   */
  public VolumeAssert isEncrypted() {
    return expect("be encrypted", VolumeAssert::isEncrypted, each -> "it is not");
  }

  /**
   * Verifies that the volume is not encrypted.
   *
   * <pre>
   * assertThat(ec2).volume(id).isNotEncrypted();      // passes
   * assertThat(ec2).volume(secret).isNotEncrypted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the volume is encrypted, or the volume is not described
   */
  public VolumeAssert isNotEncrypted() {
    return expect("not be encrypted", each -> !isEncrypted(each), each -> "it is");
  }

  private static boolean isEncrypted(Volume volume) {
    return Boolean.TRUE.equals(volume.getEncrypted());
  }
}
