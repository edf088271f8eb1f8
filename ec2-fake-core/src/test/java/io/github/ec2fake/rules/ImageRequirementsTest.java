// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS_I386;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import io.github.ec2fake.Catalogue;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which images can be launched on which instance types. */
class ImageRequirementsTest {
  /** HVM, with ENA. */
  private static final String AMAZON_LINUX_2023 = "ami-0a2023f1c0de0086a";

  private static final String ARM = "ami-0a2023f1c0de0a64b";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private String launchedOn(String type, String image) {
    return launched(ec2, launch(image).withInstanceType(type)).getInstanceType();
  }

  @ParameterizedTest
  @CsvSource({
    "t3.micro, ami-0a2023f1c0de0086a",
    "m5.large, ami-0a2023f1c0de0086a",
    "c8i.large, ami-0a2023f1c0de0086a",
    "m4.large, ami-0a2023f1c0de0086a",
    "t2.micro, ami-0a2023f1c0de0086a",
    "m3.medium, ami-0a2023f1c0de0086a",
    "c3.large, ami-0a2023f1c0de0086a",
    "c8g.large, ami-0a2023f1c0de0a64b",
    "r9g.large, ami-0a2023f1c0de0a64b",
    "p6e-gb200.36xlarge, ami-0a2023f1c0de0086a",
    "cr1.8xlarge, ami-0a2023f1c0de0086a",
    "m1.small, ami-1b814f72",
    "c3.large, ami-1b814f72",
    "c3.large, ami-31814f58",
    "m3.medium, ami-1b814f72",
    "hs1.8xlarge, ami-1b814f72",
    "m1.large, ami-1cbd4475",
    "t2.large, ami-1cbd4475",
    "c3.large, ami-dd20c3b4"
  })
  void launches(String type, String image) {
    assertThat(launchedOn(type, image)).isEqualTo(type);
  }

  /** Source: BD2KGenomics/cgcloud#10, martysweet/cfn-lint#7. */
  @ParameterizedTest
  @ValueSource(strings = {"t2.micro", "t3.micro", "m4.large", "m5.large", "r3.large", "i2.xlarge"})
  void requiresHvm(String type) {
    assertThatRefusal(() -> launchedOn(type, LINUX_EBS))
        .isEqualTo(
            "400 InvalidParameterCombination: Virtualization type 'hvm' is required for instances"
                + " of type '"
                + type
                + "'. Ensure that you are using an AMI with virtualization type 'hvm'. For more"
                + " information, see"
                + " http://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html");
  }

  /** Source: AppScale/appscale-tools#630, saltstack/salt#26417, bevacqua/baal#3. */
  @ParameterizedTest
  @ValueSource(strings = {"t1.micro", "m1.small", "m1.large", "m2.xlarge", "c1.medium"})
  void hasHvmForWindowsOnlyOnTheOldestTypes(String type) {
    assertThatRefusal(() -> launchedOn(type, AMAZON_LINUX_2023))
        .isEqualTo(
            "400 InvalidParameterCombination: Non-Windows instances with a virtualization type of"
                + " 'hvm' are currently not supported for this instance type.");
    assertThat(launchedOn(type, WINDOWS_EBS)).isEqualTo(type);
  }

  /** Source: vantage-sh/ec2instances.info#409, rancher/os#2160. */
  @ParameterizedTest
  @ValueSource(strings = {"t3.micro", "m5.large", "c5.large"})
  void requiresEna(String type) {
    String text =
        "400 InvalidParameterCombination: Enhanced networking with the Elastic Network Adapter"
            + " (ENA) is required for the '"
            + type
            + "' instance type. Ensure that you are using an AMI that is enabled for ENA.";

    assertThatRefusal(() -> launchedOn(type, WINDOWS_EBS)).isEqualTo(text);
    assertThatRefusal(() -> launchedOn(type, registered(null))).isEqualTo(text);
    assertThatRefusal(() -> launchedOn(type, registered(false))).isEqualTo(text);
    assertThat(launchedOn(type, registered(true))).isEqualTo(type);
  }

  /** Source: thelastpickle/tlp-cluster#150. */
  @Test
  void requiresATypeThatCanHaveAnInstanceStoreAsItsRoot() {
    assertThatRefusal(() -> launchedOn("t2.micro", WINDOWS_STORE))
        .isEqualTo(
            "400 UnsupportedOperation: AMI 'ami-dd20c3b4' with an instance-store root device is not"
                + " supported for the instance type 't2.micro'.");
  }

  /** Source: gardener/gardener-extension-provider-aws#694, where the type is c3.2xlarge. */
  @Test
  void tellsSeveralArchitecturesAsEc2Does() {
    assertThatRefusal(() -> launchedOn("t2.micro", ARM))
        .startsWith(
            "400 InvalidParameterValue: The architecture 'x86_64,i386' of the specified instance"
                + " type does not match the architecture 'arm64' of the specified AMI.");
    assertThatRefusal(() -> launchedOn("t2.large", LINUX_EBS_I386))
        .startsWith("400 InvalidParameterValue: The architecture 'x86_64' of");
  }

  @Test
  void refusesNothingOfAnImageThatIsMadeUp() {
    try (Ec2Cloud lenient = Ec2Cloud.builder().catalogue(Catalogue.empty().andAnyLinux()).build()) {
      for (String type : new String[] {"m1.small", "t2.micro", "t3.micro", "c3.large"}) {
        assertThat(
                launched(lenient.client(), launch("ami-12345678").withInstanceType(type))
                    .getInstanceType())
            .isEqualTo(type);
      }
    }
  }

  @Test
  void tellsWhichPublicImagesHaveEna() {
    assertThat(Fixtures.image(ec2, AMAZON_LINUX_2023).getEnaSupport()).isTrue();
    assertThat(Fixtures.image(ec2, ARM).getEnaSupport()).isTrue();
    assertThat(Fixtures.image(ec2, WINDOWS_EBS).getEnaSupport()).isNull();
  }

  /** An HVM image of the caller's. */
  private String registered(Boolean enaSupport) {
    String volume =
        ec2.createVolume(new CreateVolumeRequest(8, "us-east-1a")).getVolume().getVolumeId();
    String snapshot =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "root")).getSnapshot().getSnapshotId();
    cloud.clock().advanceUntilSettled();
    String image =
        ec2.registerImage(
                new RegisterImageRequest()
                    .withName("image of " + snapshot)
                    .withArchitecture("x86_64")
                    .withVirtualizationType("hvm")
                    .withEnaSupport(enaSupport)
                    .withRootDeviceName("/dev/xvda")
                    .withBlockDeviceMappings(
                        new BlockDeviceMapping()
                            .withDeviceName("/dev/xvda")
                            .withEbs(new EbsBlockDevice().withSnapshotId(snapshot))))
            .getImageId();
    cloud.clock().advanceUntilSettled();
    return image;
  }
}
