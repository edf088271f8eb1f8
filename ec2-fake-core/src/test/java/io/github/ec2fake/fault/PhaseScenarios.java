// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesModificationsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesModificationsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.ModifyReservedInstancesRequest;
import com.amazonaws.services.ec2.model.ModifyVolumeRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.ReservedInstances;
import com.amazonaws.services.ec2.model.ReservedInstancesConfiguration;
import com.amazonaws.services.ec2.model.ReservedInstancesModification;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.SpotPlacement;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Storage;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.VolumeModification;
import com.amazonaws.services.ec2.util.S3UploadPolicy;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings resources through each phase of their life, by calls, and looks at them by calls. */
final class PhaseScenarios {
  private static final String LINUX = "ami-1b814f72";
  private static final String WINDOWS_STORE = "ami-dd20c3b4";
  private static final String ZONE = "us-east-1a";
  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(30);
  private static final int POLLS = 240;
  private static final int MANY = 100;

  private final Ec2Cloud cloud;
  private final AmazonEC2 ec2;
  private final List<String> instances = new ArrayList<>();
  private final Map<String, Instant> begun = new HashMap<>();
  private final Map<String, Duration> lasted = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> reserved = new ArrayList<>();
  private final List<String> volumes = new ArrayList<>();
  private final VpnPhases vpns;

