package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.address.AllocateAddress;
import io.github.ec2fake.internal.query.address.AssociateAddress;
import io.github.ec2fake.internal.query.address.DescribeAddresses;
import io.github.ec2fake.internal.query.address.DisassociateAddress;
import io.github.ec2fake.internal.query.address.ReleaseAddress;
import io.github.ec2fake.internal.query.bundle.BundleInstance;
import io.github.ec2fake.internal.query.bundle.CancelBundleTask;
import io.github.ec2fake.internal.query.bundle.DescribeBundleTasks;
import io.github.ec2fake.internal.query.image.CancelImageLaunchPermission;
import io.github.ec2fake.internal.query.image.CopyImage;
import io.github.ec2fake.internal.query.image.CreateImage;
import io.github.ec2fake.internal.query.image.DeregisterImage;
import io.github.ec2fake.internal.query.image.DescribeImageAttribute;
import io.github.ec2fake.internal.query.image.DescribeImages;
import io.github.ec2fake.internal.query.image.DisableImage;
import io.github.ec2fake.internal.query.image.DisableImageBlockPublicAccess;
import io.github.ec2fake.internal.query.image.DisableImageDeprecation;
import io.github.ec2fake.internal.query.image.DisableImageDeregistrationProtection;
import io.github.ec2fake.internal.query.image.EnableImage;
import io.github.ec2fake.internal.query.image.EnableImageBlockPublicAccess;
import io.github.ec2fake.internal.query.image.EnableImageDeprecation;
import io.github.ec2fake.internal.query.image.EnableImageDeregistrationProtection;
import io.github.ec2fake.internal.query.image.GetImageBlockPublicAccessState;
import io.github.ec2fake.internal.query.image.ModifyImageAttribute;
import io.github.ec2fake.internal.query.image.RegisterImage;
import io.github.ec2fake.internal.query.image.ResetImageAttribute;
import io.github.ec2fake.internal.query.instance.ConfirmProductInstance;
import io.github.ec2fake.internal.query.instance.DescribeInstanceAttribute;
import io.github.ec2fake.internal.query.instance.DescribeInstanceStatus;
import io.github.ec2fake.internal.query.instance.DescribeInstances;
import io.github.ec2fake.internal.query.instance.GetConsoleOutput;
import io.github.ec2fake.internal.query.instance.GetPasswordData;
import io.github.ec2fake.internal.query.instance.ModifyInstanceAttribute;
import io.github.ec2fake.internal.query.instance.MonitorInstances;
import io.github.ec2fake.internal.query.instance.RebootInstances;
import io.github.ec2fake.internal.query.instance.ResetInstanceAttribute;
import io.github.ec2fake.internal.query.instance.RunInstances;
import io.github.ec2fake.internal.query.instance.StartInstances;
import io.github.ec2fake.internal.query.instance.StopInstances;
import io.github.ec2fake.internal.query.instance.TerminateInstances;
import io.github.ec2fake.internal.query.instance.UnmonitorInstances;
import io.github.ec2fake.internal.query.keypair.CreateKeyPair;
import io.github.ec2fake.internal.query.keypair.DeleteKeyPair;
import io.github.ec2fake.internal.query.keypair.DescribeKeyPairs;
import io.github.ec2fake.internal.query.keypair.ImportKeyPair;
import io.github.ec2fake.internal.query.network.DescribeSubnets;
import io.github.ec2fake.internal.query.network.DescribeVpcs;
import io.github.ec2fake.internal.query.place.DescribeAvailabilityZones;
import io.github.ec2fake.internal.query.place.DescribeRegions;
import io.github.ec2fake.internal.query.securitygroup.AuthorizeSecurityGroupEgress;
import io.github.ec2fake.internal.query.securitygroup.AuthorizeSecurityGroupIngress;
import io.github.ec2fake.internal.query.securitygroup.CreateSecurityGroup;
import io.github.ec2fake.internal.query.securitygroup.DeleteSecurityGroup;
import io.github.ec2fake.internal.query.securitygroup.DescribeSecurityGroups;
import io.github.ec2fake.internal.query.securitygroup.RevokeSecurityGroupEgress;
import io.github.ec2fake.internal.query.securitygroup.RevokeSecurityGroupIngress;
import io.github.ec2fake.internal.query.spot.CancelSpotInstanceRequests;
import io.github.ec2fake.internal.query.spot.CreateSpotDatafeedSubscription;
import io.github.ec2fake.internal.query.spot.DeleteSpotDatafeedSubscription;
import io.github.ec2fake.internal.query.spot.DescribeSpotDatafeedSubscription;
import io.github.ec2fake.internal.query.spot.DescribeSpotInstanceRequests;
import io.github.ec2fake.internal.query.spot.DescribeSpotPriceHistory;
import io.github.ec2fake.internal.query.spot.RequestSpotInstances;
import io.github.ec2fake.internal.query.storage.AttachVolume;
import io.github.ec2fake.internal.query.storage.CreateSnapshot;
import io.github.ec2fake.internal.query.storage.CreateVolume;
import io.github.ec2fake.internal.query.storage.DeleteSnapshot;
import io.github.ec2fake.internal.query.storage.DeleteVolume;
import io.github.ec2fake.internal.query.storage.DescribeSnapshotAttribute;
import io.github.ec2fake.internal.query.storage.DescribeSnapshots;
import io.github.ec2fake.internal.query.storage.DescribeVolumes;
import io.github.ec2fake.internal.query.storage.DetachVolume;
import io.github.ec2fake.internal.query.storage.ModifySnapshotAttribute;
import io.github.ec2fake.internal.query.storage.ResetSnapshotAttribute;
import io.github.ec2fake.internal.query.tag.CreateTags;
import io.github.ec2fake.internal.query.tag.DeleteTags;
import io.github.ec2fake.internal.query.tag.DescribeTags;
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
      case "AllocateAddress" -> new AllocateAddress();
      case "AssociateAddress" -> new AssociateAddress();
      case "AttachVolume" -> new AttachVolume();
      case "AuthorizeSecurityGroupEgress" -> new AuthorizeSecurityGroupEgress();
      case "AuthorizeSecurityGroupIngress" -> new AuthorizeSecurityGroupIngress();
      case "BundleInstance" -> new BundleInstance();
      case "CancelBundleTask" -> new CancelBundleTask();
      case "CancelImageLaunchPermission" -> new CancelImageLaunchPermission();
      case "CancelSpotInstanceRequests" -> new CancelSpotInstanceRequests();
      case "ConfirmProductInstance" -> new ConfirmProductInstance();
      case "CopyImage" -> new CopyImage();
      case "CreateImage" -> new CreateImage();
      case "CreateKeyPair" -> new CreateKeyPair();
      case "CreateSecurityGroup" -> new CreateSecurityGroup();
      case "CreateSnapshot" -> new CreateSnapshot();
      case "CreateSpotDatafeedSubscription" -> new CreateSpotDatafeedSubscription();
      case "CreateTags" -> new CreateTags();
      case "CreateVolume" -> new CreateVolume();
      case "DeleteKeyPair" -> new DeleteKeyPair();
      case "DeleteSecurityGroup" -> new DeleteSecurityGroup();
      case "DeleteSnapshot" -> new DeleteSnapshot();
      case "DeleteSpotDatafeedSubscription" -> new DeleteSpotDatafeedSubscription();
      case "DeleteTags" -> new DeleteTags();
      case "DeleteVolume" -> new DeleteVolume();
      case "DeregisterImage" -> new DeregisterImage();
      case "DescribeAddresses" -> new DescribeAddresses();
      case "DescribeAvailabilityZones" -> new DescribeAvailabilityZones();
      case "DescribeBundleTasks" -> new DescribeBundleTasks();
      case "DescribeImageAttribute" -> new DescribeImageAttribute();
      case "DescribeImages" -> new DescribeImages();
      case "DescribeInstanceAttribute" -> new DescribeInstanceAttribute();
      case "DescribeInstanceStatus" -> new DescribeInstanceStatus();
      case "DescribeInstances" -> new DescribeInstances();
      case "DescribeKeyPairs" -> new DescribeKeyPairs();
      case "DescribeRegions" -> new DescribeRegions();
      case "DescribeSecurityGroups" -> new DescribeSecurityGroups();
      case "DescribeSnapshotAttribute" -> new DescribeSnapshotAttribute();
      case "DescribeSnapshots" -> new DescribeSnapshots();
      case "DescribeSpotDatafeedSubscription" -> new DescribeSpotDatafeedSubscription();
      case "DescribeSpotInstanceRequests" -> new DescribeSpotInstanceRequests();
      case "DescribeSpotPriceHistory" -> new DescribeSpotPriceHistory();
      case "DescribeSubnets" -> new DescribeSubnets();
      case "DescribeTags" -> new DescribeTags();
      case "DescribeVolumes" -> new DescribeVolumes();
      case "DescribeVpcs" -> new DescribeVpcs();
      case "DetachVolume" -> new DetachVolume();
      case "DisableImage" -> new DisableImage();
      case "DisableImageBlockPublicAccess" -> new DisableImageBlockPublicAccess();
      case "DisableImageDeprecation" -> new DisableImageDeprecation();
      case "DisableImageDeregistrationProtection" -> new DisableImageDeregistrationProtection();
      case "DisassociateAddress" -> new DisassociateAddress();
      case "EnableImage" -> new EnableImage();
      case "EnableImageBlockPublicAccess" -> new EnableImageBlockPublicAccess();
      case "EnableImageDeprecation" -> new EnableImageDeprecation();
      case "EnableImageDeregistrationProtection" -> new EnableImageDeregistrationProtection();
      case "GetConsoleOutput" -> new GetConsoleOutput();
      case "GetImageBlockPublicAccessState" -> new GetImageBlockPublicAccessState();
      case "GetPasswordData" -> new GetPasswordData();
      case "ImportKeyPair" -> new ImportKeyPair();
      case "ModifyImageAttribute" -> new ModifyImageAttribute();
      case "ModifyInstanceAttribute" -> new ModifyInstanceAttribute();
      case "ModifySnapshotAttribute" -> new ModifySnapshotAttribute();
      case "MonitorInstances" -> new MonitorInstances();
      case "RebootInstances" -> new RebootInstances();
      case "RegisterImage" -> new RegisterImage();
      case "ReleaseAddress" -> new ReleaseAddress();
      case "RequestSpotInstances" -> new RequestSpotInstances();
      case "ResetImageAttribute" -> new ResetImageAttribute();
      case "ResetInstanceAttribute" -> new ResetInstanceAttribute();
      case "ResetSnapshotAttribute" -> new ResetSnapshotAttribute();
      case "RevokeSecurityGroupEgress" -> new RevokeSecurityGroupEgress();
      case "RevokeSecurityGroupIngress" -> new RevokeSecurityGroupIngress();
      case "RunInstances" -> new RunInstances();
      case "StartInstances" -> new StartInstances();
      case "StopInstances" -> new StopInstances();
      case "TerminateInstances" -> new TerminateInstances();
      case "UnmonitorInstances" -> new UnmonitorInstances();
      default -> null;
    };
  }
}
