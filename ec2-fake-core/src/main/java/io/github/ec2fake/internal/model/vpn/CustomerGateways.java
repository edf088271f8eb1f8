// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Ipv6Block;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The customer gateways of a region. */
public final class CustomerGateways {
  private static final String PREFIX = "cgw-";
  static final String TYPE = "ipsec.1";

  private final Context context;
  private final Tags tags;
  private final Predicate<String> isUsed;
  private final Lifecycle<CustomerGateway, VpnState> lifecycle;
  private final Registry<CustomerGateway> registry =
      new Registry<>(
          PREFIX,
          VpnErrors.MALFORMED_CUSTOMER_GATEWAY,
          ids -> VpnErrors.CUSTOMER_GATEWAY_NOT_FOUND.with(ids.get(0)));

  /**
   * The gateways of a region.
   *
   * @param isUsed whether a VPN connection leads to the gateway of an id
   */
  public CustomerGateways(Context context, Tags tags, Predicate<String> isUsed) {
    this.context = context;
    this.tags = tags;
    this.isUsed = isUsed;
    this.lifecycle =
        new Lifecycle<CustomerGateway, VpnState>("customer gateway", context)
            .on("DeleteCustomerGateway", VpnState.AVAILABLE, VpnState.DELETED)
            .forget(VpnState.DELETED, Phase.DELETED_VPN_LISTED, this::forget);
  }

  private void forget(CustomerGateway gateway) {
    registry.remove(gateway);
    tags.forget(gateway.id());
  }

  /** CreateCustomerGateway. An identical request gives the gateway that there is. */
  public Change<CustomerGateway> create(
      Caller caller, NewCustomerGateway asked, Map<String, String> newTags) {
    check(asked);
    for (CustomerGateway each : available(caller)) {
      if (each.terms().equals(asked)) {
        return Change.none(each);
      }
      if (asked.ipAddress() != null
          && asked.ipAddress().equals(each.terms().ipAddress())
          && Objects.equals(asked.deviceName(), each.terms().deviceName())) {
        throw VpnErrors.DUPLICATE_IP_ADDRESS.with();
      }
    }
    if (available(caller).size() >= context.quotas(caller.account()).of(Quota.CUSTOMER_GATEWAYS)) {
      throw VpnErrors.CUSTOMER_GATEWAY_LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          CustomerGateway gateway =
              new CustomerGateway(context.ids().next(PREFIX), caller.account(), asked);
          registry.add(gateway);
          tags.put(caller.account(), gateway.id(), newTags);
          lifecycle.begin(gateway, "");
          return gateway;
        });
  }

  private List<CustomerGateway> available(Caller caller) {
    return registry.ownedBy(caller.account()).stream()
        .filter(each -> each.isIn(VpnState.AVAILABLE))
        .toList();
  }

  /** Checks the type of a gateway or a connection. */
  static void checkType(String type) {
    if (!type.equals(TYPE)) {
      throw VpnErrors.BAD_TYPE.with(type);
    }
  }

  private static void check(NewCustomerGateway asked) {
    checkType(asked.type());
    String ip = asked.ipAddress();
    if (ip == null && asked.certificateArn() == null) {
      throw Ec2Error.missingParameter("ipAddress");
    }
    if (ip != null && Ipv4Block.parse(ip + "/32") == null && Ipv6Block.parse(ip + "/128") == null) {
      throw VpnErrors.BAD_IP_ADDRESS.with(ip);
    }
  }

  /** DescribeCustomerGateways. */
  public List<CustomerGateway> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** A gateway of the caller's own, deleted or not. */
  public CustomerGateway require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** DeleteCustomerGateway. */
  public Change<CustomerGateway> delete(Caller caller, String id) {
    CustomerGateway gateway = require(caller, id);
    if (gateway.isIn(VpnState.DELETED)) {
      throw VpnErrors.CUSTOMER_GATEWAY_NOT_FOUND.with(id);
    }
    if (isUsed.test(id)) {
      throw VpnErrors.CUSTOMER_GATEWAY_IN_USE.with();
    }
    return Change.of(() -> lifecycle.fire("DeleteCustomerGateway", gateway), gateway);
  }
}
