// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.vpcendpoint.EndpointService;
import io.github.ec2fake.internal.model.vpcendpoint.UserEndpointService;
import io.github.ec2fake.internal.model.vpcendpoint.UserEndpointService.PrivateName;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The services that VPC endpoints of the caller can lead to. */
final class DescribeVpcEndpointServices
    extends DescribeAction<DescribeVpcEndpointServices.Request, DescribeVpcEndpointServices.Reply> {

  record Request(
      List<String> serviceName,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(
      List<String> serviceNameSet, List<ServiceItem> serviceDetailSet, @Nullable String nextToken) {

    static Reply of(List<ServiceItem> services, @Nullable String nextToken) {
      return new Reply(
          services.stream().map(ServiceItem::serviceName).distinct().toList(), services, nextToken);
    }
  }

  record TypeItem(String serviceType) {}

  record PrivateNameItem(String privateDnsName) {}

  record ServiceItem(
      String serviceName,
      String serviceId,
      List<TypeItem> serviceType,
      String serviceRegion,
      List<String> availabilityZoneSet,
      List<String> availabilityZoneIdSet,
      String owner,
      List<String> baseEndpointDnsNameSet,
      @Nullable String privateDnsName,
      List<PrivateNameItem> privateDnsNameSet,
      boolean vpcEndpointPolicySupported,
      boolean acceptanceRequired,
      boolean managesVpcEndpoints,
      @Nullable String privateDnsNameVerificationState,
      List<String> supportedIpAddressTypeSet,
      @Nullable List<TagItem> tagSet) {

    static ServiceItem of(EndpointService service, ActionContext call) {
      String privateName = privateName(service);
      return new ServiceItem(
          service.name(),
          service.serviceId(),
          List.of(new TypeItem(service.type().word())),
          service.place().region(),
          service.place().zones(),
          service.place().zoneIds(),
          service.owner(),
          List.of(service.baseDnsName()),
          privateName,
          privateName == null ? List.of() : List.of(new PrivateNameItem(privateName)),
          service.takesPolicies(),
          service.requiresAcceptance(),
          false,
          verification(service),
          List.of(ServiceConfigurationItem.IPV4),
          service instanceof UserEndpointService ? TagItem.of(call, service.serviceId()) : null);
    }

    private static @Nullable String privateName(EndpointService service) {
      return service instanceof UserEndpointService ofUser && ofUser.privateName() != null
          ? ofUser.privateName().name()
          : service.privateDnsName();
    }

    private static @Nullable String verification(EndpointService service) {
      if (service instanceof UserEndpointService ofUser) {
        PrivateName name = ofUser.privateName();
        return name == null ? null : ServiceConfigurationItem.stateOf(name);
      }
      return service.privateDnsName() == null ? null : "verified";
    }
  }

  private static final Filters<EndpointService> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("owner", EndpointService::owner)
                  .by("service-name", EndpointService::name)
                  .by("service-region", service -> service.place().region())
                  .by("service-type", service -> service.type().word())
                  .by("supported-ip-address-types", service -> ServiceConfigurationItem.IPV4)
                  .byTags(EndpointService::serviceId));

  DescribeVpcEndpointServices() {
    super(ResourceKind.VPC_ENDPOINTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<EndpointService> found =
        call.vpcEndpoints().services().describe(call.caller(), request.serviceName());
    return FILTERS.page(found, request, call, ServiceItem::of).reply(Reply::of);
  }
}
