// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionRequest;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.ExportImageRequest;
import com.amazonaws.services.ec2.model.ExportTaskS3LocationRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImageDiskContainer;
import com.amazonaws.services.ec2.model.ImportImageRequest;
import com.amazonaws.services.ec2.model.ImportSnapshotRequest;
import com.amazonaws.services.ec2.model.InstanceCreditSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.ModifyInstanceCreditSpecificationRequest;
import com.amazonaws.services.ec2.model.ModifyLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.ModifyReservedInstancesRequest;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.ReservedInstancesConfiguration;
import com.amazonaws.services.ec2.model.ReservedInstancesOffering;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.SnapshotDiskContainer;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.internal.query.action.ActionTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of client tokens, for each action that takes one. */
class EveryClientTokenTest {
  private static final String LINUX_EBS = "ami-1b814f72";
  private static final RequestLaunchTemplateData DATA =
      new RequestLaunchTemplateData().withImageId(LINUX_EBS);

  /** Those of other actions are at most 64 characters long. */
  private static final Map<String, Integer> OTHER_LENGTHS =
      Map.of(
          "CreateLaunchTemplate", 128,
          "CreateLaunchTemplateVersion", 128,
          "CreateManagedPrefixList", 255,
          "ModifyLaunchTemplate", 128);

  private static final Map<String, BiConsumer<AmazonEC2, String>> CALLS =
      Map.ofEntries(
          entry(
              "CopyImage",
              (ec2, token) ->
                  ec2.copyImage(
                      new CopyImageRequest()
                          .withSourceRegion("us-east-1")
                          .withSourceImageId(LINUX_EBS)
                          .withName("copy")
                          .withClientToken(token))),
          entry(
              "CreateNetworkInterface",
              (ec2, token) ->
                  ec2.createNetworkInterface(
                      new CreateNetworkInterfaceRequest()
                          .withSubnetId(ec2.describeSubnets().getSubnets().get(0).getSubnetId())
                          .withClientToken(token))),
          entry(
              "CreateFleet",
              (ec2, token) ->
                  ec2.createFleet(
                      new CreateFleetRequest()
                          .withType("instant")
                          .withLaunchTemplateConfigs(
                              new FleetLaunchTemplateConfigRequest()
                                  .withLaunchTemplateSpecification(
                                      new FleetLaunchTemplateSpecificationRequest()
                                          .withLaunchTemplateId(template(ec2))
                                          .withVersion("1")))
                          .withTargetCapacitySpecification(
                              new TargetCapacitySpecificationRequest().withTotalTargetCapacity(1))
                          .withClientToken(token))),
          entry(
              "CreateLaunchTemplate",
              (ec2, token) ->
                  ec2.createLaunchTemplate(
                      new CreateLaunchTemplateRequest()
                          .withLaunchTemplateName("template")
                          .withLaunchTemplateData(DATA)
                          .withClientToken(token))),
          entry(
              "CreateLaunchTemplateVersion",
              (ec2, token) ->
                  ec2.createLaunchTemplateVersion(
                      new CreateLaunchTemplateVersionRequest()
                          .withLaunchTemplateId(template(ec2))
                          .withLaunchTemplateData(DATA)
                          .withClientToken(token))),
          entry(
              "ModifyLaunchTemplate",
              (ec2, token) ->
                  ec2.modifyLaunchTemplate(
                      new ModifyLaunchTemplateRequest()
                          .withLaunchTemplateId(template(ec2))
                          .withDefaultVersion("1")
                          .withClientToken(token))),
          entry(
              "CreateEgressOnlyInternetGateway",
              (ec2, token) ->
                  ec2.createEgressOnlyInternetGateway(
                      new CreateEgressOnlyInternetGatewayRequest()
                          .withVpcId(ec2.describeVpcs().getVpcs().get(0).getVpcId())
                          .withClientToken(token))),
          entry(
              "CreateManagedPrefixList",
              (ec2, token) ->
                  ec2.createManagedPrefixList(
                      new CreateManagedPrefixListRequest()
                          .withPrefixListName("blocks")
                          .withAddressFamily("IPv4")
                          .withMaxEntries(5)
                          .withClientToken(token))),
          entry(
              "CreateNatGateway",
              (ec2, token) ->
                  ec2.createNatGateway(
                      new CreateNatGatewayRequest()
                          .withSubnetId(ec2.describeSubnets().getSubnets().get(0).getSubnetId())
                          .withConnectivityType("private")
                          .withClientToken(token))),
          entry(
              "CreateNetworkAcl",
              (ec2, token) ->
                  ec2.createNetworkAcl(
                      new CreateNetworkAclRequest()
                          .withVpcId(ec2.describeVpcs().getVpcs().get(0).getVpcId())
                          .withClientToken(token))),
          entry(
              "CreateRouteTable",
              (ec2, token) ->
                  ec2.createRouteTable(
                      new CreateRouteTableRequest()
                          .withVpcId(ec2.describeVpcs().getVpcs().get(0).getVpcId())
                          .withClientToken(token))),
          entry(
              "CreateVpcEndpoint",
              (ec2, token) ->
                  ec2.createVpcEndpoint(
                      new CreateVpcEndpointRequest()
                          .withVpcId(ec2.describeVpcs().getVpcs().get(0).getVpcId())
                          .withServiceName("com.amazonaws.us-east-1.s3")
                          .withClientToken(token))),
          entry(
              "CreateVpcEndpointServiceConfiguration",
              (ec2, token) ->
                  ec2.createVpcEndpointServiceConfiguration(
                      new CreateVpcEndpointServiceConfigurationRequest()
                          .withNetworkLoadBalancerArns(
                              "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer"
                                  + "/net/web/0123456789abcdef")
                          .withClientToken(token))),
          entry(
              "CreateVolume",
              (ec2, token) ->
                  ec2.createVolume(
                      new CreateVolumeRequest(8, "us-east-1a").withClientToken(token))),
          entry(
              "ExportImage",
              (ec2, token) ->
                  ec2.exportImage(
                      new ExportImageRequest()
                          .withImageId(image(ec2))
                          .withDiskImageFormat("RAW")
                          .withS3ExportLocation(
                              new ExportTaskS3LocationRequest().withS3Bucket("exports"))
                          .withClientToken(token))),
          entry(
              "ImportImage",
              (ec2, token) ->
                  ec2.importImage(
                      new ImportImageRequest()
                          .withDiskContainers(new ImageDiskContainer().withUrl("s3://b/k"))
                          .withClientToken(token))),
          entry(
              "ImportSnapshot",
              (ec2, token) ->
                  ec2.importSnapshot(
                      new ImportSnapshotRequest()
                          .withDiskContainer(new SnapshotDiskContainer().withUrl("s3://b/k"))
                          .withClientToken(token))),
          entry("ModifyReservedInstances", EveryClientTokenTest::modifyReservedInstances),
          entry(
              "ModifyInstanceCreditSpecification",
              (ec2, token) ->
                  ec2.modifyInstanceCreditSpecification(
                      new ModifyInstanceCreditSpecificationRequest()
                          .withInstanceCreditSpecifications(
                              new InstanceCreditSpecificationRequest()
                                  .withInstanceId("i-0123456789abcdef0")
                                  .withCpuCredits("standard"))
                          .withClientToken(token))),
          entry(
              "RequestSpotInstances",
              (ec2, token) ->
                  ec2.requestSpotInstances(
                      new RequestSpotInstancesRequest("0.05")
                          .withLaunchSpecification(
                              new LaunchSpecification()
                                  .withImageId(LINUX_EBS)
                                  .withInstanceType("m1.small"))
                          .withClientToken(token))),
          entry(
              "RunInstances",
              (ec2, token) ->
                  ec2.runInstances(
                      new RunInstancesRequest(LINUX_EBS, 1, 1)
                          .withInstanceType("m1.small")
                          .withClientToken(token))));

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();

