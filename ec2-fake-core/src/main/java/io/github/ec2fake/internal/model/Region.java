// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.bundle.BundleTasks;
import io.github.ec2fake.internal.model.fleet.Fleets;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.image.Products;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.SpotInstanceRequests;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.keypair.KeyPairs;
import io.github.ec2fake.internal.model.kms.KmsKeys;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplates;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.network.VpcUsers;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.peering.VpcPeeringConnections;
import io.github.ec2fake.internal.model.place.AccountZones;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroups;
import io.github.ec2fake.internal.model.prefixlist.PrefixLists;
import io.github.ec2fake.internal.model.recyclebin.RetainedType;
import io.github.ec2fake.internal.model.recyclebin.RetentionPeriods;
import io.github.ec2fake.internal.model.recyclebin.RetentionRules;
import io.github.ec2fake.internal.model.reservedinstance.ReservedInstances;
import io.github.ec2fake.internal.model.routetable.Routes;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.spot.SpotDatafeeds;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import io.github.ec2fake.internal.model.storage.EbsEncryption;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.internal.model.tag.Tags;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

// Larger than others: every kind of resource has its field and its accessor here.
/**
 * A region, and everything that the accounts have in it. Each kind of resource is made when it is
 * first asked for, so that a test pays for none that it does not use.
 */
public final class Region implements Instances.RegionServices, RetentionPeriods {
  private final World world;
  private final Place place;
  private final RegionEvents events = new Events();
  private final Tags tags = new Tags(() -> ResourceTypes.of(this));
  private final Lazy<Network> network = new Lazy<>();
  private final Lazy<SecurityGroups> securityGroups = new Lazy<>();
  private final Lazy<VpcResources> vpcResources = new Lazy<>();
  private final Lazy<NetworkInterfaces> networkInterfaces = new Lazy<>();
  private final Lazy<KeyPairs> keyPairs = new Lazy<>();
  private final Lazy<PlacementGroups> placementGroups = new Lazy<>();
  private final Lazy<PrefixLists> prefixLists = new Lazy<>();
  private final Lazy<LaunchTemplates> launchTemplates = new Lazy<>();
  private final Lazy<ReservedInstances> reservedInstances = new Lazy<>();
  private final Lazy<KmsKeys> kmsKeys = new Lazy<>();
  private final Lazy<EbsEncryption> ebsEncryption = new Lazy<>();
  private final Lazy<RetentionRules> retentionRules = new Lazy<>();
  private final Lazy<Snapshots> snapshots = new Lazy<>();
  private final Lazy<Volumes> volumes = new Lazy<>();
  private final Lazy<Addresses> addresses = new Lazy<>();
  private final Lazy<Images> images = new Lazy<>();
  private final Lazy<Instances> instances = new Lazy<>();
  private final Lazy<BundleTasks> bundleTasks = new Lazy<>();
  private final Lazy<VmImport> vmImport = new Lazy<>();
  private final Lazy<SpotRequests> spotRequests = new Lazy<>();
  private final Lazy<Fleets> fleets = new Lazy<>();
  private final Lazy<SpotDatafeeds> spotDatafeeds = new Lazy<>();

  Region(World world, Place place) {
    this.world = world;
    this.place = place;
  }

  /** Who has to hear of what happens to a resource of another kind, in this order. */
  private final class Events implements RegionEvents {
    @Override
    public void instanceTerminated(String instanceId) {
      bundleTasks.ifMade(kind -> kind.instanceTerminated(instanceId));
      spotRequests.ifMade(kind -> kind.instanceTerminated(instanceId));
      fleets.ifMade(kind -> kind.instanceTerminated(instanceId));
    }

    @Override
    public void placementGroupLeft() {
      spotRequests.ifMade(SpotRequests::placementGroupLeft);
    }

    @Override
    public void privateAddressReleased(String allocationId) {
      addresses.ifMade(kind -> kind.privateAddressReleased(allocationId));
    }

    @Override
    public void snapshotFailed(String snapshotId) {
      images.ifMade(kind -> kind.snapshotFailed(snapshotId));
    }

