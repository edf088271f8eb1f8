package io.github.ec2fake.internal.model;

import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.bundle.BundleTasks;
import io.github.ec2fake.internal.model.image.ImageCopier;
import io.github.ec2fake.internal.model.image.ImageCreator;
import io.github.ec2fake.internal.model.image.ImageRegistrar;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.image.Organizations;
import io.github.ec2fake.internal.model.image.PredefinedImages;
import io.github.ec2fake.internal.model.image.Products;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.RootDeviceSnapshotter;
import io.github.ec2fake.internal.model.keypair.KeyPairs;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.spot.SpotDatafeeds;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A region, and everything that the accounts have in it. */
public final class Region {
  private final Place place;
  private final Places places;
  private final Context context;
  private final Products products;
  private final Tags tags = new Tags();
  private final Network network;
  private final SecurityGroups securityGroups;
  private final KeyPairs keyPairs;
  private final Snapshots snapshots;
  private final Volumes volumes;
  private final Addresses addresses;
  private final Images images;
  private final Instances instances;
  private final BundleTasks bundleTasks;
  private final ImageRegistrar registration;
  private final ImageCreator creation;
  private final ImageCopier copying;
  private final SpotRequests spotRequests;
  private final SpotDatafeeds spotDatafeeds;

  Region(
      Place place,
      Places places,
      Context context,
      PredefinedImages stock,
      Buckets buckets,
      Products products,
      Organizations organizations,
      Function<String, @Nullable Region> others) {
    this.place = place;
    this.places = places;
    this.context = context;
    this.products = products;
    network = new Network(place, context);
    securityGroups = new SecurityGroups(network, context);
    tags.kind("vpc-", "vpc", (caller, id) -> network.vpc(caller.account(), id));
    tags.kind("subnet-", "subnet", (caller, id) -> network.subnet(caller.account(), id));
    tags.kind(
        "sg-",
        "security-group",
        (caller, id) -> securityGroups.describe(caller, List.of(), List.of(id)));
    keyPairs = new KeyPairs(context, tags);
    snapshots = new Snapshots(context, tags);
    volumes = new Volumes(context, place, tags, snapshots);
    addresses = new Addresses(context, tags, network.publicAddresses());
    images = new Images(context, place, tags, snapshots, stock, buckets, products, organizations);
    instances =
        new Instances(
            new Instances.RegionServices(
                context,
                place,
                images,
                network,
                securityGroups,
                keyPairs,
                snapshots,
                volumes,
                addresses,
                tags));
    bundleTasks = new BundleTasks(context, instances, buckets);
    registration = new ImageRegistrar(images, snapshots, buckets);
    copying =
        new ImageCopier(
            context,
            place.region(),
            images,
            snapshots,
            tags,
            buckets,
            name -> {
              Region other = others.apply(name);
              return other == null ? null : other.copying();
            });
    creation =
        new ImageCreator(images, snapshots, tags, new RootDeviceSnapshotter(instances, volumes));
    spotRequests = new SpotRequests(context, place, instances, tags);
    spotDatafeeds = new SpotDatafeeds(buckets);
  }

  /** Its name and zones. */
  public Place place() {
    return place;
  }

  /** This region and the others. */
  public Places places() {
    return places;
  }

  /** How its zones are. */
  public Zones zones() {
    return new Zones(context, place);
  }

  /** Time, ids and journal. */
  public Context context() {
    return context;
  }

  /** Every account's tags, those on images of the catalogue among them. */
  public Tags tags() {
    images.loadCatalogue();
    return tags;
  }

  /** Default VPCs, subnets and addresses. */
  public Network network() {
    return network;
  }

  /** Security groups and their rules. */
  public SecurityGroups securityGroups() {
    return securityGroups;
  }

  /** Key pairs. */
  public KeyPairs keyPairs() {
    return keyPairs;
  }

  /** EBS volumes. */
  public Volumes volumes() {
    return volumes;
  }

  /** Elastic addresses. */
  public Addresses addresses() {
    return addresses;
  }

  /** Snapshots, those of the public images among them. */
  public Snapshots snapshots() {
    images.loadCatalogue();
    return snapshots;
  }

  /** What is sold with images, here and in all other regions. */
  public Products products() {
    return products;
  }

  /** Images. */
  public Images images() {
    return images;
  }

  /** The registration of images. */
  public ImageRegistrar registration() {
    return registration;
  }

  /** The creation of images. */
  public ImageCreator creation() {
    return creation;
  }

  /** The copying of images. */
  public ImageCopier copying() {
    return copying;
  }

  /** Instances. */
  public Instances instances() {
    return instances;
  }

  /** Spot requests. */
  public SpotRequests spotRequests() {
    return spotRequests;
  }

  /** Where the usage of Spot Instances would be written to. */
  public SpotDatafeeds spotDatafeeds() {
    return spotDatafeeds;
  }

  /** Bundle tasks. */
  public BundleTasks bundleTasks() {
    return bundleTasks;
  }
}
