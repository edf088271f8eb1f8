package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Snapshots. */
final class SnapshotKind extends Kind<Snapshot> {
  static final SnapshotKind INSTANCE = new SnapshotKind();

  private SnapshotKind() {}

  @Override
  String word() {
    return "snapshot";
  }

  @Override
  @Nullable Snapshot find(AmazonEC2 ec2, String id) {
    return firstOf(
        () ->
            ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(id))
                .getSnapshots());
  }

  /** The account's own; there are too many public ones. */
  @Override
  List<Snapshot> candidates(AmazonEC2 ec2) {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
        .getSnapshots();
  }

  @Override
  String id(Snapshot snapshot) {
    return snapshot.getSnapshotId();
  }

  @Override
  String name(Snapshot snapshot) {
    return nameTag(snapshot.getTags());
  }

  @Override
  String state(Snapshot snapshot) {
    return snapshot.getState();
  }

  @Override
  String reason(Snapshot snapshot) {
    String message = snapshot.getStateMessage();
    if (message != null && !message.isEmpty()) {
      return message;
    }
    return "completed".equals(snapshot.getState()) || snapshot.getProgress() == null
        ? ""
        : snapshot.getProgress();
  }

  @Override
  List<Tag> tags(Snapshot snapshot) {
    return snapshot.getTags();
  }
}
