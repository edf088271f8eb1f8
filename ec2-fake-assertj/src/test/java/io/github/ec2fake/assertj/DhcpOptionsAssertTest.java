// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.failsFor;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.CreateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DhcpConfiguration;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DhcpOptionsAssertTest {
  private final AmazonEC2 ec2 = Ec2Cloud.create().client();
  private final String id =
      ec2.createDhcpOptions(
              new CreateDhcpOptionsRequest()
                  .withDhcpConfigurations(
                      new DhcpConfiguration()
                          .withKey("domain-name")
                          .withValues(List.of("example.com")),
                      new DhcpConfiguration()
                          .withKey("domain-name-servers")
                          .withValues(List.of("10.2.5.2", "10.2.5.1"))))
          .getDhcpOptions()
          .getDhcpOptionsId();

  private void optionsFail(Consumer<DhcpOptionsAssert> assertion, String expected, String found) {
    failsFor(
        "DHCP options " + id,
        () -> assertion.accept(assertThat(ec2).dhcpOptions(id)),
        expected,
        found);
  }

  @Test
  void aSetHasOptions() {
    assertThat(ec2)
        .dhcpOptions(id)
        .hasOption("domain-name", "example.com")
        .hasOption("domain-name-servers", "10.2.5.1", "10.2.5.2")
        .doesNotHaveOption("ntp-servers");
    String options =
        "but its options are domain-name=example.com, domain-name-servers=10.2.5.1 10.2.5.2";
    optionsFail(
        it -> it.hasOption("domain-name-servers", "10.2.5.1"),
        "to have the option domain-name-servers=10.2.5.1",
        options);
    optionsFail(
        it -> it.hasOption("ntp-servers", "10.2.5.1"),
        "to have the option ntp-servers=10.2.5.1",
        options);
    optionsFail(
        it -> it.doesNotHaveOption("domain-name"), "not to have the option domain-name", options);
  }

  @Test
  void aSetHasAnOwner() {
    assertThat(ec2).dhcpOptions(id).hasOwner(Ec2.OWNER);
    optionsFail(
        it -> it.hasOwner(Ec2.PARTNER),
        "to be owned by 999988887777",
        "but its owner is 111122223333");
    assertThat(ec2).dhcpOptions("dopt-00000000000000000").doesNotExist();
  }

  @Test
  void aVpcUsesThem() {
    String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
    String before = ec2.describeVpcs().getVpcs().get(0).getDhcpOptionsId();
    failsFor(
        "VPC " + vpc,
        () -> assertThat(ec2).vpc(vpc).hasDhcpOptions(id),
        "to have the DHCP options '" + id + "'",
        "but its DHCP options is '" + before + "'");

    ec2.associateDhcpOptions(
        new AssociateDhcpOptionsRequest().withDhcpOptionsId(id).withVpcId(vpc));

    assertThat(ec2).vpc(vpc).hasDhcpOptions(id);
  }

  @Test
  void areListed() {
    assertThat(ec2)
        .dhcpOptions()
        .with("value", "example.com")
        .singleElement(Ec2AssertFactories.DHCP_OPTIONS)
        .hasId(id);
  }
}
