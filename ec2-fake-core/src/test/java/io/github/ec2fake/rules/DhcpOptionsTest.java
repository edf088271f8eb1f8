// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.CreateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DeleteDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DescribeDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DescribeDhcpOptionsResult;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.DhcpConfiguration;
import com.amazonaws.services.ec2.model.DhcpOptions;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.Vpc;
import io.github.ec2fake.Ec2Cloud;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DHCP options: the default ones, names and values, and the VPCs that use them. */
class DhcpOptionsTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void anAccountHasTheOptionsOfItsDefaultVpc() {
    assertThat(describe(ec2))
        .singleElement()
        .satisfies(
            options -> {
              assertThat(options.getDhcpOptionsId())
                  .isEqualTo(ec2.describeVpcs().getVpcs().get(0).getDhcpOptionsId());
              assertThat(options.getOwnerId()).isEqualTo(cloud.account());
              assertThat(options.getTags()).isEmpty();
              assertThat(options.getDhcpConfigurations())
                  .containsExactly(
                      option("domain-name", "ec2.internal"),
                      option("domain-name-servers", "AmazonProvidedDNS"));
            });
    assertThat(describe(cloud.client(cloud.account(), "eu-west-1")).get(0).getDhcpConfigurations())
        .contains(option("domain-name", "eu-west-1.compute.internal"));
  }

  @Test
  void everyOptionIsKept() {
    List<DhcpConfiguration> all =
        List.of(
            option("domain-name", "example.com example.org"),
            option("domain-name-servers", "10.2.5.1", "2001:db8::1"),
            option("ntp-servers", "10.2.5.1"),
            option("netbios-name-servers", "10.2.5.1", "10.2.5.2", "10.2.5.3", "10.2.5.4"),
            option("netbios-node-type", "2"),
            option("ipv6-address-preferred-lease-time", "140"));

    DhcpOptions created = ec2.createDhcpOptions(new CreateDhcpOptionsRequest(all)).getDhcpOptions();

    assertThat(created.getDhcpOptionsId()).startsWith("dopt-");
    assertThat(created.getDhcpConfigurations()).isEqualTo(all);
    assertThat(only(created.getDhcpOptionsId())).isEqualTo(created);
  }

  @Test
  void serversCanBeGivenAsOneValueWithCommas() {
    assertThat(only(create(option("ntp-servers", "10.2.5.1,10.2.5.2"))).getDhcpConfigurations())
        .containsExactly(option("ntp-servers", "10.2.5.1", "10.2.5.2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "routers|10.0.0.1|Value (routers) for parameter key is invalid. Unknown DHCP option.",
        "domain-name|a_b!|Value (a_b!) for parameter domain-name is invalid. It must be a domain"
            + " name.",
        "domain-name-servers|dns|Value (dns) for parameter domain-name-servers is invalid. It must"
            + " be an IP address.",
        "ntp-servers|10.0.0.256|Value (10.0.0.256) for parameter ntp-servers is invalid. It must be"
            + " an IP address.",
        "netbios-name-servers|x|Value (x) for parameter netbios-name-servers is invalid. It must be"
            + " an IP address.",
        "netbios-node-type|3|Value (3) for parameter netbios-node-type is invalid. Valid values: 1,"
            + " 2, 4, 8.",
        "ipv6-address-preferred-lease-time|139|Value (139) for parameter"
            + " ipv6-address-preferred-lease-time is invalid. It must be a number of seconds, 140"
            + " to 2147483647.",
        "ipv6-address-preferred-lease-time|2147483648|Value (2147483648) for parameter"
            + " ipv6-address-preferred-lease-time is invalid. It must be a number of seconds, 140"
            + " to 2147483647."
      })
  void aValueIsRefused(String key, String value, String refusal) {
    assertThatRefusal(() -> create(option(key, value)))
        .isEqualTo("400 InvalidParameterValue: " + refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "domain-name, a, 1",
    "netbios-node-type, 1, 1",
    "ipv6-address-preferred-lease-time, 200, 1",
    "domain-name-servers, 10.0.0.1, 4",
    "netbios-name-servers, 10.0.0.1, 4"
  })
  void anOptionHasSoManyValues(String key, String value, int most) {
    String[] values = IntStream.rangeClosed(0, most).mapToObj(i -> value).toArray(String[]::new);

    assertThatRefusal(() -> create(option(key, values)))
        .isEqualTo(
            "400 InvalidParameterValue: The DHCP option "
                + key
                + " has too many values. It can have "
                + most
                + ".");
    create(option(key, Arrays.copyOf(values, most)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "2001:db8::1"})
  void thereAreFourNtpServersOfEachVersionOfIp(String fifth) {
    List<String> eight =
        Stream.of("10.0.0.1", "2001:db8::1").flatMap(a -> Stream.of(a, a, a, a)).toList();

    create(option("ntp-servers", String.join(",", eight)));
    assertThatRefusal(() -> create(option("ntp-servers", String.join(",", eight) + "," + fifth)))
        .isEqualTo(
            "400 InvalidParameterValue: The DHCP option ntp-servers has too many values. It can"
                + " have 4 of IPv4 and 4 of IPv6.");
    assertThatRefusal(() -> create(option("ntp-servers", fifth, fifth, fifth, fifth, fifth)))
        .endsWith("It can have 4 of IPv4 and 4 of IPv6.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"140", "2147483647"})
  void aLeaseLastsFromTwoMinutesTo68Years(String seconds) {
    DhcpConfiguration asked = option("ipv6-address-preferred-lease-time", seconds);

    assertThat(only(create(asked)).getDhcpConfigurations()).containsExactly(asked);
  }

  @Test
  void optionsAreGivenOnceAndWithAValue() {
    assertThatRefusal(() -> create())
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter dhcpConfiguration");
    assertThatRefusal(() -> create(option("ntp-servers")))
        .isEqualTo(
            "400 MissingParameter: The request must contain a value of the DHCP option"
                + " ntp-servers");
    assertThatRefusal(() -> create(option("domain-name", "a"), option("domain-name", "b")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (domain-name) for parameter key is invalid. It is"
                + " there twice.");
  }

  @Test
  void optionsInUseStay() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String id = create(option("domain-name", "example.com"));
    associate(id, vpc);

    assertThat(vpc(vpc).getDhcpOptionsId()).isEqualTo(id);
    assertThatRefusal(() -> delete(id))
        .isEqualTo(
            "400 DependencyViolation: The dhcpOptions '"
                + id
                + "' has dependencies and cannot be deleted.");
    associate("default", vpc);
    assertThat(vpc(vpc).getDhcpOptionsId()).isEqualTo("default");
    delete(id);
    assertThatRefusal(() -> only(id))
        .isEqualTo(
            "400 InvalidDhcpOptionID.NotFound: The dhcpOption ID '" + id + "' does not exist");
    assertThatRefusal(() -> associate(id, vpc)).startsWith("400 InvalidDhcpOptionID.NotFound: ");
    assertThatRefusal(() -> delete(id)).startsWith("400 InvalidDhcpOptionID.NotFound: ");
  }

  @Test
  void onceTheDefaultOptionsAreDeletedTheNextVpcHasNewOnes() {
    Vpc first = ec2.describeVpcs().getVpcs().get(0);
    associate("default", first.getVpcId());
    delete(first.getDhcpOptionsId());
    assertThat(describe(ec2)).isEmpty();

    String next = vpc(Networks.vpc(ec2, "10.0.0.0/16")).getDhcpOptionsId();

    assertThat(next).isNotEqualTo(first.getDhcpOptionsId());
    assertThat(only(next).getDhcpConfigurations())
        .contains(option("domain-name-servers", "AmazonProvidedDNS"));
    assertThat(ec2.describeVpcs().getVpcs()).hasSize(2);
  }

  @Test
  void idsAreChecked() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String id = create(option("domain-name", "example.com"));

    assertThatRefusal(() -> only("dopt-1"))
        .isEqualTo("400 InvalidDhcpOptionsId.Malformed: Invalid id: \"dopt-1\"");
    assertThatRefusal(() -> associate("dopt-1", vpc))
        .startsWith("400 InvalidDhcpOptionsId.Malformed: ");
    assertThatRefusal(() -> associate(id, "vpc-12345678"))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID 'vpc-12345678' does not exist");
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      assertThatRefusal(() -> other.deleteDhcpOptions(new DeleteDhcpOptionsRequest(id)))
          .startsWith("400 InvalidDhcpOptionID.NotFound: ");
      assertThat(describe(other)).hasSize(1);
    }
  }

  @Test
  void optionsAreMadeWithTags() {
    String id =
        ec2.createDhcpOptions(
                new CreateDhcpOptionsRequest(List.of(option("domain-name", "example.com")))
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("dhcp-options")
                            .withTags(new Tag("stage", "test"))))
            .getDhcpOptions()
            .getDhcpOptionsId();

    assertThat(only(id).getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .singleElement()
        .satisfies(tag -> assertThat(tag.getResourceType()).isEqualTo("dhcp-options"));
    for (Filter filter :
        List.of(
            new Filter("tag:stage", List.of("test")),
            new Filter("tag-key", List.of("stage")),
            new Filter("key", List.of("domain-name")),
            new Filter("value", List.of("example.com")),
            new Filter("dhcp-options-id", List.of(id)),
            new Filter("owner-id", List.of(cloud.account())))) {
      assertThat(filtered(filter)).as(filter.getName()).contains(id);
      assertThat(filtered(new Filter(filter.getName(), List.of("other"))))
          .as(filter.getName())
          .isEmpty();
    }
    assertThat(filtered(new Filter("value", List.of("example.com")))).containsExactly(id);
    delete(id);
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
  }

  @Test
  void pagesLeadThroughAllOptions() {
    IntStream.range(0, 5).forEach(i -> create(option("domain-name", "a" + i)));
    DescribeDhcpOptionsRequest five = new DescribeDhcpOptionsRequest().withMaxResults(5);

    DescribeDhcpOptionsResult first = ec2.describeDhcpOptions(five);
    DescribeDhcpOptionsResult second =
        ec2.describeDhcpOptions(five.withNextToken(first.getNextToken()));

    assertThat(first.getDhcpOptions()).hasSize(5);
    assertThat(second.getDhcpOptions())
        .singleElement()
        .satisfies(
            last ->
                assertThat(last.getDhcpConfigurations())
                    .containsExactly(option("domain-name", "a4")));
    assertThat(second.getNextToken()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void aPageHasFiveAtLeast(int size) {
    assertThatRefusal(
            () -> ec2.describeDhcpOptions(new DescribeDhcpOptionsRequest().withMaxResults(size)))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(
            () ->
                ec2.describeDhcpOptions(
                    new DescribeDhcpOptionsRequest()
                        .withMaxResults(5)
                        .withDhcpOptionsIds("dopt-12345678")))
        .startsWith("400 InvalidParameterCombination: ");
  }

  private static DhcpConfiguration option(String key, String... values) {
    return new DhcpConfiguration().withKey(key).withValues(List.of(values));
  }

  private String create(DhcpConfiguration... options) {
    return ec2.createDhcpOptions(new CreateDhcpOptionsRequest(List.of(options)))
        .getDhcpOptions()
        .getDhcpOptionsId();
  }

  private void associate(String id, String vpc) {
    ec2.associateDhcpOptions(
        new AssociateDhcpOptionsRequest().withDhcpOptionsId(id).withVpcId(vpc));
  }

  private void delete(String id) {
    ec2.deleteDhcpOptions(new DeleteDhcpOptionsRequest(id));
  }

  private static List<DhcpOptions> describe(AmazonEC2 client) {
    return client.describeDhcpOptions().getDhcpOptions();
  }

  private List<String> filtered(Filter filter) {
    return ec2
        .describeDhcpOptions(new DescribeDhcpOptionsRequest().withFilters(filter))
        .getDhcpOptions()
        .stream()
        .map(DhcpOptions::getDhcpOptionsId)
        .toList();
  }

  private DhcpOptions only(String id) {
    return ec2.describeDhcpOptions(new DescribeDhcpOptionsRequest().withDhcpOptionsIds(id))
        .getDhcpOptions()
        .get(0);
  }

  private Vpc vpc(String id) {
    return ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(id)).getVpcs().get(0);
  }
}
