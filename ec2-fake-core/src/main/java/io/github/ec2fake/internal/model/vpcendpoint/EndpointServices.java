// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.TextFile;
import io.github.ec2fake.internal.model.place.GatewayPrefixList;
import io.github.ec2fake.internal.model.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services that endpoints of a region can lead to: AWS's own, and those of users. */
public final class EndpointServices {
  private final Ids ids;
  private final UserEndpointServices ofUsers;
  private final List<EndpointService> all = new ArrayList<>();

  EndpointServices(Place place, Ids ids, UserEndpointServices ofUsers) {
    this.ids = ids;
    this.ofUsers = ofUsers;
    for (String line : TextFile.read(EndpointServices.class, "services.txt").lines().toList()) {
      String[] words = line.split(" ", 3);
      if (GatewayPrefixList.of(words[0]) != null) {
        all.add(service(place, VpcEndpointType.GATEWAY, words[0], null, true));
      }
      all.add(
          service(
              place,
              VpcEndpointType.INTERFACE,
              words[0],
              words[1].equals("-") ? null : words[1],
              words[2].equals("policy")));
    }
  }

  /** A service of AWS, with an id that follows from what it is. */
  private EndpointService service(
      Place place,
      VpcEndpointType type,
      String label,
      @Nullable String dnsLabel,
      boolean takesPolicies) {
    String unique = ids.uuid(type.word() + " " + AwsEndpointService.name(place, label)).toString();
    String id = UserEndpointServices.PREFIX + "0" + unique.replace("-", "").substring(0, 16);
    return new AwsEndpointService(place, type, id, label, dnsLabel, takesPolicies);
  }

  /** The id of the prefix list that routes to a service have as their destination. */
  static String prefixListId(EndpointService service) {
    GatewayPrefixList list =
        service instanceof AwsEndpointService aws ? GatewayPrefixList.of(aws.label()) : null;
    if (list == null) {
      throw new IllegalStateException(service + " has no gateway endpoints");
    }
    return list.id(service.place());
  }

  /**
   * DescribeVpcEndpointServices: the services of these names, or all of them, that the caller can
   * make endpoints for. A service that has endpoints of both types is there twice.
   */
  public List<EndpointService> describe(Caller caller, List<String> names) {
    List<EndpointService> visible = new ArrayList<>(all);
    visible.addAll(ofUsers.visibleTo(caller.account()));
    for (String name : names) {
      if (visible.stream().noneMatch(service -> service.name().equals(name))) {
        throw refusal(name);
      }
    }
    return names.isEmpty()
        ? visible
        : visible.stream().filter(service -> names.contains(service.name())).toList();
  }

  /** That of a user can be stale. */
  private static Ec2Error refusal(String name) {
    Ec2Error refusal = VpcEndpointErrors.SERVICE_NOT_FOUND.with(name);
    return name.startsWith(UserEndpointService.NAME_PREFIX)
        ? refusal.about(ResourceKind.VPC_ENDPOINTS)
        : refusal;
  }

  EndpointService require(Caller caller, String name, VpcEndpointType type) {
    List<EndpointService> found = describe(caller, List.of(name));
    for (EndpointService each : found) {
      if (each.type() == type) {
        return each;
      }
    }
    throw VpcEndpointErrors.OTHER_TYPE.with(
        type.word(),
        found.stream().map(each -> each.type().word()).collect(Collectors.joining(", ")));
  }
}
