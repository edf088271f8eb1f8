// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The virtual private gateways of a region, and their attachments to VPCs. */
public final class VpnGateways {
  private static final String PREFIX = "vgw-";
  private static final long DEFAULT_ASN = 64512;

  private final Network network;
  private final Place place;
  private final Context context;
  private final Tags tags;
  private final Predicate<String> isUsed;
  private final Map<String, VpnGateway> byVpc = new HashMap<>();
  private final Lifecycle<VpnGateway, VpnState> lifecycle;
  private final Lifecycle<VpnGatewayAttachment, VpnAttachmentState> attachments;
  private final Registry<VpnGateway> registry =
      new Registry<>(
          PREFIX,
          VpnErrors.MALFORMED_VPN_GATEWAY,
          ids -> VpnErrors.VPN_GATEWAY_NOT_FOUND.with(ids.get(0)));

  /**
   * The gateways of a region.
   *
   * @param isUsed whether a VPN connection leads to the gateway of an id
   */
  public VpnGateways(
      Network network, Place place, Context context, Tags tags, Predicate<String> isUsed) {
    this.network = network;
    this.place = place;
    this.context = context;
    this.tags = tags;
    this.isUsed = isUsed;
    this.lifecycle =
        new Lifecycle<VpnGateway, VpnState>("vpn gateway", context)
            .on("DeleteVpnGateway", VpnState.AVAILABLE, VpnState.DELETED)
            .forget(VpnState.DELETED, Phase.DELETED_VPN_LISTED, this::forget);
    this.attachments =
        new Lifecycle<VpnGatewayAttachment, VpnAttachmentState>("vpn gateway attachment", context)
            .on("DetachVpnGateway", VpnAttachmentState.ATTACHING, VpnAttachmentState.DETACHING)
            .on("DetachVpnGateway", VpnAttachmentState.ATTACHED, VpnAttachmentState.DETACHING)
            .after(
                VpnAttachmentState.ATTACHING,
                any -> Phase.VPN_GATEWAY_ATTACHMENT,
                VpnAttachmentState.ATTACHED,
                any -> {})
            .after(
                VpnAttachmentState.DETACHING,
                any -> Phase.VPN_GATEWAY_DETACHMENT,
                VpnAttachmentState.DETACHED,
                attachment -> byVpc.remove(attachment.vpcId()))
            .faultPoint(VpnAttachmentState.ATTACHING, point(Phase.VPN_GATEWAY_ATTACHMENT))
            .faultPoint(VpnAttachmentState.DETACHING, point(Phase.VPN_GATEWAY_DETACHMENT));
  }

  private static FaultPoint<VpnGatewayAttachment> point(Phase phase) {
    return FaultPoint.of(phase, attachment -> Set.of(attachment.vpcId()), FaultPoint.NEVER);
  }

  private void forget(VpnGateway gateway) {
    registry.remove(gateway);
    tags.forget(gateway.id());
  }

  /** CreateVpnGateway. */
  public Change<VpnGateway> create(
      Caller caller,
      String type,
      @Nullable Long asn,
      @Nullable String zone,
      Map<String, String> newTags) {
    CustomerGateways.checkType(type);
    long number = asn == null ? DEFAULT_ASN : asn;
    if (!isPrivate(number)) {
      throw VpnErrors.BAD_ASN.with(
          number, "amazonSideAsn", "64512 to 65534 or 4200000000 to 4294967294");
    }
    if (zone != null) {
      place.zone(zone);
    }
    String account = caller.account();
    long available =
        registry.ownedBy(account).stream().filter(each -> each.isIn(VpnState.AVAILABLE)).count();
    if (available >= context.quotas(account).of(Quota.VPN_GATEWAYS)) {
      throw VpnErrors.VPN_GATEWAY_LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          VpnGateway gateway = new VpnGateway(context.ids().next(PREFIX), account, number, zone);
          registry.add(gateway);
          tags.put(account, gateway.id(), newTags);
          lifecycle.begin(gateway, "");
          return gateway;
        });
  }

  private static boolean isPrivate(long asn) {
    return (asn >= DEFAULT_ASN && asn <= 65534) || (asn >= 4200000000L && asn <= 4294967294L);
  }

  /** DescribeVpnGateways. */
  public List<VpnGateway> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** A gateway of the caller's own, deleted or not. */
  public VpnGateway require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** A gateway of an account that is not deleted; null if there is none of this id. */
  public @Nullable VpnGateway find(String account, String id) {
    VpnGateway gateway = registry.find(id);
    return gateway != null && gateway.ownerId().equals(account) && gateway.isIn(VpnState.AVAILABLE)
        ? gateway
        : null;
  }

  private VpnGateway requireAvailable(Caller caller, String id) {
    VpnGateway gateway = require(caller, id);
    if (!gateway.isIn(VpnState.AVAILABLE)) {
      throw VpnErrors.VPN_GATEWAY_NOT_FOUND.with(id);
    }
    return gateway;
  }

  /** AttachVpnGateway. */
  public Change<VpnGatewayAttachment> attach(Caller caller, String id, String vpcId) {
    VpnGateway gateway = requireAvailable(caller, id);
    Vpc vpc = network.vpc(caller.account(), vpcId);
    VpnGatewayAttachment existing = gateway.attachment();
    if (existing != null && gateway.isUsedByVpc()) {
      if (existing.vpcId().equals(vpcId) && !existing.isIn(VpnAttachmentState.DETACHING)) {
        return Change.none(existing);
      }
      throw VpnErrors.ATTACHMENT_LIMIT_EXCEEDED.with();
    }
    if (isAttachedTo(vpc)) {
      throw VpnErrors.VPC_HAS_VPN_GATEWAY.with(vpcId);
    }
    return Change.of(
        () -> {
          VpnGatewayAttachment attachment = new VpnGatewayAttachment(gateway, vpcId);
          gateway.attachment(attachment);
          byVpc.put(vpcId, gateway);
          attachments.begin(attachment, "to " + vpcId);
          return attachment;
        });
  }

  /** DetachVpnGateway. */
  public Change<VpnGatewayAttachment> detach(Caller caller, String id, String vpcId) {
    VpnGateway gateway = requireAvailable(caller, id);
    VpnGatewayAttachment attachment = gateway.attachment();
    if (attachment == null
        || !attachment.vpcId().equals(vpcId)
        || !attachments.allows("DetachVpnGateway", attachment)) {
      throw VpnErrors.ATTACHMENT_NOT_FOUND.with(id, vpcId);
    }
    return Change.of(() -> attachments.fire("DetachVpnGateway", attachment), attachment);
  }

  /** DeleteVpnGateway. */
  public Change<VpnGateway> delete(Caller caller, String id) {
    VpnGateway gateway = requireAvailable(caller, id);
    if (gateway.isUsedByVpc()) {
      throw VpnErrors.VPN_GATEWAY_IN_USE.with().about(ResourceKind.VPN_GATEWAYS);
    }
    if (isUsed.test(id)) {
      throw VpnErrors.VPN_GATEWAY_IN_USE.with().about(ResourceKind.VPN_CONNECTIONS);
    }
    return Change.of(() -> lifecycle.fire("DeleteVpnGateway", gateway), gateway);
  }

  /** Whether a VPC has a gateway, one that is being detached among them. */
  public boolean isAttachedTo(Vpc vpc) {
    return byVpc.containsKey(vpc.id());
  }
}
