// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptVpcEndpointConnectionsRequest;
import com.amazonaws.services.ec2.model.AddedPrincipal;
import com.amazonaws.services.ec2.model.AllowedPrincipal;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.DeleteVpcEndpointServiceConfigurationsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointConnectionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointServiceConfigurationsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointServicePermissionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointServicesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifyVpcAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointServicePermissionsRequest;
import com.amazonaws.services.ec2.model.RejectVpcEndpointConnectionsRequest;
import com.amazonaws.services.ec2.model.ServiceConfiguration;
import com.amazonaws.services.ec2.model.ServiceDetail;
import com.amazonaws.services.ec2.model.StartVpcEndpointServicePrivateDnsVerificationRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.UnsuccessfulItem;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import com.amazonaws.services.ec2.model.VpcEndpointConnection;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Services of users, and the endpoints of others that lead to them. */
class UserEndpointServicesTest {
  private static final Duration CREATION = Duration.ofMinutes(1);
  private static final String PARTNERS = "arn:aws:iam::" + PARTNER + ":root";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String vpc = Networks.vpc(partner, "10.0.0.0/16");
  private final String subnet = Networks.subnet(partner, vpc, "10.0.0.0/24");
  private final ServiceConfiguration service = created(creating());
  private final String id = service.getServiceId();

  private static String loadBalancer(String name) {
    return "arn:aws:elasticloadbalancing:us-east-1:"
        + OWNER
        + ":loadbalancer/net/"
        + name
        + "/0123456789abcdef";
  }

  private static CreateVpcEndpointServiceConfigurationRequest creating() {
    return new CreateVpcEndpointServiceConfigurationRequest()
        .withNetworkLoadBalancerArns(loadBalancer("web"));
  }

  private ServiceConfiguration created(CreateVpcEndpointServiceConfigurationRequest request) {
    return ec2.createVpcEndpointServiceConfiguration(request).getServiceConfiguration();
  }

  private ServiceConfiguration described(String serviceId) {
    return ec2.describeVpcEndpointServiceConfigurations(
            new DescribeVpcEndpointServiceConfigurationsRequest().withServiceIds(serviceId))
        .getServiceConfigurations()
        .get(0);
  }

  private List<AddedPrincipal> permit(String... principals) {
    return ec2.modifyVpcEndpointServicePermissions(
            new ModifyVpcEndpointServicePermissionsRequest()
                .withServiceId(id)
                .withAddAllowedPrincipals(principals))
        .getAddedPrincipals();
  }

  private void modify(ModifyVpcEndpointServiceConfigurationRequest request) {
    ec2.modifyVpcEndpointServiceConfiguration(request.withServiceId(id));
  }

  private CreateVpcEndpointRequest connecting() {
    return VpcEndpointCalls.networkInterface(vpc, subnet).withServiceName(service.getServiceName());
  }

  /** An endpoint of the partner's. */
  private String connected() {
    permit(PARTNERS);
    return VpcEndpointCalls.created(partner, connecting());
  }

  private VpcEndpoint endpoint(String endpointId) {
    return VpcEndpointCalls.described(partner, endpointId);
  }

  private List<UnsuccessfulItem> accept(String... endpoints) {
    return acceptFor(id, endpoints);
  }

  private List<UnsuccessfulItem> acceptFor(String serviceId, String... endpoints) {
    return ec2.acceptVpcEndpointConnections(
            new AcceptVpcEndpointConnectionsRequest()
                .withServiceId(serviceId)
                .withVpcEndpointIds(endpoints))
        .getUnsuccessful();
  }

  private List<UnsuccessfulItem> reject(String... endpoints) {
    return ec2.rejectVpcEndpointConnections(
            new RejectVpcEndpointConnectionsRequest()
                .withServiceId(id)
                .withVpcEndpointIds(endpoints))
        .getUnsuccessful();
  }

