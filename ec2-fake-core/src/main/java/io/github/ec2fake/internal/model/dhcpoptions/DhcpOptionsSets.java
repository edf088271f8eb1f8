// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.dhcpoptions;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.List;
import java.util.Map;

/**
 * The DHCP options of a region. A new VPC has the account's default ones, which are made with its
 * first VPC: the domain of the region, and Amazon's DNS.
 */
public final class DhcpOptionsSets {
  private static final String PREFIX = "dopt-";

  private final Network network;
  private final Context context;
  private final Tags tags;
  private final Registry<DhcpOptions> registry =
      new Registry<>(
          PREFIX, DhcpOptionsErrors.MALFORMED, ids -> DhcpOptionsErrors.NOT_FOUND.with(ids.get(0)));

  public DhcpOptionsSets(Network network, Context context, Tags tags) {
    this.network = network;
    this.context = context;
    this.tags = tags;
  }

  private void makeDefault(String account) {
    String id = network.findDhcpOptions(account);
    if (id != null && registry.find(id) == null) {
      registry.add(
          new DhcpOptions(
              id,
              account,
              List.of(
                  new DhcpOption(DhcpOption.DOMAIN_NAME, List.of(network.domain())),
                  new DhcpOption(DhcpOption.DOMAIN_NAME_SERVERS, List.of(DhcpOption.AMAZON_DNS)))));
    }
  }

  /** CreateDhcpOptions. */
  public Change<DhcpOptions> create(
      Caller caller, List<DhcpOption> asked, Map<String, String> newTags) {
    List<DhcpOption> options = DhcpOption.checked(asked);
    String account = caller.account();
    makeDefault(account);
    return Change.of(
        () -> {
          DhcpOptions set = new DhcpOptions(context.ids().next(PREFIX), account, options);
          registry.add(set);
          tags.put(account, set.id(), newTags);
          return set;
        });
  }

  /** DescribeDhcpOptions. */
  public List<DhcpOptions> describe(Caller caller, List<String> ids) {
    makeDefault(caller.account());
    return registry.describe(caller, ids);
  }

  /** Options of the caller's own. */
  public DhcpOptions require(Caller caller, String id) {
    return describe(caller, List.of(id)).get(0);
  }

  /** AssociateDhcpOptions; {@code default} leaves a VPC without options. */
  public Change<Vpc> associate(Caller caller, String id, String vpcId) {
    if (!id.equals(Vpc.NO_DHCP_OPTIONS)) {
      require(caller, id);
    }
    Vpc vpc = network.vpc(caller.account(), vpcId);
    return Change.of(() -> network.vpcs().useDhcpOptions(vpc, id), vpc);
  }

  /** DeleteDhcpOptions. */
  public Change<DhcpOptions> delete(Caller caller, String id) {
    DhcpOptions set = require(caller, id);
    if (network.vpcsOf(caller.account()).stream().anyMatch(vpc -> vpc.dhcpOptionsId().equals(id))) {
      throw DhcpOptionsErrors.IN_USE.with(id);
    }
    return Change.of(
        () -> {
          registry.remove(set);
          tags.forget(id);
          network.dhcpOptionsDeleted(caller.account(), id);
        },
        set);
  }
}
