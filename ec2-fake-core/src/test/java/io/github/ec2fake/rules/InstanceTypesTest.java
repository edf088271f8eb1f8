// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstanceTypeOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceTypeOfferingsResult;
import com.amazonaws.services.ec2.model.DescribeInstanceTypesRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceTypesResult;
import com.amazonaws.services.ec2.model.DiskInfo;
import com.amazonaws.services.ec2.model.EbsOptimizedInfo;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GpuDeviceInfo;
import com.amazonaws.services.ec2.model.GpuDeviceMemoryInfo;
import com.amazonaws.services.ec2.model.InstanceTypeInfo;
import com.amazonaws.services.ec2.model.InstanceTypeOffering;
import com.amazonaws.services.ec2.model.NetworkCardInfo;
import com.amazonaws.services.ec2.model.NeuronDeviceInfo;
import com.amazonaws.services.ec2.model.VCpuInfo;
import io.github.ec2fake.Ec2Cloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What EC2 says of its instance types, and where it offers them. */
class InstanceTypesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private static DescribeInstanceTypesRequest types(String... names) {
    return new DescribeInstanceTypesRequest().withInstanceTypes(names);
  }

  private InstanceTypeInfo type(String name) {
    List<InstanceTypeInfo> types = ec2.describeInstanceTypes(types(name)).getInstanceTypes();
    assertThat(types).hasSize(1);
    return types.get(0);
  }

  private List<String> all(AmazonEC2 client, DescribeInstanceTypesRequest request) {
    List<String> names = new ArrayList<>();
    DescribeInstanceTypesRequest next = request;
    String token;
    do {
      DescribeInstanceTypesResult page = client.describeInstanceTypes(next);
      assertThat(page.getInstanceTypes()).hasSizeLessThanOrEqualTo(100);
      page.getInstanceTypes().forEach(type -> names.add(type.getInstanceType()));
      token = page.getNextToken();
      next = request.clone().withNextToken(token);
    } while (token != null);
    return names;
  }

  private List<InstanceTypeOffering> offerings(DescribeInstanceTypeOfferingsRequest request) {
    List<InstanceTypeOffering> offerings = new ArrayList<>();
    String token;
    do {
      DescribeInstanceTypeOfferingsResult page = ec2.describeInstanceTypeOfferings(request);
      offerings.addAll(page.getInstanceTypeOfferings());
      token = page.getNextToken();
      request.setNextToken(token);
    } while (token != null);
    return offerings;
  }

  private static Filter filter(String name, String... values) {
    return new Filter(name, List.of(values));
  }

  @Test
  void describesAType() {
    InstanceTypeInfo type = type("m5.large");

    assertThat(type.getInstanceType()).isEqualTo("m5.large");
    assertThat(type.getFreeTierEligible()).isFalse();
    assertThat(type.getSupportedUsageClasses()).containsExactly("on-demand", "spot");
    assertThat(type.getSupportedRootDeviceTypes()).containsExactly("ebs");
    assertThat(type.getSupportedVirtualizationTypes()).containsExactly("hvm");
    assertThat(type.getBareMetal()).isFalse();
    assertThat(type.getHypervisor()).isEqualTo("nitro");
    assertThat(type.getProcessorInfo().getSupportedArchitectures()).containsExactly("x86_64");
    assertThat(type.getProcessorInfo().getSustainedClockSpeedInGhz()).isEqualTo(3.1);
    assertThat(type.getProcessorInfo().getManufacturer()).isEqualTo("Intel");
    assertThat(type.getVCpuInfo())
        .isEqualTo(
            new VCpuInfo()
                .withDefaultVCpus(2)
                .withDefaultCores(1)
                .withDefaultThreadsPerCore(2)
                .withValidCores(1)
                .withValidThreadsPerCore(1, 2));
    assertThat(type.getMemoryInfo().getSizeInMiB()).isEqualTo(8192);
    assertThat(type.getInstanceStorageSupported()).isFalse();
    assertThat(type.getInstanceStorageInfo()).isNull();
    assertThat(type.getEbsInfo().getEbsOptimizedSupport()).isEqualTo("default");
    assertThat(type.getEbsInfo().getNvmeSupport()).isEqualTo("required");
    assertThat(type.getEbsInfo().getEbsOptimizedInfo())
        .isEqualTo(
            new EbsOptimizedInfo()
                .withBaselineBandwidthInMbps(650)
                .withBaselineThroughputInMBps(81.25)
                .withBaselineIops(3600)
                .withMaximumBandwidthInMbps(4750)
                .withMaximumThroughputInMBps(593.75)
                .withMaximumIops(18750));
    assertThat(type.getNetworkInfo().getNetworkPerformance()).isEqualTo("Up to 10 Gigabit");
    assertThat(type.getNetworkInfo().getMaximumNetworkInterfaces()).isEqualTo(3);
    assertThat(type.getNetworkInfo().getIpv4AddressesPerInterface()).isEqualTo(10);
    assertThat(type.getNetworkInfo().getEnaSupport()).isEqualTo("required");
    assertThat(type.getNetworkInfo().getNetworkCards())
        .containsExactly(
            new NetworkCardInfo()
                .withNetworkCardIndex(0)
                .withNetworkPerformance("Up to 10 Gigabit")
                .withMaximumNetworkInterfaces(3)
                .withBaselineBandwidthInGbps(0.75)
                .withPeakBandwidthInGbps(10.0));
    assertThat(type.getPlacementGroupInfo().getSupportedStrategies())
        .containsExactly("cluster", "partition", "spread");
    assertThat(type.getHibernationSupported()).isTrue();
    assertThat(type.getDedicatedHostsSupported()).isTrue();
    assertThat(type.getSupportedBootModes()).containsExactly("legacy-bios", "uefi");
    assertThat(type.getNitroTpmInfo().getSupportedVersions()).containsExactly("2.0");
    assertThat(type.getGpuInfo()).isNull();
    assertThat(type.getNeuronInfo()).isNull();
  }

  @Test
  void describesDisksAndAccelerators() {
    InstanceTypeInfo type = type("p4d.24xlarge");

    assertThat(type.getInstanceStorageInfo().getTotalSizeInGB()).isEqualTo(8000);
    assertThat(type.getInstanceStorageInfo().getDisks())
        .containsExactly(new DiskInfo().withCount(8).withSizeInGB(1000L).withType("ssd"));
    assertThat(type.getGpuInfo().getTotalGpuMemoryInMiB()).isEqualTo(327680);
    assertThat(type.getGpuInfo().getGpus())
        .containsExactly(
            new GpuDeviceInfo()
                .withCount(8)
                .withManufacturer("NVIDIA")
                .withName("A100")
                .withMemoryInfo(new GpuDeviceMemoryInfo().withSizeInMiB(40960)));
    assertThat(type.getNetworkInfo().getEfaInfo().getMaximumEfaInterfaces()).isEqualTo(4);
    assertThat(type.getNetworkInfo().getNetworkCards())
        .extracting(NetworkCardInfo::getNetworkCardIndex)
        .containsExactly(0, 1, 2, 3);
    assertThat(type("f1.2xlarge").getFpgaInfo().getTotalFpgaMemoryInMiB()).isEqualTo(65536);
    assertThat(type("vt1.3xlarge").getMediaAcceleratorInfo().getTotalMediaMemoryInMiB())
        .isEqualTo(24576);

    NeuronDeviceInfo neuron = type("inf2.xlarge").getNeuronInfo().getNeuronDevices().get(0);
    assertThat(neuron.getName()).isEqualTo("Inferentia2");
    assertThat(neuron.getCoreInfo().getCount()).isEqualTo(2);
    assertThat(neuron.getCoreInfo().getVersion()).isEqualTo(2);
    assertThat(neuron.getMemoryInfo().getSizeInMiB()).isEqualTo(32768);
    assertThat(type("inf2.xlarge").getInferenceAcceleratorInfo().getAccelerators()).hasSize(1);
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    InstanceTypeInfo type = type("r9g.large");

    assertThat(type.getProcessorInfo().getSupportedArchitectures()).containsExactly("arm64");
    assertThat(type.getVCpuInfo()).isNull();
    assertThat(type.getMemoryInfo()).isNull();
    assertThat(type.getEbsInfo()).isNull();
    assertThat(type.getNetworkInfo()).isNull();
    assertThat(type.getSupportedRootDeviceTypes()).isEmpty();
    assertThat(type("i3.metal").getHypervisor()).as("EC2 says none of bare metal").isNull();
  }

  /** Source: scylladb/scylla-cluster-tests#12419. */
  @Test
  void refusesTypesThatThereAreNot() {
    assertThatRefusal(() -> ec2.describeInstanceTypes(types("i8ge.tiny")))
        .isEqualTo(
            "400 InvalidInstanceType: The following supplied instance types do not exist:"
                + " [i8ge.tiny]");
    assertThatRefusal(() -> ec2.describeInstanceTypes(types("m1.tiny", "m5.large", "m2.tiny")))
        .endsWith("do not exist: [m1.tiny, m2.tiny]");
  }

  @Test
  void refusesATypeThatTheRegionDoesNotHave() {
    assertThat(type("m1.small").getInstanceType()).isEqualTo("m1.small");
    assertThatRefusal(
            () -> cloud.client(OWNER, "us-east-2").describeInstanceTypes(types("m1.small")))
        .isEqualTo(
            "400 InvalidInstanceType: The following supplied instance types do not exist:"
                + " [m1.small]");
  }

  @Test
  void describesTheTypesOfTheRegionInPagesOf100() {
    List<String> virginia = all(ec2, new DescribeInstanceTypesRequest());
    List<String> ohio = all(cloud.client(OWNER, "us-east-2"), new DescribeInstanceTypesRequest());

    assertThat(virginia).hasSize(1243).doesNotHaveDuplicates().contains("m1.small", "t3.micro");
    assertThat(ohio).hasSize(1078).contains("t3.micro").doesNotContain("m1.small");
    assertThat(ec2.describeInstanceTypes(types()).getInstanceTypes()).hasSize(100);
    assertThat(all(ec2, new DescribeInstanceTypesRequest().withMaxResults(30))).isEqualTo(virginia);
  }

  @Test
  void refusesPagesThatAreTooSmallOrTooLarge() {
    assertThatRefusal(
            () -> ec2.describeInstanceTypes(new DescribeInstanceTypesRequest().withMaxResults(4)))
        .startsWith("400 InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid.");
    assertThatRefusal(
            () -> ec2.describeInstanceTypes(new DescribeInstanceTypesRequest().withMaxResults(101)))
        .startsWith("400 InvalidParameterValue: Value ( 101 ) for parameter maxResults");
    assertThatRefusal(() -> ec2.describeInstanceTypes(types("m5.large").withMaxResults(5)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter instanceTypeSet cannot be used with the"
                + " parameter maxResults");
    assertThatRefusal(
            () ->
                ec2.describeInstanceTypeOfferings(
                    new DescribeInstanceTypeOfferingsRequest().withMaxResults(1001)))
        .startsWith("400 InvalidParameterValue: Value ( 1001 ) for parameter maxResults");
    String[] many = IntStream.rangeClosed(0, 100).mapToObj(i -> "m5.large").toArray(String[]::new);
    assertThatRefusal(() -> ec2.describeInstanceTypes(types(many)))
        .startsWith("400 InvalidParameterValue: ");
    assertThat(ec2.describeInstanceTypes(types(Arrays.copyOf(many, 100))).getInstanceTypes())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "instance-type, m5.l*, m5.large",
    "vcpu-info.default-vcpus, 448, u-6tb1.112xlarge",
    "processor-info.supported-architecture, i386, t2.micro",
    "memory-info.size-in-mib, 1740, m1.small",
    "instance-storage-info.disk.size-in-gb, 160, m1.small",
    "instance-storage-info.disk.type, hdd, d2.xlarge",
    "instance-storage-info.disk.count, 24, d3en.12xlarge",
    "ebs-info.ebs-optimized-info.baseline-throughput-in-mbps, 81.25, m5.large",
    "network-info.network-performance, Low to Moderate, t2.micro",
    "vcpu-info.valid-threads-per-core, '1,2', m5.large",
    "vcpu-info.valid-threads-per-core, 2, m5.large",
    "supported-virtualization-type, paravirtual, m1.small",
    "ebs-info.maximum-ebs-attachments, 27, m5.large",
    "bare-metal, true, m5.metal"
  })
  void filters(String name, String value, String expected) {
    List<String> found =
        all(ec2, new DescribeInstanceTypesRequest().withFilters(filter(name, value)));

    assertThat(found).contains(expected).hasSizeLessThan(1243);
  }

  @Test
  void offersTypesInTheRegion() {
    List<InstanceTypeOffering> offerings = offerings(new DescribeInstanceTypeOfferingsRequest());

    assertThat(offerings).hasSize(1243);
    assertThat(offerings)
        .filteredOn(offering -> offering.getInstanceType().equals("t3.micro"))
        .extracting(InstanceTypeOffering::getLocationType, InstanceTypeOffering::getLocation)
        .containsExactly(tuple("region", "us-east-1"));
    assertThat(
            ec2.describeInstanceTypeOfferings(new DescribeInstanceTypeOfferingsRequest())
                .getInstanceTypeOfferings())
        .hasSize(1000);
  }

  @Test
  void offersTypesInARegionThatNeedsAnOptIn() {
    cloud.account(cloud.account()).optIn("af-south-1");

    assertThat(
            cloud
                .client(cloud.account(), "af-south-1")
                .describeInstanceTypeOfferings(new DescribeInstanceTypeOfferingsRequest())
                .getInstanceTypeOfferings())
        .contains(
            new InstanceTypeOffering()
                .withInstanceType("t3.micro")
                .withLocationType("region")
                .withLocation("af-south-1"));
  }

  @Test
  void offersTypesInZones() {
    DescribeInstanceTypeOfferingsRequest request =
        new DescribeInstanceTypeOfferingsRequest().withFilters(filter("instance-type", "t3.micro"));

    assertThat(offerings(request.clone().withLocationType("availability-zone")))
        .extracting(InstanceTypeOffering::getLocationType, InstanceTypeOffering::getLocation)
        .containsExactly(
            tuple("availability-zone", "us-east-1a"),
            tuple("availability-zone", "us-east-1b"),
            tuple("availability-zone", "us-east-1d"),
            tuple("availability-zone", "us-east-1e"),
            tuple("availability-zone", "us-east-1f"));
    assertThat(offerings(request.clone().withLocationType("availability-zone-id")))
        .extracting(InstanceTypeOffering::getLocation)
        .containsExactly("use1-az1", "use1-az2", "use1-az4", "use1-az5", "use1-az6");
  }

  @Test
  void filtersOfferingsByLocation() {
    DescribeInstanceTypeOfferingsRequest request =
        new DescribeInstanceTypeOfferingsRequest()
            .withLocationType("availability-zone")
            .withFilters(filter("location", "us-east-1c"), filter("instance-type", "t?.micro"));

    assertThat(offerings(request))
        .extracting(InstanceTypeOffering::getInstanceType)
        .contains("t2.micro")
        .doesNotContain("t3.micro");
  }

  @Test
  void refusesOtherLocationTypes() {
    assertThatRefusal(
            () ->
                ec2.describeInstanceTypeOfferings(
                    new DescribeInstanceTypeOfferingsRequest().withLocationType("planet")))
        .startsWith("400 InvalidParameterValue: Value (planet) for parameter locationType");
    assertThatRefusal(
            () ->
                ec2.describeInstanceTypeOfferings(
                    new DescribeInstanceTypeOfferingsRequest().withLocationType("outpost")))
        .startsWith("400 UnsupportedOperation: ");
  }
}
