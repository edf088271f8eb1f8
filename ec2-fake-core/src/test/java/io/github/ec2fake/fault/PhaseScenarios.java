// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesModificationsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesModificationsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DetachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.ModifyReservedInstancesRequest;
import com.amazonaws.services.ec2.model.ModifyVolumeRequest;
import com.amazonaws.services.ec2.model.NetworkInterface;
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
  private final List<String> interfaces = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private final List<String> volumes = new ArrayList<>();
  private final VpnPhases vpns;
  private final NatGatewayPhases nats;
  private final VpcEndpointPhases endpoints;
  private final VpcPeeringPhases peerings;
  private final ImportPhases imports;
  private final ExportPhases exports;
  private final PrefixListPhases prefixLists;
  private final SnapshotTierPhases tiers;
  private final FleetPhases fleets;

  PhaseScenarios(Ec2Cloud cloud) {
    this.cloud = cloud;
    this.ec2 = cloud.client();
    this.vpns = new VpnPhases(ec2);
    this.nats = new NatGatewayPhases(ec2);
    this.endpoints = new VpcEndpointPhases(ec2);
    this.peerings = new VpcPeeringPhases(cloud);
    this.imports = new ImportPhases(cloud, ec2);
    this.exports = new ExportPhases(cloud, ec2);
    this.prefixLists = new PrefixListPhases(cloud);
    this.tiers = new SnapshotTierPhases(cloud);
    this.fleets = new FleetPhases(ec2);
    cloud
        .account(cloud.account())
        .quotas(
            Quotas.standard()
                .with(Quota.VPCS, MANY)
                .with(Quota.VPN_GATEWAYS, MANY)
                .with(Quota.NAT_GATEWAYS_OF_A_ZONE, MANY)
                .with(Quota.INTERFACE_VPC_ENDPOINTS_OF_A_VPC, MANY)
                .with(Quota.IMAGE_IMPORTS, MANY)
                .with(Quota.SNAPSHOT_IMPORTS, MANY)
                .with(Quota.SNAPSHOT_RESTORES, MANY)
                .with(Quota.EXPORT_TASKS, MANY));
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
        case NETWORK_INTERFACE_ATTACHMENT, NETWORK_INTERFACE_DETACHMENT -> {
          instances.add(launch(LINUX));
          interfaces.add(networkInterface());
        }
        case VPN_GATEWAY_ATTACHMENT,
            VPN_GATEWAY_DETACHMENT,
            VPN_CONNECTION_CREATION,
            VPN_CONNECTION_DELETION,
            VPN_CONNECTION_MODIFICATION ->
            vpns.prepare(phase);
        case NAT_GATEWAY_DELETION -> nats.prepare();
        case VPC_ENDPOINT_DELETION -> endpoints.prepare();
        case VPC_PEERING_REQUEST, VPC_PEERING_PROVISIONING, VPC_PEERING_DELETION ->
            peerings.prepare(phase);
        case PREFIX_LIST_CREATION,
            PREFIX_LIST_MODIFICATION,
            PREFIX_LIST_RESTORATION,
            PREFIX_LIST_DELETION ->
            prefixLists.prepare(phase);
        case SNAPSHOT_ARCHIVAL, SNAPSHOT_RESTORE -> tiers.prepare(phase);
        case IMAGE_EXPORT, INSTANCE_EXPORT -> exports.prepare(phase);
        default -> {}
      }
    }
    cloud.clock().advanceUntilSettled();
    if (phase == Phase.NETWORK_INTERFACE_DETACHMENT) {
      for (int i = 0; i < count; i++) {
        attachments.add(attachInterface(i));
      }
      cloud.clock().advanceUntilSettled();
    }
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
      case FLEET_SUBMISSION -> fleets.begin();
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
      case NETWORK_INTERFACE_ATTACHMENT -> {
        attachments.add(attachInterface(i));
        yield attachments.get(i);
      }
      case NETWORK_INTERFACE_DETACHMENT -> {
        ec2.detachNetworkInterface(
            new DetachNetworkInterfaceRequest().withAttachmentId(attachments.get(i)));
        yield attachments.get(i);
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
          VPN_CONNECTION_DELETION,
          VPN_CONNECTION_MODIFICATION ->
          vpns.begin(phase, i);
      case NAT_GATEWAY_CREATION, NAT_GATEWAY_DELETION -> nats.begin(phase, i);
      case VPC_ENDPOINT_CREATION, VPC_ENDPOINT_DELETION -> endpoints.begin(phase, i);
      case VPC_PEERING_REQUEST, VPC_PEERING_PROVISIONING, VPC_PEERING_DELETION ->
          peerings.begin(phase, i);
      case CONVERSION, IMAGE_IMPORT, SNAPSHOT_IMPORT -> imports.begin(phase);
      case SNAPSHOT_ARCHIVAL, SNAPSHOT_RESTORE -> tiers.begin(phase, i);
      case IMAGE_EXPORT, INSTANCE_EXPORT -> exports.begin(phase, i);
      case PREFIX_LIST_CREATION,
          PREFIX_LIST_MODIFICATION,
          PREFIX_LIST_RESTORATION,
          PREFIX_LIST_DELETION ->
          prefixLists.begin(phase, i);
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
      case VOLUME_ATTACHMENT, NETWORK_INTERFACE_ATTACHMENT -> "attaching";
      case VOLUME_DETACHMENT, NETWORK_INTERFACE_DETACHMENT -> "detaching";
      case BUNDLING -> "bundling";
      case CONVERSION, IMAGE_IMPORT, SNAPSHOT_IMPORT, IMAGE_EXPORT, INSTANCE_EXPORT -> "active";
      case STATUS_CHECKS, REBOOT -> "initializing";
      case SPOT_FULFILMENT -> "open";
      case SPOT_INTERRUPTION -> "active";
      case RESERVED_INSTANCES_PAYMENT -> "payment-pending";
      case RESERVED_INSTANCES_MODIFICATION -> "processing";
      case VPN_GATEWAY_ATTACHMENT -> "attaching";
      case VPN_GATEWAY_DETACHMENT -> "detaching";
      case VPN_CONNECTION_CREATION -> "pending";
      case VPN_CONNECTION_DELETION -> "deleting";
      case VPN_CONNECTION_MODIFICATION -> "modifying";
      case NAT_GATEWAY_CREATION -> "pending";
      case NAT_GATEWAY_DELETION -> "deleting";
      case VPC_ENDPOINT_CREATION -> "pending";
      case VPC_ENDPOINT_DELETION -> "deleting";
      case VPC_PEERING_REQUEST -> "initiating-request";
      case VPC_PEERING_PROVISIONING -> "provisioning";
      case VPC_PEERING_DELETION -> "deleting";
      case PREFIX_LIST_CREATION -> "create-in-progress";
      case PREFIX_LIST_MODIFICATION -> "modify-in-progress";
      case PREFIX_LIST_RESTORATION -> "restore-in-progress";
      case PREFIX_LIST_DELETION -> "delete-in-progress";
      case FLEET_SUBMISSION -> "submitted";
      case SNAPSHOT_ARCHIVAL -> "archival-in-progress";
      case SNAPSHOT_RESTORE -> "permanent-restore-in-progress";
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
      case VOLUME_ATTACHMENT, NETWORK_INTERFACE_ATTACHMENT -> "attached";
      case NETWORK_INTERFACE_DETACHMENT -> "available";
      case BUNDLING -> "complete";
      case CONVERSION, IMAGE_IMPORT, SNAPSHOT_IMPORT, IMAGE_EXPORT, INSTANCE_EXPORT -> "completed";
      case STATUS_CHECKS, REBOOT -> "ok";
      case SPOT_FULFILMENT -> "active";
      case SPOT_INTERRUPTION -> "closed";
      case RESERVED_INSTANCES_PAYMENT -> "active";
      case RESERVED_INSTANCES_MODIFICATION -> "fulfilled";
      case VPN_GATEWAY_ATTACHMENT -> "attached";
      case VPN_GATEWAY_DETACHMENT -> "detached";
      case VPN_CONNECTION_CREATION -> "available";
      case VPN_CONNECTION_DELETION -> "deleted";
      case VPN_CONNECTION_MODIFICATION -> "available";
      case NAT_GATEWAY_CREATION -> "available";
      case NAT_GATEWAY_DELETION -> "deleted";
      case VPC_ENDPOINT_CREATION -> "available";
      case VPC_ENDPOINT_DELETION -> "deleted";
      case VPC_PEERING_REQUEST -> "pending-acceptance";
      case VPC_PEERING_PROVISIONING -> "active";
      case VPC_PEERING_DELETION -> "deleted";
      case PREFIX_LIST_CREATION -> "create-complete";
      case PREFIX_LIST_MODIFICATION -> "modify-complete";
      case PREFIX_LIST_RESTORATION -> "restore-complete";
      case PREFIX_LIST_DELETION -> "delete-complete";
      case FLEET_SUBMISSION -> "active";
      case SNAPSHOT_ARCHIVAL -> "archival-completed";
      case SNAPSHOT_RESTORE -> "permanent-restore-completed";
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
          VOLUME_MODIFICATION,
          NAT_GATEWAY_CREATION,
          VPC_ENDPOINT_CREATION,
          VPC_PEERING_REQUEST,
          FLEET_SUBMISSION ->
          "failed";
      case PREFIX_LIST_CREATION -> "create-failed";
      case PREFIX_LIST_MODIFICATION -> "modify-failed";
      case PREFIX_LIST_RESTORATION -> "restore-failed";
      case PREFIX_LIST_DELETION -> "delete-failed";
      case SNAPSHOT_ARCHIVAL -> "archival-failed";
      case SNAPSHOT_RESTORE -> "permanent-restore-failed";
      case RESERVED_INSTANCES_PAYMENT -> "payment-failed";
      case CONVERSION, INSTANCE_EXPORT -> "cancelled";
      case IMAGE_IMPORT, SNAPSHOT_IMPORT, IMAGE_EXPORT -> "deleted";
      case STATUS_CHECKS, REBOOT -> "impaired";
      case SNAPSHOT, VOLUME_CREATION -> "error";
      case STOP,
          TERMINATION,
          VOLUME_ATTACHMENT,
          VOLUME_DETACHMENT,
          SPOT_INTERRUPTION,
          NETWORK_INTERFACE_ATTACHMENT,
          NETWORK_INTERFACE_DETACHMENT,
          VPN_GATEWAY_ATTACHMENT,
          VPN_GATEWAY_DETACHMENT,
          VPN_CONNECTION_CREATION,
          VPN_CONNECTION_DELETION,
          VPN_CONNECTION_MODIFICATION,
          NAT_GATEWAY_DELETION,
          VPC_ENDPOINT_DELETION,
          VPC_PEERING_PROVISIONING,
          VPC_PEERING_DELETION ->
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
      case NETWORK_INTERFACE_ATTACHMENT, NETWORK_INTERFACE_DETACHMENT -> interfaceState(id);
      case BUNDLING -> task(id).getState();
      case STATUS_CHECKS, REBOOT -> checks(id);
      case SPOT_FULFILMENT, SPOT_INTERRUPTION -> request(id).getState();
      case RESERVED_INSTANCES_PAYMENT -> reserved(id).getState();
      case RESERVED_INSTANCES_MODIFICATION -> modification(id).getStatus();
      case VPN_GATEWAY_ATTACHMENT,
          VPN_GATEWAY_DETACHMENT,
          VPN_CONNECTION_CREATION,
          VPN_CONNECTION_DELETION,
          VPN_CONNECTION_MODIFICATION ->
          vpns.state(id);
      case NAT_GATEWAY_CREATION, NAT_GATEWAY_DELETION -> nats.describe(id).getState();
      case VPC_ENDPOINT_CREATION, VPC_ENDPOINT_DELETION -> endpoints.describe(id).getState();
      case VPC_PEERING_REQUEST, VPC_PEERING_PROVISIONING, VPC_PEERING_DELETION ->
          peerings.status(id).getCode();
      case CONVERSION, IMAGE_IMPORT, SNAPSHOT_IMPORT -> imports.state(phase, id);
      case IMAGE_EXPORT, INSTANCE_EXPORT -> exports.state(phase, id);
      case PREFIX_LIST_CREATION,
          PREFIX_LIST_MODIFICATION,
          PREFIX_LIST_RESTORATION,
          PREFIX_LIST_DELETION ->
          prefixLists.state(id);
      case SNAPSHOT_ARCHIVAL, SNAPSHOT_RESTORE ->
          tiers.describe(id).getLastTieringOperationStatus();
      case FLEET_SUBMISSION -> fleets.state(id);
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
      case NAT_GATEWAY_CREATION -> nats.describe(id).getFailureMessage();
      case VPC_ENDPOINT_CREATION -> endpoints.describe(id).getLastError().getMessage();
      case VPC_PEERING_REQUEST -> peerings.status(id).getMessage();
      case CONVERSION, IMAGE_IMPORT, SNAPSHOT_IMPORT -> imports.message(phase, id);
      case IMAGE_EXPORT, INSTANCE_EXPORT -> exports.message(phase, id);
      case PREFIX_LIST_CREATION,
          PREFIX_LIST_MODIFICATION,
          PREFIX_LIST_RESTORATION,
          PREFIX_LIST_DELETION ->
          prefixLists.message(id);
      case SNAPSHOT_ARCHIVAL, SNAPSHOT_RESTORE ->
          tiers.describe(id).getLastTieringOperationStatusDetail();
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
          case NETWORK_INTERFACE_ATTACHMENT, NETWORK_INTERFACE_DETACHMENT ->
              "network interface attachment";
          case BUNDLING -> "bundle task";
          case SPOT_FULFILMENT, SPOT_INTERRUPTION -> "spot request";
          case RESERVED_INSTANCES_PAYMENT -> "reserved instances";
          case RESERVED_INSTANCES_MODIFICATION -> "reserved instances modification";
          case VPN_GATEWAY_ATTACHMENT, VPN_GATEWAY_DETACHMENT -> "vpn gateway attachment";
          case VPN_CONNECTION_CREATION, VPN_CONNECTION_DELETION, VPN_CONNECTION_MODIFICATION ->
              "vpn connection";
          case NAT_GATEWAY_CREATION, NAT_GATEWAY_DELETION -> "nat gateway";
          case VPC_ENDPOINT_CREATION, VPC_ENDPOINT_DELETION -> "vpc endpoint";
          case VPC_PEERING_REQUEST, VPC_PEERING_PROVISIONING, VPC_PEERING_DELETION ->
              "vpc peering connection";
          case CONVERSION -> "conversion task";
          case IMAGE_IMPORT, SNAPSHOT_IMPORT -> "import task";
          case IMAGE_EXPORT, INSTANCE_EXPORT -> "export task";
          case PREFIX_LIST_CREATION,
              PREFIX_LIST_MODIFICATION,
              PREFIX_LIST_RESTORATION,
              PREFIX_LIST_DELETION ->
              "prefix list";
          case SNAPSHOT_ARCHIVAL, SNAPSHOT_RESTORE -> "snapshot tiering";
          case FLEET_SUBMISSION -> "fleet";
          case STATUS_CHECKS, REBOOT ->
              throw new IllegalArgumentException("the journal does not have " + phase);
          default -> throw notHit(phase);
        };
    return LifecycleFaultMatrixTest.lasted(cloud, resource, id, on(phase));
  }

  private static IllegalArgumentException notHit(Phase phase) {
    return new IllegalArgumentException("no fault hits " + phase);
  }

  private String networkInterface() {
    String subnet = instance(instances.get(interfaces.size())).getSubnetId();
    return ec2.createNetworkInterface(new CreateNetworkInterfaceRequest().withSubnetId(subnet))
        .getNetworkInterface()
        .getNetworkInterfaceId();
  }

  /** Attaches a network interface; the id of its attachment. */
  private String attachInterface(int i) {
    return ec2.attachNetworkInterface(
            new AttachNetworkInterfaceRequest()
                .withNetworkInterfaceId(interfaces.get(i))
                .withInstanceId(instances.get(i))
                .withDeviceIndex(1))
        .getAttachmentId();
  }

  /** The status of the attachment, or that of the interface once it is detached. */
  private String interfaceState(String attachmentId) {
    NetworkInterface found =
        ec2.describeNetworkInterfaces(
                new DescribeNetworkInterfacesRequest()
                    .withNetworkInterfaceIds(interfaces.get(attachments.indexOf(attachmentId))))
            .getNetworkInterfaces()
            .get(0);
    return found.getAttachment() == null ? found.getStatus() : found.getAttachment().getStatus();
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
