package io.github.ec2fake.query;

import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.keypair.CreateKeyPair;
import io.github.ec2fake.query.keypair.DeleteKeyPair;
import io.github.ec2fake.query.keypair.DescribeKeyPairs;
import io.github.ec2fake.query.keypair.ImportKeyPair;
import io.github.ec2fake.query.place.DescribeAvailabilityZones;
import io.github.ec2fake.query.place.DescribeRegions;
import io.github.ec2fake.query.storage.AttachVolume;
import io.github.ec2fake.query.storage.CreateSnapshot;
import io.github.ec2fake.query.storage.CreateVolume;
import io.github.ec2fake.query.storage.DeleteSnapshot;
import io.github.ec2fake.query.storage.DeleteVolume;
import io.github.ec2fake.query.storage.DescribeSnapshotAttribute;
import io.github.ec2fake.query.storage.DescribeSnapshots;
import io.github.ec2fake.query.storage.DescribeVolumes;
import io.github.ec2fake.query.storage.DetachVolume;
import io.github.ec2fake.query.storage.ModifySnapshotAttribute;
import io.github.ec2fake.query.storage.ResetSnapshotAttribute;
import io.github.ec2fake.query.tag.CreateTags;
import io.github.ec2fake.query.tag.DeleteTags;
import io.github.ec2fake.query.tag.DescribeTags;
import org.jspecify.annotations.Nullable;

/**
 * Every action that is modelled. An action's class is loaded when it is first called: a switch, so
 * that a test pays for no action that it does not use.
 */
public final class Actions {
  private Actions() {}

  /**
   * Looks an action up.
   *
   * @param name its name, for example {@code RunInstances}
   * @return the action, or null if it is not modelled
   */
  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AttachVolume" -> new AttachVolume();
      case "CreateKeyPair" -> new CreateKeyPair();
      case "CreateSnapshot" -> new CreateSnapshot();
      case "CreateTags" -> new CreateTags();
      case "CreateVolume" -> new CreateVolume();
      case "DeleteKeyPair" -> new DeleteKeyPair();
      case "DeleteSnapshot" -> new DeleteSnapshot();
      case "DeleteTags" -> new DeleteTags();
      case "DeleteVolume" -> new DeleteVolume();
      case "DescribeAvailabilityZones" -> new DescribeAvailabilityZones();
      case "DescribeKeyPairs" -> new DescribeKeyPairs();
      case "DescribeRegions" -> new DescribeRegions();
      case "DescribeSnapshotAttribute" -> new DescribeSnapshotAttribute();
      case "DescribeSnapshots" -> new DescribeSnapshots();
      case "DescribeTags" -> new DescribeTags();
      case "DescribeVolumes" -> new DescribeVolumes();
      case "DetachVolume" -> new DetachVolume();
      case "ImportKeyPair" -> new ImportKeyPair();
      case "ModifySnapshotAttribute" -> new ModifySnapshotAttribute();
      case "ResetSnapshotAttribute" -> new ResetSnapshotAttribute();
      default -> null;
    };
  }
}
