// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.LINUX;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.ModifyManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.PrefixListId;
import com.amazonaws.services.ec2.model.RemovePrefixListEntry;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Reachability between two VPCs over a peering connection, and through prefix lists. */
class PeeredReachabilityTest {
  private final AmazonEC2 ec2 = Ec2Cloud.create().client();

  /** What the ids in messages are ids of. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Site office = new Site("office", "10.0");
  private final Site plant = new Site("plant", "10.1");

  /** A VPC with a subnet, a group and an instance, which follow its name in messages. */
  private final class Site {
    private final String vpc;
    private final String table;
    private final String group;
    private final String instance;

    Site(String name, String block) {
      vpc = ec2.createVpc(new CreateVpcRequest(block + ".0.0/16")).getVpc().getVpcId();
      String subnet =
          ec2.createSubnet(new CreateSubnetRequest(vpc, block + ".0.0/24"))
              .getSubnet()
              .getSubnetId();
      table =
          ec2.describeRouteTables(
                  new DescribeRouteTablesRequest().withFilters(new Filter("vpc-id", List.of(vpc))))
              .getRouteTables()
              .get(0)
              .getRouteTableId();
      group =
          ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, name).withVpcId(vpc))
              .getGroupId();
      instance =
          ec2.runInstances(
                  new RunInstancesRequest(LINUX, 1, 1)
                      .withInstanceType("m1.small")
                      .withSubnetId(subnet)
                      .withSecurityGroupIds(group)
                      .withPrivateIpAddress(block + ".0.10"))
              .getReservation()
              .getInstances()
              .get(0)
              .getInstanceId();
      names.put(vpc, "$" + name);
      names.put(subnet, "$subnet-of-" + name);
      names.put(table, "$table-of-" + name);
      names.put(group, "$group-of-" + name);
      names.put(instance, "$" + name + "-server");
    }

    void route(String destination, String connection) {
      ec2.createRoute(
          new CreateRouteRequest()
              .withRouteTableId(table)
              .withDestinationCidrBlock(destination)
              .withVpcPeeringConnectionId(connection));
    }

    void open(IpPermission permission) {
      ec2.authorizeSecurityGroupIngress(
          new AuthorizeSecurityGroupIngressRequest()
              .withGroupId(group)
              .withIpPermissions(permission));
    }
  }

  private static IpPermission tcp(int port) {
    return new IpPermission().withIpProtocol("tcp").withFromPort(port).withToPort(port);
  }

  private String request(Site from, Site to) {
    String id =
        ec2.createVpcPeeringConnection(
                new CreateVpcPeeringConnectionRequest().withVpcId(from.vpc).withPeerVpcId(to.vpc))
            .getVpcPeeringConnection()
            .getVpcPeeringConnectionId();
    names.put(id, "$peering");
    return id;
  }

  private String peer(Site from, Site to) {
    String id = request(from, to);
    ec2.describeVpcPeeringConnections();
    ec2.acceptVpcPeeringConnection(
        new AcceptVpcPeeringConnectionRequest().withVpcPeeringConnectionId(id));
    ec2.describeVpcPeeringConnections();
    return id;
  }

  private void openToGroup() {
    plant.open(tcp(22).withUserIdGroupPairs(new UserIdGroupPair().withGroupId(office.group)));
  }

  private void canReach() {
    assertThat(ec2).instance(office.instance).canReach(plant.instance).onTcp(22);
  }

  private void cannotReach() {
    assertThat(ec2).instance(office.instance).cannotReach(plant.instance).onTcp(22);
  }

  private void fails(ThrowingCallable assertion, String message) {
    String found =
        String.valueOf(catchThrowable(assertion).getMessage())
            .replaceAll("\\b(eni|acl)-0[0-9a-f]{16}\\b", "\\$$1");
    for (Map.Entry<String, String> name : names.entrySet()) {
      found = found.replace(name.getKey(), name.getValue());
    }
    assertThat(found.strip()).isEqualTo(message.strip());
  }

  @Test
  void overAConnectionWithRoutesOnBothSidesAGroupReachesAnother() {
    String id = peer(office, plant);
    office.route("10.1.0.0/16", id);
    plant.route("10.0.0.0/16", id);
    openToGroup();

    canReach();
    assertThat(ec2).instance(plant.instance).cannotReach(office.instance).onTcp(22);
    fails(
        this::cannotReach,
        """
        Expecting
          instance $office-server
        not to reach instance $plant-server on tcp 22
        but a packet arrives:
          1. $eni sends from 10.0.0.10 to 10.1.0.10 of $eni
          2. security group $group-of-office 'office' lets out everything to 0.0.0.0/0
          3. rule 100 of $acl at $subnet-of-office lets out tcp 22 to 10.1.0.10
          4. route table $table-of-office of $subnet-of-office sends 10.1.0.10 to $peering
          5. peering connection $peering leads to $plant
          6. route table $table-of-plant of $subnet-of-plant sends 10.0.0.10 to $peering
          7. rule 100 of $acl at $subnet-of-plant lets in tcp 22 from 10.0.0.10
          8. security group $group-of-plant 'plant' lets in tcp 22 from security group $group-of-office 'office'
        """);
  }

  @Test
  void aConnectionHasToBeAccepted() {
    String id = request(office, plant);
    office.route("10.1.0.0/16", id);
    plant.route("10.0.0.0/16", id);
    plant.open(tcp(22).withIpv4Ranges(new IpRange().withCidrIp("10.0.0.0/16")));

    fails(
        this::canReach,
        """
        Expecting
          instance $office-server
        to reach instance $plant-server on tcp 22
        but no packet gets through:
          1. $eni sends from 10.0.0.10 to 10.1.0.10 of $eni
          2. security group $group-of-office 'office' lets out everything to 0.0.0.0/0
          3. rule 100 of $acl at $subnet-of-office lets out tcp 22 to 10.1.0.10
          4. route table $table-of-office of $subnet-of-office sends 10.1.0.10 to $peering, which is a blackhole
        """);
  }

  @Test
  void bothSidesNeedARoute() {
    String id = peer(office, plant);
    openToGroup();
    cannotReach();

    office.route("10.1.0.0/16", id);
    fails(
        this::canReach,
        """
        Expecting
          instance $office-server
        to reach instance $plant-server on tcp 22
        but no packet gets through:
          1. $eni sends from 10.0.0.10 to 10.1.0.10 of $eni
          2. security group $group-of-office 'office' lets out everything to 0.0.0.0/0
          3. rule 100 of $acl at $subnet-of-office lets out tcp 22 to 10.1.0.10
          4. route table $table-of-office of $subnet-of-office sends 10.1.0.10 to $peering
          5. peering connection $peering leads to $plant
          6. route table $table-of-plant of $subnet-of-plant has no route to 10.0.0.10
        """);
  }

  @Test
  void aDeletedConnectionIsABlackHole() {
    String id = peer(office, plant);
    office.route("10.1.0.0/16", id);
    plant.route("10.0.0.0/16", id);
    openToGroup();
    canReach();

    ec2.deleteVpcPeeringConnection(
        new DeleteVpcPeeringConnectionRequest().withVpcPeeringConnectionId(id));
    fails(
        this::canReach,
        """
        Expecting
          instance $office-server
        to reach instance $plant-server on tcp 22
        but no packet gets through:
          1. $eni sends from 10.0.0.10 to 10.1.0.10 of $eni
          2. security group $group-of-office 'office' lets out everything to 0.0.0.0/0
          3. rule 100 of $acl at $subnet-of-office lets out tcp 22 to 10.1.0.10
          4. route table $table-of-office of $subnet-of-office sends 10.1.0.10 to $peering, which is a blackhole
        """);
  }

  @Test
  void theAnswerHasToReturnByTheSameConnection() {
    Site shop = new Site("shop", "10.2");
    String id = peer(office, plant);
    office.route("10.1.0.0/16", id);
    plant.route("10.0.0.0/16", peer(plant, shop));

    assertThat(catchThrowable(this::canReach))
        .hasMessageEndingWith("the answer does not return by way of " + id);
  }

  /** Peering is not transitive. */
  @Test
  void aConnectionLeadsToItsOwnVpcOnly() {
    Site shop = new Site("shop", "10.2");
    String id = peer(office, shop);
    peer(shop, plant);
    office.route("10.1.0.0/16", id);

    fails(
        this::canReach,
        """
        Expecting
          instance $office-server
        to reach instance $plant-server on tcp 22
        but no packet gets through:
          1. $eni sends from 10.0.0.10 to 10.1.0.10 of $eni
          2. security group $group-of-office 'office' lets out everything to 0.0.0.0/0
          3. rule 100 of $acl at $subnet-of-office lets out tcp 22 to 10.1.0.10
          4. route table $table-of-office of $subnet-of-office sends 10.1.0.10 to $peering
          5. peering connection $peering leads to $shop, not to $plant
        """);
  }

  @Test
  void aRuleCanNameAPrefixList() {
    String id = peer(office, plant);
    office.route("10.1.0.0/16", id);
    String list =
        ec2.createManagedPrefixList(
                new CreateManagedPrefixListRequest()
                    .withPrefixListName("offices")
                    .withAddressFamily("IPv4")
                    .withMaxEntries(2)
                    .withEntries(new AddPrefixListEntry().withCidr("10.0.0.0/24")))
            .getPrefixList()
            .getPrefixListId();
    names.put(list, "$list");
    plant.open(tcp(22).withPrefixListIds(new PrefixListId().withPrefixListId(list)));
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(plant.table)
            .withDestinationPrefixListId(list)
            .withVpcPeeringConnectionId(id));

    canReach();
    fails(
        this::cannotReach,
        """
        Expecting
          instance $office-server
        not to reach instance $plant-server on tcp 22
        but a packet arrives:
          1. $eni sends from 10.0.0.10 to 10.1.0.10 of $eni
          2. security group $group-of-office 'office' lets out everything to 0.0.0.0/0
          3. rule 100 of $acl at $subnet-of-office lets out tcp 22 to 10.1.0.10
          4. route table $table-of-office of $subnet-of-office sends 10.1.0.10 to $peering
          5. peering connection $peering leads to $plant
          6. route table $table-of-plant of $subnet-of-plant sends 10.0.0.10 to $peering
          7. rule 100 of $acl at $subnet-of-plant lets in tcp 22 from 10.0.0.10
          8. security group $group-of-plant 'plant' lets in tcp 22 from $list
        """);
    ec2.modifyManagedPrefixList(
        new ModifyManagedPrefixListRequest()
            .withPrefixListId(list)
            .withAddEntries(new AddPrefixListEntry().withCidr("10.0.7.0/24"))
            .withRemoveEntries(new RemovePrefixListEntry().withCidr("10.0.0.0/24")));
    fails(
        this::canReach,
        """
        Expecting
          instance $office-server
        to reach instance $plant-server on tcp 22
        but no packet gets through:
          1. $eni sends from 10.0.0.10 to 10.1.0.10 of $eni
          2. security group $group-of-office 'office' lets out everything to 0.0.0.0/0
          3. rule 100 of $acl at $subnet-of-office lets out tcp 22 to 10.1.0.10
          4. route table $table-of-office of $subnet-of-office sends 10.1.0.10 to $peering
          5. peering connection $peering leads to $plant
          6. route table $table-of-plant of $subnet-of-plant has no route to 10.0.0.10
        """);
  }
}
