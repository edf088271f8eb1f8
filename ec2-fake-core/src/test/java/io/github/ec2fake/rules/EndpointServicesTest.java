// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointServicesRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointServicesResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ServiceDetail;
import com.amazonaws.services.ec2.model.ServiceTypeDetail;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** DescribeVpcEndpointServices. */
class EndpointServicesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client(OWNER);

  private static List<ServiceDetail> details(AmazonEC2 ec2, String... names) {
    return ec2.describeVpcEndpointServices(
            new DescribeVpcEndpointServicesRequest().withServiceNames(names))
        .getServiceDetails();
  }

  @Test
  void aServiceSaysWhatItIs() {
    ServiceDetail service = details(ec2, "com.amazonaws.us-east-1.ecr.api").get(0);

    assertThat(service.getServiceId()).matches("vpce-svc-0[0-9a-f]{16}");
    assertThat(service.getServiceType())
        .containsExactly(new ServiceTypeDetail().withServiceType("Interface"));
    assertThat(service.getOwner()).isEqualTo("amazon");
    assertThat(service.getAvailabilityZones()).contains("us-east-1a", "us-east-1f");
    assertThat(service.getBaseEndpointDnsNames())
        .containsExactly("api.ecr.us-east-1.vpce.amazonaws.com");
    assertThat(service.getPrivateDnsName()).isEqualTo("api.ecr.us-east-1.amazonaws.com");
    assertThat(service.getPrivateDnsNames()).hasSize(1);
    assertThat(service.getPrivateDnsNameVerificationState()).isEqualTo("verified");
    assertThat(service.getVpcEndpointPolicySupported()).isTrue();
    assertThat(service.getAcceptanceRequired()).isFalse();
    assertThat(service.getManagesVpcEndpoints()).isFalse();
    assertThat(service.getSupportedIpAddressTypes()).containsExactly("ipv4");
  }

  @Test
  void s3HasEndpointsOfBothTypes() {
    List<ServiceDetail> both = details(ec2, "com.amazonaws.us-east-1.s3");

    assertThat(both)
        .extracting(each -> each.getServiceType().get(0).getServiceType())
        .containsExactly("Gateway", "Interface");
    assertThat(both.get(0).getServiceId()).isNotEqualTo(both.get(1).getServiceId());
    assertThat(both.get(0).getBaseEndpointDnsNames()).containsExactly("s3.us-east-1.amazonaws.com");
    assertThat(both.get(0).getPrivateDnsName()).isNull();
    assertThat(both.get(1).getPrivateDnsName()).isEqualTo("*.s3.us-east-1.amazonaws.com");
    assertThat(both.get(1).getBaseEndpointDnsNames())
        .containsExactly("s3.us-east-1.vpce.amazonaws.com");
  }

  @Test
  void namesAreThoseOfTheRegion() {
    assertThat(details(cloud.client(OWNER, "eu-west-1")))
        .extracting(ServiceDetail::getServiceName)
        .allMatch(name -> name.startsWith("com.amazonaws.eu-west-1."));
    assertThat(details(cloud.client(OWNER, "cn-north-1")))
        .extracting(ServiceDetail::getServiceName)
        .contains(
            "com.amazonaws.cn-north-1.s3",
            "com.amazonaws.cn-north-1.dynamodb",
            "cn.com.amazonaws.cn-north-1.ec2");
    assertThatRefusal(() -> details(ec2, "com.amazonaws.us-east-1.nothing"))
        .isEqualTo(
            "400 InvalidServiceName: The Vpc Endpoint Service 'com.amazonaws.us-east-1.nothing'"
                + " does not exist");
  }

  @Test
  void aServiceMayHaveNoPrivateNameAndTakeNoPolicies() {
    ServiceDetail dynamo = details(ec2, "com.amazonaws.us-east-1.dynamodb").get(1);

    assertThat(dynamo.getBaseEndpointDnsNames())
        .containsExactly("dynamodb.us-east-1.vpce.amazonaws.com");
    assertThat(dynamo.getPrivateDnsName()).isNull();
    assertThat(dynamo.getPrivateDnsNames()).isEmpty();
    assertThat(dynamo.getVpcEndpointPolicySupported()).isTrue();
    assertThat(details(ec2, "com.amazonaws.us-east-1.eks").get(0).getVpcEndpointPolicySupported())
        .isFalse();
  }

  @Test
  void filtersAndPages() {
    assertThat(found("service-type", "Gateway"))
        .containsExactly("com.amazonaws.us-east-1.dynamodb", "com.amazonaws.us-east-1.s3");
    assertThat(found("service-name", "com.amazonaws.us-east-1.ec2"))
        .containsExactly("com.amazonaws.us-east-1.ec2");
    assertThat(found("owner", "111122223333")).isEmpty();
    assertThat(found("owner", "amazon")).hasSizeGreaterThan(50);
    assertThat(found("service-region", "eu-west-1")).isEmpty();
    assertThat(found("supported-ip-address-types", "ipv6")).isEmpty();
    assertThat(found("tag:Name", "x")).isEmpty();
    assertThat(found("tag-key", "Name")).isEmpty();

    DescribeVpcEndpointServicesResult first =
        ec2.describeVpcEndpointServices(new DescribeVpcEndpointServicesRequest().withMaxResults(5));
    DescribeVpcEndpointServicesResult second =
        ec2.describeVpcEndpointServices(
            new DescribeVpcEndpointServicesRequest()
                .withMaxResults(5)
                .withNextToken(first.getNextToken()));
    assertThat(first.getServiceNames()).hasSize(5);
    assertThat(second.getServiceNames())
        .hasSize(5)
        .doesNotContainAnyElementsOf(first.getServiceNames());
  }

  /** A name is there once, though a service may be there twice. */
  private List<String> found(String name, String value) {
    return ec2.describeVpcEndpointServices(
            new DescribeVpcEndpointServicesRequest().withFilters(new Filter(name, List.of(value))))
        .getServiceNames();
  }
}
