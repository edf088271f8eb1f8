// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CapacityReservationSpecification;
import com.amazonaws.services.ec2.model.CpuOptions;
import com.amazonaws.services.ec2.model.CpuOptionsRequest;
import com.amazonaws.services.ec2.model.CreditSpecificationRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceCreditSpecificationsRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.EnclaveOptionsRequest;
import com.amazonaws.services.ec2.model.HibernationOptionsRequest;
import com.amazonaws.services.ec2.model.IamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceCreditSpecificationRequest;
import com.amazonaws.services.ec2.model.InstanceMaintenanceOptionsRequest;
import com.amazonaws.services.ec2.model.InstanceMetadataOptionsRequest;
import com.amazonaws.services.ec2.model.InstanceMetadataOptionsResponse;
import com.amazonaws.services.ec2.model.LicenseConfiguration;
import com.amazonaws.services.ec2.model.LicenseConfigurationRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceCreditSpecificationRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceCreditSpecificationResult;
import com.amazonaws.services.ec2.model.ModifyInstanceMaintenanceOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceMetadataOptionsRequest;
import com.amazonaws.services.ec2.model.PrivateDnsNameOptionsRequest;
import com.amazonaws.services.ec2.model.PrivateDnsNameOptionsResponse;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.UnsuccessfulInstanceCreditSpecificationItem;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options of an instance can be, when it is launched and later. */
class InstanceOptionsTest {
  /** Its instances answer version 2 of the metadata service only. */
  private static final String AMAZON_LINUX_2023 = "ami-0ed094fb1304fd857";

