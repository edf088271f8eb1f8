// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import io.github.ec2fake.internal.model.fleet.Fleets;
import io.github.ec2fake.internal.model.reservedinstance.ReservedInstances;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import io.github.ec2fake.internal.model.tag.Tags.ResourceType;
import java.util.ArrayList;
import java.util.List;

/** The types of what is tagged in a region. Ids tell them by their prefix. */
final class ResourceTypes {
  private ResourceTypes() {}

  static List<ResourceType> of(Region region) {
    List<ResourceType> types = new ArrayList<>(region.vpcResources().resourceTypes());
    types.addAll(region.vmImport().resourceTypes());
    types.addAll(
        List.of(
            new ResourceType(
                "ami-", "image", (caller, id) -> region.images().requireForTags(caller, id)),
            new ResourceType(
                "eipalloc-",
                "elastic-ip",
                (caller, id) -> region.addresses().requireAllocation(caller, id)),
            new ResourceType(
                "eni-",
                "network-interface",
                (caller, id) -> region.networkInterfaces().require(caller, id)),
            new ResourceType(
                "i-", "instance", (caller, id) -> region.instances().require(caller, id)),
            new ResourceType(
                Fleets::isId, "fleet", (caller, id) -> region.fleets().require(caller, id)),
            new ResourceType(
                "key-", "key-pair", (caller, id) -> region.keyPairs().requireId(caller, id)),
            new ResourceType(
                "lt-",
                "launch-template",
                (caller, id) -> region.launchTemplates().requireId(caller, id)),
            new ResourceType(
                "pg-",
                "placement-group",
                (caller, id) -> region.placementGroups().requireId(caller, id)),
            new ResourceType(
                "pl-", "prefix-list", (caller, id) -> region.prefixLists().require(caller, id)),
            new ResourceType(
                ReservedInstances::isId,
                "reserved-instances",
                (caller, id) -> region.reservedInstances().require(caller, id)),
            new ResourceType(
                "sg-",
                "security-group",
                (caller, id) -> region.securityGroups().require(caller, id)),
            new ResourceType(
                "sgr-",
                "security-group-rule",
                (caller, id) -> region.securityGroups().rules().require(caller, id)),
            new ResourceType(
                "sir-",
                "spot-instances-request",
                SpotRequests::isWellFormed,
                (caller, id) -> region.spotRequests().require(caller, id)),
            new ResourceType(
                "snap-",
                "snapshot",
                (caller, id) -> region.snapshots().requireTaggable(caller, id)),
            new ResourceType(
                "subnet-", "subnet", (caller, id) -> region.network().subnet(caller.account(), id)),
            new ResourceType(
                "vol-", "volume", (caller, id) -> region.volumes().require(caller, id)),
            new ResourceType(
                "vpc-", "vpc", (caller, id) -> region.network().vpc(caller.account(), id))));
    return types;
  }
}
