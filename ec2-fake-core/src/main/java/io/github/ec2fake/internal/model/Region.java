package io.github.ec2fake.internal.model;

import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.bundle.BundleTasks;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.image.Products;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.RootDeviceSnapshotter;
import io.github.ec2fake.internal.model.keypair.KeyPairs;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.spot.SpotDatafeeds;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.internal.model.tag.Tags.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region, and everything that the accounts have in it. Each kind of resource is made when it is
 * first asked for, so that a test pays for none that it does not use.
 */
public final class Region implements Instances.RegionServices {
  private final World world;
  private final Place place;
  private final Context context;
  private final RegionEvents events = new Events();

  /** Ids tell the type of what is tagged by their prefix. */
  private final Tags tags =
      new Tags(
          List.of(
              new ResourceType(
                  "ami-", "image", (caller, id) -> images().requireTaggable(caller, id)),
              new ResourceType(
                  "eipalloc-",
                  "elastic-ip",
                  (caller, id) -> addresses().requireAllocation(caller, id)),
              new ResourceType("i-", "instance", (caller, id) -> instances().require(caller, id)),
              new ResourceType(
                  "key-", "key-pair", (caller, id) -> keyPairs().requireId(caller, id)),
              new ResourceType(
                  "sg-", "security-group", (caller, id) -> securityGroups().require(caller, id)),
              new ResourceType(
                  "sir-",
                  "spot-instances-request",
                  (caller, id) -> spotRequests().require(caller, id)),
              new ResourceType(
                  "snap-", "snapshot", (caller, id) -> snapshots().requireUsable(caller, id)),
              new ResourceType(
                  "subnet-", "subnet", (caller, id) -> network().subnet(caller.account(), id)),
              new ResourceType("vol-", "volume", (caller, id) -> volumes().require(caller, id)),
              new ResourceType(
                  "vpc-", "vpc", (caller, id) -> network().vpc(caller.account(), id))));

  private @Nullable Network network;
  private @Nullable SecurityGroups securityGroups;
  private @Nullable KeyPairs keyPairs;
  private @Nullable Snapshots snapshots;
  private @Nullable Volumes volumes;
  private @Nullable Addresses addresses;
  private @Nullable Images images;
  private @Nullable Instances instances;
  private @Nullable BundleTasks bundleTasks;
  private @Nullable SpotRequests spotRequests;
  private @Nullable SpotDatafeeds spotDatafeeds;

  Region(World world, Place place) {
    this.world = world;
    this.place = place;
    this.context = world.context();
  }

  /** Who has to hear of what happens to a resource of another kind, in this order. */
  private final class Events implements RegionEvents {
    @Override
    public void instanceTerminated(String instanceId) {
      if (bundleTasks != null) {
        bundleTasks.instanceTerminated(instanceId);
      }
      if (spotRequests != null) {
        spotRequests.instanceTerminated(instanceId);
      }
    }

    @Override
    public void snapshotFailed(String snapshotId) {
      if (images != null) {
        images.snapshotFailed(snapshotId);
      }
    }
  }

  @Override
  public Place place() {
    return place;
  }

  /** This region and the others. */
  public Places places() {
    return world.places();
  }

  public Zones zones() {
    return new Zones(context, place);
  }

  @Override
  public Context context() {
    return context;
  }

  @Override
  public RegionEvents events() {
    return events;
  }

  public Products products() {
    return world.products();
  }

  /** Every account's tags, those on images of the catalogue among them. */
  @Override
  public Tags tags() {
    images().loadCatalogue();
    return tags;
  }

  @Override
  public Network network() {
    if (network == null) {
      network = new Network(place, context);
    }
    return network;
  }

  @Override
  public SecurityGroups securityGroups() {
    if (securityGroups == null) {
      securityGroups = new SecurityGroups(network(), context, tags);
    }
    return securityGroups;
  }

  @Override
  public KeyPairs keyPairs() {
    if (keyPairs == null) {
      keyPairs = new KeyPairs(context, tags);
    }
    return keyPairs;
  }

  /** Snapshots, those of the catalogue's images among them. */
  @Override
  public Snapshots snapshots() {
    images().loadCatalogue();
    return ownSnapshots();
  }

  private Snapshots ownSnapshots() {
    if (snapshots == null) {
      snapshots = new Snapshots(context, tags, events);
    }
    return snapshots;
  }

  @Override
  public Volumes volumes() {
    if (volumes == null) {
      volumes =
          new Volumes(
              context,
              place,
              tags,
              ownSnapshots(),
              (caller, id) -> instances().require(caller, id));
    }
    return volumes;
  }

  @Override
  public Addresses addresses() {
    if (addresses == null) {
      addresses =
          new Addresses(
              context,
              tags,
              network().publicAddresses(),
              (caller, id) -> instances().require(caller, id));
    }
    return addresses;
  }

  @Override
  public Images images() {
    if (images == null) {
      images =
          new Images(
              context,
              place,
              tags,
              ownSnapshots(),
              world,
              () -> new RootDeviceSnapshotter(instances(), volumes()),
              id -> instances != null && instances.hasLiveInstances(id));
    }
    return images;
  }

  public Instances instances() {
    if (instances == null) {
      instances = new Instances(this);
    }
    return instances;
  }

  boolean hasInstance(String instanceId) {
    return instances != null && instances.find(instanceId) != null;
  }

  /** Spot requests, and the prices that they depend on. */
  public SpotRequests spotRequests() {
    if (spotRequests == null) {
      spotRequests = new SpotRequests(context, place, instances(), tags);
    }
    return spotRequests;
  }

  /** Where the usage of Spot Instances would be written to. */
  public SpotDatafeeds spotDatafeeds() {
    if (spotDatafeeds == null) {
      spotDatafeeds = new SpotDatafeeds(world.buckets());
    }
    return spotDatafeeds;
  }

  public BundleTasks bundleTasks() {
    if (bundleTasks == null) {
      bundleTasks = new BundleTasks(context, instances(), world.buckets());
    }
    return bundleTasks;
  }
}
