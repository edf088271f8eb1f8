// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.ModifyManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.PrefixListId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rules of security groups let in, and how messages show them. */
class SecurityGroupReachabilityTest extends TwoSubnets {

  private static IpPermission from(String prefixList) {
    return tcp(443, 443).withPrefixListIds(new PrefixListId().withPrefixListId(prefixList));
  }

  @Test
  void aPrefixListLetsInTheAddressesOfItsEntriesOnly() {
    String server = launch(publicSubnet, web, false);
    String other = launch(publicSubnet, database, false);

    allow(database, from(prefixList("10.0.2.0/24", "192.0.2.0/24")));
    assertThat(ec2).instance(server).cannotReach(other).onTcp(443);

    allow(database, from(prefixList("10.0.2.0/24", "10.0.1.0/24")));
    assertThat(ec2).instance(server).canReach(other).onTcp(443);
  }

  @Test
  void aPrefixListLetsInAPartOfTheInternet() {
    openGateway();
    allow(web, from(prefixList("198.51.100.0/24")));
    String server = launch(publicSubnet, web, true);

    assertThat(ec2).instance(server).canBeReachedFrom("198.51.100.0/24").onTcp(443);
    assertThat(
            failure(
                () -> assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(443)))
        .endsWith("lets in tcp 443 from $list");
  }

  @Test
  void allEntriesOfALongPrefixListCount() {
    String[] blocks =
        IntStream.range(0, 100).mapToObj(i -> "192.0.2." + i + "/32").toArray(String[]::new);
    String list = prefixList(101, blocks);
    ec2.modifyManagedPrefixList(
        new ModifyManagedPrefixListRequest()
            .withPrefixListId(list)
            .withAddEntries(new AddPrefixListEntry().withCidr("203.0.113.0/24")));
    allow(database, from(list));
    openGateway();
    String server = launch(publicSubnet, database, true);

    assertThat(ec2).instance(server).canBeReachedFrom("203.0.113.0/24").onTcp(443);
    assertThat(ec2).instance(server).canBeReachedFrom("192.0.2.99").onTcp(443);
  }

  @Test
  void aPingHasItsTypeAndItsCode() {
    String server = launch(publicSubnet, web, false);
    String other = launch(publicSubnet, database, false);

    allow(database, rule("icmp", 0, 0, "10.0.0.0/16"));
    allow(database, rule("icmp", 8, 1, "10.0.0.0/16"));
    assertThat(ec2).instance(server).cannotReach(other).withPing();

    allow(database, rule("icmp", 8, 0, "10.0.0.0/16"));
    assertThat(ec2).instance(server).canReach(other).withPing();
  }

  @Test
  void allTypesOfIcmpAreOneRule() {
    String server = launch(publicSubnet, web, false);
    String other = launch(publicSubnet, database, false);
    allow(database, rule("icmp", -1, -1, "10.0.0.0/16"));

    assertThat(failure(() -> assertThat(ec2).instance(server).cannotReach(other).withPing()))
        .endsWith("3. security group $database 'database' lets in icmp from 10.0.0.0/16");
  }

  @Test
  void aMessageShowsEightRulesAndHowManyMoreThereAre() {
    String server = launch(publicSubnet, web, false);
    String other = launch(publicSubnet, database, false);
    allow(database, rule("icmp", 3, -1, "10.0.0.0/16"));
    for (int port = 1; port <= 7; port++) {
      allow(database, rule("tcp", port * 10, port * 10 + 5, "10.0.0.0/16"));
    }

    assertThat(failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(443)))
        .endsWith(
            """
              3. no security group of eni lets in tcp 443 from 10.0.1.4
                 security group $database 'database' lets in icmp type 3 from 10.0.0.0/16
                 security group $database 'database' lets in tcp 10-15 from 10.0.0.0/16
                 security group $database 'database' lets in tcp 20-25 from 10.0.0.0/16
                 security group $database 'database' lets in tcp 30-35 from 10.0.0.0/16
                 security group $database 'database' lets in tcp 40-45 from 10.0.0.0/16
                 security group $database 'database' lets in tcp 50-55 from 10.0.0.0/16
                 security group $database 'database' lets in tcp 60-65 from 10.0.0.0/16
                 security group $database 'database' lets in tcp 70-75 from 10.0.0.0/16\
            """);

    allow(database, 80, "10.0.0.0/16");
    assertThat(failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(443)))
        .endsWith(
            """
                 security group $database 'database' lets in tcp 70-75 from 10.0.0.0/16
                 and 1 more\
            """);
  }
}
