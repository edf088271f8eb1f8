// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CpuOptionsRequest;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceTypeOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceTypesRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotPriceHistoryRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceAttributeName;
import com.amazonaws.services.ec2.model.InstanceTypeInfo;
import com.amazonaws.services.ec2.model.InstanceTypeOffering;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.ReservedInstancesOffering;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;
import com.amazonaws.services.ec2.model.VCpuInfo;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.NewInstanceType;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instance types that a setting adds to those of EC2. */
class NewInstanceTypesTest {
  private static final String HVM = "ami-0ed094fb1304fd857";
  private static final String NEW = "m9x.large";
  private static final String ELSEWHERE = "g9.xlarge";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder()
          .instanceTypes(
              NewInstanceType.named(NEW).vcpus(4).memoryMiB(12_288),
              NewInstanceType.named(ELSEWHERE)
                  .like("g5.xlarge")
                  .vcpus(8)
                  .offeredIn("us-east-1b", "eu-west-1"))
          .quotas(
              Quotas.standard()
                  .with(Quota.STANDARD_VCPUS, 10)
                  .with(Quota.G_VCPUS, 8)
                  .with(Quota.SPOT_G_VCPUS, 16)
                  .instancesOf(NEW, 2))
          .capacity("us-east-1a", NEW, 5)
          .build();

  private final AmazonEC2 ec2 = cloud.client();

  private static RunInstancesRequest of(String type) {
    return launch(HVM).withInstanceType(type);
  }

  private static String hvmIn(AmazonEC2 ec2) {
    return ec2.describeImages(
            new DescribeImagesRequest()
                .withFilters(new Filter("name", List.of("al2023-ami-2023.11.20260427.1-*-x86_64"))))
        .getImages()
        .get(0)
        .getImageId();
  }

  private static InstanceTypeInfo info(AmazonEC2 ec2, String type) {
    return ec2.describeInstanceTypes(new DescribeInstanceTypesRequest().withInstanceTypes(type))
        .getInstanceTypes()
        .get(0);
  }

  private static List<InstanceTypeOffering> offerings(AmazonEC2 ec2, String by, String type) {
    return ec2.describeInstanceTypeOfferings(
            new DescribeInstanceTypeOfferingsRequest()
                .withLocationType(by)
                .withFilters(new Filter("instance-type", List.of(type))))
        .getInstanceTypeOfferings();
  }

  @Test
  void isDescribedAsItIsToldToBe() {
    InstanceTypeInfo info = info(ec2, NEW);

    assertThat(info.getVCpuInfo().getDefaultVCpus()).isEqualTo(4);
    assertThat(info.getVCpuInfo().getDefaultCores()).isEqualTo(2);
    assertThat(info.getVCpuInfo().getValidCores()).containsExactly(1, 2);
    assertThat(info.getVCpuInfo().getValidThreadsPerCore()).containsExactly(1, 2);
    assertThat(info.getMemoryInfo().getSizeInMiB()).isEqualTo(12_288);
    assertThat(info.getNetworkInfo()).isEqualTo(info(ec2, "m7i.large").getNetworkInfo());
    assertThat(info.getHypervisor()).isEqualTo("nitro");
  }

  @Test
  void isLikeAnotherTypeInAllThatIsNotSaid() {
    InstanceTypeInfo info = info(cloud.client(OWNER, "eu-west-1"), ELSEWHERE);

    assertThat(info.getGpuInfo()).isEqualTo(info(ec2, "g5.xlarge").getGpuInfo());
    assertThat(info.getVCpuInfo().getDefaultVCpus()).isEqualTo(8);
  }

  @Test
  void isAmongAllTypesAndFoundByFilters() {
    assertThat(
            ec2.describeInstanceTypes(
                    new DescribeInstanceTypesRequest()
                        .withFilters(new Filter("memory-info.size-in-mib", List.of("12288"))))
                .getInstanceTypes())
        .extracting(InstanceTypeInfo::getInstanceType)
        .contains(NEW);
  }

