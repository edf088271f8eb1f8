package io.github.ec2fake.model;

import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.network.Network;
import io.github.ec2fake.model.place.Place;
import io.github.ec2fake.model.securitygroup.SecurityGroups;

/** A region, and everything that the accounts have in it. */
public final class Region {
  private final Place place;
  private final Context context;
  private final Network network;
  private final SecurityGroups securityGroups;

  Region(Place place, Context context) {
    this.place = place;
    this.context = context;
    this.network = new Network(place, context);
    this.securityGroups = new SecurityGroups(network, context);
  }

  /**
   * Its name and zones.
   *
   * @return the place
   */
  public Place place() {
    return place;
  }

  /**
   * Time, ids and journal.
   *
   * @return the context
   */
  public Context context() {
    return context;
  }

  /**
   * Default VPCs, subnets and addresses.
   *
   * @return the network
   */
  public Network network() {
    return network;
  }

  /**
   * Security groups and their rules.
   *
   * @return the groups
   */
  public SecurityGroups securityGroups() {
    return securityGroups;
  }
}