  PhaseScenarios(Ec2Cloud cloud) {
    this.cloud = cloud;
    this.ec2 = cloud.client();
    this.vpns = new VpnPhases(ec2);
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.VPCS, MANY).with(Quota.VPN_GATEWAYS, MANY));
  }

  LifecycleTrigger trigger(Phase phase) {
    return new LifecycleTrigger(phase, null, null, null, null, 1);
  }

  /** What has to be there before, brought about in peace. */
  void prepare(Phase phase, int count) {
    for (int i = 0; i < count; i++) {
      switch (phase) {
        case STOP, TERMINATION, IMAGE_CREATION, REBOOT -> instances.add(launch(LINUX));
        case SPOT_INTERRUPTION -> requests.add(request(i + 1));
        case BUNDLING -> instances.add(launch(WINDOWS_STORE));
        case SNAPSHOT, VOLUME_MODIFICATION -> volumes.add(volume());
        case RESERVED_INSTANCES_MODIFICATION -> reserved.add(purchase());
        case VOLUME_ATTACHMENT, VOLUME_DETACHMENT -> {
          instances.add(launch(LINUX));
          volumes.add(volume());
        }
        case VPN_GATEWAY_ATTACHMENT,
            VPN_GATEWAY_DETACHMENT,
            VPN_CONNECTION_CREATION,
            VPN_CONNECTION_DELETION ->
            vpns.prepare(phase);
        default -> {}
      }
    }
    cloud.clock().advanceUntilSettled();
    if (phase == Phase.VOLUME_DETACHMENT) {
      for (int i = 0; i < count; i++) {
        attach(i);
      }
      cloud.clock().advanceUntilSettled();
    }
  }

  /** Begins the phase with the n-th resource, from 1; its id. */
  String begin(Phase phase, int number) {
    int i = number - 1;
    return switch (phase) {
      case BOOT -> launch(LINUX);
      case STATUS_CHECKS -> {
        String id = launch(LINUX);
        cloud.clock().advanceUntilSettled();
        begun.put(id, cloud.clock().instant());
        yield id;
      }
      case REBOOT -> {
        ec2.rebootInstances(new RebootInstancesRequest(List.of(instances.get(i))));
        begun.put(instances.get(i), cloud.clock().instant());
        yield instances.get(i);
      }
      case SPOT_FULFILMENT -> request(number);
      case SPOT_INTERRUPTION -> {
        // Above the bids up to this one.
        cloud
            .arrange()
            .spotPrice(
                ZONE,
                "m1.small",
                new BigDecimal("0.101").multiply(BigDecimal.valueOf(number)).toPlainString());
        yield requests.get(i);
      }
      case STOP -> {
        ec2.stopInstances(new StopInstancesRequest(List.of(instances.get(i))));
        yield instances.get(i);
      }
      case TERMINATION -> {
        ec2.terminateInstances(new TerminateInstancesRequest(List.of(instances.get(i))));
        yield instances.get(i);
      }
      case IMAGE_CREATION ->
          ec2.createImage(new CreateImageRequest(instances.get(i), "image " + number)).getImageId();
      case IMAGE_COPY ->
          ec2.copyImage(
                  new CopyImageRequest()
                      .withSourceImageId(LINUX)
                      .withSourceRegion("us-east-1")
                      .withName("copy " + number))
              .getImageId();
      case SNAPSHOT ->
          ec2.createSnapshot(new CreateSnapshotRequest(volumes.get(i), ""))
              .getSnapshot()
              .getSnapshotId();
      case VOLUME_CREATION -> volume();
      case VOLUME_MODIFICATION -> {
        ec2.modifyVolume(new ModifyVolumeRequest().withVolumeId(volumes.get(i)).withSize(99));
        yield volumes.get(i);
      }
      case VOLUME_ATTACHMENT -> {
        attach(i);
        yield volumes.get(i);
      }
      case VOLUME_DETACHMENT -> {
        ec2.detachVolume(new DetachVolumeRequest(volumes.get(i)));
        yield volumes.get(i);
      }
      case BUNDLING -> bundle(instances.get(i), "b" + number);
      case RESERVED_INSTANCES_PAYMENT -> purchase();
      case RESERVED_INSTANCES_MODIFICATION ->
          ec2.modifyReservedInstances(
                  new ModifyReservedInstancesRequest()
                      .withReservedInstancesIds(reserved.get(i))
                      .withTargetConfigurations(
                          new ReservedInstancesConfiguration().withAvailabilityZone(ZONE)))
              .getReservedInstancesModificationId();
      case VPN_GATEWAY_ATTACHMENT,
          VPN_GATEWAY_DETACHMENT,
          VPN_CONNECTION_CREATION,
          VPN_CONNECTION_DELETION ->
          vpns.begin(phase, i);
      default -> throw notHit(phase);
    };
  }

  /** Lets the phase come to its end, or the clock come to where it would have by far. */
  void letPass(Phase phase, String id) {
    cloud.clock().advanceUntilSettled();
    if (isOfChecks(phase)) {
      for (int polls = 0; polls < POLLS && state(phase, id).equals(on(phase)); polls++) {
        cloud.clock().advance(BETWEEN_POLLS);
      }
      lasted.put(id, Duration.between(begun.get(id), cloud.clock().instant()));
    }
  }

  /** Status checks are no state of a resource, so the journal does not have them. */
  private static boolean isOfChecks(Phase phase) {
    return phase == Phase.STATUS_CHECKS || phase == Phase.REBOOT;
  }

  boolean tellsWhy(Phase phase) {
    return !isOfChecks(phase);
  }

  /** EC2's word for the state that a resource is in during the phase. */
  String on(Phase phase) {
    return switch (phase) {
      case BOOT, IMAGE_CREATION, IMAGE_COPY, SNAPSHOT -> "pending";
      case STOP -> "stopping";
      case TERMINATION -> "shutting-down";
      case VOLUME_CREATION -> "creating";
      case VOLUME_MODIFICATION -> "modifying";
      case VOLUME_ATTACHMENT -> "attaching";
      case VOLUME_DETACHMENT -> "detaching";
      case BUNDLING -> "bundling";
      case STATUS_CHECKS, REBOOT -> "initializing";
      case SPOT_FULFILMENT -> "open";
      case SPOT_INTERRUPTION -> "active";
      case RESERVED_INSTANCES_PAYMENT -> "payment-pending";
      case RESERVED_INSTANCES_MODIFICATION -> "processing";
      case VPN_GATEWAY_ATTACHMENT -> "attaching";
      case VPN_GATEWAY_DETACHMENT -> "detaching";
      case VPN_CONNECTION_CREATION -> "pending";
      case VPN_CONNECTION_DELETION -> "deleting";
      default -> throw notHit(phase);
    };
  }

  /** EC2's word for the state that follows, if all goes well. */
  String done(Phase phase) {
    return switch (phase) {
      case BOOT -> "running";
      case STOP -> "stopped";
      case TERMINATION -> "terminated";
      case IMAGE_CREATION, IMAGE_COPY, VOLUME_CREATION, VOLUME_DETACHMENT -> "available";
      case SNAPSHOT -> "completed";
      case VOLUME_MODIFICATION -> "completed";
      case VOLUME_ATTACHMENT -> "attached";
      case BUNDLING -> "complete";
      case STATUS_CHECKS, REBOOT -> "ok";
      case SPOT_FULFILMENT -> "active";
      case SPOT_INTERRUPTION -> "closed";
      case RESERVED_INSTANCES_PAYMENT -> "active";
      case RESERVED_INSTANCES_MODIFICATION -> "fulfilled";
      case VPN_GATEWAY_ATTACHMENT -> "attached";
      case VPN_GATEWAY_DETACHMENT -> "detached";
      case VPN_CONNECTION_CREATION -> "available";
      case VPN_CONNECTION_DELETION -> "deleted";
      default -> throw notHit(phase);
    };
  }

  /** EC2's word for the state that follows a failure. */
  String failed(Phase phase) {
    return switch (phase) {
      case BOOT -> "terminated";
      case IMAGE_CREATION,
          IMAGE_COPY,
          BUNDLING,
          SPOT_FULFILMENT,
          RESERVED_INSTANCES_MODIFICATION,
          VOLUME_MODIFICATION ->
          "failed";
      case RESERVED_INSTANCES_PAYMENT -> "payment-failed";
      case STATUS_CHECKS, REBOOT -> "impaired";
      case SNAPSHOT, VOLUME_CREATION -> "error";
      case STOP,
          TERMINATION,
          VOLUME_ATTACHMENT,
          VOLUME_DETACHMENT,
          SPOT_INTERRUPTION,
          VPN_GATEWAY_ATTACHMENT,
          VPN_GATEWAY_DETACHMENT,
          VPN_CONNECTION_CREATION,
          VPN_CONNECTION_DELETION ->
          throw new IllegalArgumentException("EC2 knows no failure of " + phase);
      default -> throw notHit(phase);
    };
  }

  /** The state as a Describe call shows it. */
  String state(Phase phase, String id) {
    return switch (phase) {
      case BOOT, STOP, TERMINATION -> instance(id).getState().getName();
      case IMAGE_CREATION, IMAGE_COPY -> image(id).getState();
      case SNAPSHOT -> snapshot(id).getState();
      case VOLUME_CREATION -> describedVolume(id).getState();
      case VOLUME_MODIFICATION -> volumeModification(id).getModificationState();
      case VOLUME_ATTACHMENT, VOLUME_DETACHMENT ->
          describedVolume(id).getAttachments().isEmpty()
              ? describedVolume(id).getState()
              : describedVolume(id).getAttachments().get(0).getState();
      case BUNDLING -> task(id).getState();
      case STATUS_CHECKS, REBOOT -> checks(id);
      case SPOT_FULFILMENT, SPOT_INTERRUPTION -> request(id).getState();
      case RESERVED_INSTANCES_PAYMENT -> reserved(id).getState();
      case RESERVED_INSTANCES_MODIFICATION -> modification(id).getStatus();
      case VPN_GATEWAY_ATTACHMENT,
          VPN_GATEWAY_DETACHMENT,
          VPN_CONNECTION_CREATION,
          VPN_CONNECTION_DELETION ->
          vpns.state(id);
      default -> throw notHit(phase);
    };
  }

  /** What a Describe call says of why it failed; volumes say nothing, so the journal does. */
  String reason(Phase phase, String id) {
    return switch (phase) {
      case BOOT -> instance(id).getStateReason().getMessage();
      case IMAGE_CREATION, IMAGE_COPY -> image(id).getStateReason().getMessage();
      case SNAPSHOT -> snapshot(id).getStateMessage();
      case BUNDLING -> task(id).getBundleTaskError().getMessage();
      case SPOT_FULFILMENT -> request(id).getFault().getMessage();
      case RESERVED_INSTANCES_MODIFICATION -> modification(id).getStatusMessage();
      case VOLUME_MODIFICATION -> volumeModification(id).getStatusMessage();
      default -> cloud.journal().transitions(id).toString();
    };
  }

  /** How long the phase lasts undisturbed. */
  Duration usual(Phase phase) {
    try (Ec2Cloud undisturbed =
        Ec2Cloud.builder().time(io.github.ec2fake.time.TimeMode.manual()).build()) {
      PhaseScenarios scenarios = new PhaseScenarios(undisturbed);
      scenarios.prepare(phase, 1);
      String id = scenarios.begin(phase, 1);
      scenarios.letPass(phase, id);
      return scenarios.lasted(phase, id);
    }
  }

  Duration lasted(Phase phase, String id) {
    if (isOfChecks(phase)) {
      return Objects.requireNonNull(lasted.get(id));
    }
    String resource =
        switch (phase) {
          case BOOT, STOP, TERMINATION -> "instance";
          case IMAGE_CREATION, IMAGE_COPY -> "image";
          case SNAPSHOT -> "snapshot";
          case VOLUME_CREATION -> "volume";
          case VOLUME_MODIFICATION -> "volume modification";
          case VOLUME_ATTACHMENT, VOLUME_DETACHMENT -> "attachment";
          case BUNDLING -> "bundle task";
          case SPOT_FULFILMENT, SPOT_INTERRUPTION -> "spot request";
          case RESERVED_INSTANCES_PAYMENT -> "reserved instances";
          case RESERVED_INSTANCES_MODIFICATION -> "reserved instances modification";
          case VPN_GATEWAY_ATTACHMENT, VPN_GATEWAY_DETACHMENT -> "vpn gateway attachment";
          case VPN_CONNECTION_CREATION, VPN_CONNECTION_DELETION -> "vpn connection";
          case STATUS_CHECKS, REBOOT ->
              throw new IllegalArgumentException("the journal does not have " + phase);
          default -> throw notHit(phase);
        };
    return LifecycleFaultMatrixTest.lasted(cloud, resource, id, on(phase));
  }

  private static IllegalArgumentException notHit(Phase phase) {
    return new IllegalArgumentException("no fault hits " + phase);
  }

  private String launch(String imageId) {
    return ec2.runInstances(
            new RunInstancesRequest(imageId, 1, 1)
                .withInstanceType("m1.small")
                .withPlacement(new Placement(ZONE)))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  /** Each bids a little more than the one before. */
  private String request(int number) {
    return ec2.requestSpotInstances(
            new RequestSpotInstancesRequest()
                .withSpotPrice(
                    new BigDecimal("0.1").multiply(BigDecimal.valueOf(number)).toPlainString())
                .withLaunchSpecification(
                    new LaunchSpecification()
                        .withImageId(LINUX)
                        .withInstanceType("m1.small")
                        .withPlacement(new SpotPlacement(ZONE))))
        .getSpotInstanceRequests()
        .get(0)
        .getSpotInstanceRequestId();
  }

  private SpotInstanceRequest request(String id) {
    return ec2.describeSpotInstanceRequests(
            new DescribeSpotInstanceRequestsRequest().withSpotInstanceRequestIds(id))
        .getSpotInstanceRequests()
        .get(0);
  }

  private String checks(String id) {
    return ec2.describeInstanceStatus(new DescribeInstanceStatusRequest().withInstanceIds(id))
        .getInstanceStatuses()
        .get(0)
        .getInstanceStatus()
        .getStatus();
  }

  private String purchase() {
    String offering =
        ec2.describeReservedInstancesOfferings(
                new DescribeReservedInstancesOfferingsRequest()
                    .withInstanceType("m1.small")
                    .withAvailabilityZone(ZONE))
            .getReservedInstancesOfferings()
            .get(0)
            .getReservedInstancesOfferingId();
    return ec2.purchaseReservedInstancesOffering(
            new PurchaseReservedInstancesOfferingRequest(offering, 1))
        .getReservedInstancesId();
  }

  private ReservedInstances reserved(String id) {
    return ec2.describeReservedInstances(
            new DescribeReservedInstancesRequest().withReservedInstancesIds(id))
        .getReservedInstances()
        .get(0);
  }

  private ReservedInstancesModification modification(String id) {
    return ec2.describeReservedInstancesModifications(
            new DescribeReservedInstancesModificationsRequest()
                .withReservedInstancesModificationIds(id))
        .getReservedInstancesModifications()
        .get(0);
  }

  private String volume() {
    return ec2.createVolume(new CreateVolumeRequest(10, ZONE)).getVolume().getVolumeId();
  }

  private void attach(int i) {
    ec2.attachVolume(new AttachVolumeRequest(volumes.get(i), instances.get(i), "/dev/sdh"));
  }

  private String bundle(String instanceId, String prefix) {
    var credentials = cloud.credentials(cloud.account()).getCredentials();
    S3UploadPolicy policy =
        new S3UploadPolicy(
            credentials.getAWSAccessKeyId(),
            credentials.getAWSSecretKey(),
            "bundles",
            prefix,
            60 * 24 * 365 * 100);
    return ec2.bundleInstance(
            new BundleInstanceRequest(
                instanceId,
                new Storage()
                    .withS3(
                        new S3Storage()
                            .withBucket("bundles")
                            .withPrefix(prefix)
                            .withAWSAccessKeyId(credentials.getAWSAccessKeyId())
                            .withUploadPolicy(policy.getPolicyString())
                            .withUploadPolicySignature(policy.getPolicySignature()))))
        .getBundleTask()
        .getBundleId();
  }

  private Instance instance(String id) {
    return ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(id))
        .getReservations()
        .get(0)
        .getInstances()
        .get(0);
  }

  private Image image(String id) {
    return ec2.describeImages(new DescribeImagesRequest().withImageIds(id)).getImages().get(0);
  }

  private Snapshot snapshot(String id) {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(id))
        .getSnapshots()
        .get(0);
  }

  private VolumeModification volumeModification(String id) {
    return ec2.describeVolumesModifications(
            new DescribeVolumesModificationsRequest().withVolumeIds(id))
        .getVolumesModifications()
        .get(0);
  }

  private Volume describedVolume(String id) {
    return ec2.describeVolumes(new DescribeVolumesRequest(List.of(id))).getVolumes().get(0);
  }

  private BundleTask task(String id) {
    return ec2.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(id))
        .getBundleTasks()
        .get(0);
  }
}
