// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.TextFile;
import io.github.ec2fake.internal.model.place.AwsPrefixList;
import io.github.ec2fake.internal.model.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services of AWS that endpoints of a region can lead to. */
public final class EndpointServices {
  private final Ids ids;
  private final List<EndpointService> all = new ArrayList<>();

  EndpointServices(Place place, Ids ids) {
    this.ids = ids;
    for (String line : TextFile.read(EndpointServices.class, "services.txt").lines().toList()) {
      String[] words = line.split(" ", 3);
      if (gateway(words[0]) != null) {
        all.add(new EndpointService(place, VpcEndpointType.GATEWAY, words[0], null, true));
      }
      all.add(
          new EndpointService(
              place,
              VpcEndpointType.INTERFACE,
              words[0],
              words[1].equals("-") ? null : words[1],
              words[2].equals("policy")));
    }
  }

  private static @Nullable AwsPrefixList gateway(String label) {
    for (AwsPrefixList each : AwsPrefixList.values()) {
      if (each.service().equals(label)) {
        return each;
      }
    }
    return null;
  }

  /** The id of the prefix list that routes to a service have as their destination. */
  static String prefixListId(EndpointService service) {
    AwsPrefixList list = gateway(service.label());
    if (list == null) {
      throw new IllegalStateException(service + " has no gateway endpoints");
    }
    return list.id(service.place());
  }

  /**
   * DescribeVpcEndpointServices: the services of these names, or all of them. A service that has
   * endpoints of both types is there twice.
   */
  public List<EndpointService> describe(List<String> names) {
    for (String name : names) {
      if (named(name).isEmpty()) {
        throw VpcEndpointErrors.SERVICE_NOT_FOUND.with(name);
      }
    }
    return names.isEmpty()
        ? List.copyOf(all)
        : all.stream().filter(service -> names.contains(service.name())).toList();
  }

  private List<EndpointService> named(String name) {
    return all.stream().filter(service -> service.name().equals(name)).toList();
  }

  EndpointService require(String name, VpcEndpointType type) {
    List<EndpointService> found = describe(List.of(name));
    for (EndpointService each : found) {
      if (each.type() == type) {
        return each;
      }
    }
    throw VpcEndpointErrors.OTHER_TYPE.with(
        type.word(),
        found.stream().map(each -> each.type().word()).collect(Collectors.joining(", ")));
  }

  /** The id of a service, which follows from what it is. */
  public String id(EndpointService service) {
    String unique = ids.uuid(service.type().word() + " " + service.name()).toString();
    return "vpce-svc-0" + unique.replace("-", "").substring(0, 16);
  }
}
