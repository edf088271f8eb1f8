// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.allTraffic;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Ec2Assertions.icmp;
import static io.github.ec2fake.assertj.Ec2Assertions.tcp;
import static io.github.ec2fake.assertj.Ec2Assertions.udp;
import static io.github.ec2fake.assertj.Failure.failsFor;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclRequest;
import com.amazonaws.services.ec2.model.IcmpTypeCode;
import com.amazonaws.services.ec2.model.NetworkAclAssociation;
import com.amazonaws.services.ec2.model.PortRange;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import com.amazonaws.services.ec2.model.Subnet;
import io.github.ec2fake.Ec2Cloud;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NetworkAclAssertTest {
  private final AmazonEC2 ec2 = Ec2Cloud.create().client();
  private final Subnet subnet = ec2.describeSubnets().getSubnets().get(0);
  private final String ofVpc = ec2.describeNetworkAcls().getNetworkAcls().get(0).getNetworkAclId();
  private final String id =
      ec2.createNetworkAcl(new CreateNetworkAclRequest().withVpcId(subnet.getVpcId()))
          .getNetworkAcl()
          .getNetworkAclId();

  private void entry(int number, boolean egress, String action, String protocol, String block) {
    CreateNetworkAclEntryRequest entry =
        new CreateNetworkAclEntryRequest()
            .withNetworkAclId(id)
            .withRuleNumber(number)
            .withEgress(egress)
            .withRuleAction(action)
            .withProtocol(protocol);
    if (protocol.equals("1")) {
      entry.withIcmpTypeCode(new IcmpTypeCode().withType(8).withCode(-1));
    }
    if (protocol.equals("6")) {
      entry.withPortRange(new PortRange().withFrom(443).withTo(443));
    }
    ec2.createNetworkAclEntry(
        block.contains(":") ? entry.withIpv6CidrBlock(block) : entry.withCidrBlock(block));
  }

  private void aclFails(Consumer<NetworkAclAssert> assertion, String expected, String found) {
    failsFor(
        "network ACL " + id,
        () -> assertion.accept(assertThat(ec2).networkAcl(id)),
        expected,
        found);
  }

  @Test
  void entriesAllowAndDenyTraffic() {
    entry(100, false, "allow", "6", "10.0.0.0/8");
    entry(90, false, "deny", "1", "192.0.2.0/24");
    entry(100, true, "allow", "-1", "0.0.0.0/0");
    entry(110, true, "deny", "6", "::/0");

    assertThat(ec2)
        .networkAcl(id)
        .allowsIngress(100, tcp(443), "10.0.0.0/8")
        .deniesIngress(90, icmp(8, -1), "192.0.2.0/24")
        .allowsEgress(100, allTraffic(), "0.0.0.0/0")
        .deniesEgress(110, tcp(443), "::/0")
        .hasNoIngressEntry(110)
        .hasNoEgressEntry(90);
    String ingress =
        "but its ingress entries are 90 deny icmp type 8 from 192.0.2.0/24,"
            + " 100 allow tcp 443 from 10.0.0.0/8, 32767 deny all traffic from 0.0.0.0/0";
    aclFails(
        it -> it.allowsIngress(100, tcp(80), "10.0.0.0/8"),
        "to have the ingress entry 100 allow tcp 80 from 10.0.0.0/8",
        ingress);
    aclFails(
        it -> it.deniesIngress(100, tcp(443), "10.0.0.0/8"),
        "to have the ingress entry 100 deny tcp 443 from 10.0.0.0/8",
        ingress);
    aclFails(it -> it.hasNoIngressEntry(90), "to have no ingress entry 90", ingress);
    String egress =
        "but its egress entries are 100 allow all traffic to 0.0.0.0/0,"
            + " 110 deny tcp 443 to ::/0, 32767 deny all traffic to 0.0.0.0/0";
    aclFails(
        it -> it.allowsEgress(120, udp(53), "0.0.0.0/0"),
        "to have the egress entry 120 allow udp 53 to 0.0.0.0/0",
        egress);
    aclFails(
        it -> it.deniesEgress(100, allTraffic(), "0.0.0.0/0"),
        "to have the egress entry 100 deny all traffic to 0.0.0.0/0",
        egress);
    aclFails(it -> it.hasNoEgressEntry(110), "to have no egress entry 110", egress);
  }

  @Test
  void aSubnetHasOneAcl() {
    String other = ec2.describeSubnets().getSubnets().get(1).getSubnetId();
    aclFails(
        it -> it.isAssociatedWith(subnet.getSubnetId()),
        "to be associated with " + subnet.getSubnetId(),
        "but it is associated with no subnet");
    NetworkAclAssociation before =
        ec2.describeNetworkAcls().getNetworkAcls().stream()
            .flatMap(acl -> acl.getAssociations().stream())
            .filter(each -> each.getSubnetId().equals(subnet.getSubnetId()))
            .findFirst()
            .orElseThrow();

    ec2.replaceNetworkAclAssociation(
        new ReplaceNetworkAclAssociationRequest()
            .withAssociationId(before.getNetworkAclAssociationId())
            .withNetworkAclId(id));

    assertThat(ec2).networkAcl(id).isAssociatedWith(subnet.getSubnetId());
    aclFails(
        it -> it.isAssociatedWith(other),
        "to be associated with " + other,
        "but it is associated with " + subnet.getSubnetId());
  }

  @Test
  void anAclHasItsPlaceAndItsOwner() {
    assertThat(ec2).networkAcl(ofVpc).isDefault().isInVpc(subnet.getVpcId()).hasOwner(Ec2.OWNER);
    aclFails(it -> it.isDefault(), "to be the default network ACL of its VPC", "but it is not");
    aclFails(it -> it.isInVpc("vpc-1"), "to be in vpc-1", "but it is in " + subnet.getVpcId());
    aclFails(
        it -> it.hasOwner(Ec2.PARTNER),
        "to be owned by 999988887777",
        "but its owner is 111122223333");
    assertThat(ec2).networkAcl("acl-00000000000000000").doesNotExist();
  }

  @Test
  void areListed() {
    assertThat(ec2).networkAcls().with("default", "false").hasSize(1);
    assertThat(ec2)
        .networkAcls()
        .with("default", "true")
        .singleElement(Ec2AssertFactories.NETWORK_ACL)
        .isDefault()
        .isAssociatedWith(subnet.getSubnetId());
  }
}
