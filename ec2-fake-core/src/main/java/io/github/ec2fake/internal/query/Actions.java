// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.account.AccountActions;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.address.AddressActions;
import io.github.ec2fake.internal.query.bundle.BundleActions;
import io.github.ec2fake.internal.query.conversiontask.ConversionTaskActions;
import io.github.ec2fake.internal.query.dhcpoptions.DhcpOptionsActions;
import io.github.ec2fake.internal.query.egressonlygateway.EgressOnlyInternetGatewayActions;
import io.github.ec2fake.internal.query.exporttask.ExportTaskActions;
import io.github.ec2fake.internal.query.fleet.FleetActions;
import io.github.ec2fake.internal.query.image.ImageActions;
import io.github.ec2fake.internal.query.importtask.ImportTaskActions;
import io.github.ec2fake.internal.query.instance.InstanceActions;
import io.github.ec2fake.internal.query.instancetype.InstanceTypeActions;
import io.github.ec2fake.internal.query.internetgateway.InternetGatewayActions;
import io.github.ec2fake.internal.query.keypair.KeyPairActions;
import io.github.ec2fake.internal.query.launchtemplate.LaunchTemplateActions;
import io.github.ec2fake.internal.query.natgateway.NatGatewayActions;
import io.github.ec2fake.internal.query.network.NetworkActions;
import io.github.ec2fake.internal.query.networkacl.NetworkAclActions;
import io.github.ec2fake.internal.query.networkinterface.NetworkInterfaceActions;
import io.github.ec2fake.internal.query.peering.VpcPeeringActions;
import io.github.ec2fake.internal.query.place.PlaceActions;
import io.github.ec2fake.internal.query.placementgroup.PlacementGroupActions;
import io.github.ec2fake.internal.query.prefixlist.PrefixListActions;
import io.github.ec2fake.internal.query.reservedinstance.ReservedInstanceActions;
import io.github.ec2fake.internal.query.routetable.RouteTableActions;
import io.github.ec2fake.internal.query.securitygroup.SecurityGroupActions;
import io.github.ec2fake.internal.query.spot.SpotActions;
import io.github.ec2fake.internal.query.storage.StorageActions;
import io.github.ec2fake.internal.query.tag.TagActions;
import io.github.ec2fake.internal.query.vpcendpoint.VpcEndpointActions;
import io.github.ec2fake.internal.query.vpn.VpnActions;
import org.jspecify.annotations.Nullable;

/**
 * Every action that is modelled. Each kind of resource lists its own, and an action's class is
 * loaded when it is first called, so that a test pays for no action that it does not use.
 */
public final class Actions {
  private Actions() {}

  /** The action of this name, for example {@code RunInstances}, or null if it is not modelled. */
  public static @Nullable Action<?, ?> find(String name) {
    Action<?, ?> action = byNoun(name);
    return action != null ? action : inAll(name);
  }

  /**
   * Asks the kind that an action's name tells, so that a call of one kind loads no class of
   * another. What it does not find is asked for everywhere.
   */
  private static @Nullable Action<?, ?> byNoun(String name) {
    if (name.contains("Bundle")) {
      return BundleActions.find(name);
    }
    if (name.contains("Conversion")
        || name.equals("ImportInstance")
        || name.equals("ImportVolume")) {
      return ConversionTaskActions.find(name);
    }
    if (name.contains("Export")) {
      return ExportTaskActions.find(name);
    }
    if (name.contains("Import") && !name.contains("KeyPair")) {
      return ImportTaskActions.find(name);
    }
    if (name.contains("Spot")) {
      return SpotActions.find(name);
    }
    if (name.contains("Reserved")) {
      return ReservedInstanceActions.find(name);
    }
    if (name.contains("InstanceType")) {
      return InstanceTypeActions.find(name);
    }
    if (name.contains("Instance")) {
      return InstanceActions.find(name);
    }
    if (name.contains("Image")) {
      return ImageActions.find(name);
    }
    if (name.contains("Snapshot") || name.contains("Volume")) {
      return StorageActions.find(name);
    }
    if (name.contains("SecurityGroup")) {
      return SecurityGroupActions.find(name);
    }
    if (name.contains("NatGateway")) {
      return NatGatewayActions.find(name);
    }
    if (name.contains("Address")) {
      return AddressActions.find(name);
    }
    if (name.contains("Account")) {
      return AccountActions.find(name);
    }
    if (name.contains("KeyPair")) {
      return KeyPairActions.find(name);
    }
    if (name.contains("PlacementGroup")) {
      return PlacementGroupActions.find(name);
    }
    if (name.endsWith("Tags")) {
      return TagActions.find(name);
    }
    if (name.contains("InternetGateway")) {
      return InternetGatewayActions.find(name);
    }
    if (name.contains("PrefixList")) {
      return PrefixListActions.find(name);
    }
    if (name.contains("VpcPeeringConnection")) {
      return VpcPeeringActions.find(name);
    }
    if (name.contains("VpcEndpoint")) {
      return VpcEndpointActions.find(name);
    }
    if (name.contains("Route")) {
      return RouteTableActions.find(name);
    }
    if (name.contains("Vpc") || name.contains("Subnet")) {
      return NetworkActions.find(name);
    }
    return name.endsWith("Regions") || name.endsWith("Zones") ? PlaceActions.find(name) : null;
  }

  private static @Nullable Action<?, ?> inAll(String name) {
    Action<?, ?> action = InstanceActions.find(name);
    action = action != null ? action : ImageActions.find(name);
    action = action != null ? action : StorageActions.find(name);
    action = action != null ? action : SecurityGroupActions.find(name);
    action = action != null ? action : AddressActions.find(name);
    action = action != null ? action : KeyPairActions.find(name);
    action = action != null ? action : NetworkInterfaceActions.find(name);
    action = action != null ? action : PlacementGroupActions.find(name);
    action = action != null ? action : LaunchTemplateActions.find(name);
    action = action != null ? action : FleetActions.find(name);
    action = action != null ? action : InstanceTypeActions.find(name);
    action = action != null ? action : TagActions.find(name);
    action = action != null ? action : BundleActions.find(name);
    action = action != null ? action : ConversionTaskActions.find(name);
    action = action != null ? action : ImportTaskActions.find(name);
    action = action != null ? action : ExportTaskActions.find(name);
    action = action != null ? action : SpotActions.find(name);
    action = action != null ? action : ReservedInstanceActions.find(name);
    action = action != null ? action : NetworkActions.find(name);
    action = action != null ? action : InternetGatewayActions.find(name);
    action = action != null ? action : RouteTableActions.find(name);
    action = action != null ? action : NetworkAclActions.find(name);
    action = action != null ? action : DhcpOptionsActions.find(name);
    action = action != null ? action : VpnActions.find(name);
    action = action != null ? action : EgressOnlyInternetGatewayActions.find(name);
    action = action != null ? action : NatGatewayActions.find(name);
    action = action != null ? action : VpcEndpointActions.find(name);
    action = action != null ? action : AccountActions.find(name);
    action = action != null ? action : VpcPeeringActions.find(name);
    action = action != null ? action : PrefixListActions.find(name);
    action = action != null ? action : PlaceActions.find(name);
    return action;
  }
}