  @Test
  void isOfferedEverywhereOrWhereItIsToldTo() {
    assertThat(offerings(ec2, "region", NEW))
        .extracting(InstanceTypeOffering::getLocation)
        .containsExactly("us-east-1");
    assertThat(offerings(ec2, "availability-zone", NEW)).hasSize(6);
    assertThat(offerings(ec2, "availability-zone", ELSEWHERE))
        .extracting(InstanceTypeOffering::getLocation)
        .containsExactly("us-east-1b");
    assertThat(offerings(ec2, "availability-zone-id", ELSEWHERE))
        .extracting(InstanceTypeOffering::getLocation)
        .containsExactly("use1-az2");
    assertThat(offerings(cloud.client(OWNER, "eu-west-1"), "availability-zone", ELSEWHERE))
        .hasSize(3);
    AmazonEC2 ohio = cloud.client(OWNER, "us-east-2");
    assertThat(offerings(ohio, "region", ELSEWHERE)).isEmpty();
    assertThatRefusal(() -> info(ohio, ELSEWHERE))
        .isEqualTo(
            "400 InvalidInstanceType: The following supplied instance types do not exist:"
                + " [g9.xlarge]");
  }

  @Test
  void launchesAndCountsInTheQuotasThatItsNameAndFiguresTell() {
    assertThat(launched(ec2, of(NEW)).getInstanceType()).isEqualTo(NEW);
    assertThat(launched(ec2, of(NEW)).getCpuOptions().getCoreCount()).isEqualTo(2);

    assertThatRefusal(() -> launched(ec2, of(NEW).withMinCount(1).withMaxCount(1)))
        .startsWith("400 InstanceLimitExceeded");
    cloud
        .account(OWNER)
        .quotas(
            Quotas.standard()
                .withDefaultVcpus()
                .with(Quota.STANDARD_VCPUS, 10)
                .instancesOf(NEW, 9));
    assertThatRefusal(() -> launched(ec2, of(NEW)))
        .startsWith("400 VcpuLimitExceeded: You have requested more vCPU capacity than your");
  }

  @Test
  void hasTheCoresOfTheTypeThatItIsLikeUnlessItIsToldOthers() {
    try (Ec2Cloud alike =
        Ec2Cloud.builder()
            .instanceTypes(
                NewInstanceType.named("m9.large").like("m5.4xlarge"),
                NewInstanceType.named("m9.xlarge").like("m5.4xlarge").threadsPerCore(1),
                NewInstanceType.named("m9.2xlarge").like("m5.4xlarge").vcpus(4))
            .build()) {
      AmazonEC2 client = alike.client();

      assertThat(info(client, "m9.large").getVCpuInfo())
          .isEqualTo(info(client, "m5.4xlarge").getVCpuInfo());
      assertThat(info(client, "m9.xlarge").getVCpuInfo())
          .returns(16, VCpuInfo::getDefaultVCpus)
          .returns(16, VCpuInfo::getDefaultCores)
          .returns(List.of(1), VCpuInfo::getValidThreadsPerCore);
      assertThat(info(client, "m9.2xlarge").getVCpuInfo())
          .returns(4, VCpuInfo::getDefaultVCpus)
          .returns(2, VCpuInfo::getDefaultCores)
          .returns(List.of(1, 2), VCpuInfo::getValidCores);
    }
  }

