// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.vpcendpoint.EndpointService;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoint;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpointType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A DNS name of an interface endpoint: one for all of it, one for each zone, and the private one.
 * The ids of the hosted zones are made up; they follow from what the zone is for.
 */
record DnsEntryItem(String dnsName, String hostedZoneId) {
  private static final String PREFIX = "vpce-";

  static List<DnsEntryItem> of(VpcEndpoint endpoint) {
    if (endpoint.type() == VpcEndpointType.GATEWAY || endpoint.subnets().isEmpty()) {
      return List.of();
    }
    EndpointService service = endpoint.service();
    String unique = Ids.twin(PREFIX, endpoint.id(), "dns-").substring(4, 12);
    String privateName = service.privateDnsName();
    String wildcard = privateName != null && privateName.startsWith("*.") ? "*." : "";
    String first = wildcard + endpoint.id() + "-" + unique;
    String publicZone = hostedZone(service.baseDnsName());
    List<DnsEntryItem> entries = new ArrayList<>();
    entries.add(new DnsEntryItem(first + "." + service.baseDnsName(), publicZone));
    for (Subnet subnet : endpoint.subnets()) {
      entries.add(
          new DnsEntryItem(first + "-" + subnet.zone() + "." + service.baseDnsName(), publicZone));
    }
    if (endpoint.privateDns().enabled() && privateName != null) {
      entries.add(new DnsEntryItem(privateName, hostedZone(endpoint.id())));
    }
    return entries;
  }

  private static String hostedZone(String of) {
    String digits = Long.toString(0x7FFFFFFFFFFFL & of.hashCode() * 0x9E3779B97F4A7C15L, 36);
    return "Z" + digits.toUpperCase(Locale.ROOT);
  }
}
