// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesResult;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.RouteTableAssociation;
import com.amazonaws.services.ec2.model.RouteTableAssociationState;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class RouteTableAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
  private final String subnet =
      ec2.createSubnet(new CreateSubnetRequest(vpc, "10.0.1.0/24")).getSubnet().getSubnetId();
  private final String id =
      ec2.createRouteTable(new CreateRouteTableRequest().withVpcId(vpc))
          .getRouteTable()
          .getRouteTableId();

  private String mainTable() {
    return ec2.describeRouteTables(
            new DescribeRouteTablesRequest()
                .withFilters(
                    new Filter("vpc-id", List.of(vpc)),
                    new Filter("association.main", List.of("true"))))
        .getRouteTables()
        .get(0)
        .getRouteTableId();
  }

  private String routeToTheInternet() {
    String gateway =
        ec2.createInternetGateway(new CreateInternetGatewayRequest())
            .getInternetGateway()
            .getInternetGatewayId();
    ec2.attachInternetGateway(
        new AttachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));
    ec2.createRoute(route("0.0.0.0/0").withGatewayId(gateway));
    return gateway;
  }

  private CreateRouteRequest route(String destination) {
    return new CreateRouteRequest().withRouteTableId(id).withDestinationCidrBlock(destination);
  }

  /** Asserts the failure for the table: what was expected of it, and what was found. */
  private void tableFails(Consumer<RouteTableAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "route table " + id,
        () -> assertion.accept(assertThat(ec2).routeTable(id)),
        expected,
        found);
  }

  @Test
  void aTableHasTheRoutesOfItsVpcAndThoseThatWereCreated() {
    assertThat(ec2)
        .routeTable(id)
        .exists()
        .hasRoute("10.0.0.0/16", "local")
        .hasNoRoute("0.0.0.0/0");
    tableFails(
        it -> it.hasRoute("0.0.0.0/0", "igw-1"),
        "to have a route for 0.0.0.0/0 to igw-1",
        "but its routes are 10.0.0.0/16 to local");

    String gateway = routeToTheInternet();
    assertThat(ec2).routeTable(id).hasRoute("0.0.0.0/0", gateway);
    tableFails(
        it -> it.hasRoute("0.0.0.0/0", "igw-1"),
        "to have a route for 0.0.0.0/0 to igw-1",
        "but its routes are 10.0.0.0/16 to local, 0.0.0.0/0 to " + gateway);
    tableFails(
        it -> it.hasNoRoute("0.0.0.0/0"),
        "not to have a route for 0.0.0.0/0",
        "but its routes are 10.0.0.0/16 to local, 0.0.0.0/0 to " + gateway);
    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class,
            () -> assertThat(ec2).routeTable(id).hasRoute("0.0.0.0/0", "igw-1"));
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("igw-1");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo(gateway);
  }

  @Test
  void aRouteToAnInstanceIsOneToItsNetworkInterfaceToo() {
    Instance instance =
        ec2.runInstances(new RunInstancesRequest(Ec2.EBS_WINDOWS, 1, 1).withSubnetId(subnet))
            .getReservation()
            .getInstances()
            .get(0);
    String networkInterface = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();
    ec2.createRoute(route("192.0.2.0/24").withInstanceId(instance.getInstanceId()));

    assertThat(ec2)
        .routeTable(id)
        .hasRoute("192.0.2.0/24", instance.getInstanceId())
        .hasRoute("192.0.2.0/24", networkInterface);
    tableFails(
        it -> it.hasRoute("192.0.2.0/24", "i-1"),
        "to have a route for 192.0.2.0/24 to i-1",
        "but its routes are 10.0.0.0/16 to local, 192.0.2.0/24 to "
            + networkInterface
            + " of "
            + instance.getInstanceId());
  }

  @Test
  void aRouteWhoseTargetIsGoneIsABlackHole() {
    String gateway = routeToTheInternet();
    assertThat(ec2).routeTable(id).hasNoBlackHoles();
    tableFails(
        it -> it.hasBlackHole(),
        "to have a black hole",
        "but its routes are 10.0.0.0/16 to local, 0.0.0.0/0 to " + gateway);

    ec2.detachInternetGateway(
        new DetachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));

    assertThat(ec2).routeTable(id).hasBlackHole().hasRoute("0.0.0.0/0", gateway);
    tableFails(
        it -> it.hasNoBlackHoles(),
        "to have no black holes",
        "but it has 0.0.0.0/0 to " + gateway + " (blackhole)");
  }

  @Test
  void oneTableIsTheMainOne() {
    assertThat(ec2).routeTable(mainTable()).isMain();
    tableFails(it -> it.isMain(), "to be the main route table of its VPC", "but it is not");

    ec2.associateRouteTable(
        new AssociateRouteTableRequest().withRouteTableId(id).withSubnetId(subnet));
    tableFails(it -> it.isMain(), "to be the main route table of its VPC", "but it is not");
  }

  @Test
  void aTableIsAssociatedWithSubnets() {
    tableFails(
        it -> it.isAssociatedWith(subnet),
        "to be associated with " + subnet,
        "but it is associated with no subnet");

    ec2.associateRouteTable(
        new AssociateRouteTableRequest().withRouteTableId(id).withSubnetId(subnet));

    assertThat(ec2).routeTable(id).isAssociatedWith(subnet);
    tableFails(
        it -> it.isAssociatedWith("subnet-1"),
        "to be associated with subnet-1",
        "but it is associated with " + subnet);
  }

  /** The cloud associates at once, so the others come from another client. */
  @Test
  void aTableThatIsBeingAssociatedIsNotAssociated() {
    AmazonEC2 slow =
        new AbstractAmazonEC2() {
          @Override
          public DescribeRouteTablesResult describeRouteTables(DescribeRouteTablesRequest request) {
            return new DescribeRouteTablesResult()
                .withRouteTables(
                    new RouteTable()
                        .withRouteTableId("rtb-1")
                        .withAssociations(
                            association(null, "associated").withMain(true),
                            association("subnet-1", "associated"),
                            association("subnet-2", "associating")));
          }
        };

    assertThat(slow).routeTable("rtb-1").isAssociatedWith("subnet-1");
    Failure.failsFor(
        "route table rtb-1",
        () -> assertThat(slow).routeTable("rtb-1").isAssociatedWith("subnet-2"),
        "to be associated with subnet-2",
        "but it is associated with subnet-1");
  }

  private static RouteTableAssociation association(@Nullable String subnet, String state) {
    return new RouteTableAssociation()
        .withSubnetId(subnet)
        .withAssociationState(new RouteTableAssociationState().withState(state));
  }

  @Test
  void noSuchTable() {
    Ec2.tag(ec2, id, "Name", "public");
    assertThat(ec2).routeTable(id).hasTag("Name", "public");

    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(id));
    assertThat(ec2).routeTable(id).doesNotExist().returnToEc2().routeTable("x").doesNotExist();
    Ec2.tag(ec2, mainTable(), "Name", "main");
    String defaultTable =
        ec2.describeRouteTables().getRouteTables().stream()
            .map(table -> table.getRouteTableId())
            .filter(each -> !each.equals(mainTable()))
            .findFirst()
            .orElseThrow();
    fails(
        () -> assertThat(ec2).routeTable("main").isMain(),
        """
        Expecting
          route table main
        to be the main route table of its VPC
        but this client sees no such route table. It has
          $ 'main'
          $
        """,
        mainTable(),
        defaultTable);
  }
}
