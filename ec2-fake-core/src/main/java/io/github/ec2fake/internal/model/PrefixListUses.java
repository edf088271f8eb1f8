// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.prefixlist.AddressFamily;
import io.github.ec2fake.internal.model.prefixlist.PrefixList;
import io.github.ec2fake.internal.model.prefixlist.PrefixListReference;
import io.github.ec2fake.internal.model.prefixlist.PrefixListReferences;
import io.github.ec2fake.internal.model.routetable.Routes;
import io.github.ec2fake.internal.model.securitygroup.PrefixListTargets;
import io.github.ec2fake.internal.model.securitygroup.RuleTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The prefix lists of a region, and the security groups and route tables that name them. */
final class PrefixListUses implements PrefixListReferences, PrefixListTargets, Routes.PrefixLists {
  private final Region region;

  PrefixListUses(Region region) {
    this.region = region;
  }

  @Override
  public RuleTarget.PrefixList require(Caller caller, String id) {
    return new RuleTarget.PrefixList(id, isIpv6(caller, id));
  }

  @Override
  public boolean isIpv6(Caller caller, String id) {
    return region.prefixLists().requireForReference(caller, id).addressFamily()
        == AddressFamily.IPV6;
  }

  @Override
  public int weight(String id) {
    PrefixList found = region.prefixLists().find(id);
    return found == null ? 1 : found.maxEntries();
  }

  @Override
  public List<PrefixListReference> to(String prefixListId) {
    return naming(prefixListId)
        .map(each -> new PrefixListReference(each.id(), each.ownerId()))
        .toList();
  }

  private Stream<? extends OwnedResource> naming(String prefixListId) {
    return Stream.concat(
        region.hasSecurityGroups()
            ? region.securityGroups().naming(prefixListId).stream()
            : Stream.of(),
        region.vpcResources().naming(prefixListId).stream());
  }

  @Override
  public List<String> withoutRoom(String prefixListId, int maxEntries) {
    List<OwnedResource> found = new ArrayList<>();
    if (region.hasSecurityGroups()) {
      found.addAll(region.securityGroups().withoutRoom(prefixListId, maxEntries));
    }
    if (!region.vpcResources().naming(prefixListId).isEmpty()) {
      found.addAll(region.vpcResources().routes().withoutRoom(prefixListId, maxEntries));
    }
    return found.stream().map(OwnedResource::id).toList();
  }
}
