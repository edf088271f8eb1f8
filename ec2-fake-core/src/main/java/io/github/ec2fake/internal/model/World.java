// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Limits;
import io.github.ec2fake.internal.model.image.ImageTemplate;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.image.Organizations;
import io.github.ec2fake.internal.model.image.PredefinedImages;
import io.github.ec2fake.internal.model.image.Products;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.peering.VpcPeeringConnections;
import io.github.ec2fake.internal.model.place.Partition;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.model.s3.Buckets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything in one cloud: its regions, each made when it is first called. */
public final class World implements Images.CloudServices, VpcPeeringConnections.Regions {
  private final Context context;
  private final PredefinedImages images;
  private final Places places;
  private final @Nullable InstanceTypes types;
  private final Buckets buckets = new Buckets();
  private final Products products = new Products();
  private final Organizations organizations = new Organizations();
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Lazy<VpcPeeringConnections> vpcPeeringConnections = new Lazy<>();

  /** A world with nothing in it but the images of a catalogue. */
  public World(Context context, Supplier<List<ImageTemplate>> catalogue) {
    this(context, new PredefinedImages(catalogue, null), Places.everywhere(), null);
  }

  /**
   * A world.
   *
   * @param types the instance types; null for those of EC2, which are loaded when they are needed
   */
  public World(
      Context context, PredefinedImages images, Places places, @Nullable InstanceTypes types) {
    this.context = context;
    this.images = images;
    this.places = places;
    this.types = types;
  }

  /** The regions that there are, whether they have been called or not. */
  public Places places() {
    return places;
  }

  /** The instance types that there are. */
  public InstanceTypes instanceTypes() {
    return types == null ? InstanceTypes.ofEc2() : types;
  }

  public Context context() {
    return context;
  }

  public @Nullable Region region(String name) {
    Region region = regions.get(name);
    if (region == null) {
      Place place = places.find(name);
      if (place == null) {
        return null;
      }
      region = new Region(this, place);
      regions.put(name, region);
    }
    return region;
  }

  /** A region that has been called; null if it has not. */
  public @Nullable Region madeRegion(String name) {
    return regions.get(name);
  }

  @Override
  public @Nullable Images images(String regionName, Partition partition) {
    Region region = region(regionName);
    return region == null || region.place().partition() != partition ? null : region.images();
  }

  @Override
  public PredefinedImages predefinedImages() {
    return images;
  }

  @Override
  public Buckets buckets() {
    return buckets;
  }

  /** The VPC peering connections, within a region and between regions. */
  public VpcPeeringConnections vpcPeeringConnections() {
    return vpcPeeringConnections.get(() -> new VpcPeeringConnections(context, this));
  }

  boolean hasVpcPeeringConnections() {
    return vpcPeeringConnections.isMade();
  }

  @Override
  public @Nullable Network network(String name, Place besides) {
    Region region = region(name);
    return region == null || region.place().partition() != besides.partition()
        ? null
        : region.network();
  }

  @Override
  public void forgetTags(String name, String id) {
    Region region = regions.get(name);
    if (region != null) {
      region.ownTags().forget(id);
    }
  }

  @Override
  public void forgetTags(String name, String account, String id) {
    Region region = regions.get(name);
    if (region != null) {
      region.ownTags().forget(account, id);
    }
  }

  @Override
  public void tag(String name, String account, String id, Map<String, String> newTags) {
    Region region = region(name);
    if (region != null) {
      region.ownTags().put(account, id, newTags);
    }
  }

  /** Tells the regions that a disk image has been uploaded. */
  public void diskImageUploaded() {
    List.copyOf(regions.values()).forEach(Region::diskImageUploaded);
  }

  /** The regions that have been called. */
  Collection<Region> calledRegions() {
    return regions.values();
  }

  /** An id for something that a test arranges. */
  public String newId(String prefix) {
    return context.ids().next(prefix);
  }

  /** The region that an instance is in. */
  public @Nullable Region regionOf(String instanceId) {
    return regions.values().stream()
        .filter(region -> region.hasInstance(instanceId))
        .findFirst()
        .orElse(null);
  }

  /** The region that a volume is in. */
  public @Nullable Region regionOfVolume(String volumeId) {
    return regions.values().stream()
        .filter(region -> region.hasVolume(volumeId))
        .findFirst()
        .orElse(null);
  }

  /** The region that a VPN connection is in. */
  public @Nullable Region regionOfVpnConnection(String id) {
    return regions.values().stream()
        .filter(region -> region.vpcResources().hasVpnConnection(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Products products() {
    return products;
  }

  public Limits limits() {
    return context.limits();
  }

  @Override
  public Organizations organizations() {
    return organizations;
  }
}
