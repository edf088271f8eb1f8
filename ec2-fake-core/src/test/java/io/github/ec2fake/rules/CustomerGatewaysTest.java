// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CustomerGateway;
import com.amazonaws.services.ec2.model.DeleteCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeCustomerGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customer gateways. */
class CustomerGatewaysTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void aNewGatewayIsAvailable() {
    CustomerGateway created =
        ec2.createCustomerGateway(asked().withDeviceName("router").withPublicIp("12.1.2.3"))
            .getCustomerGateway();

    assertThat(created.getCustomerGatewayId()).startsWith("cgw-");
    assertThat(created)
        .isEqualTo(
            new CustomerGateway()
                .withCustomerGatewayId(created.getCustomerGatewayId())
                .withState("available")
                .withType("ipsec.1")
                .withIpAddress("12.1.2.3")
                .withBgpAsn("65000")
                .withDeviceName("router")
                .withTags(List.of()));
    assertThat(only(created.getCustomerGatewayId())).isEqualTo(created);
    assertThat(cloud.journal().transitions(created.getCustomerGatewayId()))
        .extracting(TransitionEntry::to)
        .containsExactly("available");
  }

  @Test
  void aLargeAsnHasAnElementOfItsOwn() {
    CustomerGateway created =
        ec2.createCustomerGateway(asked().withIpAddress("12.1.2.3").withBgpAsnExtended(2147483648L))
            .getCustomerGateway();

    assertThat(created.getBgpAsnExtended()).isEqualTo("2147483648");
    assertThat(created.getBgpAsn()).isNull();
  }

  @Test
  void anAsnIsOneOf32Bits() {
    assertThat(asns(asked().withBgpAsn(1))).isEqualTo(tuple("1", null));
    assertThat(asns(asked().withBgpAsn(2147483647))).isEqualTo(tuple("2147483647", null));
    assertThat(asns(asked().withBgpAsnExtended(4294967295L))).isEqualTo(tuple(null, "4294967295"));
  }

  /** What a gateway of a device of its own shows of its number, in the element of each size. */
  private Tuple asns(CreateCustomerGatewayRequest request) {
    String name = "router-" + ec2.describeCustomerGateways().getCustomerGateways().size();
    CustomerGateway created =
        ec2.createCustomerGateway(request.withIpAddress("12.1.2.3").withDeviceName(name))
            .getCustomerGateway();
    return tuple(created.getBgpAsn(), created.getBgpAsnExtended());
  }

  @Test
  void aGatewayWithACertificateNeedsNoAddress() {
    CustomerGateway created =
        ec2.createCustomerGateway(asked().withCertificateArn("arn:aws:acm:us-east-1:1:c/1"))
            .getCustomerGateway();

    assertThat(created.getIpAddress()).isNull();
    assertThat(created.getCertificateArn()).isEqualTo("arn:aws:acm:us-east-1:1:c/1");
  }

  @Test
  void anIdenticalRequestGivesTheSameGateway() {
    String id = Vpns.customer(ec2, "12.1.2.3");

    assertThat(Vpns.customer(ec2, "12.1.2.3")).isEqualTo(id);
    CreateCustomerGatewayRequest other = asked().withIpAddress("12.1.2.3").withBgpAsn(65001);
    assertThatRefusal(() -> ec2.createCustomerGateway(other))
        .isEqualTo(
            "400 InvalidCustomerGateway.DuplicateIpAddress: Conflict among chosen gateway IP"
                + " addresses.");
    assertThat(
            ec2.createCustomerGateway(other.withDeviceName("another"))
                .getCustomerGateway()
                .getCustomerGatewayId())
        .isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void anAsnIsPositive(int asn) {
    assertThatRefusal(
            () -> ec2.createCustomerGateway(asked().withIpAddress("12.1.2.3").withBgpAsn(asn)))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + asn
                + ") for parameter bgpAsn is invalid. It must be 1 to 2147483647.");
  }

  @ParameterizedTest
  @ValueSource(longs = {2147483647L, 4294967296L})
  void anExtendedAsnIsLarge(long asn) {
    assertThatRefusal(
            () ->
                ec2.createCustomerGateway(
                    asked().withIpAddress("12.1.2.3").withBgpAsnExtended(asn)))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + asn
                + ") for parameter bgpAsnExtended is invalid. It must be 2147483648 to"
                + " 4294967295.");
  }

  @Test
  void parametersAreChecked() {
    assertThatRefusal(() -> ec2.createCustomerGateway(asked()))
        .isEqualTo("400 MissingParameter: The request must contain the parameter ipAddress");
    assertThatRefusal(() -> ec2.createCustomerGateway(asked().withIpAddress("12.1.2")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (12.1.2) for parameter ipAddress is invalid. Invalid"
                + " IPv4 or IPv6 address.");
    assertThatRefusal(
            () ->
                ec2.createCustomerGateway(
                    asked()
                        .withIpAddress("12.1.2.3")
                        .withBgpAsn(65000)
                        .withBgpAsnExtended(2147483648L)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter bgpAsn cannot be used with the"
                + " parameter bgpAsnExtended");
    assertThatRefusal(
            () -> ec2.createCustomerGateway(asked().withIpAddress("12.1.2.3").withType("ipsec.2")))
        .startsWith("400 InvalidParameterValue: Value (ipsec.2) for parameter type is invalid.");
  }

  @Test
  void aGatewayInUseStays() {
    String id = Vpns.customer(ec2, "12.1.2.3");
    String unused = Vpns.customer(ec2, "12.1.2.4");
    String connection = Vpns.connection(ec2, id, Vpns.gateway(ec2));

    delete(unused);
    assertThatRefusal(() -> delete(id))
        .isEqualTo("400 IncorrectState: The customer gateway is in use.");
    Vpns.disconnect(ec2, connection);
    cloud.clock().advanceUntilSettled();
    delete(id);
  }

  @Test
  void aDeletedGatewayIsListedForAnHour() {
    String id = Vpns.customer(ec2, "12.1.2.3");
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));
    delete(id);

    assertThat(only(id).getState()).isEqualTo("deleted");
    String notFound =
        "400 InvalidCustomerGatewayID.NotFound: The customerGateway ID '" + id + "' does not exist";
    assertThatRefusal(() -> delete(id)).isEqualTo(notFound);
    assertThat(Vpns.customer(ec2, "12.1.2.3")).isNotEqualTo(id);
    assertThat(ec2.describeTags().getTags()).hasSize(1);
    cloud.clock().advance(Duration.ofHours(1));
    assertThatRefusal(() -> only(id)).isEqualTo(notFound);
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  @Test
  void thereAreFiftyUnlessAwsGrantsMore() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.CUSTOMER_GATEWAYS, 1));
    String id = Vpns.customer(ec2, "12.1.2.3");

    assertThatRefusal(() -> Vpns.customer(ec2, "12.1.2.4"))
        .isEqualTo(
            "400 CustomerGatewayLimitExceeded: The maximum number of customer gateways has been"
                + " reached.");
    delete(id);
    Vpns.customer(ec2, "12.1.2.4");
  }

  @Test
  void idsAreChecked() {
    String id = Vpns.customer(ec2, "12.1.2.3");

    assertThatRefusal(() -> only("cgw-1"))
        .isEqualTo("400 InvalidCustomerGatewayId.Malformed: Invalid id: \"cgw-1\"");
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      assertThatRefusal(() -> other.deleteCustomerGateway(new DeleteCustomerGatewayRequest(id)))
          .startsWith("400 InvalidCustomerGatewayID.NotFound: ");
      assertThat(other.describeCustomerGateways().getCustomerGateways()).isEmpty();
    }
  }

  @Test
  void filtersFindAGateway() {
    Vpns.customer(ec2, "12.1.2.3");
    String found =
        ec2.createCustomerGateway(
                asked()
                    .withIpAddress("12.1.2.4")
                    .withBgpAsn(65001)
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("customer-gateway")
                            .withTags(new Tag("stage", "test"))))
            .getCustomerGateway()
            .getCustomerGatewayId();

    for (Filter filter :
        List.of(
            new Filter("bgp-asn", List.of("65001")),
            new Filter("customer-gateway-id", List.of(found)),
            new Filter("ip-address", List.of("12.1.2.4")),
            new Filter("tag:stage", List.of("test")),
            new Filter("tag-key", List.of("stage")))) {
      assertThat(filtered(filter)).as(filter.getName()).containsExactly(found);
    }
    assertThat(filtered(new Filter("state", List.of("available")))).hasSize(2);
    assertThat(filtered(new Filter("state", List.of("deleted")))).isEmpty();
    assertThat(filtered(new Filter("type", List.of("ipsec.1")))).hasSize(2);
    assertThat(filtered(new Filter("type", List.of("ipsec.2")))).isEmpty();
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .singleElement()
        .satisfies(tag -> assertThat(tag.getResourceType()).isEqualTo("customer-gateway"));
  }

  private static CreateCustomerGatewayRequest asked() {
    return new CreateCustomerGatewayRequest().withType("ipsec.1");
  }

  private List<String> filtered(Filter filter) {
    return ec2
        .describeCustomerGateways(new DescribeCustomerGatewaysRequest().withFilters(filter))
        .getCustomerGateways()
        .stream()
        .map(CustomerGateway::getCustomerGatewayId)
        .toList();
  }

  private CustomerGateway only(String id) {
    return ec2.describeCustomerGateways(
            new DescribeCustomerGatewaysRequest().withCustomerGatewayIds(id))
        .getCustomerGateways()
        .get(0);
  }

  private void delete(String id) {
    ec2.deleteCustomerGateway(new DeleteCustomerGatewayRequest(id));
  }
}
