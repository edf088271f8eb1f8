// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.InstanceType;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The images that every cloud starts with. */
class BuiltInImagesTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(Instant.parse("2026-11-01T00:00:00Z")).build();

  private final AmazonEC2 ec2 = cloud.client();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amazon | al2023-ami-2023.*-kernel-6.1-x86_64 |"
            + " al2023-ami-2023.11.20260427.1-kernel-6.1-x86_64",
        "amazon | al2023-ami-2023.*-kernel-6.1-arm64 |"
            + " al2023-ami-2023.11.20260427.1-kernel-6.1-arm64",
        "amazon | amzn2-ami-hvm-2.0.*-x86_64-gp2 | amzn2-ami-hvm-2.0.20260427.1-x86_64-gp2",
        "amazon | amzn2-ami-hvm-*-arm64-gp2 | amzn2-ami-hvm-2.0.20260427.1-arm64-gp2",
        "amazon | Windows_Server-2016-English-Full-Base-* |"
            + " Windows_Server-2016-English-Full-Base-2026.04.15",
        "amazon | Windows_Server-2019-English-Full-Base-* |"
            + " Windows_Server-2019-English-Full-Base-2026.04.15",
        "801119661308 | Windows_Server-2022-English-Full-Base-* |"
            + " Windows_Server-2022-English-Full-Base-2026.04.15",
        "amazon | Windows_Server-2025-English-Core-Base-* |"
            + " Windows_Server-2025-English-Core-Base-2026.04.15",
        "amazon | Windows_Server-2022-English-Full-SQL_2022_Standard-* |"
            + " Windows_Server-2022-English-Full-SQL_2022_Standard-2026.04.15",
        "099720109477 | ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-* |"
            + " ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20260415",
        "099720109477 | ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-* |"
            + " ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-20260415",
        "136693071363 | debian-12-amd64-* | debian-12-amd64-20250814-2210",
        "309956199498 | RHEL-9*-x86_64-* | RHEL-9.6.0_HVM-20250910-x86_64-0-Hourly2-GP3",
        "013907871322 | suse-sles-15-sp*-hvm-ssd-x86_64 |"
            + " suse-sles-15-sp7-v20260325-hvm-ssd-x86_64",
        "125523088429 | Fedora-Cloud-Base-AmazonEC2.x86_64-* |"
            + " Fedora-Cloud-Base-AmazonEC2.x86_64-43-1.6",
      })
  void theNewestOfAFamilyIsOne(String owner, String pattern, String newest) {
    List<Image> images = images(new Filter("name", List.of(pattern)), owner);

    assertThat(images).extracting(Image::getCreationDate).doesNotHaveDuplicates();
    assertThat(images).hasSizeGreaterThan(1);
    assertThat(images.stream().max(Comparator.comparing(Image::getCreationDate)))
        .map(Image::getName)
        .hasValue(newest);
  }

  @Test
  void noTwoHaveTheSameNameOrDate() {
    List<Image> all = ec2.describeImages().getImages();

    assertThat(all).extracting(Image::getCreationDate).doesNotHaveDuplicates();
    assertThat(all).extracting(Image::getName).doesNotHaveDuplicates();
    assertThat(all).extracting(Image::getImageId).doesNotHaveDuplicates();
  }

  @Test
  void amazonLinuxHasItsRootAtXvda() {
    Image image = first("name", "amzn2-ami-hvm-2.0.*-x86_64-gp2");

    assertThat(image.getRootDeviceName()).isEqualTo("/dev/xvda");
    assertThat(image.getBlockDeviceMappings())
        .extracting(BlockDeviceMapping::getDeviceName, device -> device.getEbs().getVolumeType())
        .containsExactly(tuple("/dev/xvda", "gp2"));
    ec2.runInstances(
        new RunInstancesRequest(image.getImageId(), 1, 1)
            .withInstanceType(InstanceType.T3Micro)
            .withBlockDeviceMappings(
                new BlockDeviceMapping()
                    .withDeviceName("/dev/xvda")
                    .withEbs(new EbsBlockDevice().withVolumeSize(20))));
    assertThat(ec2.describeVolumes().getVolumes()).extracting(Volume::getSize).containsExactly(20);
  }

  /** Code that takes the first image that it finds can launch it. */
  @ParameterizedTest
  @CsvSource({
    "virtualization-type, hvm, t3.micro",
    "architecture, x86_64, t3.micro",
    "architecture, arm64, t4g.micro",
    "architecture, i386, m1.small",
    "platform, windows, t3.medium",
    "root-device-type, ebs, m5.large",
    "root-device-type, instance-store, m1.large",
    "virtualization-type, paravirtual, m1.small",
    "owner-alias, amazon, t3.micro",
  })
  void theFirstOfAKindLaunches(String filter, String value, String type) {
    ec2.runInstances(
        new RunInstancesRequest(first(filter, value).getImageId(), 1, 1).withInstanceType(type));
  }

  @Test
  void theFirstWindowsInstanceStoreImageLaunches() {
    Image image =
        ec2.describeImages(
                new DescribeImagesRequest()
                    .withFilters(
                        new Filter("platform", List.of("windows")),
                        new Filter("root-device-type", List.of("instance-store"))))
            .getImages()
            .get(0);

    assertThat(image.getProductCodes()).isEmpty();
    ec2.runInstances(new RunInstancesRequest(image.getImageId(), 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "Windows_Server-2022-English-Full-SQL_2022_Standard-*, Windows with SQL Server Standard,"
        + " RunInstances:0006",
    "Windows_Server-2022-English-Full-SQL_2022_Web-*, Windows with SQL Server Web,"
        + " RunInstances:0202",
    "Windows_Server-2022-English-Full-SQL_2022_Enterprise-*,"
        + " Windows with SQL Server Enterprise, RunInstances:0102",
    "Windows_Server-2022-English-Full-SQL_2022_Express-*, Windows, RunInstances:0002",
    "Windows-2008R2-SP1-English-SQLStandard-v101, Windows with SQL Server Standard,"
        + " RunInstances:0006",
    "RHEL-*, Red Hat Enterprise Linux, RunInstances:0010",
    "suse-sles-*, SUSE Linux, RunInstances:000g",
    "amzn2-ami-*, Linux/UNIX, RunInstances",
  })
  void tellWhatIsBilled(String name, String details, String operation) {
    Image image = first("name", name);

    assertThat(image.getPlatformDetails()).isEqualTo(details);
    assertThat(image.getUsageOperation()).isEqualTo(operation);
  }

  @Test
  void tellTheirFeatures() {
    Image image = first("name", "al2023-*");

    assertThat(image)
        .isEqualTo(
            new Image()
                .withImageId("ami-0a2023f1c0de0086a")
                .withImageLocation("amazon/al2023-ami-2023.6.20241212.0-kernel-6.1-x86_64")
                .withState("available")
                .withOwnerId("137112412989")
                .withPublic(true)
                .withArchitecture("x86_64")
                .withImageType("machine")
                .withPlatformDetails("Linux/UNIX")
                .withUsageOperation("RunInstances")
                .withImageOwnerAlias("amazon")
                .withName("al2023-ami-2023.6.20241212.0-kernel-6.1-x86_64")
                .withDescription("Amazon Linux 2023 AMI 2023.6.20241212.0 x86_64 HVM kernel-6.1")
                .withRootDeviceType("ebs")
                .withRootDeviceName("/dev/xvda")
                .withBlockDeviceMappings(image.getBlockDeviceMappings())
                .withVirtualizationType("hvm")
                .withHypervisor("xen")
                .withCreationDate("2024-12-12T00:00:00.000Z")
                .withEnaSupport(true)
                .withSriovNetSupport("simple")
                .withBootMode("uefi-preferred")
                .withImdsSupport("v2.0")
                .withDeprecationTime("2028-11-01T00:00:00.000Z")
                .withDeregistrationProtection("disabled"));
    assertThat(first("name", "TPM-*").getTpmSupport()).isEqualTo("v2.0");
  }

  @Test
  void aPublicParameterNamesAmazonsImagesOnly() {
    String copy =
        ec2.copyImage(
                new CopyImageRequest()
                    .withSourceRegion("us-east-1")
                    .withSourceImageId("ami-0a2023f1c0de0086a")
                    .withName("al2023-ami-2023.99.20261101.0-kernel-6.1-x86_64"))
            .getImageId();
    String newest =
        "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    assertThat(launched(ec2, launch(newest).withInstanceType("t3.micro")).getImageId())
        .isNotEqualTo(copy);
  }

  @Test
  void thoseOfTheGuideAreComplete() {
    assertThat(images(new Filter("name", List.of("Windows-*")), "amazon"))
        .extracting(Image::getName)
        .contains(
            "Windows-Server2008-i386-Base-v103",
            "Windows-Server2008-x86_64-Base-v103",
            "Windows-2008R2-SP1-MultiLang-SQLStandard-v101");
    assertThat(first("description", "*IIS*").getPlatform()).isEqualTo("windows");
    assertThat(first("description", "Microsoft Windows 2008 R2 64-bit for Cluster Instances"))
        .isNotNull();
  }

  @Test
  void areDeprecatedWhenTheCloudIsTwoYearsOld() {
    int all = ec2.describeImages().getImages().size();
    cloud.clock().advance(Duration.ofDays(730));
    assertThat(ec2.describeImages().getImages()).hasSize(all);

    cloud.clock().advance(Duration.ofDays(1));

    assertThat(ec2.describeImages().getImages())
        .extracting(Image::getImageType)
        .containsOnly("kernel", "ramdisk");
    assertThat(
            ec2.describeImages(new DescribeImagesRequest().withIncludeDeprecated(true)).getImages())
        .hasSize(all);
  }

  @Test
  void paravirtualImagesHaveKernels() {
    Image image = first("virtualization-type", "paravirtual");
    Image kernel = image(image.getKernelId());

    assertThat(kernel.getImageType()).isEqualTo("kernel");
    assertThat(kernel.getArchitecture()).isEqualTo(image.getArchitecture());
    assertThat(kernel.getRootDeviceName()).isNull();
    assertThat(first("image-type", "ramdisk").getImageId()).startsWith("ari-");
    Image paid = first("product-code", "ACD42B6F");
    assertThat(image(paid.getKernelId()).getImageType()).isEqualTo("kernel");
    assertThat(image(paid.getRamdiskId()).getImageType()).isEqualTo("ramdisk");
  }

  @Test
  void inOtherRegionsKernelsAreTheirOwn() {
    AmazonEC2 ireland = cloud.client(OWNER, "eu-west-1");
    Image there = first(ireland, "virtualization-type", "paravirtual");

    assertThat(there.getKernelId()).isNotEqualTo("aki-825ea7eb");
    assertThat(
            ireland
                .describeImages(new DescribeImagesRequest().withImageIds(there.getKernelId()))
                .getImages())
        .extracting(Image::getName)
        .containsExactly(image("aki-825ea7eb").getName());
  }

  @Test
  void kernelsDoNotLaunch() {
    assertThatRefusal(() -> ec2.runInstances(new RunInstancesRequest("aki-825ea7eb", 1, 1)))
        .startsWith("400 InvalidAMIID.Malformed: Invalid id: \"aki-825ea7eb\"");
    assertThatRefusal(() -> image("aki-nonsense"))
        .startsWith("400 InvalidKernelId.Malformed: Invalid id: \"aki-nonsense\"");
    assertThatRefusal(() -> image("aki-12345678")).startsWith("400 InvalidAMIID.NotFound");
  }

  @Test
  void marketplaceImagesHaveProductCodes() {
    assertThat(images(new Filter("name", List.of("*")), "aws-marketplace"))
        .flatExtracting(Image::getProductCodes)
        .extracting(code -> code.getProductCodeType())
        .containsExactly("marketplace", "marketplace");
    assertThat(first("product-code.type", "devpay").getProductCodes()).isNotEmpty();
  }

  private List<Image> images(Filter filter, String owner) {
    return ec2.describeImages(new DescribeImagesRequest().withOwners(owner).withFilters(filter))
        .getImages();
  }

  private Image first(String filter, String value) {
    return first(ec2, filter, value);
  }

  private static Image first(AmazonEC2 client, String filter, String value) {
    return client
        .describeImages(new DescribeImagesRequest().withFilters(new Filter(filter, List.of(value))))
        .getImages()
        .get(0);
  }

  private Image image(String id) {
    return ec2.describeImages(new DescribeImagesRequest().withImageIds(id)).getImages().get(0);
  }
}
