// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.model.CreateVolumePermission;
import com.amazonaws.services.ec2.model.DescribeSnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SnapshotAttributeName;
import java.util.List;
import java.util.Objects;

/**
 * Assertions about a snapshot; see {@link Ec2Assert#snapshot}. EC2 tells only the owner whether a
 * snapshot is public and with whom it is shared.
 */
public class SnapshotAssert extends AbstractSharedAssert<SnapshotAssert, Snapshot> {

  /**
   * Creates the assertions; use {@link Ec2Assert#snapshot} instead.
   *
   * @param actual the snapshot
   */
  public SnapshotAssert(Ec2Resource actual) {
    super(actual, SnapshotAssert.class, SnapshotResourceType.SNAPSHOT);
  }

  /**
   * Verifies that the snapshot is completed.
   *
   * <pre>
   * assertThat(ec2).snapshot("snap-2098704e").isCompleted();  // passes
   * assertThat(ec2).snapshot(justBegun).isCompleted();        // fails, with its progress
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is in another state, or is not described
   */
  public SnapshotAssert isCompleted() {
    return hasState("completed");
  }

  /**
   * Verifies that the snapshot is pending: its creation is not finished.
   *
   * <pre>
   * assertThat(ec2).snapshot(justBegun).isPending();        // passes
   * assertThat(ec2).snapshot("snap-2098704e").isPending();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is in another state, or is not described
   */
  public SnapshotAssert isPending() {
    return hasState("pending");
  }

  /**
   * Verifies that the creation of the snapshot has failed.
   *
   * <pre>
   * assertThat(ec2).snapshot(failed).hasFailed();           // passes
   * assertThat(ec2).snapshot("snap-2098704e").hasFailed();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is in another state, or is not described
   */
  public SnapshotAssert hasFailed() {
    return expectState("have failed", "error");
  }

  /**
   * Verifies the snapshot's state.
   *
   * <pre>
   * assertThat(ec2).snapshot("snap-2098704e").hasState("completed");  // passes
   * assertThat(ec2).snapshot("snap-2098704e").hasState("pending");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code completed}, {@code error}
   * @return these assertions
   * @throws AssertionError if the snapshot is in another state, or is not described
   */
  public SnapshotAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the volume from which the snapshot was created.
   *
   * <pre>
   * assertThat(ec2).snapshot(id).isOf(volume);  // passes if it is this one
   * assertThat(ec2).snapshot(id).isOf(other);   // fails
   * </pre>
   *
   * @param volumeId the volume's id
   * @return these assertions
   * @throws AssertionError if the snapshot was created from another volume, or is not described
   */
  public SnapshotAssert isOf(String volumeId) {
    return expectText("be of ", volumeId, Snapshot::getVolumeId, "it is of ");
  }

  /**
   * Verifies the size of the volume from which the snapshot was created.
   *
   * <pre>
   * assertThat(ec2).snapshot("snap-2098704e").hasSize(35);  // passes
   * assertThat(ec2).snapshot("snap-2098704e").hasSize(50);  // fails
   * </pre>
   *
   * @param gib the size in GiB
   * @return these assertions
   * @throws AssertionError if the snapshot has another size, or is not described
   */
  public SnapshotAssert hasSize(int gib) {
    return expectEqual("size in GiB", gib, Snapshot::getVolumeSize);
  }

  /**
   * Verifies the snapshot's description.
   *
   * <pre>
   * assertThat(ec2).snapshot(id).hasDescription("nightly");  // passes if it was created so
   * assertThat(ec2).snapshot(id).hasDescription("weekly");   // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the snapshot has another description, or is not described
   */
  public SnapshotAssert hasDescription(String description) {
    return expectEqual("description", description, Snapshot::getDescription);
  }

  /**
   * Verifies the owner of the snapshot.
   *
   * <pre>
   * assertThat(ec2).snapshot("snap-2098704e").hasOwner("206029621532");  // passes
   * assertThat(ec2).snapshot("snap-2098704e").hasOwner("111122223333");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if the snapshot has another owner, or is not described
   */
  public SnapshotAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, Snapshot::getOwnerId, "its owner is ");
  }

  /**
   * Verifies that the snapshot is encrypted.
   *
   * <pre>
   * assertThat(ec2).snapshot(id).isEncrypted();     // passes
   * assertThat(ec2).snapshot(plain).isEncrypted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is not encrypted, or the snapshot is not described
   */
  public SnapshotAssert isEncrypted() {
    return expect("be encrypted", SnapshotAssert::isEncrypted, each -> "it is not");
  }

  /**
   * Verifies that the snapshot is not encrypted.
   *
   * <pre>
   * assertThat(ec2).snapshot(id).isNotEncrypted();      // passes
   * assertThat(ec2).snapshot(secret).isNotEncrypted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is encrypted, or the snapshot is not described
   */
  public SnapshotAssert isNotEncrypted() {
    return expect("not be encrypted", each -> !isEncrypted(each), each -> "it is");
  }

  @Override
  ShareState.Known readShareState(String id) {
    List<CreateVolumePermission> permissions =
        ec2()
            .describeSnapshotAttribute(
                marked(
                    new DescribeSnapshotAttributeRequest(
                        id, SnapshotAttributeName.CreateVolumePermission)))
            .getCreateVolumePermissions();
    return new ShareState.Known(
        permissions.stream().anyMatch(permission -> permission.getGroup() != null),
        permissions.stream()
            .map(CreateVolumePermission::getUserId)
            .filter(Objects::nonNull)
            .toList());
  }

  @Override
  String owner(Snapshot snapshot) {
    return snapshot.getOwnerId();
  }

  private static boolean isEncrypted(Snapshot snapshot) {
    return Boolean.TRUE.equals(snapshot.getEncrypted());
  }
}
