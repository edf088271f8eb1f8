// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkacl;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The network ACLs of a region, and which subnets have them.
 *
 * <p>The default ACL of a VPC is made when the VPC's are first asked for; its id follows from that
 * of the VPC. A subnet has it until it is given another; until then the id of the association
 * follows from that of the subnet. So nothing is drawn or kept for VPCs that nobody asks about.
 */
public final class NetworkAcls {
  private static final String PREFIX = "acl-";
  private static final String ASSOCIATION = "aclassoc-";
  private static final String SUBNET = "subnet-";

  private final Network network;
  private final Context context;
  private final Tags tags;
  private final Map<String, Map<String, NetworkAcl>> byVpc = new HashMap<>();

  /** The associations that ReplaceNetworkAclAssociation has made. */
  private final Map<String, NetworkAclAssociation> bySubnet = new HashMap<>();

  /** The subnets of all associations that it has ever made. */
  private final Map<String, String> subnets = new HashMap<>();

  private final IdempotentRequests<Asked, NetworkAcl> created = new IdempotentRequests<>();
  private final Registry<NetworkAcl> registry =
      new Registry<>(id -> {}, ids -> NetworkAclErrors.NOT_FOUND.with(ids.get(0)));

  public NetworkAcls(Network network, Context context, Tags tags) {
    this.network = network;
    this.context = context;
    this.tags = tags;
  }

  /** The ACLs of a VPC: the default one, and then the others in the order of their making. */
  private Map<String, NetworkAcl> of(Vpc vpc) {
    Map<String, NetworkAcl> own = byVpc.get(vpc.id());
    if (own == null) {
      own = new LinkedHashMap<>();
      byVpc.put(vpc.id(), own);
      add(own, new NetworkAcl(vpc.twin(PREFIX), vpc, true));
    }
    return own;
  }

  private NetworkAcl add(Map<String, NetworkAcl> own, NetworkAcl acl) {
    own.put(acl.id(), acl);
    registry.add(acl);
    return acl;
  }

  private record Asked(String vpcId, Map<String, String> tags) {}

  /** CreateNetworkAcl. */
  public Change<NetworkAcl> create(
      Caller caller, String vpcId, Map<String, String> newTags, @Nullable String clientToken) {
    Asked asked = new Asked(vpcId, newTags);
    NetworkAcl earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    Vpc vpc = network.vpc(caller.account(), vpcId);
    if (of(vpc).size() >= context.quotas(caller.account()).of(Quota.NETWORK_ACLS_OF_A_VPC)) {
      throw NetworkAclErrors.LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          NetworkAcl acl = add(of(vpc), new NetworkAcl(context.ids().next(PREFIX), vpc, false));
          tags.put(caller.account(), acl.id(), newTags);
          created.remember(caller, clientToken, asked, acl);
          return acl;
        });
  }

  /** DescribeNetworkAcls. */
  public List<NetworkAcl> describe(Caller caller, List<String> ids) {
    if (ids.isEmpty()) {
      List<NetworkAcl> all = new ArrayList<>();
      network.vpcsOf(caller.account()).forEach(vpc -> all.addAll(of(vpc).values()));
      return all;
    }
    for (String id : ids) {
      Vpc vpc = network.findVpcOfTwin(caller.account(), PREFIX, id);
      if (vpc != null) {
        of(vpc);
      }
    }
    return registry.require(caller, ids);
  }

  /** An ACL of the caller's own. */
  public NetworkAcl require(Caller caller, String id) {
    return describe(caller, List.of(id)).get(0);
  }

  /** The subnets that have an ACL. */
  public List<NetworkAclAssociation> associations(NetworkAcl acl) {
    return acl.vpc().subnets().stream()
        .map(this::associationOf)
        .filter(association -> association.networkAclId().equals(acl.id()))
        .toList();
  }

  private NetworkAclAssociation associationOf(Subnet subnet) {
    NetworkAclAssociation made = bySubnet.get(subnet.id());
    return made != null
        ? made
        : new NetworkAclAssociation(
            Ids.twin(SUBNET, subnet.id(), ASSOCIATION), subnet.vpc().twin(PREFIX), subnet.id());
  }

  /** DeleteNetworkAcl. */
  public Change<NetworkAcl> delete(Caller caller, String id) {
    NetworkAcl acl = require(caller, id);
    if (acl.isDefault()) {
      throw NetworkAclErrors.DEFAULT_STAYS.with(id);
    }
    if (!associations(acl).isEmpty()) {
      throw NetworkAclErrors.IN_USE.with(id);
    }
    return Change.of(
        () -> {
          of(acl.vpc()).remove(id);
          forget(acl);
        },
        acl);
  }

  private void forget(NetworkAcl acl) {
    registry.remove(acl);
    tags.forget(acl.id());
  }

  /** ReplaceNetworkAclAssociation. */
  public Change<NetworkAclAssociation> replace(Caller caller, String associationId, String id) {
    Subnet subnet = associated(caller, associationId);
    NetworkAcl acl = require(caller, id);
    if (!acl.vpcId().equals(subnet.vpcId())) {
      throw NetworkAclErrors.OTHER_NETWORK.with(id, subnet.id());
    }
    return Change.of(
        () -> {
          NetworkAclAssociation made =
              new NetworkAclAssociation(context.ids().next(ASSOCIATION), id, subnet.id());
          bySubnet.put(subnet.id(), made);
          subnets.put(made.id(), subnet.id());
          return made;
        });
  }

  /** The subnet of an association. */
  private Subnet associated(Caller caller, String associationId) {
    Ids.check(ASSOCIATION, associationId, NetworkAclErrors.MALFORMED_ASSOCIATION);
    String made = subnets.get(associationId);
    String subnetId = made == null ? Ids.twin(ASSOCIATION, associationId, SUBNET) : made;
    Subnet subnet = network.findSubnet(caller.account(), subnetId);
    if (subnet == null || !associationOf(subnet).id().equals(associationId)) {
      throw NetworkAclErrors.ASSOCIATION_NOT_FOUND.with(associationId);
    }
    return subnet;
  }

  /** Whether a VPC has ACLs that users created. */
  public boolean areIn(Vpc vpc) {
    return byVpc.containsKey(vpc.id()) && of(vpc).size() > 1;
  }

  /** Deletes the default ACL of a VPC that is gone. */
  public void vpcDeleted(Vpc vpc) {
    Map<String, NetworkAcl> own = byVpc.remove(vpc.id());
    if (own != null) {
      own.values().forEach(this::forget);
    }
  }

  /** Ends the association of a subnet that is gone. */
  public void subnetDeleted(Subnet subnet) {
    bySubnet.remove(subnet.id());
  }
}
