// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.internal.model.vpcendpoint.UserEndpointService.PrivateName;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoints.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The services of users that endpoints of a region can lead to.
 *
 * <p>Source: CreateVpcEndpointServiceConfiguration; the AWS PrivateLink guide, "Share your services
 * through AWS PrivateLink".
 */
public final class UserEndpointServices {
  static final String PREFIX = "vpce-svc-";
  private static final String PERMISSION = "vpce-svc-perm-";
  private static final String IPV4 = "ipv4";
  private static final Pattern LOAD_BALANCER =
      Pattern.compile(
          "arn:aws[a-z-]*:elasticloadbalancing:([a-z0-9-]+):(\\d{12}):loadbalancer/net/.+");

  private final Place place;
  private final Context context;
  private final Tags tags;

  /** Whether a service has endpoints that its owner has not rejected. */
  private final Predicate<UserEndpointService> isUsed;

  private final IdempotentRequests<NewEndpointService, UserEndpointService> created =
      new IdempotentRequests<>();
  private final Registry<UserEndpointService> registry =
      new Registry<>(
          PREFIX,
          EndpointServiceErrors.MALFORMED,
          ids -> EndpointServiceErrors.NOT_FOUND.with(ids.get(0)));

  UserEndpointServices(
      Place place, Context context, Tags tags, Predicate<UserEndpointService> isUsed) {
    this.place = place;
    this.context = context;
    this.tags = tags;
    this.isUsed = isUsed;
  }

  /** CreateVpcEndpointServiceConfiguration. */
  public Change<UserEndpointService> create(
      Caller caller, NewEndpointService asked, @Nullable String clientToken) {
    UserEndpointService earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    if (asked.loadBalancerArns().isEmpty()) {
      throw EndpointServiceErrors.NO_LOAD_BALANCER.with();
    }
    checkLoadBalancers(caller, asked.loadBalancerArns());
    checkIpAddressTypes(asked.ipAddressTypes());
    return Change.of(
        () -> {
          UserEndpointService made =
              new UserEndpointService(
                  context.ids().next(PREFIX),
                  caller.account(),
                  place,
                  !Boolean.FALSE.equals(asked.requiresAcceptance()));
          made.loadBalancerArns(new LinkedHashSet<>(asked.loadBalancerArns()));
          made.privateName(privateName(made, asked.privateDnsName()));
          registry.add(made);
          tags.put(caller.account(), made.id(), asked.tags());
          created.remember(caller, clientToken, asked, made);
          return made;
        });
  }

  private void checkLoadBalancers(Caller caller, Collection<String> arns) {
    for (String arn : arns) {
      var parts = LOAD_BALANCER.matcher(arn);
      if (!parts.matches()) {
        throw EndpointServiceErrors.BAD_LOAD_BALANCER.with(arn);
      }
      if (!place.region().equals(parts.group(1)) || !caller.account().equals(parts.group(2))) {
        throw EndpointServiceErrors.LOAD_BALANCER_ELSEWHERE.with(arn);
      }
    }
  }

  private static void checkIpAddressTypes(Collection<String> words) {
    for (String word : words) {
      if (!word.equals(IPV4)) {
        throw word.equals("ipv6")
            ? VpcEndpointErrors.IPV6_NOT_MODELLED.with()
            : VpcEndpointErrors.BAD_WORD.with(word, "supportedIpAddressTypes", "ipv4, ipv6");
      }
    }
  }

  /** The name, with the record of the DNS that would prove whose its domain is. */
  private @Nullable PrivateName privateName(UserEndpointService service, @Nullable String name) {
    if (name == null) {
      return null;
    }
    String unique = context.ids().uuid(service.id() + " " + name).toString().replace("-", "");
    return new PrivateName(name, "_" + unique.substring(0, 20), "vpce:" + unique, false);
  }

  /** DescribeVpcEndpointServiceConfigurations. */
  public List<UserEndpointService> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** A service of the caller's own. */
  public UserEndpointService require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** Whether a service is an account's, and has not been deleted. */
  boolean isOwnedBy(UserEndpointService service, String account) {
    return service.ownerId().equals(account) && registry.find(service.id()) == service;
  }

  /** The services that an account can make endpoints for. */
  List<UserEndpointService> visibleTo(String account) {
    return registry.all().stream().filter(each -> each.isFor(account)).toList();
  }

