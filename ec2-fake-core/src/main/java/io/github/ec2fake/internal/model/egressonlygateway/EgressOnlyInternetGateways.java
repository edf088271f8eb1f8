// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.egressonlygateway;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The egress-only internet gateways of a region.
 *
 * <p>Source: the VPC user guide, "Amazon VPC quotas": a VPC has one at a time.
 */
public final class EgressOnlyInternetGateways {
  private static final String PREFIX = "eigw-";

  private final Network network;
  private final Context context;
  private final Tags tags;
  private final Set<String> vpcs = new HashSet<>();
  private final IdempotentRequests<Asked, EgressOnlyInternetGateway> created =
      new IdempotentRequests<>();
  private final Registry<EgressOnlyInternetGateway> registry =
      new Registry<>(
          PREFIX,
          EgressOnlyInternetGatewayErrors.MALFORMED,
          ids -> EgressOnlyInternetGatewayErrors.NOT_FOUND.with(ids.get(0)));

  private record Asked(String vpcId, Map<String, String> tags) {}

  public EgressOnlyInternetGateways(Network network, Context context, Tags tags) {
    this.network = network;
    this.context = context;
    this.tags = tags;
  }

  /** CreateEgressOnlyInternetGateway. */
  public Change<EgressOnlyInternetGateway> create(
      Caller caller, String vpcId, Map<String, String> newTags, @Nullable String clientToken) {
    Asked asked = new Asked(vpcId, newTags);
    EgressOnlyInternetGateway earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    String account = caller.account();
    Ids.check("vpc-", vpcId, EgressOnlyInternetGatewayErrors.MALFORMED_VPC);
    network.vpc(account, vpcId);
    if (vpcs.contains(vpcId)) {
      throw EgressOnlyInternetGatewayErrors.VPC_HAS_ONE.with(vpcId);
    }
    if (registry.ownedBy(account).size()
        >= context.quotas(account).of(Quota.EGRESS_ONLY_INTERNET_GATEWAYS)) {
      throw EgressOnlyInternetGatewayErrors.LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          EgressOnlyInternetGateway gateway =
              new EgressOnlyInternetGateway(context.ids().next(PREFIX), account, vpcId);
          registry.add(gateway);
          vpcs.add(vpcId);
          tags.put(account, gateway.id(), newTags);
          created.remember(caller, clientToken, asked, gateway);
          return gateway;
        });
  }

  /** DescribeEgressOnlyInternetGateways. */
  public List<EgressOnlyInternetGateway> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** A gateway of the caller's own. */
  public EgressOnlyInternetGateway require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** A gateway, whoever owns it; null if there is none. */
  public @Nullable EgressOnlyInternetGateway find(String id) {
    return registry.find(id);
  }

  /** DeleteEgressOnlyInternetGateway. Routes that lead to it become black holes. */
  public Change<EgressOnlyInternetGateway> delete(Caller caller, String id) {
    EgressOnlyInternetGateway gateway = require(caller, id);
    return Change.of(
        () -> {
          registry.remove(gateway);
          vpcs.remove(gateway.vpcId());
          tags.forget(id);
        },
        gateway);
  }

  /** Whether a VPC has one. */
  public boolean isIn(Vpc vpc) {
    return vpcs.contains(vpc.id());
  }
}