    @Override
    public void volumeAttached(String instanceId, String volumeId) {
      Volume volume = volumes().find(volumeId);
      if (volume != null) {
        instances.ifMade(kind -> kind.volumeAttached(instanceId, volume));
      }
    }

    @Override
    public void volumeDetached(String instanceId, String volumeId) {
      instances.ifMade(kind -> kind.volumeDetached(instanceId, volumeId));
    }
  }

  /** What is in VPCs, of the kinds that have been made. */
  private final class InVpcs implements VpcUsers {
    @Override
    public @Nullable ResourceKind kindIn(Vpc vpc) {
      if (securityGroups.isMade() && securityGroups().areIn(vpc)) {
        return ResourceKind.SECURITY_GROUPS;
      }
      return vpcResources().kindIn(vpc);
    }

    @Override
    public void checkFurtherBlock(Vpc vpc, Ipv4Block block) {
      vpcResources().checkFurtherBlock(vpc, block);
    }

    @Override
    public void blockAdded(Vpc vpc) {
      vpcResources().blockAdded(vpc);
    }

    @Override
    public void deleted(Vpc vpc) {
      securityGroups.ifMade(kind -> kind.vpcDeleted(vpc));
      vpcResources().deleted(vpc);
    }

    @Override
    public void deleted(Subnet subnet) {
      vpcResources().deleted(subnet);
    }
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public InstanceTypes instanceTypes() {
    return world.instanceTypes();
  }

  @Override
  public AccountZones accountZones() {
    return new AccountZones(place, world.places());
  }

  /** This region and the others. */
  public Places places() {
    return world.places();
  }

  public Zones zones() {
    return new Zones(context(), place);
  }

  @Override
  public Context context() {
    return world.context();
  }

  @Override
  public SpotInstanceRequests spotInstanceRequests() {
    return spotRequests();
  }

  @Override
  public RegionEvents events() {
    return events;
  }

  public Products products() {
    return world.products();
  }

  Buckets buckets() {
    return world.buckets();
  }

  /** Every account's tags, those on images of the catalogue left aside. */
  Tags ownTags() {
    return tags;
  }

  /** The VPC peering connections of all regions. */
  public VpcPeeringConnections vpcPeeringConnections() {
    return world.vpcPeeringConnections();
  }

  boolean hasPeerings() {
    return world.hasVpcPeeringConnections();
  }

  boolean hasSecurityGroups() {
    return securityGroups.isMade();
  }

  /** Every account's tags, those on images of the catalogue among them. */
  @Override
  public Tags tags() {
    images().readCatalogue();
    return tags;
  }

  @Override
  public Network network() {
    return network.get(() -> new Network(place(), accountZones(), context(), tags, new InVpcs()));
  }

  @Override
  public SecurityGroups securityGroups() {
    return securityGroups.get(
        () ->
            new SecurityGroups(
                network(), context(), tags, new PeeredVpcs(this), new PrefixListUses(this)));
  }

  public PrefixLists prefixLists() {
    return prefixLists.get(
        () -> new PrefixLists(place(), context(), tags, new PrefixListUses(this)));
  }

  @Override
  public NetworkInterfaces networkInterfaces() {
    return networkInterfaces.get(
        () ->
            new NetworkInterfaces(
                network(), securityGroups(), context(), tags, events, this::instance));
  }

  /** What VPCs have in them. */
  public VpcResources vpcResources() {
    return vpcResources.get(
        () -> new VpcResources(this, tags, this::hasPublicAddresses, new RoutedInstances()));
  }

  private boolean hasPublicAddresses(Vpc vpc) {
    return networkInterfaces.isMade() && networkInterfaces().havePublicAddressIn(vpc);
  }

  /** The instances that routes lead to. */
  private final class RoutedInstances implements Routes.Instances {
    @Override
    public @Nullable NetworkInterface onlyInterface(Caller caller, String instanceId) {
      return instance(caller, instanceId).interfaces().only(instanceId);
    }

    @Override
    public boolean isUp(String instanceId) {
      Instance found = instances.isMade() ? instances().find(instanceId) : null;
      return found != null && found.isIn(InstanceState.PENDING, InstanceState.RUNNING);
    }
  }

  @Override
  public KeyPairs keyPairs() {
    return keyPairs.get(() -> new KeyPairs(context(), tags));
  }

