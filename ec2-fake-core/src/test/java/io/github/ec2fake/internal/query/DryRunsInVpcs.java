// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.CreateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DhcpConfiguration;
import com.amazonaws.services.ec2.model.DryRunSupportedRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclEntryRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests about what is in VPCs, each where it would succeed. */
final class DryRunsInVpcs {
  private final AmazonEC2 ec2;
  private final List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests =
      new ArrayList<>();

  DryRunsInVpcs(AmazonEC2 ec2) {
    this.ec2 = ec2;
    String vpc = ec2.createVpc(new CreateVpcRequest("10.20.0.0/16")).getVpc().getVpcId();
    ec2.createSubnet(new CreateSubnetRequest(vpc, "10.20.0.0/24"));
    addNetworkAcls(vpc);
    addDhcpOptions(vpc);
  }

  List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests() {
    return requests;
  }

  /** All of it. */
  Stream<Object> everything() {
    return Stream.of(ec2.describeNetworkAcls(), ec2.describeDhcpOptions());
  }

  private void addDhcpOptions(String vpc) {
    CreateDhcpOptionsRequest newOptions =
        new CreateDhcpOptionsRequest(
            List.of(
                new DhcpConfiguration().withKey("domain-name").withValues(List.of("example.com"))));
    String options = ec2.createDhcpOptions(newOptions).getDhcpOptions().getDhcpOptionsId();
    requests.addAll(
        List.of(
            newOptions,
            new AssociateDhcpOptionsRequest().withDhcpOptionsId(options).withVpcId(vpc),
            new DeleteDhcpOptionsRequest(options)));
  }

  private void addNetworkAcls(String vpc) {
    CreateNetworkAclRequest newAcl = new CreateNetworkAclRequest().withVpcId(vpc);
    String acl = ec2.createNetworkAcl(newAcl).getNetworkAcl().getNetworkAclId();
    CreateNetworkAclEntryRequest newEntry =
        new CreateNetworkAclEntryRequest()
            .withNetworkAclId(acl)
            .withRuleNumber(1)
            .withEgress(false)
            .withProtocol("-1")
            .withRuleAction("allow")
            .withCidrBlock("0.0.0.0/0");
    ec2.createNetworkAclEntry(newEntry);
    NetworkAcl defaultAcl =
        ec2.describeNetworkAcls(
                new DescribeNetworkAclsRequest()
                    .withFilters(
                        new Filter("vpc-id", List.of(vpc)), new Filter("default", List.of("true"))))
            .getNetworkAcls()
            .get(0);
    requests.addAll(
        List.of(
            newAcl,
            newEntry.clone().withRuleNumber(2),
            new DeleteNetworkAclRequest().withNetworkAclId(acl),
            new DeleteNetworkAclEntryRequest()
                .withNetworkAclId(acl)
                .withRuleNumber(1)
                .withEgress(false),
            new ReplaceNetworkAclAssociationRequest()
                .withAssociationId(defaultAcl.getAssociations().get(0).getNetworkAclAssociationId())
                .withNetworkAclId(acl),
            new ReplaceNetworkAclEntryRequest()
                .withNetworkAclId(acl)
                .withRuleNumber(1)
                .withEgress(false)
                .withProtocol("-1")
                .withRuleAction("deny")
                .withCidrBlock("0.0.0.0/0")));
  }
}