  /** An image of the account's own. */
  private static String image(AmazonEC2 ec2) {
    return ec2.describeImages(new DescribeImagesRequest().withOwners("self")).getImages().stream()
        .findFirst()
        .map(Image::getImageId)
        .orElseGet(
            () ->
                ec2.copyImage(
                        new CopyImageRequest()
                            .withSourceRegion("us-east-1")
                            .withSourceImageId(LINUX_EBS)
                            .withName("own"))
                    .getImageId());
  }

  private static String template(AmazonEC2 ec2) {
    return ec2
        .describeLaunchTemplates(new DescribeLaunchTemplatesRequest())
        .getLaunchTemplates()
        .stream()
        .findFirst()
        .orElseGet(
            () ->
                ec2.createLaunchTemplate(
                        new CreateLaunchTemplateRequest()
                            .withLaunchTemplateName("template")
                            .withLaunchTemplateData(DATA))
                    .getLaunchTemplate())
        .getLaunchTemplateId();
  }

  private static void modifyReservedInstances(AmazonEC2 ec2, String token) {
    ReservedInstancesOffering offering =
        ec2.describeReservedInstancesOfferings(
                new DescribeReservedInstancesOfferingsRequest().withInstanceType("m1.small"))
            .getReservedInstancesOfferings()
            .get(0);
    String id =
        ec2.purchaseReservedInstancesOffering(
                new PurchaseReservedInstancesOfferingRequest(
                    offering.getReservedInstancesOfferingId(), 1))
            .getReservedInstancesId();
    ec2.modifyReservedInstances(
        new ModifyReservedInstancesRequest()
            .withReservedInstancesIds(id)
            .withTargetConfigurations(
                new ReservedInstancesConfiguration().withAvailabilityZone("us-east-1a"))
            .withClientToken(token));
  }

  static Stream<String> actionsWithAClientToken() {
    return Modelled.actions()
        .filter(
            name ->
                Arrays.stream(ActionTypes.of(Modelled.action(name)).request().getRecordComponents())
                    .anyMatch(component -> component.getName().equals("clientToken")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actionsWithAClientToken")
  void isAtMostSoManyAsciiCharacters(String action) {
    int longest = OTHER_LENGTHS.getOrDefault(action, 64);
    BiConsumer<AmazonEC2, String> call = Objects.requireNonNull(CALLS.get(action), action);
    AmazonEC2 ec2 = cloud.client();
    cloud.arrange().bucket("exports", cloud.account());

    assertRefused(longest, () -> call.accept(ec2, "t".repeat(longest + 1)));
    assertRefused(longest, () -> call.accept(ec2, "tökén"));
    assertThatCode(() -> call.accept(ec2, "t".repeat(longest))).doesNotThrowAnyException();
  }

  private static void assertRefused(int longest, Runnable call) {
    assertThatExceptionOfType(AmazonEC2Exception.class)
        .isThrownBy(call::run)
        .satisfies(
            refusal -> {
              assertThat(refusal.getStatusCode()).isEqualTo(400);
              assertThat(refusal.getErrorCode()).isEqualTo("InvalidClientToken");
              assertThat(refusal.getErrorMessage())
                  .isEqualTo("A client token is at most " + longest + " ASCII characters long");
            });
  }
}
