// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteTagsRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GetLaunchTemplateDataRequest;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.IamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceAttribute;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateBlockDeviceMapping;
import com.amazonaws.services.ec2.model.LaunchTemplateBlockDeviceMappingRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateCapacityReservationSpecificationResponse;
import com.amazonaws.services.ec2.model.LaunchTemplateEbsBlockDevice;
import com.amazonaws.services.ec2.model.LaunchTemplateEbsBlockDeviceRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateEnclaveOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateHibernationOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateIamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateIamInstanceProfileSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMaintenanceOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMarketOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMarketOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMetadataOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMetadataOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplatePlacement;
import com.amazonaws.services.ec2.model.LaunchTemplatePlacementRequest;
import com.amazonaws.services.ec2.model.LaunchTemplatePrivateDnsNameOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateSpotMarketOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateSpotMarketOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateTagSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateTagSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplatesMonitoring;
import com.amazonaws.services.ec2.model.LaunchTemplatesMonitoringRequest;
import com.amazonaws.services.ec2.model.ModifyLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.ResponseLaunchTemplateData;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagDescription;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * RunInstances with a launch template: what comes from the template, and what the call overwrites.
 */
class LaunchesFromTemplatesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private static RunInstancesRequest from(LaunchTemplateSpecification template) {
    return new RunInstancesRequest().withMinCount(1).withMaxCount(1).withLaunchTemplate(template);
  }

  private static LaunchTemplateSpecification named(String name) {
    return new LaunchTemplateSpecification().withLaunchTemplateName(name);
  }

  /** A launch from a template with this data. */
  private RunInstancesRequest from(RequestLaunchTemplateData data) {
    String id = LaunchTemplateCalls.created(ec2, "template", data);
    return from(new LaunchTemplateSpecification().withLaunchTemplateId(id));
  }

  private static RequestLaunchTemplateData small() {
    return LaunchTemplateCalls.small();
  }

  private Map<String, String> tagsOf(String resourceId) {
    return ec2
        .describeTags(
            new DescribeTagsRequest().withFilters(new Filter("resource-id", List.of(resourceId))))
        .getTags()
        .stream()
        .collect(Collectors.toMap(TagDescription::getKey, TagDescription::getValue));
  }

  private List<Volume> volumesOf(Instance instance) {
    return ec2.describeVolumes(
            new DescribeVolumesRequest()
                .withFilters(
                    new Filter("attachment.instance-id", List.of(instance.getInstanceId()))))
        .getVolumes();
  }

  private static LaunchTemplateBlockDeviceMappingRequest device(String name, int gib) {
    return new LaunchTemplateBlockDeviceMappingRequest()
        .withDeviceName(name)
        .withEbs(new LaunchTemplateEbsBlockDeviceRequest().withVolumeSize(gib));
  }

  @Test
  void launchesWithTheParametersOfTheTemplate() {
    ec2.createKeyPair(new CreateKeyPairRequest("key"));
    Instance instance =
        launched(
            ec2,
            from(
                small()
                    .withKeyName("key")
                    .withUserData("IyEvYmluL3No")
                    .withMonitoring(new LaunchTemplatesMonitoringRequest().withEnabled(true))
                    .withDisableApiTermination(true)
                    .withInstanceInitiatedShutdownBehavior("terminate")
                    .withPlacement(
                        new LaunchTemplatePlacementRequest().withAvailabilityZone("us-east-1c"))
                    .withMetadataOptions(
                        new LaunchTemplateInstanceMetadataOptionsRequest()
                            .withHttpTokens("required"))));

    assertThat(instance.getImageId()).isEqualTo(LINUX_EBS);
    assertThat(instance.getInstanceType()).isEqualTo("m1.small");
    assertThat(instance.getKeyName()).isEqualTo("key");
    assertThat(instance.getMonitoring().getState()).isEqualTo("enabled");
    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1c");
    assertThat(instance.getMetadataOptions().getHttpTokens()).isEqualTo("required");
    assertThat(attribute(instance, "userData").getUserData()).isEqualTo("IyEvYmluL3No");
    assertThat(attribute(instance, "disableApiTermination").isDisableApiTermination()).isTrue();
    assertThat(
            attribute(instance, "instanceInitiatedShutdownBehavior")
                .getInstanceInitiatedShutdownBehavior())
        .isEqualTo("terminate");
  }

  private InstanceAttribute attribute(Instance instance, String name) {
    return ec2.describeInstanceAttribute(
            new DescribeInstanceAttributeRequest(instance.getInstanceId(), name))
        .getInstanceAttribute();
  }

  @Test
  void theCallOverwritesTheTemplate() {
    RunInstancesRequest request =
        from(
            small()
                .withDisableApiTermination(true)
                .withPlacement(
                    new LaunchTemplatePlacementRequest()
                        .withAvailabilityZone("us-east-1c")
                        .withTenancy("dedicated")));

    Instance instance =
        launched(
            ec2,
            request
                .withImageId("ami-31814f58")
                .withInstanceType("m1.medium")
                .withDisableApiTermination(false)
                .withPlacement(new Placement("us-east-1b")));

    assertThat(instance.getImageId()).isEqualTo("ami-31814f58");
    assertThat(instance.getInstanceType()).isEqualTo("m1.medium");
    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1b");
    assertThat(instance.getPlacement().getTenancy()).isEqualTo("dedicated");
    assertThat(attribute(instance, "disableApiTermination").isDisableApiTermination()).isFalse();
  }

  @Test
  void anEmptyParameterOverwritesNothing() {
    Instance instance = launched(ec2, from(small()).withInstanceType("").withKeyName(""));

    assertThat(instance.getInstanceType()).isEqualTo("m1.small");
  }

  @Test
  void usesTheDefaultVersionUnlessToldOtherwise() {
    String id = LaunchTemplateCalls.created(ec2, "web");
    LaunchTemplateCalls.version(ec2, id, small().withInstanceType("m1.medium"));
    LaunchTemplateCalls.version(ec2, id, small().withInstanceType("m1.large"));

    assertThat(typeOf(named("web"))).isEqualTo("m1.small");
    assertThat(typeOf(named("web").withVersion("$Default"))).isEqualTo("m1.small");
    assertThat(typeOf(named("web").withVersion("2"))).isEqualTo("m1.medium");
    assertThat(typeOf(named("web").withVersion("$Latest"))).isEqualTo("m1.large");
    ec2.modifyLaunchTemplate(
        new ModifyLaunchTemplateRequest().withLaunchTemplateId(id).withDefaultVersion("2"));
    assertThat(typeOf(named("web"))).isEqualTo("m1.medium");
  }

  private String typeOf(LaunchTemplateSpecification template) {
    return launched(ec2, from(template)).getInstanceType();
  }

  @Test
  void tagsTheInstanceWithItsTemplate() {
    String id = LaunchTemplateCalls.created(ec2, "web");
    LaunchTemplateCalls.version(ec2, id, small());

    Instance instance = launched(ec2, from(named("web").withVersion("$Latest")));

    Map<String, String> tags =
        Map.of("aws:ec2launchtemplate:id", id, "aws:ec2launchtemplate:version", "2");
    assertThat(tagsOf(instance.getInstanceId())).isEqualTo(tags);
    assertThat(instance.getTags()).hasSize(2);

    ec2.deleteTags(new DeleteTagsRequest(List.of(instance.getInstanceId())));
    assertThat(tagsOf(instance.getInstanceId())).as("AWS's own stay").isEqualTo(tags);
    ec2.createTags(
        new CreateTagsRequest(
            List.of(instance.getInstanceId()),
            IntStream.range(0, 50).mapToObj(i -> new Tag("key-" + i, "")).toList()));
    assertThat(tagsOf(instance.getInstanceId())).as("and do not count").hasSize(52);
  }

  @Test
  void mergesTagsByResourceAndKey() {
    RunInstancesRequest request =
        from(
            small()
                .withTagSpecifications(
                    new LaunchTemplateTagSpecificationRequest()
                        .withResourceType("instance")
                        .withTags(new Tag("stage", "test"), new Tag("team", "one")),
                    new LaunchTemplateTagSpecificationRequest()
                        .withResourceType("volume")
                        .withTags(new Tag("disk", "root"))));

    Instance instance =
        launched(
            ec2,
            request.withTagSpecifications(
                new TagSpecification()
                    .withResourceType("instance")
                    .withTags(new Tag("team", "two"), new Tag("Name", "web"))));

    assertThat(tagsOf(instance.getInstanceId()))
        .containsEntry("stage", "test")
        .containsEntry("team", "two")
        .containsEntry("Name", "web")
        .hasSize(5);
    assertThat(volumesOf(instance))
        .flatExtracting(Volume::getTags)
        .containsExactly(new Tag("disk", "root"));
  }

  @Test
  void mergesBlockDevicesByTheirName() {
    RunInstancesRequest request =
        from(
            small()
                .withBlockDeviceMappings(
                    device("/dev/sdh", 40),
                    new LaunchTemplateBlockDeviceMappingRequest()
                        .withDeviceName("/dev/sdf")
                        .withEbs(
                            new LaunchTemplateEbsBlockDeviceRequest()
                                .withVolumeSize(20)
                                .withVolumeType("standard")),
                    device("/dev/sdg", 30),
                    new LaunchTemplateBlockDeviceMappingRequest()
                        .withDeviceName("/dev/sdj")
                        .withNoDevice("")));

    Instance instance =
        launched(
            ec2,
            request.withBlockDeviceMappings(
                new BlockDeviceMapping()
                    .withDeviceName("/dev/sdi")
                    .withEbs(new EbsBlockDevice().withVolumeSize(50).withVolumeType("standard")),
                new BlockDeviceMapping()
                    .withDeviceName("/dev/sdf")
                    .withEbs(new EbsBlockDevice().withVolumeSize(25)),
                new BlockDeviceMapping().withDeviceName("/dev/sdg").withNoDevice(""),
                new BlockDeviceMapping()
                    .withDeviceName("/dev/sdj")
                    .withEbs(new EbsBlockDevice().withVolumeSize(60))));

    assertThat(volumesOf(instance))
        .extracting(
            volume -> volume.getAttachments().get(0).getDevice(),
            Volume::getSize,
            Volume::getVolumeType)
        .contains(
            tuple("/dev/sdf", 25, "standard"),
            tuple("/dev/sdh", 40, "gp2"),
            tuple("/dev/sdi", 50, "standard"),
            tuple("/dev/sdj", 60, "gp2"))
        .hasSize(5);
  }

  @Test
  void securityGroupsOfTheCallTakeThePlaceOfThoseOfTheTemplate() {
    String own =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("own", "of the test")).getGroupId();
    RunInstancesRequest request = from(small().withSecurityGroups("default"));

    assertThat(groupsOf(launched(ec2, request.clone()))).containsExactly("default");
    assertThat(groupsOf(launched(ec2, request.clone().withSecurityGroupIds(own))))
        .containsExactly("own");
  }

  private static List<String> groupsOf(Instance instance) {
    return instance.getSecurityGroups().stream().map(GroupIdentifier::getGroupName).toList();
  }

  @Test
  void mergesTheNetworkInterfaceByItsDeviceIndex() {
    RunInstancesRequest request =
        from(
            small()
                .withNetworkInterfaces(
                    new LaunchTemplateInstanceNetworkInterfaceSpecificationRequest()
                        .withDeviceIndex(0)
                        .withDescription("of the template"),
                    new LaunchTemplateInstanceNetworkInterfaceSpecificationRequest()
                        .withDeviceIndex(1)
                        .withDescription("second")));

    assertThat(
            launched(
                    ec2,
                    request
                        .clone()
                        .withNetworkInterfaces(
                            new InstanceNetworkInterfaceSpecification()
                                .withDeviceIndex(0)
                                .withDescription("of the call")))
                .getNetworkInterfaces())
        .extracting(InstanceNetworkInterface::getDescription)
        .containsExactly("of the call", "second");
    assertThatRefusal(() -> launched(ec2, request.clone().withSubnetId("subnet-12345678")))
        .startsWith(
            "400 InvalidParameterCombination: Network interfaces and an instance-level subnet ID"
                + " may not be specified on the same request");
  }

  @Test
  void aProfileOfTheCallTakesThePlaceOfTheTemplates() {
    RunInstancesRequest request =
        from(
            small()
                .withIamInstanceProfile(
                    new LaunchTemplateIamInstanceProfileSpecificationRequest()
                        .withName("template")));

    assertThat(
            launched(ec2, request.clone().withEbsOptimized(false)).getIamInstanceProfile().getArn())
        .endsWith(":instance-profile/template");
    assertThat(
            launched(
                    ec2,
                    request.withIamInstanceProfile(
                        new IamInstanceProfileSpecification()
                            .withArn("arn:aws:iam::111122223333:instance-profile/call")))
                .getIamInstanceProfile()
                .getArn())
        .isEqualTo("arn:aws:iam::111122223333:instance-profile/call");
  }

  @Test
  void aTemplateCanLeaveTheImageToTheCall() {
    RunInstancesRequest request =
        from(new RequestLaunchTemplateData().withInstanceType("m1.small"));

    assertThatRefusal(() -> launched(ec2, request.clone()))
        .isEqualTo("400 MissingParameter: The request must contain the parameter ImageId");
    assertThat(launched(ec2, request.clone().withImageId(LINUX_EBS)).getInstanceType())
        .isEqualTo("m1.small");
  }

  @Test
  void isCheckedWhenItIsUsed() {
    RunInstancesRequest request = from(small().withKeyName("later"));

    assertThatRefusal(() -> launched(ec2, request.clone()))
        .isEqualTo("400 InvalidKeyPair.NotFound: The key pair 'later' does not exist");
    ec2.createKeyPair(new CreateKeyPairRequest("later"));
    assertThat(launched(ec2, request.clone()).getKeyName()).isEqualTo("later");
  }

  @Test
  void refusesANameThatNoTemplateCanHave() {
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    new RunInstancesRequest()
                        .withMinCount(1)
                        .withMaxCount(1)
                        .withLaunchTemplate(
                            new LaunchTemplateSpecification()
                                .withLaunchTemplateName("[\"web\",\"database\"]"))))
        .isEqualTo(
            "400 InvalidLaunchTemplateName.Malformed: A launch template name must be between 3 and"
                + " 128 characters, and may contain letters, numbers, and the following characters:"
                + " - ( ) . / _.");
  }

  @Test
  void refusesATemplateThatDoesNotExist() {
    String id = LaunchTemplateCalls.created(ec2, "web");

    assertThatRefusal(() -> launched(ec2, from(named("other"))))
        .isEqualTo(
            "400 InvalidLaunchTemplateName.NotFoundException: The specified launch template, with"
                + " template name other, does not exist.");
    assertThatRefusal(() -> launched(ec2, from(named("web").withVersion("two"))))
        .isEqualTo(
            "400 InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version two"
                + " for the launch template with ID "
                + id
                + ".");
    assertThatRefusal(
            () ->
                launched(ec2, from(new LaunchTemplateSpecification().withLaunchTemplateId("web"))))
        .isEqualTo(
            "400 InvalidLaunchTemplateId.Malformed: Invalid id: \"web\" (expecting \"lt-...\")");
    assertThatRefusal(
            () ->
                launched(
                    cloud.client(PARTNER),
                    from(new LaunchTemplateSpecification().withLaunchTemplateId(id))))
        .startsWith("400 InvalidLaunchTemplateId.NotFound: ");
  }

  @Test
  void theDataOfAnInstanceLaunchesAnotherOne() {
    ec2.createKeyPair(new CreateKeyPairRequest("key"));
    String original =
        launched(
                ec2,
                launch(LINUX_EBS)
                    .withKeyName("key")
                    .withUserData("IyEvYmluL3No")
                    .withMonitoring(true)
                    .withPlacement(new Placement("us-east-1c"))
                    .withIamInstanceProfile(new IamInstanceProfileSpecification().withName("web"))
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("instance")
                            .withTags(new Tag("Name", "web"))))
            .getInstanceId();
    Instance instance = described(ec2, original);

    ResponseLaunchTemplateData data =
        ec2.getLaunchTemplateData(new GetLaunchTemplateDataRequest().withInstanceId(original))
            .getLaunchTemplateData();

    Volume root = volumesOf(instance).get(0);
    InstanceNetworkInterface network = instance.getNetworkInterfaces().get(0);
    assertThat(data)
        .isEqualTo(
            new ResponseLaunchTemplateData()
                .withImageId(LINUX_EBS)
                .withInstanceType("m1.small")
                .withKeyName("key")
                .withUserData("IyEvYmluL3No")
                .withKernelId(instance.getKernelId())
                .withMonitoring(new LaunchTemplatesMonitoring().withEnabled(true))
                .withEbsOptimized(false)
                .withDisableApiStop(false)
                .withDisableApiTermination(false)
                .withInstanceInitiatedShutdownBehavior("stop")
                .withIamInstanceProfile(
                    new LaunchTemplateIamInstanceProfileSpecification()
                        .withArn("arn:aws:iam::111122223333:instance-profile/web"))
                .withPlacement(
                    new LaunchTemplatePlacement()
                        .withAvailabilityZone("us-east-1c")
                        .withGroupName("")
                        .withTenancy("default"))
                .withBlockDeviceMappings(
                    new LaunchTemplateBlockDeviceMapping()
                        .withDeviceName("/dev/sda1")
                        .withEbs(
                            new LaunchTemplateEbsBlockDevice()
                                .withDeleteOnTermination(true)
                                .withEncrypted(false)
                                .withSnapshotId(root.getSnapshotId())
                                .withVolumeSize(8)
                                .withVolumeType("standard")))
                .withNetworkInterfaces(
                    new LaunchTemplateInstanceNetworkInterfaceSpecification()
                        .withAssociatePublicIpAddress(true)
                        .withDeleteOnTermination(true)
                        .withDescription("")
                        .withDeviceIndex(0)
                        .withGroups(network.getGroups().get(0).getGroupId())
                        .withPrivateIpAddress(network.getPrivateIpAddress())
                        .withSubnetId(network.getSubnetId()))
                .withTagSpecifications(
                    new LaunchTemplateTagSpecification()
                        .withResourceType("instance")
                        .withTags(new Tag("Name", "web")))
                .withCapacityReservationSpecification(
                    new LaunchTemplateCapacityReservationSpecificationResponse()
                        .withCapacityReservationPreference("open"))
                .withHibernationOptions(
                    new LaunchTemplateHibernationOptions().withConfigured(false))
                .withEnclaveOptions(new LaunchTemplateEnclaveOptions().withEnabled(false))
                .withMaintenanceOptions(
                    new LaunchTemplateInstanceMaintenanceOptions().withAutoRecovery("default"))
                .withPrivateDnsNameOptions(
                    new LaunchTemplatePrivateDnsNameOptions()
                        .withHostnameType("ip-name")
                        .withEnableResourceNameDnsARecord(false)
                        .withEnableResourceNameDnsAAAARecord(false))
                .withMetadataOptions(
                    new LaunchTemplateInstanceMetadataOptions()
                        .withHttpTokens("optional")
                        .withHttpPutResponseHopLimit(1)
                        .withHttpEndpoint("enabled")
                        .withHttpProtocolIpv6("disabled")
                        .withInstanceMetadataTags("disabled")));
  }

  @Test
  void aTemplateCanAskForSpotInstances() {
    Instance instance =
        launched(
            ec2,
            from(
                small()
                    .withInstanceMarketOptions(
                        new LaunchTemplateInstanceMarketOptionsRequest()
                            .withMarketType("spot")
                            .withSpotOptions(
                                new LaunchTemplateSpotMarketOptionsRequest()
                                    .withMaxPrice("0.05")))));

    assertThat(instance.getInstanceLifecycle()).isEqualTo("spot");
    assertThat(
            ec2.getLaunchTemplateData(
                    new GetLaunchTemplateDataRequest().withInstanceId(instance.getInstanceId()))
                .getLaunchTemplateData()
                .getInstanceMarketOptions())
        .isEqualTo(
            new LaunchTemplateInstanceMarketOptions()
                .withMarketType("spot")
                .withSpotOptions(
                    new LaunchTemplateSpotMarketOptions()
                        .withMaxPrice("0.050000")
                        .withSpotInstanceType("one-time")
                        .withInstanceInterruptionBehavior("terminate")));
  }

  @Test
  void refusesTheDataOfAnUnknownInstance() {
    assertThatRefusal(
            () ->
                ec2.getLaunchTemplateData(
                    new GetLaunchTemplateDataRequest().withInstanceId("i-0123456789abcdef0")))
        .isEqualTo(
            "400 InvalidInstanceID.NotFound: The instance ID 'i-0123456789abcdef0' does not exist");
  }
}