  private static final String VALUE = "400 InvalidParameterValue: ";
  private static final String COMBINATION = "400 InvalidParameterCombination: ";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off |    |          |      |    | httpTokens | optional, required",
        "    |    | required |      |    | httpEndpoint | disabled, enabled",
        "    |    |          | true |    | httpProtocolIpv6 | disabled, enabled",
        "    |    |          |      | on | instanceMetadataTags | disabled, enabled"
      })
  void refusesWordsThatNoMetadataOptionHas(
      @Nullable String tokens,
      @Nullable Integer hops,
      @Nullable String endpoint,
      @Nullable String ipv6,
      @Nullable String tags,
      String parameter,
      String words) {
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    nitro()
                        .withMetadataOptions(
                            new InstanceMetadataOptionsRequest()
                                .withHttpTokens(tokens)
                                .withHttpPutResponseHopLimit(hops)
                                .withHttpEndpoint(endpoint)
                                .withHttpProtocolIpv6(ipv6)
                                .withInstanceMetadataTags(tags))))
        .startsWith(VALUE)
        .contains(" for parameter " + parameter + " is invalid. It must be one of ")
        .satisfies(text -> assertThat(List.of(words.split(", "))).allMatch(text::contains));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65})
  void refusesFewerHopsThan1AndMoreThan64(int hops) {
    String refusal =
        VALUE
            + "Value ("
            + hops
            + ") for parameter httpPutResponseHopLimit is invalid. It must be between 1 and 64.";
    String id = launched(ec2, nitro()).getInstanceId();

    assertThatRefusal(() -> launched(ec2, nitro().withMetadataOptions(hops(hops))))
        .isEqualTo(refusal);
    assertThatRefusal(
            () -> ec2.modifyInstanceMetadataOptions(metadata(id).withHttpPutResponseHopLimit(hops)))
        .isEqualTo(refusal);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64})
  void takes1To64Hops(int hops) {
    String id = launched(ec2, nitro().withMetadataOptions(hops(hops))).getInstanceId();

    assertThat(metadataOf(id).getHttpPutResponseHopLimit()).isEqualTo(hops);
  }

  @Test
  void metadataOptionsBeginWithThoseOfTheImageAndChangeOneByOne() {
    String id = launched(ec2, nitro()).getInstanceId();
    assertThat(metadataOf(id).getHttpTokens()).isEqualTo("required");
    assertThat(metadataOf(id).getHttpPutResponseHopLimit()).isEqualTo(2);

    ec2.modifyInstanceMetadataOptions(metadata(id).withHttpTokens("optional"));
    ec2.modifyInstanceMetadataOptions(metadata(id).withHttpPutResponseHopLimit(5));
    ec2.modifyInstanceMetadataOptions(metadata(id).withHttpProtocolIpv6("enabled"));
    ec2.modifyInstanceMetadataOptions(metadata(id).withInstanceMetadataTags("enabled"));
    ec2.modifyInstanceMetadataOptions(metadata(id).withHttpEndpoint("disabled"));

    assertThat(metadataOf(id))
        .isEqualTo(
            new InstanceMetadataOptionsResponse()
                .withState("applied")
                .withHttpTokens("optional")
                .withHttpPutResponseHopLimit(5)
                .withHttpEndpoint("disabled")
                .withHttpProtocolIpv6("enabled")
                .withInstanceMetadataTags("enabled"));
    assertThatRefusal(() -> ec2.modifyInstanceMetadataOptions(metadata(id)))
        .isEqualTo(
            "400 MissingParameter: The request must contain at least one of the metadata options");
    assertThatRefusal(
            () -> ec2.modifyInstanceMetadataOptions(metadata(id).withHttpEndpoint("closed")))
        .startsWith(VALUE + "Value (closed) for parameter httpEndpoint is invalid.");
  }

  @Test
  void cpuOptionsAreThoseThatTheTypeHas() {
    String id = launched(ec2, nitro().withCpuOptions(cpu(1, 1))).getInstanceId();
    assertThat(described(ec2, id).getCpuOptions())
        .satisfies(
            options -> {
              assertThat(options.getCoreCount()).isEqualTo(1);
              assertThat(options.getThreadsPerCore()).isEqualTo(1);
            });

    assertThatRefusal(() -> launched(ec2, nitro().withCpuOptions(cpu(3, 1))))
        .isEqualTo(
            COMBINATION
                + "CPU core count 3 is not valid for the instance type 'm5.large'. Valid core"
                + " counts: [1]");
    assertThatRefusal(() -> launched(ec2, nitro().withCpuOptions(cpu(1, 3))))
        .isEqualTo(
            COMBINATION
                + "CPU threads per core 3 is not valid for the instance type 'm5.large'. Valid"
                + " threads per core: [1, 2]");
    String half =
        "400 MissingParameter: When specifying CpuOptions you must specify both CoreCount and"
            + " ThreadsPerCore.";
    assertThatRefusal(() -> launched(ec2, nitro().withCpuOptions(cpu(1, null)))).isEqualTo(half);
    assertThatRefusal(() -> launched(ec2, nitro().withCpuOptions(cpu(null, 1)))).isEqualTo(half);
  }

  @Test
  void anotherTypeHasItsOwnCpus() {
    String id = launched(ec2, nitro().withCpuOptions(cpu(1, 1))).getInstanceId();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.describeInstances();

    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest().withInstanceId(id).withInstanceType("m5.xlarge"));

    assertThat(described(ec2, id).getCpuOptions())
        .isEqualTo(new CpuOptions().withCoreCount(2).withThreadsPerCore(2));
  }

  @Test
  void enclavesAndHibernationExcludeEachOther() {
    EnclaveOptionsRequest enclave = new EnclaveOptionsRequest().withEnabled(true);
    HibernationOptionsRequest hibernation = new HibernationOptionsRequest().withConfigured(true);
    RunInstancesRequest encrypted =
        nitro()
            .withInstanceType("m5.xlarge")
            .withBlockDeviceMappings(
                new BlockDeviceMapping()
                    .withDeviceName("/dev/xvda")
                    .withEbs(new EbsBlockDevice().withEncrypted(true)));

    Instance both = launched(ec2, encrypted.clone().withEnclaveOptions(enclave));
    assertThat(described(ec2, both.getInstanceId()).getEnclaveOptions().getEnabled()).isTrue();
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    encrypted
                        .clone()
                        .withEnclaveOptions(enclave)
                        .withHibernationOptions(hibernation)))
        .isEqualTo(
            COMBINATION
                + "You cannot enable hibernation and AWS Nitro Enclaves on the same instance.");
    assertThatRefusal(
            () -> launched(ec2, nitro().withInstanceType("t3.micro").withEnclaveOptions(enclave)))
        .isEqualTo(
            "400 UnsupportedOperation: The instance type 't3.micro' does not support AWS Nitro"
                + " Enclaves.");
    assertThatRefusal(() -> launched(ec2, nitro().withHibernationOptions(hibernation)))
        .isEqualTo(
            "400 UnsupportedHibernationConfiguration: For hibernation, the root device volume must"
                + " be encrypted.");
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    encrypted
                        .clone()
                        .withInstanceType("m5.metal")
                        .withHibernationOptions(hibernation)))
        .isEqualTo(
            "400 UnsupportedHibernationConfiguration: The instance type 'm5.metal' does not support"
                + " hibernation.");
    launched(ec2, encrypted.clone().withHibernationOptions(hibernation));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lic-1",
        "arn:aws:license-manager:us-east-1:111122223333:license-configuration:",
        "arn:aws:iam::111122223333:instance-profile/web"
      })
  void refusesWhatIsNoArnOfALicenseConfiguration(String arn) {
    assertThatRefusal(() -> launched(ec2, nitro().withLicenseSpecifications(license(arn))))
        .isEqualTo(
            VALUE
                + "Value ("
                + arn
                + ") for parameter licenseConfigurationArn is invalid. It must be the ARN of a"
                + " license configuration.");
  }

  @Test
  void refusesOtherWordsThanEc2Has() {
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    nitro()
                        .withMaintenanceOptions(
                            new InstanceMaintenanceOptionsRequest().withAutoRecovery("always"))))
        .startsWith(VALUE + "Value (always) for parameter autoRecovery is invalid.");
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    nitro()
                        .withCapacityReservationSpecification(
                            new CapacityReservationSpecification()
                                .withCapacityReservationPreference("some"))))
        .isEqualTo(
            VALUE
                + "Value (some) for parameter capacityReservationPreference is invalid. It must be"
                + " one of open, none.");
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    nitro()
                        .withPrivateDnsNameOptions(
                            new PrivateDnsNameOptionsRequest().withHostnameType("any-name"))))
        .isEqualTo(
            VALUE
                + "Value (any-name) for parameter hostnameType is invalid. It must be one of"
                + " ip-name, resource-name.");
    assertThatRefusal(() -> launched(ec2, burstable("infinite")))
        .startsWith(VALUE + "Value (infinite) for parameter cpuCredits is invalid.");
  }

  @Test
  void aLaunchChoosesOptionsOneByOne() {
    String license = "arn:aws:license-manager:us-east-1:111122223333:license-configuration:lic-1";
    Instance plain = launched(ec2, nitro());
    Instance recovering =
        launched(
            ec2,
            nitro()
                .withMaintenanceOptions(
                    new InstanceMaintenanceOptionsRequest().withAutoRecovery("disabled")));
    assertThat(recovering.getMaintenanceOptions().getAutoRecovery()).isEqualTo("disabled");
    assertThat(recovering.getCapacityReservationSpecification())
        .isEqualTo(plain.getCapacityReservationSpecification());
    assertThat(recovering.getPrivateDnsNameOptions()).isEqualTo(plain.getPrivateDnsNameOptions());
    Instance reserving =
        launched(
            ec2,
            nitro()
                .withCapacityReservationSpecification(
                    new CapacityReservationSpecification()
                        .withCapacityReservationPreference("none"))
                .withLicenseSpecifications(license(license)));
    assertThat(reserving.getCapacityReservationSpecification().getCapacityReservationPreference())
        .isEqualTo("none");
    assertThat(reserving.getMaintenanceOptions()).isEqualTo(plain.getMaintenanceOptions());
    assertThat(reserving.getLicenses())
        .extracting(LicenseConfiguration::getLicenseConfigurationArn)
        .containsExactly(license);
    Instance named =
        launched(
            ec2,
            nitro()
                .withPrivateDnsNameOptions(
                    new PrivateDnsNameOptionsRequest()
                        .withHostnameType("resource-name")
                        .withEnableResourceNameDnsARecord(true)));
    assertThat(named.getPrivateDnsNameOptions())
        .isEqualTo(
            new PrivateDnsNameOptionsResponse()
                .withHostnameType("resource-name")
                .withEnableResourceNameDnsARecord(true)
                .withEnableResourceNameDnsAAAARecord(false));
    assertThat(named.getCpuOptions()).isEqualTo(plain.getCpuOptions());
  }

  @Test
  void autoRecoveryIsModified() {
    String id = launched(ec2, nitro()).getInstanceId();
    assertThat(described(ec2, id).getMaintenanceOptions().getAutoRecovery()).isEqualTo("default");

    ModifyInstanceMaintenanceOptionsRequest request =
        new ModifyInstanceMaintenanceOptionsRequest().withInstanceId(id);
    assertThat(
            ec2.modifyInstanceMaintenanceOptions(request.clone().withAutoRecovery("disabled"))
                .getAutoRecovery())
        .isEqualTo("disabled");
    assertThat(described(ec2, id).getMaintenanceOptions().getAutoRecovery()).isEqualTo("disabled");
    assertThatRefusal(
            () -> ec2.modifyInstanceMaintenanceOptions(request.clone().withAutoRecovery("always")))
        .startsWith(VALUE + "Value (always) for parameter autoRecovery is invalid.");
    assertThatRefusal(() -> ec2.modifyInstanceMaintenanceOptions(request.clone()))
        .isEqualTo("400 MissingParameter: The request must contain the parameter AutoRecovery");
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    assertThatRefusal(
            () -> ec2.modifyInstanceMaintenanceOptions(request.clone().withAutoRecovery("default")))
        .startsWith("400 IncorrectInstanceState: ");
  }

  @Test
  void creditsOfT2AreLimitedAndThoseOfItsSuccessorsAreNot() {
    String t2 = launched(ec2, nitro().withInstanceType("t2.micro")).getInstanceId();
    String t3 = launched(ec2, nitro().withInstanceType("t3.micro")).getInstanceId();

    assertThat(creditsOf(t2, t3)).containsExactly(tuple(t2, "standard"), tuple(t3, "unlimited"));
    assertThat(creditsOf()).containsExactly(tuple(t3, "unlimited"));
  }

  @Test
  void creditsAreModifiedOfTheInstancesThatHaveSome() {
    String standard = launched(ec2, burstable("standard")).getInstanceId();
    String unlimited = launched(ec2, burstable("unlimited")).getInstanceId();
    String without = launched(ec2, nitro()).getInstanceId();
    String gone = launched(ec2, burstable("standard")).getInstanceId();
    ec2.describeInstances();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(gone)));
    assertThat(creditsOf()).containsExactly(tuple(unlimited, "unlimited"));

    ModifyInstanceCreditSpecificationResult result =
        ec2.modifyInstanceCreditSpecification(
            new ModifyInstanceCreditSpecificationRequest()
                .withInstanceCreditSpecifications(
                    credits(standard, "unlimited"),
                    credits(without, "unlimited"),
                    credits(gone, "unlimited"),
                    credits("i-0123456789abcdef0", "unlimited")));

    assertThat(result.getSuccessfulInstanceCreditSpecifications())
        .extracting(each -> each.getInstanceId())
        .containsExactly(standard);
    assertThat(result.getUnsuccessfulInstanceCreditSpecifications())
        .extracting(
            UnsuccessfulInstanceCreditSpecificationItem::getInstanceId,
            each -> each.getError().getCode())
        .containsExactly(
            tuple(without, "InstanceCreditSpecification.NotSupported"),
            tuple(gone, "IncorrectInstanceState"),
            tuple("i-0123456789abcdef0", "InvalidInstanceID.NotFound"));
    assertThat(creditsOf())
        .containsExactlyInAnyOrder(tuple(standard, "unlimited"), tuple(unlimited, "unlimited"));
    assertThat(creditsOf(standard)).containsExactly(tuple(standard, "unlimited"));
    assertThat(refusal(() -> creditsOf(standard, without)))
        .startsWith("400 InstanceCreditSpecification.NotSupported: The m5.large instance type");
    assertThatRefusal(
            () ->
                ec2.modifyInstanceCreditSpecification(
                    new ModifyInstanceCreditSpecificationRequest()))
        .startsWith("400 MissingParameter: ");
  }

  @Test
  void creditsAreModifiedOnceForAToken() {
    String id = launched(ec2, burstable("standard")).getInstanceId();
    ModifyInstanceCreditSpecificationRequest unlimited =
        new ModifyInstanceCreditSpecificationRequest()
            .withClientToken("once")
            .withInstanceCreditSpecifications(credits(id, "unlimited"));
    ModifyInstanceCreditSpecificationResult first =
        ec2.modifyInstanceCreditSpecification(unlimited);
    ec2.modifyInstanceCreditSpecification(
        new ModifyInstanceCreditSpecificationRequest()
            .withInstanceCreditSpecifications(credits(id, "standard")));

    assertThat(ec2.modifyInstanceCreditSpecification(unlimited)).isEqualTo(first);

    assertThat(creditsOf(id)).containsExactly(tuple(id, "standard"));
    assertThatRefusal(
            () ->
                ec2.modifyInstanceCreditSpecification(
                    new ModifyInstanceCreditSpecificationRequest()
                        .withClientToken("once")
                        .withInstanceCreditSpecifications(credits(id, "standard"))))
        .startsWith("400 IdempotentParameterMismatch: ");
  }

  @Test
  void aProfileIsNamedByItsNameOrItsArn() {
    String arn = "arn:aws:iam::111122223333:instance-profile/web/front";
    String id = launched(ec2, nitro().withIamInstanceProfile(profile(null, arn))).getInstanceId();
    assertThat(described(ec2, id).getIamInstanceProfile().getArn()).isEqualTo(arn);

    assertThatRefusal(() -> launched(ec2, nitro().withIamInstanceProfile(profile("web", arn))))
        .isEqualTo(
            COMBINATION
                + "The parameter 'iamInstanceProfile.name' may not be used in combination with"
                + " 'iamInstanceProfile.arn'");
    assertThatRefusal(
            () -> launched(ec2, nitro().withIamInstanceProfile(profile("a".repeat(129), null))))
        .endsWith(
            " for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name");
    launched(ec2, nitro().withIamInstanceProfile(profile("a".repeat(128), null)));
    for (String wrong : List.of("web", "arn:aws:iam::111122223333:role/web", arn + " ")) {
      assertThatRefusal(() -> launched(ec2, nitro().withIamInstanceProfile(profile(null, wrong))))
          .isEqualTo(
              VALUE
                  + "Value ("
                  + wrong
                  + ") for parameter iamInstanceProfile.arn is invalid. Invalid IAM Instance"
                  + " Profile ARN");
    }
  }

  @ParameterizedTest
  @CsvSource({
    ", t3.micro, legacy-bios",
    "legacy-bios, t3.micro, legacy-bios",
    "uefi, t3.micro, uefi",
    "uefi-preferred, t3.micro, uefi",
    "uefi-preferred, t2.micro, legacy-bios"
  })
  void bootsAsItsImageAsksForAndItsTypeCan(@Nullable String asked, String type, String mode) {
    String image =
        ec2.registerImage(
                new RegisterImageRequest()
                    .withName("boots")
                    .withArchitecture("x86_64")
                    .withVirtualizationType("hvm")
                    .withEnaSupport(true)
                    .withBootMode(asked)
                    .withRootDeviceName("/dev/xvda")
                    .withBlockDeviceMappings(
                        new BlockDeviceMapping()
                            .withDeviceName("/dev/xvda")
                            .withEbs(
                                new EbsBlockDevice().withSnapshotId(Fixtures.snapshot(ec2, 8)))))
            .getImageId();

    Instance instance = launched(ec2, Fixtures.launch(image).withInstanceType(type));

    assertThat(instance.getBootMode()).isEqualTo(asked);
    assertThat(instance.getCurrentInstanceBootMode()).isEqualTo(mode);
  }

  @Test
  void onlyTypesThatCanAreOptimizedForEbs() {
    assertThat(launched(ec2, nitro().withEbsOptimized(true)).getEbsOptimized()).isTrue();
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    Fixtures.launch(LINUX_EBS).withInstanceType("t1.micro").withEbsOptimized(true)))
        .startsWith(
            "400 Unsupported: EBS-optimized instances are not supported for your requested");
  }

  private static RunInstancesRequest nitro() {
    return Fixtures.launch(AMAZON_LINUX_2023).withInstanceType("m5.large");
  }

  private static RunInstancesRequest burstable(String credits) {
    return nitro()
        .withInstanceType("t3.micro")
        .withCreditSpecification(new CreditSpecificationRequest().withCpuCredits(credits));
  }

  private static InstanceMetadataOptionsRequest hops(int hops) {
    return new InstanceMetadataOptionsRequest().withHttpPutResponseHopLimit(hops);
  }

  private static ModifyInstanceMetadataOptionsRequest metadata(String id) {
    return new ModifyInstanceMetadataOptionsRequest().withInstanceId(id);
  }

  private InstanceMetadataOptionsResponse metadataOf(String id) {
    return described(ec2, id).getMetadataOptions();
  }

  private static CpuOptionsRequest cpu(@Nullable Integer cores, @Nullable Integer threads) {
    return new CpuOptionsRequest().withCoreCount(cores).withThreadsPerCore(threads);
  }

  private static LicenseConfigurationRequest license(String arn) {
    return new LicenseConfigurationRequest().withLicenseConfigurationArn(arn);
  }

  private static IamInstanceProfileSpecification profile(
      @Nullable String name, @Nullable String arn) {
    return new IamInstanceProfileSpecification().withName(name).withArn(arn);
  }

  private static InstanceCreditSpecificationRequest credits(String id, String credits) {
    return new InstanceCreditSpecificationRequest().withInstanceId(id).withCpuCredits(credits);
  }

  private List<Tuple> creditsOf(String... ids) {
    return ec2
        .describeInstanceCreditSpecifications(
            new DescribeInstanceCreditSpecificationsRequest().withInstanceIds(ids))
        .getInstanceCreditSpecifications()
        .stream()
        .map(each -> tuple(each.getInstanceId(), each.getCpuCredits()))
        .toList();
  }
}
