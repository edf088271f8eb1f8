package io.github.ec2fake.internal.query;

import static io.github.ec2fake.fault.ResourceKind.ADDRESSES;
import static io.github.ec2fake.fault.ResourceKind.BUNDLE_TASKS;
import static io.github.ec2fake.fault.ResourceKind.IMAGES;
import static io.github.ec2fake.fault.ResourceKind.INSTANCES;
import static io.github.ec2fake.fault.ResourceKind.KEY_PAIRS;
import static io.github.ec2fake.fault.ResourceKind.SECURITY_GROUPS;
import static io.github.ec2fake.fault.ResourceKind.SNAPSHOTS;
import static io.github.ec2fake.fault.ResourceKind.SPOT_REQUESTS;
import static io.github.ec2fake.fault.ResourceKind.TAGS;
import static io.github.ec2fake.fault.ResourceKind.VOLUMES;

import io.github.ec2fake.fault.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What calls see of resources: the kind that an action reads, and those that a refusal is about.
 */
final class Sight {
  private static final String CREATE_TAGS = "CreateTags";
  private static final String DELETE_TAGS = "DeleteTags";

  private Sight() {}

  /** What an action shows; null for one that shows nothing that could lag. */
  static @Nullable ResourceKind shownBy(String action) {
    return switch (action) {
      case "DescribeInstances", "DescribeInstanceAttribute", "DescribeInstanceStatus" -> INSTANCES;
      case "DescribeImages", "DescribeImageAttribute" -> IMAGES;
      case "DescribeSnapshots", "DescribeSnapshotAttribute" -> SNAPSHOTS;
      case "DescribeVolumes", "DescribeVolumeAttribute", "DescribeVolumeStatus" -> VOLUMES;
      case "DescribeSecurityGroups" -> SECURITY_GROUPS;
      case "DescribeKeyPairs" -> KEY_PAIRS;
      case "DescribeAddresses" -> ADDRESSES;
      case "DescribeTags" -> TAGS;
      case "DescribeBundleTasks" -> BUNDLE_TASKS;
      case "DescribeSpotInstanceRequests" -> SPOT_REQUESTS;
      default -> null;
    };
  }

  /** Whether an action only shows something, be it of a kind that could lag or not. */
  static boolean isShown(String action) {
    return action.startsWith("Describe");
  }

  /**
   * Of some kinds the one that a refusal follows from, because of what is there, or is not: names,
   * uses, permissions and numbers, but no states.
   */
  static @Nullable ResourceKind refusing(String action, Ec2Error refusal, Set<ResourceKind> kinds) {
    return kinds.stream().filter(kind -> isAbout(kind, action, refusal)).findFirst().orElse(null);
  }

  private static boolean isAbout(ResourceKind kind, String action, Ec2Error refusal) {
    String code = refusal.code();
    return switch (kind) {
      case INSTANCES ->
          code.equals("InvalidInstanceID.NotFound")
              || code.equals("InstanceLimitExceeded")
              || code.equals("VcpuLimitExceeded")
              || isUsedGroup(code);
      case IMAGES ->
          code.startsWith("InvalidAMIID.")
              || code.equals("InvalidAMIName.Duplicate")
              || code.equals("ResourceLimitExceeded")
              || code.equals("InvalidSnapshot.InUse")
              || isDenied(refusal, "Not authorized for image");
      case SNAPSHOTS ->
          code.equals("InvalidSnapshot.NotFound")
              || code.endsWith("SnapshotLimitExceeded")
              || isDenied(refusal, "Not authorized for snapshot");
      case VOLUMES ->
          code.equals("InvalidVolume.NotFound")
              || code.equals("VolumeInUse")
              || code.equals("VolumeLimitExceeded")
              || code.equals("AttachmentLimitExceeded")
              || code.equals("InvalidAttachment.NotFound");
      case SECURITY_GROUPS ->
          code.equals("InvalidGroup.NotFound")
              || code.equals("InvalidGroup.Duplicate")
              || code.startsWith("InvalidPermission.")
              || code.equals("InvalidSecurityGroupRuleId.NotFound")
              || code.startsWith("SecurityGroupLimit")
              || code.startsWith("RulesPerSecurityGroupLimit")
              || isUsedGroup(code);
      case KEY_PAIRS ->
          code.equals("InvalidKeyPair.NotFound")
              || code.equals("InvalidKeyPair.Duplicate")
              || code.equals("KeyPairLimitExceeded");
      case ADDRESSES ->
          code.equals("InvalidAddress.NotFound")
              || code.equals("InvalidAllocationID.NotFound")
              || code.equals("InvalidAssociationID.NotFound")
              || code.equals("AddressLimitExceeded")
              || isDenied(refusal, "The address ");
      case TAGS ->
          code.equals("TagLimitExceeded") || (isTagging(action) && code.endsWith(".NotFound"));
      case BUNDLE_TASKS ->
          code.equals("InvalidBundleID.NotFound") || code.equals("BundlingInProgress");
      case SPOT_REQUESTS ->
          code.equals("InvalidSpotInstanceRequestID.NotFound")
              || code.equals("MaxSpotInstanceCountExceeded");
    };
  }

  /** By an instance that is gone, or by a rule that is gone. */
  private static boolean isUsedGroup(String code) {
    return code.equals("InvalidGroup.InUse") || code.equals("DependencyViolation");
  }

  private static boolean isDenied(Ec2Error refusal, String text) {
    return refusal.code().equals("AuthFailure") && refusal.text().startsWith(text);
  }

  private static boolean isTagging(String action) {
    return action.equals(CREATE_TAGS) || action.equals(DELETE_TAGS);
  }

  /** What tagging says of a resource that tags do not know of yet. */
  static Ec2Error worded(ResourceKind kind, RequestContext visit, Ec2Error refusal) {
    if (kind != TAGS || !isTagging(visit.action())) {
      return refusal;
    }
    return visit.parameters().entrySet().stream()
        .filter(each -> each.getKey().startsWith("ResourceId."))
        .filter(each -> refusal.text().contains(each.getValue()))
        .findFirst()
        .map(
            each ->
                Ec2Error.badRequest("InvalidID", "The ID '" + each.getValue() + "' is not valid"))
        .orElse(refusal);
  }
}