  /** ModifyVpcEndpointServiceConfiguration. */
  public Change<UserEndpointService> modify(
      Caller caller, String id, EndpointServiceChanges asked) {
    UserEndpointService service = require(caller, id);
    if (asked.privateDnsName() != null && asked.removePrivateDnsName()) {
      throw EndpointServiceErrors.NAME_AND_REMOVAL.with();
    }
    if (asked.removePrivateDnsName() && service.privateName() != null && isUsed.test(service)) {
      throw EndpointServiceErrors.NAME_OF_ENDPOINTS.with(id);
    }
    checkLoadBalancers(caller, asked.loadBalancerArns().added());
    checkIpAddressTypes(asked.ipAddressTypes().added());
    Set<String> arns = new LinkedHashSet<>(service.loadBalancerArns());
    if (!arns.containsAll(asked.loadBalancerArns().removed())) {
      throw EndpointServiceErrors.NOT_ITS_LOAD_BALANCER.with(
          String.join(", ", asked.loadBalancerArns().removed()), id);
    }
    asked.loadBalancerArns().removed().forEach(arns::remove);
    arns.addAll(asked.loadBalancerArns().added());
    if (arns.isEmpty()) {
      throw EndpointServiceErrors.NO_LOAD_BALANCER.with();
    }
    boolean leavesNone =
        asked.ipAddressTypes().removed().contains(IPV4)
            && !asked.ipAddressTypes().added().contains(IPV4);
    if (leavesNone) {
      throw EndpointServiceErrors.NO_IP_ADDRESS_TYPE.with(id);
    }
    return Change.of(
        () -> {
          service.loadBalancerArns(arns);
          if (asked.requiresAcceptance() != null) {
            service.requiresAcceptance(asked.requiresAcceptance());
          }
          if (asked.privateDnsName() != null || asked.removePrivateDnsName()) {
            service.privateName(privateName(service, asked.privateDnsName()));
          }
        },
        service);
  }

  /** StartVpcEndpointServicePrivateDnsVerification. Nobody asks the DNS: it says what it should. */
  public Change<UserEndpointService> verify(Caller caller, String id) {
    UserEndpointService service = require(caller, id);
    PrivateName name = service.privateName();
    if (name == null) {
      throw EndpointServiceErrors.NO_PRIVATE_NAME.with(id);
    }
    return Change.of(() -> service.privateName(name.asVerified()), service);
  }

  /** DeleteVpcEndpointServiceConfigurations, which deletes what it can. */
  public Change<List<Refused>> delete(Caller caller, List<String> ids) {
    ids.forEach(id -> Ids.check(PREFIX, id, EndpointServiceErrors.MALFORMED));
    List<UserEndpointService> found = new ArrayList<>();
    List<Refused> undeleted = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      UserEndpointService service = registry.find(id);
      Ec2Error refusal =
          service == null || !service.ownerId().equals(caller.account())
              ? EndpointServiceErrors.NOT_FOUND.with(id)
              : isUsed.test(service) ? EndpointServiceErrors.HAS_ENDPOINTS.with() : null;
      if (refusal != null) {
        undeleted.add(new Refused(id, refusal));
      } else if (service != null) {
        found.add(service);
      }
    }
    return Change.of(
        () ->
            found.forEach(
                service -> {
                  registry.remove(service);
                  tags.forget(service.id());
                }),
        undeleted);
  }

  /** ModifyVpcEndpointServicePermissions: the permissions that it adds. */
  public Change<List<ServicePermission>> permit(
      Caller caller, String id, VpcEndpointChanges.Members principals) {
    UserEndpointService service = require(caller, id);
    if (principals.isEmpty()) {
      throw EndpointServiceErrors.NO_PRINCIPALS.with();
    }
    for (String each : principals.added()) {
      if (ServicePermission.typeOf(each) == null) {
        throw EndpointServiceErrors.BAD_PRINCIPAL.with(each);
      }
    }
    return Change.of(
        () -> {
          principals.removed().forEach(service::remove);
          List<ServicePermission> added = new ArrayList<>();
          for (String each : new LinkedHashSet<>(principals.added())) {
            if (!service.permits(each)) {
              added.add(new ServicePermission(context.ids().next(PERMISSION), id, each));
            }
          }
          added.forEach(service::add);
          return added;
        });
  }
}
