// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.internetgateway;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The internet gateways of a region. That of an account's default VPC is made when the account is
 * first asked for.
 */
public final class InternetGateways {
  private static final String PREFIX = "igw-";

  private final Network network;
  private final Context context;
  private final Tags tags;
  private final Predicate<Vpc> hasPublicAddresses;
  private final Set<String> defaultVpcs = new HashSet<>();
  private final Map<String, InternetGateway> byVpc = new HashMap<>();
  private final Registry<InternetGateway> registry =
      new Registry<>(
          PREFIX,
          InternetGatewayErrors.MALFORMED,
          ids -> InternetGatewayErrors.NOT_FOUND.with(ids.get(0)));

  /**
   * The gateways of a region.
   *
   * @param hasPublicAddresses whether an instance of a VPC has a public address
   */
  public InternetGateways(
      Network network, Context context, Tags tags, Predicate<Vpc> hasPublicAddresses) {
    this.network = network;
    this.context = context;
    this.tags = tags;
    this.hasPublicAddresses = hasPublicAddresses;
  }

  /** A default VPC is made with a gateway. */
  private void makeDefault(String account) {
    Vpc vpc = network.findDefaultVpc(account);
    if (vpc != null && !context.ids().areSealed() && defaultVpcs.add(vpc.id())) {
      attach(add(new InternetGateway(vpc.twin(PREFIX), account)), vpc);
    }
  }

  private InternetGateway add(InternetGateway gateway) {
    registry.add(gateway);
    return gateway;
  }

  private void attach(InternetGateway gateway, Vpc vpc) {
    gateway.attach(vpc.id());
    byVpc.put(vpc.id(), gateway);
  }

  /** CreateInternetGateway. */
  public Change<InternetGateway> create(Caller caller, Map<String, String> newTags) {
    String account = caller.account();
    makeDefault(account);
    if (registry.ownedBy(account).size() >= context.quotas(account).of(Quota.INTERNET_GATEWAYS)) {
      throw InternetGatewayErrors.LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          InternetGateway gateway = add(new InternetGateway(context.ids().next(PREFIX), account));
          tags.put(account, gateway.id(), newTags);
          return gateway;
        });
  }

  /** DescribeInternetGateways. */
  public List<InternetGateway> describe(Caller caller, List<String> ids) {
    makeDefault(caller.account());
    return registry.describe(caller, ids);
  }

  /** A gateway of the caller's own. */
  public InternetGateway require(Caller caller, String id) {
    return describe(caller, List.of(id)).get(0);
  }

  /** The gateway that is attached to a VPC; null if none is. */
  public @Nullable InternetGateway attachedTo(Vpc vpc) {
    makeDefault(vpc.ownerId());
    return byVpc.get(vpc.id());
  }

  /** The caller's own gateway of an id; null if there is none. */
  public @Nullable InternetGateway find(Caller caller, String id) {
    makeDefault(caller.account());
    return registry.findOwn(caller, id);
  }

  /** The id of the gateway that a default VPC is made with, whatever has become of it. */
  public String idOfDefault(Vpc vpc) {
    makeDefault(vpc.ownerId());
    return vpc.twin(PREFIX);
  }

  /** AttachInternetGateway. */
  public Change<InternetGateway> attach(Caller caller, String id, String vpcId) {
    InternetGateway gateway = require(caller, id);
    Vpc vpc = network.vpc(caller.account(), vpcId);
    if (gateway.vpcId() != null) {
      throw InternetGatewayErrors.ATTACHED.with(id, gateway.vpcId());
    }
    if (attachedTo(vpc) != null) {
      throw InternetGatewayErrors.VPC_HAS_ONE.with(vpcId);
    }
    return Change.of(() -> attach(gateway, vpc), gateway);
  }

  /** DetachInternetGateway. */
  public Change<InternetGateway> detach(Caller caller, String id, String vpcId) {
    InternetGateway gateway = require(caller, id);
    Vpc vpc = network.vpc(caller.account(), vpcId);
    if (!gateway.isAttachedTo(vpcId)) {
      throw InternetGatewayErrors.NOT_ATTACHED.with(id, vpcId);
    }
    if (hasPublicAddresses.test(vpc)) {
      throw InternetGatewayErrors.MAPPED_ADDRESSES.with(vpcId);
    }
    return Change.of(
        () -> {
          gateway.attach(null);
          byVpc.remove(vpcId);
        },
        gateway);
  }

  /** DeleteInternetGateway. */
  public Change<InternetGateway> delete(Caller caller, String id) {
    InternetGateway gateway = require(caller, id);
    if (gateway.vpcId() != null) {
      throw InternetGatewayErrors.IN_USE.with(id);
    }
    return Change.of(
        () -> {
          registry.remove(gateway);
          tags.forget(id);
        },
        gateway);
  }
}
