// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.vpcendpoint.EndpointService;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services of AWS that VPC endpoints can lead to. */
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
      List<String> supportedIpAddressTypeSet) {

    static ServiceItem of(EndpointService service, ActionContext call) {
      String privateName = service.privateDnsName();
      return new ServiceItem(
          service.name(),
          call.vpcEndpoints().services().id(service),
          List.of(new TypeItem(service.type().word())),
          service.place().region(),
          service.place().zones(),
          service.place().zoneIds(),
          "amazon",
          List.of(service.baseDnsName()),
          privateName,
          privateName == null ? List.of() : List.of(new PrivateNameItem(privateName)),
          service.takesPolicies(),
          false,
          false,
          privateName == null ? null : "verified",
          List.of("ipv4"));
    }
  }

  private static final Filters<EndpointService> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("owner", service -> "amazon")
                  .by("service-name", EndpointService::name)
                  .by("service-region", service -> service.place().region())
                  .by("service-type", service -> service.type().word())
                  .by("supported-ip-address-types", service -> "ipv4")
                  .byTags((service, call) -> Map.of()));

  DescribeVpcEndpointServices() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<EndpointService> found = call.vpcEndpoints().services().describe(request.serviceName());
    return FILTERS.page(found, request, call, ServiceItem::of).reply(Reply::of);
  }
}