  public LaunchTemplates launchTemplates() {
    return launchTemplates.get(() -> new LaunchTemplates(context(), tags));
  }

  @Override
  public PlacementGroups placementGroups() {
    return placementGroups.get(() -> new PlacementGroups(context(), tags));
  }

  /** The keys that volumes and snapshots can be encrypted with. */
  public KmsKeys kmsKeys() {
    return kmsKeys.get(() -> new KmsKeys(place(), context().ids()));
  }

  /** Which volumes and snapshots are encrypted, and with which key. */
  public EbsEncryption ebsEncryption() {
    return ebsEncryption.get(() -> new EbsEncryption(kmsKeys()));
  }

  @Override
  public Snapshots snapshots() {
    return snapshots.get(
        () ->
            new Snapshots(
                context(),
                tags,
                events,
                this::ebsEncryption,
                this::snapshotsOf,
                this,
                this::loadCatalogue));
  }

  /** Which deleted snapshots and images stay in the Recycle Bin. */
  public RetentionRules retentionRules() {
    return retentionRules.get(RetentionRules::new);
  }

  @Override
  public @Nullable Duration retentionPeriod(
      String account, RetainedType type, Map<String, String> ownerTags) {
    return retentionRules.isMade() ? retentionRules().period(account, type, ownerTags) : null;
  }

  /** The snapshots of a region of this partition; null if there is no such region. */
  private @Nullable Snapshots snapshotsOf(String name) {
    Region region = world.region(name);
    return region == null || region.place().partition() != place.partition()
        ? null
        : region.snapshots();
  }

  /** Makes the images of the catalogue and their snapshots, if that has not been done yet. */
  public void loadCatalogue() {
    images().loadCatalogue();
  }

  @Override
  public Volumes volumes() {
    return volumes.get(
        () ->
            new Volumes(
                context(), place(), accountZones(), tags, snapshots(), events, this::instance));
  }

  @Override
  public Addresses addresses() {
    return addresses.get(
        () ->
            new Addresses(
                context(),
                tags,
                accountZones(),
                network().publicAddresses(),
                networkInterfaces(),
                this::instance,
                vpc -> vpcResources().internetGateways().attachedTo(vpc) != null));
  }

  @Override
  public Images images() {
    return images.get(this::newImages);
  }

  private Images newImages() {
    return new Images(
        context(),
        place,
        tags,
        snapshots(),
        world,
        this,
        () -> instances().imageSources(),
        id -> instances.isMade() && instances().hasLiveInstances(id));
  }

  public Instances instances() {
    return instances.get(() -> new Instances(this));
  }

  private Instance instance(Caller caller, String id) {
    return instances().require(caller, id);
  }

  boolean hasInstance(String instanceId) {
    return instances.isMade() && instances().find(instanceId) != null;
  }

  boolean hasVolume(String volumeId) {
    return volumes.isMade() && volumes().find(volumeId) != null;
  }

  public ReservedInstances reservedInstances() {
    return reservedInstances.get(() -> new ReservedInstances(context(), place(), instanceTypes()));
  }

  /** Spot requests, and the prices that they depend on. */
  public SpotRequests spotRequests() {
    return spotRequests.get(
        () -> new SpotRequests(context(), place(), instanceTypes(), instances(), tags));
  }

  public Fleets fleets() {
    return fleets.get(
        () ->
            new Fleets(
                context(),
                instanceTypes(),
                launchTemplates(),
                network(),
                instances(),
                spotRequests(),
                place().zones(),
                tags));
  }

  /** Where the usage of Spot Instances would be written to. */
  public SpotDatafeeds spotDatafeeds() {
    return spotDatafeeds.get(() -> new SpotDatafeeds(buckets()));
  }

  public BundleTasks bundleTasks() {
    return bundleTasks.get(() -> new BundleTasks(context(), instances(), buckets()));
  }

  /** The imports of virtual machines. */
  public VmImport vmImport() {
    return vmImport.get(() -> new VmImport(this, tags));
  }

  /** A disk image has been uploaded to S3. */
  void diskImageUploaded() {
    vmImport.ifMade(VmImport::diskImageUploaded);
  }
}