  @Test
  void isCheckedByItsFigures() {
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    of(NEW)
                        .withCpuOptions(
                            new CpuOptionsRequest().withCoreCount(3).withThreadsPerCore(1))))
        .contains("m9x.large")
        .contains("1, 2");
    try (Ec2Cloud arm =
        Ec2Cloud.builder()
            .instanceTypes(NewInstanceType.named(NEW).architectures("arm64"))
            .build()) {
      assertThatRefusal(() -> launched(arm.client(), of(NEW)))
          .contains("arm64")
          .startsWith("400 InvalidParameterValue");
    }
    try (Ec2Cloud xen =
        Ec2Cloud.builder()
            .instanceTypes(
                NewInstanceType.named("q1.large")
                    .fact("network-info.maximum-network-interfaces", "1"))
            .build()) {
      assertThat(info(xen.client(), "q1.large").getNetworkInfo().getNetworkCards())
          .extracting(card -> card.getMaximumNetworkInterfaces())
          .containsExactly(1);
    }
  }

  @Test
  void launchesOnlyWhereItIsOffered() {
    assertThat(launched(ec2, of(ELSEWHERE)).getPlacement().getAvailabilityZone())
        .isEqualTo("us-east-1b");
    assertThatRefusal(() -> launched(ec2, of(ELSEWHERE).withPlacement(new Placement("us-east-1a"))))
        .isEqualTo(
            "400 Unsupported: Your requested instance type (g9.xlarge) is not supported in your"
                + " requested Availability Zone (us-east-1a). Please retry your request by not"
                + " specifying an Availability Zone or choosing us-east-1b.");
    AmazonEC2 ohio = cloud.client(OWNER, "us-east-2");
    assertThatRefusal(
            () ->
                launched(
                    ohio, new RunInstancesRequest(hvmIn(ohio), 1, 1).withInstanceType(ELSEWHERE)))
        .isEqualTo(
            "400 Unsupported: The requested configuration is currently not supported. Please check"
                + " the documentation for supported configurations.");
  }

  @Test
  void launchesOnClassicOnlyWhereItIsOffered() {
    NewInstanceType type = NewInstanceType.named("m1.8xlarge").like("m1.large");
    try (Ec2Cloud classic =
        Ec2Cloud.builder()
            .ec2Classic()
            .instanceTypes(type.offeredIn("us-east-1b", "eu-west-1"))
            .build()) {
      assertThat(
              launched(classic.client(), launch(LINUX_EBS).withInstanceType("m1.8xlarge"))
                  .getPlacement()
                  .getAvailabilityZone())
          .isEqualTo("us-east-1b");
      AmazonEC2 tokyo = classic.client(OWNER, "ap-northeast-1");
      String image =
          tokyo
              .describeImages(
                  new DescribeImagesRequest()
                      .withFilters(new Filter("virtualization-type", List.of("paravirtual"))))
              .getImages()
              .get(0)
              .getImageId();
      assertThatRefusal(
              () ->
                  launched(
                      tokyo, new RunInstancesRequest(image, 1, 1).withInstanceType("m1.8xlarge")))
          .isEqualTo(
              "400 Unsupported: The requested configuration is currently not supported. Please"
                  + " check the documentation for supported configurations.");
    }
  }

  @Test
  void anInstanceCanBeGivenIt() {
    String id = launched(ec2, of("m5.large")).getInstanceId();
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));

    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest(id, InstanceAttributeName.InstanceType).withValue(NEW));
    assertThat(described(ec2, id).getCpuOptions().getCoreCount()).isEqualTo(2);
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest(id, InstanceAttributeName.InstanceType)
            .withValue(ELSEWHERE));

    assertThat(described(ec2, id).getPlacement().getAvailabilityZone()).isEqualTo("us-east-1a");
    assertThatRefusal(() -> ec2.startInstances(new StartInstancesRequest(List.of(id))))
        .startsWith("400 Unsupported: Your requested instance type (g9.xlarge)");
    assertThat(described(ec2, id).getState().getName()).isEqualTo("stopped");
  }

  @Test
  void isTakenBySpotRequestsFleetsAndTemplates() {
    ec2.requestSpotInstances(
        new RequestSpotInstancesRequest("0.50")
            .withLaunchSpecification(
                new LaunchSpecification().withImageId(HVM).withInstanceType(ELSEWHERE)));
    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName("new")
            .withLaunchTemplateData(
                new RequestLaunchTemplateData().withImageId(HVM).withInstanceType(NEW)));
    launched(
        ec2,
        new RunInstancesRequest()
            .withMinCount(1)
            .withMaxCount(1)
            .withLaunchTemplate(new LaunchTemplateSpecification().withLaunchTemplateName("new")));
    ec2.createFleet(
        new CreateFleetRequest()
            .withType("instant")
            .withTargetCapacitySpecification(
                new TargetCapacitySpecificationRequest()
                    .withTotalTargetCapacity(1)
                    .withDefaultTargetCapacityType("spot"))
            .withLaunchTemplateConfigs(
                new FleetLaunchTemplateConfigRequest()
                    .withLaunchTemplateSpecification(
                        new FleetLaunchTemplateSpecificationRequest()
                            .withLaunchTemplateName("new")
                            .withVersion("1"))
                    .withOverrides(
                        new FleetLaunchTemplateOverridesRequest().withInstanceType(ELSEWHERE))));

    assertThat(ec2.describeInstances().getReservations())
        .flatExtracting(reservation -> reservation.getInstances())
        .extracting(
            Instance::getInstanceType,
            Instance::getInstanceLifecycle,
            each -> each.getPlacement().getAvailabilityZone())
        .containsExactlyInAnyOrder(
            tuple(NEW, null, "us-east-1a"),
            tuple(ELSEWHERE, "spot", "us-east-1b"),
            tuple(ELSEWHERE, "spot", "us-east-1b"));
    assertThat(
            ec2.describeSpotPriceHistory(
                    new DescribeSpotPriceHistoryRequest().withInstanceTypes(NEW))
                .getSpotPriceHistory())
        .isNotEmpty();
  }

  @Test
  void canBeReserved() {
    List<ReservedInstancesOffering> found =
        ec2.describeReservedInstancesOfferings(
                new DescribeReservedInstancesOfferingsRequest()
                    .withInstanceType(NEW)
                    .withProductDescription("Linux/UNIX"))
            .getReservedInstancesOfferings();
    assertThat(found).isNotEmpty();

    ec2.purchaseReservedInstancesOffering(
        new PurchaseReservedInstancesOfferingRequest(
            found.get(0).getReservedInstancesOfferingId(), 1));

    assertThat(ec2.describeReservedInstances().getReservedInstances())
        .extracting(reserved -> reserved.getInstanceType())
        .containsExactly(NEW);
  }

  @Test
  void faultsAndCapacityCanNameIt() {
    cloud.faults().zone("us-east-1a").once().outOfCapacity(NEW);

    assertThat(launched(ec2, of(NEW)).getPlacement().getAvailabilityZone()).isEqualTo("us-east-1b");
  }

  @Test
  void aStaleReadShowsIt() {
    try (Ec2Cloud lagging =
        Ec2Cloud.builder()
            .instanceTypes(NewInstanceType.named(NEW))
            .consistency(
                Consistency.builder().lag(ResourceKind.INSTANCES, Duration.ofSeconds(5)).build())
            .build()) {
      AmazonEC2 client = lagging.client();
      String id = launched(client, of(NEW)).getInstanceId();
      lagging.clock().advance(Duration.ofMinutes(5));
      assertThat(described(client, id).getInstanceType()).isEqualTo(NEW);
    }
  }

  @Test
  void anotherCloudDoesNotHaveIt() {
    try (Ec2Cloud other = Ec2Cloud.create()) {
      assertThatRefusal(() -> launched(other.client(), of(NEW)))
          .isEqualTo("400 InvalidParameterValue: Invalid value 'm9x.large' for InstanceType.");
      assertThatRefusal(() -> info(other.client(), NEW)).startsWith("400 InvalidInstanceType");
      assertThatThrownBy(() -> other.account(OWNER).quotas(Quotas.standard().instancesOf(NEW, 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "EC2 has no instance type 'm9x.large'; types are written as in m1.large, and"
                  + " Ec2Cloud.builder().instanceTypes(…) adds new ones, before they are named");
    }
    assertThatCode(() -> cloud.account(OWNER).quotas(Quotas.standard().instancesOf(NEW, 1)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "m9x", "m9x.", ".large", "M9x.large", "m9x.huge", "m9x.0xlarge", "m9x.large "})
  void refusesAMalformedName(String name) {
    assertThatThrownBy(() -> NewInstanceType.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a new instance type is named as EC2's are: a family of lower-case letters, digits and"
                + " '-', a dot, and a size such as large, 2xlarge, metal or metal-24xl; but was '"
                + name
                + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"m9x.metal", "u-64tb9.224xlarge", "m5.96xlarge", "c9i-flex.metal-48xl"})
  void takesNamesAsEc2Makes(String name) {
    assertThat(NewInstanceType.named(name).name()).isEqualTo(name);
  }

  @Test
  void refusesATypeThatIsThere() {
    assertThatThrownBy(() -> NewInstanceType.named("m5.large"))
        .hasMessage(
            "EC2 has the instance type 'm5.large' already, and it cannot be changed; a new one"
                + " needs another name");
    Ec2Cloud.Builder builder = Ec2Cloud.builder().instanceTypes(NewInstanceType.named(NEW));
    assertThatThrownBy(() -> builder.instanceTypes(NewInstanceType.named(NEW)))
        .hasMessage(
            "the instance type 'm9x.large' has been added already; a new one needs another name");
  }

  @Test
  void refusesFiguresThatNoTypeHas() {
    NewInstanceType type = NewInstanceType.named(NEW);

    assertThatThrownBy(() -> type.vcpus(0))
        .hasMessage("an instance type has 1 to 10000 vCPUs, but was told to have 0");
    assertThatThrownBy(() -> type.threadsPerCore(3))
        .hasMessage("an instance type has 1 to 2 threads per core, but was told to have 3");
    assertThatThrownBy(() -> type.memoryMiB(0)).hasMessageContaining("1 to 2147483647 MiB");
    assertThatThrownBy(() -> type.like("m9x.small"))
        .hasMessage(
            "a new instance type can be like one that EC2 has, such as m7i.large, but not like"
                + " 'm9x.small'");
    assertThatThrownBy(() -> type.architectures("vax"))
        .hasMessage(
            "the architectures of an instance type are of [arm64, arm64_mac, i386, x86_64,"
                + " x86_64_mac], but were vax");
    assertThatThrownBy(() -> type.offeredIn("us-east-9"))
        .hasMessageStartingWith("EC2 has no zone 'us-east-9'");
    assertThatThrownBy(() -> Ec2Cloud.builder().instanceTypes(type.vcpus(3).threadsPerCore(2)))
        .hasMessage("m9x.large cannot have 3 vCPUs with 2 threads per core");
  }

  @Test
  void refusesFactsThatNoTypeHas() {
    NewInstanceType type = NewInstanceType.named(NEW);

    assertThatThrownBy(() -> type.fact("colour", "red"))
        .hasMessage(
            "no fact of an instance type that can be set is named 'colour'; facts are named as the"
                + " filters of DescribeInstanceTypes, such as hypervisor");
    assertThatThrownBy(() -> type.fact("gpu-info.gpus", "1")).hasMessageContaining("gpu-info.gpus");
    assertThatThrownBy(() -> type.fact("vcpu-info.default-vcpus", "4"))
        .hasMessage(
            "vcpu-info.default-vcpus is set by vcpus, threadsPerCore, memoryMiB or architectures");
    assertThatThrownBy(() -> type.fact("hypervisor", "kvm"))
        .hasMessage("hypervisor can be of [nitro, xen], but was kvm");
    assertThatThrownBy(() -> type.fact("bare-metal", "yes"))
        .hasMessage("bare-metal must be true or false, but was yes");
    assertThatThrownBy(() -> type.fact("ebs-info.ebs-optimized-info.baseline-iops", "many"))
        .hasMessageContaining("must be a whole number, but was many");
    assertThatThrownBy(() -> type.fact("processor-info.sustained-clock-speed-in-ghz", "fast"))
        .hasMessageContaining("must be a number, but was fast");
    assertThatThrownBy(() -> type.fact("network-info.network-performance", "a|b"))
        .hasMessageContaining("must be words such as Up to 10 Gigabit, but was a|b");
    assertThatThrownBy(() -> type.fact("hypervisor")).hasMessage("hypervisor needs a value");
  }

  @Test
  void takesFactsOfEachKind() {
    try (Ec2Cloud many =
        Ec2Cloud.builder()
            .instanceTypes(
                NewInstanceType.named(NEW)
                    .fact("supported-virtualization-type", "hvm", "paravirtual")
                    .fact("hypervisor", "xen")
                    .fact("free-tier-eligible", "true")
                    .fact("processor-info.sustained-clock-speed-in-ghz", "4.75")
                    .fact("network-info.network-performance", "800 Gigabit"))
            .build()) {
      InstanceTypeInfo info = info(many.client(), NEW);

      assertThat(info.getSupportedVirtualizationTypes()).containsExactly("hvm", "paravirtual");
      assertThat(info.getHypervisor()).isEqualTo("xen");
      assertThat(info.getFreeTierEligible()).isTrue();
      assertThat(info.getProcessorInfo().getSustainedClockSpeedInGhz()).isEqualTo(4.75);
      assertThat(info.getNetworkInfo().getNetworkCards())
          .extracting(card -> card.getNetworkPerformance())
          .containsExactly("800 Gigabit");
    }
  }

  @Test
  void hasAsManyThreadsAndInterfacesAsItIsToldTo() {
    try (Ec2Cloud small =
        Ec2Cloud.builder()
            .instanceTypes(
                NewInstanceType.named(NEW)
                    .vcpus(3)
                    .fact("network-info.maximum-network-interfaces", "2"))
            .build()) {
      InstanceTypeInfo info = info(small.client(), NEW);

      assertThat(info.getVCpuInfo().getDefaultThreadsPerCore()).isEqualTo(1);
      assertThat(info.getVCpuInfo().getDefaultCores()).isEqualTo(3);
      assertThat(info.getVCpuInfo().getValidThreadsPerCore()).containsExactly(1);
      assertThat(info.getNetworkInfo().getMaximumNetworkInterfaces()).isEqualTo(2);
      assertThat(info.getNetworkInfo().getNetworkCards())
          .extracting(card -> card.getMaximumNetworkInterfaces())
          .containsExactly(2);
    }
  }
}
