// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.bundle.BundleTasks;
import io.github.ec2fake.internal.model.conversiontask.ConversionTasks;
import io.github.ec2fake.internal.model.dhcpoptions.DhcpOptionsSets;
import io.github.ec2fake.internal.model.egressonlygateway.EgressOnlyInternetGateways;
import io.github.ec2fake.internal.model.exporttask.ExportTasks;
import io.github.ec2fake.internal.model.fleet.Fleets;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.image.Products;
import io.github.ec2fake.internal.model.importtask.ImportTasks;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.internetgateway.InternetGateways;
import io.github.ec2fake.internal.model.keypair.KeyPairs;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplates;
import io.github.ec2fake.internal.model.natgateway.NatGateways;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.networkacl.NetworkAclEntries;
import io.github.ec2fake.internal.model.networkacl.NetworkAcls;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.peering.VpcPeeringConnections;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroups;
import io.github.ec2fake.internal.model.prefixlist.PrefixLists;
import io.github.ec2fake.internal.model.reservedinstance.ReservedInstances;
import io.github.ec2fake.internal.model.routetable.RoutePropagation;
import io.github.ec2fake.internal.model.routetable.RouteTables;
import io.github.ec2fake.internal.model.routetable.Routes;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.spot.SpotDatafeeds;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import io.github.ec2fake.internal.model.storage.EbsEncryption;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoints;
import io.github.ec2fake.internal.model.vpn.CustomerGateways;
import io.github.ec2fake.internal.model.vpn.VpnConnectionRoutes;
import io.github.ec2fake.internal.model.vpn.VpnConnections;
import io.github.ec2fake.internal.model.vpn.VpnGateways;
import io.github.ec2fake.limit.Quotas;
import java.time.Instant;

/**
 * A call as an action sees it: who calls, and what there is in the region that is called.
 *
 * @param caller who calls
 * @param region where
 * @param verifiesPolicies whether the signatures of upload policies are verified
 */
public record ActionContext(Caller caller, Region region, boolean verifiesPolicies) {

  /** The cloud's time. */
  public Instant now() {
    return region.context().now();
  }

  public Addresses addresses() {
    return region.addresses();
  }

  public BundleTasks bundleTasks() {
    return region.bundleTasks();
  }

  public ConversionTasks conversionTasks() {
    return region.vmImport().conversionTasks();
  }

  public CustomerGateways customerGateways() {
    return region.vpcResources().customerGateways();
  }

  public DhcpOptionsSets dhcpOptions() {
    return region.vpcResources().dhcpOptions();
  }

  public EgressOnlyInternetGateways egressOnlyInternetGateways() {
    return region.vpcResources().egressOnlyInternetGateways();
  }

  public ExportTasks exportTasks() {
    return region.vmImport().exportTasks();
  }

  public Fleets fleets() {
    return region.fleets();
  }

  public EbsEncryption ebsEncryption() {
    return region.ebsEncryption();
  }

  public Images images() {
    return region.images();
  }

  public ImportTasks importTasks() {
    return region.vmImport().importTasks();
  }

  public Instances instances() {
    return region.instances();
  }

  public InstanceTypes instanceTypes() {
    return region.instanceTypes();
  }

  public InternetGateways internetGateways() {
    return region.vpcResources().internetGateways();
  }

  public KeyPairs keyPairs() {
    return region.keyPairs();
  }

  public LaunchTemplates launchTemplates() {
    return region.launchTemplates();
  }

  public NatGateways natGateways() {
    return region.vpcResources().natGateways();
  }

  public Network network() {
    return region.network();
  }

  public NetworkAclEntries networkAclEntries() {
    return region.vpcResources().networkAclEntries();
  }

  public NetworkAcls networkAcls() {
    return region.vpcResources().networkAcls();
  }

  public NetworkInterfaces networkInterfaces() {
    return region.networkInterfaces();
  }

  public Place place() {
    return region.place();
  }

  public Places places() {
    return region.places();
  }

  public PlacementGroups placementGroups() {
    return region.placementGroups();
  }

  public PrefixLists prefixLists() {
    return region.prefixLists();
  }

  public Products products() {
    return region.products();
  }

  /** The quotas of the caller's account. */
  public Quotas quotas() {
    return region.context().quotas(caller.account());
  }

  public ReservedInstances reservedInstances() {
    return region.reservedInstances();
  }

  public RoutePropagation routePropagation() {
    return region.vpcResources().routePropagation();
  }

  public RouteTables routeTables() {
    return region.vpcResources().routeTables();
  }

  public Routes routes() {
    return region.vpcResources().routes();
  }

  public SecurityGroups securityGroups() {
    return region.securityGroups();
  }

  /** Snapshots, those of the catalogue's images among them. */
  public Snapshots snapshots() {
    region.loadCatalogue();
    return region.snapshots();
  }

  public SpotDatafeeds spotDatafeeds() {
    return region.spotDatafeeds();
  }

  public SpotRequests spotRequests() {
    return region.spotRequests();
  }

  public Tags tags() {
    return region.tags();
  }

  public VpcPeeringConnections vpcPeeringConnections() {
    return region.vpcPeeringConnections();
  }

  public Volumes volumes() {
    return region.volumes();
  }

  public VpcEndpoints vpcEndpoints() {
    return region.vpcResources().vpcEndpoints();
  }

  public VpnConnectionRoutes vpnConnectionRoutes() {
    return region.vpcResources().vpnConnectionRoutes();
  }

  public VpnConnections vpnConnections() {
    return region.vpcResources().vpnConnections();
  }

  public VpnGateways vpnGateways() {
    return region.vpcResources().vpnGateways();
  }

  public Zones zones() {
    return region.zones();
  }
}