  private List<UnsuccessfulItem> delete(String... services) {
    return ec2.deleteVpcEndpointServiceConfigurations(
            new DeleteVpcEndpointServiceConfigurationsRequest().withServiceIds(services))
        .getUnsuccessful();
  }

  private List<VpcEndpointConnection> connections(String filter, String value) {
    return ec2.describeVpcEndpointConnections(
            new DescribeVpcEndpointConnectionsRequest()
                .withFilters(new Filter(filter, List.of(value))))
        .getVpcEndpointConnections();
  }

  private ServiceDetail detail(AmazonEC2 who) {
    return who.describeVpcEndpointServices(
            new DescribeVpcEndpointServicesRequest().withServiceNames(service.getServiceName()))
        .getServiceDetails()
        .get(0);
  }

  @Test
  void aServiceIsCreatedAndDescribed() {
    assertThat(service.getServiceName()).isEqualTo("com.amazonaws.vpce.us-east-1." + id);
    assertThat(service.getServiceState()).isEqualTo("Available");
    assertThat(service.getServiceType().get(0).getServiceType()).isEqualTo("Interface");
    assertThat(service.getAcceptanceRequired()).isTrue();
    assertThat(service.getNetworkLoadBalancerArns()).containsExactly(loadBalancer("web"));
    assertThat(service.getBaseEndpointDnsNames())
        .containsExactly(id + ".us-east-1.vpce.amazonaws.com");
    assertThat(described(id)).isEqualTo(service);
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("k", "v"))));
    assertThat(
            ec2.describeVpcEndpointServiceConfigurations(
                    new DescribeVpcEndpointServiceConfigurationsRequest()
                        .withFilters(new Filter("tag:k", List.of("v"))))
                .getServiceConfigurations())
        .hasSize(1);
    assertThat(
            partner
                .describeVpcEndpointServiceConfigurations(
                    new DescribeVpcEndpointServiceConfigurationsRequest())
                .getServiceConfigurations())
        .isEmpty();
    assertThatRefusal(
            () ->
                partner.describeVpcEndpointServiceConfigurations(
                    new DescribeVpcEndpointServiceConfigurationsRequest().withServiceIds(id)))
        .isEqualTo(
            "400 InvalidVpcEndpointServiceId.NotFound: The VpcEndpointService Id '"
                + id
                + "' does not exist");
  }

  @Test
  void aServiceIsBehindLoadBalancersOfItsOwner() {
    assertThatRefusal(() -> created(new CreateVpcEndpointServiceConfigurationRequest()))
        .isEqualTo(
            "400 InvalidParameter: exactly one of network_load_balancer_arn or"
                + " gateway_load_balancer_arn is a required member");
    assertThatRefusal(() -> created(creating().withNetworkLoadBalancerArns("web")))
        .isEqualTo("400 InvalidParameter: The ARN 'web' is not that of a network load balancer.");
    assertThatRefusal(
            () ->
                created(
                    creating()
                        .withNetworkLoadBalancerArns(
                            loadBalancer("web").replace("us-east-1", "us-west-2"))))
        .endsWith("is of another account or in another region.");
    assertThatRefusal(() -> partner.createVpcEndpointServiceConfiguration(creating()))
        .endsWith("is of another account or in another region.");
    assertThatRefusal(() -> created(creating().withSupportedIpAddressTypes("ipv5")))
        .startsWith("400 InvalidParameterValue: Value (ipv5) for parameter supportedIp");
    assertThatRefusal(() -> created(creating().withSupportedIpAddressTypes("ipv6")))
        .startsWith("400 UnsupportedOperation: ");
    created(creating().withSupportedIpAddressTypes("ipv4"));
  }

  @Test
  void aServiceIsCreatedWithItsPrivateNameAndTagsOnce() {
    CreateVpcEndpointServiceConfigurationRequest request =
        creating()
            .withPrivateDnsName("web.example.com")
            .withClientToken("once")
            .withTagSpecifications(
                new TagSpecification()
                    .withResourceType("vpc-endpoint-service")
                    .withTags(new Tag("k", "v")));

    ServiceConfiguration made = created(request);

    assertThat(made.getPrivateDnsName()).isEqualTo("web.example.com");
    assertThat(made.getTags()).containsExactly(new Tag("k", "v"));
    assertThat(created(request)).isEqualTo(made);
  }

  @Test
  void anEndpointOfAServiceHasFullAccessAndNoPrivateNameUnlessItAsksForIt() {
    modify(
        new ModifyVpcEndpointServiceConfigurationRequest().withPrivateDnsName("web.example.com"));
    ec2.startVpcEndpointServicePrivateDnsVerification(
        new StartVpcEndpointServicePrivateDnsVerificationRequest().withServiceId(id));
    permit(PARTNERS);

    assertThatRefusal(
            () -> VpcEndpointCalls.created(partner, connecting().withPolicyDocument("{}")))
        .isEqualTo(
            "400 InvalidParameter: Service "
                + service.getServiceName()
                + " only supports the full-access endpoint policy.");
    String endpoint = VpcEndpointCalls.created(partner, connecting().withPrivateDnsEnabled(null));
    assertThat(endpoint(endpoint).getPrivateDnsEnabled()).isFalse();
  }

  @Test
  void acceptanceIsRequiredUnlessItIsNot() {
    assertThat(created(creating().withAcceptanceRequired(true)).getAcceptanceRequired()).isTrue();
    assertThat(created(creating().withAcceptanceRequired(false)).getAcceptanceRequired()).isFalse();
  }

  @Test
  void aServiceIsChanged() {
    modify(
        new ModifyVpcEndpointServiceConfigurationRequest()
            .withAcceptanceRequired(false)
            .withAddNetworkLoadBalancerArns(loadBalancer("more"))
            .withRemoveNetworkLoadBalancerArns(loadBalancer("web")));

    assertThat(described(id).getAcceptanceRequired()).isFalse();
    assertThat(described(id).getNetworkLoadBalancerArns()).containsExactly(loadBalancer("more"));
    assertThatRefusal(
            () ->
                modify(
                    new ModifyVpcEndpointServiceConfigurationRequest()
                        .withRemoveNetworkLoadBalancerArns(loadBalancer("more"))))
        .startsWith("400 InvalidParameter: exactly one of");
    assertThatRefusal(
            () ->
                modify(
                    new ModifyVpcEndpointServiceConfigurationRequest()
                        .withRemoveNetworkLoadBalancerArns(loadBalancer("web"))))
        .endsWith("are not load balancers of the endpoint service " + id + ".");
    assertThatRefusal(
            () ->
                modify(
                    new ModifyVpcEndpointServiceConfigurationRequest()
                        .withPrivateDnsName("web.example.com")
                        .withRemovePrivateDnsName(true)))
        .startsWith("400 InvalidParameterCombination: ");
    assertThatRefusal(
            () ->
                modify(
                    new ModifyVpcEndpointServiceConfigurationRequest()
                        .withRemoveSupportedIpAddressTypes("ipv4")))
        .endsWith("has to support an IP address type.");
    assertThatRefusal(
            () ->
                modify(
                    new ModifyVpcEndpointServiceConfigurationRequest()
                        .withAddSupportedIpAddressTypes("ipv6")))
        .startsWith("400 UnsupportedOperation: ");
    assertThatRefusal(
            () ->
                modify(
                    new ModifyVpcEndpointServiceConfigurationRequest()
                        .withAddNetworkLoadBalancerArns("web")))
        .endsWith("The ARN 'web' is not that of a network load balancer.");
    modify(
        new ModifyVpcEndpointServiceConfigurationRequest()
            .withAddSupportedIpAddressTypes("ipv4")
            .withRemoveSupportedIpAddressTypes("ipv4")
            .withRemovePrivateDnsName(true));
    assertThat(described(id).getAcceptanceRequired()).isFalse();
    assertThat(described(id).getNetworkLoadBalancerArns()).containsExactly(loadBalancer("more"));
  }

  @Test
  void whoIsNotPermittedDoesNotSeeTheService() {
    String unknown =
        "400 InvalidServiceName: The Vpc Endpoint Service '"
            + service.getServiceName()
            + "' does not exist";
    assertThatRefusal(() -> detail(partner)).isEqualTo(unknown);
    assertThatRefusal(() -> VpcEndpointCalls.created(partner, connecting())).isEqualTo(unknown);
    assertThat(detail(ec2).getOwner()).isEqualTo(OWNER);

    assertThat(permit(PARTNERS, PARTNERS)).hasSize(1);
    assertThat(permit(PARTNERS)).isEmpty();

    assertThat(detail(partner).getAcceptanceRequired()).isTrue();
    assertThat(detail(partner).getServiceId()).isEqualTo(id);
    ec2.modifyVpcEndpointServicePermissions(
        new ModifyVpcEndpointServicePermissionsRequest()
            .withServiceId(id)
            .withRemoveAllowedPrincipals(PARTNERS));
    assertThatRefusal(() -> detail(partner)).isEqualTo(unknown);
  }

  @Test
  void principalsAreAccountsUsersRolesAndEverybody() {
    assertThat(
            permit(
                "*",
                PARTNERS,
                "arn:aws:iam::999988887777:user/ann",
                "arn:aws:iam::999988887777:role/ops"))
        .extracting(AddedPrincipal::getPrincipalType)
        .containsExactly("All", "Account", "User", "Role");
    assertThat(
            ec2.describeVpcEndpointServicePermissions(
                    new DescribeVpcEndpointServicePermissionsRequest()
                        .withServiceId(id)
                        .withFilters(new Filter("principal-type", List.of("Role"))))
                .getAllowedPrincipals())
        .extracting(AllowedPrincipal::getPrincipal)
        .containsExactly("arn:aws:iam::999988887777:role/ops");
    assertThat(detail(cloud.client("123456789012")).getOwner()).isEqualTo(OWNER);
    assertThatRefusal(() -> permit("999988887777"))
        .isEqualTo("400 InvalidPrincipal: The principal '999988887777' is invalid.");
    assertThatRefusal(() -> permit()).startsWith("400 MissingParameter: ");
  }

  @Test
  void allOfAnAccountSeeWhatOneOfItsUsersMay() {
    permit("arn:aws:iam::" + PARTNER + ":user/ann");

    assertThat(detail(partner).getOwner()).isEqualTo(OWNER);
    assertThatRefusal(() -> detail(cloud.client("123456789012")))
        .startsWith("400 InvalidServiceName: ");
  }

  @Test
  void anEndpointWaitsUntilItIsAccepted() {
    String endpoint = connected();

    assertThat(endpoint(endpoint).getState()).isEqualTo("pendingAcceptance");
    assertThat(endpoint(endpoint).getDnsEntries().get(0).getDnsName())
        .startsWith(endpoint + "-")
        .endsWith("." + id + ".us-east-1.vpce.amazonaws.com");
    cloud.clock().advance(CREATION.multipliedBy(10));
    assertThat(endpoint(endpoint).getState()).isEqualTo("pendingAcceptance");
    VpcEndpointConnection connection = connections("service-id", id).get(0);
    assertThat(connection.getVpcEndpointId()).isEqualTo(endpoint);
    assertThat(connection.getVpcEndpointOwner()).isEqualTo(PARTNER);
    assertThat(connection.getVpcEndpointState()).isEqualTo("pendingAcceptance");
    assertThat(connection.getNetworkLoadBalancerArns()).containsExactly(loadBalancer("web"));

    assertThat(accept(endpoint)).isEmpty();

    assertThat(endpoint(endpoint).getState()).isEqualTo("pending");
    cloud.clock().advance(CREATION);
    assertThat(endpoint(endpoint).getState()).isEqualTo("available");
    assertThat(connections("vpc-endpoint-state", "available")).hasSize(1);
    assertThat(
            partner
                .describeVpcEndpointConnections(new DescribeVpcEndpointConnectionsRequest())
                .getVpcEndpointConnections())
        .isEmpty();
  }

  @Test
  void aServiceThatRequiresNoAcceptanceHasAvailableEndpoints() {
    modify(new ModifyVpcEndpointServiceConfigurationRequest().withAcceptanceRequired(false));

    String endpoint = connected();

    assertThat(endpoint(endpoint).getState()).isEqualTo("pending");
    cloud.clock().advance(CREATION);
    assertThat(endpoint(endpoint).getState()).isEqualTo("available");
  }

  @Test
  void anEndpointIsRejectedAndAcceptedAgain() {
    String endpoint = connected();
    accept(endpoint);
    cloud.clock().advance(CREATION);

    assertThat(reject(endpoint)).isEmpty();
    assertThat(endpoint(endpoint).getState()).isEqualTo("rejected");
    assertThat(reject(endpoint))
        .extracting(each -> each.getError().getCode())
        .containsExactly("IncorrectState");
    assertThatRefusal(
            () ->
                partner.modifyVpcEndpoint(
                    new ModifyVpcEndpointRequest()
                        .withVpcEndpointId(endpoint)
                        .withResetPolicy(true)))
        .startsWith("400 IncorrectState: ");

    assertThat(accept(endpoint)).isEmpty();
    cloud.clock().advance(CREATION);
    assertThat(endpoint(endpoint).getState()).isEqualTo("available");
    assertThat(accept(endpoint))
        .extracting(each -> each.getError().getCode())
        .containsExactly("IncorrectState");
  }

  @Test
  void onlyTheOwnerAcceptsAndOnlyItsOwnEndpoints() {
    String endpoint = connected();

    assertThatRefusal(
            () ->
                partner.acceptVpcEndpointConnections(
                    new AcceptVpcEndpointConnectionsRequest()
                        .withServiceId(id)
                        .withVpcEndpointIds(endpoint)))
        .startsWith("400 InvalidVpcEndpointServiceId.NotFound: ");
    assertThat(accept("vpce-0123456789abcdef0", endpoint))
        .extracting(UnsuccessfulItem::getResourceId)
        .containsExactly("vpce-0123456789abcdef0");
    assertThat(endpoint(endpoint).getState()).isEqualTo("pending");
    assertThatRefusal(() -> accept("vpc-1")).startsWith("400 InvalidVpcEndpointId.Malformed: ");
    assertThatRefusal(() -> acceptFor("svc", endpoint))
        .startsWith("400 InvalidVpcEndpointServiceId.Malformed: ");
  }

  @Test
  void aServiceIsDeletedWhenItsEndpointsAreRejectedOrGone() {
    String endpoint = connected();

    assertThat(delete(id, "vpce-svc-0123456789abcdef0"))
        .extracting(each -> each.getResourceId() + " " + each.getError().getCode())
        .containsExactly(
            id + " ExistingVpcEndpointConnections",
            "vpce-svc-0123456789abcdef0 InvalidVpcEndpointServiceId.NotFound");

    String unused = created(creating()).getServiceId();
    ec2.createTags(new CreateTagsRequest(List.of(unused), List.of(new Tag("k", "v"))));
    assertThat(acceptFor(unused, endpoint))
        .extracting(UnsuccessfulItem::getResourceId)
        .containsExactly(endpoint);
    assertThat(
            partner
                .deleteVpcEndpointServiceConfigurations(
                    new DeleteVpcEndpointServiceConfigurationsRequest().withServiceIds(unused))
                .getUnsuccessful())
        .hasSize(1);
    assertThat(delete(unused)).isEmpty();
    assertThat(ec2.describeTags().getTags()).isEmpty();
    assertThatRefusal(() -> delete("svc"))
        .startsWith("400 InvalidVpcEndpointServiceId.Malformed: ");

    reject(endpoint);
    assertThat(connections("vpc-endpoint-id", endpoint)).hasSize(1);
    assertThat(delete(id)).isEmpty();
    assertThat(connections("vpc-endpoint-id", endpoint)).isEmpty();
    assertThatRefusal(() -> described(id)).startsWith("400 InvalidVpcEndpointServiceId.NotFound: ");
    assertThat(endpoint(endpoint).getState()).isEqualTo("rejected");
    assertThat(VpcEndpointCalls.delete(partner, endpoint)).isEmpty();
    cloud.clock().advance(CREATION);
    assertThat(endpoint(endpoint).getState()).isEqualTo("deleted");
  }

  @Test
  void aPrivateNameIsUsedOnceItIsVerified() {
    partner.modifyVpcAttribute(
        new ModifyVpcAttributeRequest().withVpcId(vpc).withEnableDnsHostnames(true));
    permit(PARTNERS);
    assertThatRefusal(
            () ->
                ec2.startVpcEndpointServicePrivateDnsVerification(
                    new StartVpcEndpointServicePrivateDnsVerificationRequest().withServiceId(id)))
        .endsWith("has no private DNS name.");
    modify(
        new ModifyVpcEndpointServiceConfigurationRequest().withPrivateDnsName("web.example.com"));

    assertThat(described(id).getPrivateDnsNameConfiguration().getState())
        .isEqualTo("pendingVerification");
    assertThat(described(id).getPrivateDnsNameConfiguration().getType()).isEqualTo("TXT");
    assertThat(described(id).getPrivateDnsNameConfiguration().getName()).matches("_[0-9a-f]{20}");
    assertThat(described(id).getPrivateDnsNameConfiguration().getValue())
        .matches("vpce:[0-9a-f]{32}");
    assertThat(detail(partner).getPrivateDnsNameVerificationState())
        .isEqualTo("pendingVerification");
    assertThatRefusal(
            () -> VpcEndpointCalls.created(partner, connecting().withPrivateDnsEnabled(true)))
        .startsWith("400 InvalidParameter: Private DNS can't be enabled because the service");

    ec2.startVpcEndpointServicePrivateDnsVerification(
        new StartVpcEndpointServicePrivateDnsVerificationRequest().withServiceId(id));

    assertThat(described(id).getPrivateDnsNameConfiguration().getState()).isEqualTo("verified");
    assertThatRefusal(
            () -> VpcEndpointCalls.created(partner, connecting().withPrivateDnsEnabled(true)))
        .isEqualTo(
            "400 InvalidParameter: Private DNS can only be enabled after the endpoint connection is"
                + " accepted by the owner of "
                + service.getServiceName()
                + ".");
    String endpoint = VpcEndpointCalls.created(partner, connecting());
    accept(endpoint);
    cloud.clock().advance(CREATION);
    partner.modifyVpcEndpoint(
        new ModifyVpcEndpointRequest().withVpcEndpointId(endpoint).withPrivateDnsEnabled(true));
    assertThat(endpoint(endpoint).getDnsEntries())
        .anyMatch(entry -> entry.getDnsName().equals("web.example.com"));

    ModifyVpcEndpointServiceConfigurationRequest removing =
        new ModifyVpcEndpointServiceConfigurationRequest().withRemovePrivateDnsName(true);
    assertThatRefusal(() -> modify(removing))
        .isEqualTo(
            "400 ExistingVpcEndpointConnections: The private DNS name of the endpoint service "
                + id
                + " cannot be removed while there are connections to the service.");
    reject(endpoint);
    modify(removing);
    assertThat(described(id).getPrivateDnsName()).isNull();
    assertThat(endpoint(endpoint).getDnsEntries())
        .noneMatch(entry -> entry.getDnsName().equals("web.example.com"));
  }
}
