// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.windows.Ec2ConfigFile.ACTIVATION_SETTINGS;
import static io.github.ec2fake.windows.Ec2ConfigFile.DNS_SUFFIX_SETTINGS;
import static io.github.ec2fake.windows.Ec2ConfigFile.EVENT_LOG_CONFIG;
import static io.github.ec2fake.windows.Ec2ConfigFile.SYSPREP_2008;
import static io.github.ec2fake.windows.Ec2Setting.SET_COMPUTER_NAME;
import static io.github.ec2fake.windows.Ec2Setting.SET_DNS_SUFFIX_LIST;
import static io.github.ec2fake.windows.Ec2Setting.WINDOWS_ACTIVATE;
import static io.github.ec2fake.windows.EventType.ERROR;
import static io.github.ec2fake.windows.EventType.INFORMATION;
import static io.github.ec2fake.windows.EventType.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.GetConsoleOutputRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.WindowsInstance;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.windows.Ec2Config;
import io.github.ec2fake.windows.EventLogFilter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Windows Guide, "Using EC2Config XML Files" and "Scale Your HPC Compute Nodes". */
class Ec2ConfigEffectsTest {
  private static final String JOIN =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="specialize">
          <component name="Microsoft-Windows-Shell-Setup">
            <ComputerName>%s</ComputerName>
          </component>
          <component name="Microsoft-Windows-UnattendedJoin">
            <Identification>
              <UnsecureJoin>%s</UnsecureJoin>
              %s
              <JoinDomain>hpc.local</JoinDomain>
            </Identification>
          </component>
        </settings>
      </unattend>
      """;
  private static final String CREDENTIALS =
      "<Credentials><Domain>hpc.local</Domain><Username>hpcuser</Username>"
          + "<Password>secret</Password></Credentials>";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void theFirstBootSetsTheNameAndReboots() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    cloud.clock().advance(Duration.ofSeconds(45 + 59));
    assertThat(guest(id).computerName()).matches("WIN-[A-Z0-9]{11}");
    assertThat(guest(id).drives()).isEmpty();

    cloud.clock().advance(Duration.ofSeconds(61));
    String name = guest(id).computerName();
    assertThat(name).startsWith("IP-AC1F");
    assertThat(console(id).lines().map(line -> line.substring(22)))
        .containsSubsequence(
            "Windows sysprep configuration complete.",
            "Message: Ec2Config Service is rebooting the instance. Please be patient.",
            "HOSTNAME: " + name,
            "RDPCERTIFICATE-SUBJECTNAME: " + name,
            "Message: Windows is Ready to use");
    assertThat(console(id).split("Windows is Ready to use", -1)).hasSize(2);
    assertThat(cloud.journal().toString())
        .contains("guest " + id + " → rebooted")
        .contains("Ec2SetComputerName");
  }

  @Test
  void theStatusChecksBeginAnewWithTheRebootThatSetsTheName() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();

    cloud.clock().advance(Duration.ofSeconds(45 + 60 + 119));
    assertThat(check(id)).isEqualTo("initializing");
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(check(id)).isEqualTo("ok");

    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofMinutes(2));
    assertThat(check(id)).as("it has its name, and is not rebooted once more").isEqualTo("ok");
    assertThat(console(id).split("is rebooting the instance", -1)).hasSize(2);
  }

  @Test
  void aStopBeforeTheRebootLeavesTheNameToTheNextBoot() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    cloud.clock().advance(Duration.ofSeconds(50));
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofMinutes(10));
    assertThat(guest(id).computerName()).startsWith("WIN-");

    ec2.startInstances(new StartInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofSeconds(45 + 60));

    assertThat(guest(id).computerName()).startsWith("IP-");
  }

  @Test
  void withoutSetComputerNameThereIsNoReboot() {
    String id = running();
    guest(id).ec2Config(config -> config.disable(SET_COMPUTER_NAME)).setComputerName("HPC-Compute");

    assertThat(nextBoot(id))
        .contains("HOSTNAME: HPC-Compute", "Windows is Ready to use")
        .doesNotContain("is rebooting");
  }

  @Test
  void aRebootThatTakesNoTimeIsOverWithTheBoot() {
    try (Ec2Cloud quick = Fixtures.withoutTimeFor(Phase.COMPUTER_NAME_REBOOT, Phase.EBS_BOOT)) {
      String id = launched(quick.client(), WINDOWS_EBS).getInstanceId();

      assertThat(quick.instance(id).windows().computerName()).startsWith("IP-");
    }
  }

  @Test
  void theConsoleShowsWhatEventLogConfigLetsThrough() {
    String id = running();
    guest(id)
        .write(
            EVENT_LOG_CONFIG,
            """
            <EventLogConfig>
              <Event>
                <Category>Application</Category><AppName>IIS</AppName>
                <ErrorType>Warning</ErrorType><NumEntries>2</NumEntries>
              </Event>
              <Event>
                <Category>System</Category><AppName/>
                <ErrorType>Information</ErrorType><NumEntries>1</NumEntries>
              </Event>
            </EventLogConfig>
            """)
        .logEvent("Application", WARNING, "IIS", "first")
        .logEvent("Application", WARNING, "IIS", "second")
        .logEvent("Application", WARNING, "IIS", "third")
        .logEvent("Application", WARNING, "MSSQLSERVER", "of another source")
        .logEvent("Application", ERROR, "IIS", "of another type")
        .logEvent("System", INFORMATION, "W32Time", "earlier")
        .logEvent("System", INFORMATION, "W32Time", "in time")
        .logError("Disk", "an error, which is not asked for");

    assertThat(nextBoot(id))
        .contains(
            "Z: Application, Warning, IIS: second\r\n",
            "Z: Application, Warning, IIS: third\r\n",
            "Z: System, Information, W32Time: in time\r\n")
        .doesNotContain("first", "of another", "earlier", "an error");
    assertThat(nextBoot(id)).doesNotContain("third", "in time");
  }

  @Test
  void eventLogConfigRemembersWhatItHasShown() {
    String id = running();
    guest(id).logError("Disk", "Bad block");
    cloud.clock().advance(Duration.ofSeconds(1));
    nextBoot(id);

    assertThat(guest(id).ec2Config().eventLogFilters())
        .extracting(EventLogFilter::lastMessageTime)
        .containsExactly(START.plusSeconds(600));
    assertThat(guest(id).read(EVENT_LOG_CONFIG))
        .contains("<LastMessageTime>2011-07-15T12:10:00.0000000+00:00</LastMessageTime>");

    guest(id).ec2Config(config -> config.eventLogFilters(Ec2Config.defaults().eventLogFilters()));
    assertThat(nextBoot(id)).as("a file without the time").contains("Bad block");
  }

  @Test
  void anImageHasTheEventLogsUnlessSysprepHasClearedThem() {
    String id = running();
    guest(id).logError("Disk", "Bad block");
    String copy = launched(ec2, image(id)).getInstanceId();
    settle();
    assertThat(guest(copy).eventLog("system")).containsExactly("System, Error, Disk: Bad block");
    assertThat(console(copy)).contains("Bad block");

    guest(id).runSysprepAndShutDown();
    settle();
    String prepared = launched(ec2, image(id)).getInstanceId();
    settle();
    assertThat(guest(prepared).eventLog("System")).isEmpty();
    assertThat(console(prepared)).doesNotContain("Bad block");
  }

  @Test
  void windowsIsActivatedByTheServerThatTheDnsSuffixesLeadTo() {
    String id = running();

    assertThat(guest(id).kmsServer()).contains("169.254.169.250");
    assertThat(console(id))
        .contains("Z: Windows activation: Product activated successfully by 169.254.169.250.\r\n");
    assertThat(nextBoot(id)).as("it is activated").doesNotContain("activat");
  }

  @Test
  void withoutTheDnsSuffixesNoServerIsFound() {
    String copy = setUpAnew(config -> config.disable(SET_DNS_SUFFIX_LIST));

    assertThat(guest(copy).kmsServer()).isEmpty();
    assertThat(console(copy))
        .contains("A problem occurred when Windows tried to activate. Error Code 0xC004F074");
    assertThat(guest(copy).eventLog("Application"))
        .containsExactly(
            "Application, Error, Microsoft-Windows-Security-SPP: A problem occurred when Windows"
                + " tried to activate. Error Code 0xC004F074");

    guest(copy).ec2Config(config -> config.enable(SET_DNS_SUFFIX_LIST));
    assertThat(nextBoot(copy)).as("the next boot tries again").contains("activated successfully");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<TargetKMSServer>10.0.0.9</TargetKMSServer>                                           |",
        "<TargetKMSServer>169.254.169.251</TargetKMSServer>                     | 169.254.169.251",
        "<TargetKMSServer>10.0.0.9</TargetKMSServer><TargetKMSServer>169.254.169.251"
            + "</TargetKMSServer>                                               | 169.254.169.251",
        "<DiscoverFromZone>us-west-2.ec2-utilities.amazonaws.com</DiscoverFromZone>"
            + "                                                                | 169.254.169.250",
        "<DiscoverFromZone>corp.example.com</DiscoverFromZone>                                 |",
        "<LegacySearchZones>ec2-utilities.amazonaws.com</LegacySearchZones>     | 169.254.169.250",
        "<ReadFromUserData>true</ReadFromUserData>                              | 169.254.169.251",
        "<ReadFromUserData>false</ReadFromUserData>                                            |",
        "<SetAutodiscover>true</SetAutodiscover>                                | 169.254.169.250",
        "<SetAutodiscover>true</SetAutodiscover><DoActivate>false</DoActivate>                 |"
      })
  void activationSettingsSayWhichServerActivates(String elements, String server) {
    String id = running();
    guest(id)
        .write(
            ACTIVATION_SETTINGS,
            "<ActivationSettings>"
                + (elements.contains("SetAutodiscover")
                    ? ""
                    : "<SetAutodiscover>false</SetAutodiscover>")
                + elements
                + "</ActivationSettings>")
        .runSysprepAndShutDown();
    settle();
    String userData = "<TargetKMSServer> 169.254.169.251 </TargetKMSServer>";
    String copy =
        launched(
                ec2,
                Fixtures.launch(image(id))
                    .withUserData(
                        Base64.getEncoder()
                            .encodeToString(userData.getBytes(StandardCharsets.UTF_8))))
            .getInstanceId();
    settle();

    assertThat(guest(copy).kmsServer().orElse(null)).isEqualTo(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DoActivate", "LogResultToConsole"})
  void theConsoleDoesNotShowWhatIsSwitchedOff(String setting) {
    String id = running();
    guest(id)
        .write(
            ACTIVATION_SETTINGS,
            "<ActivationSettings><%1$s>false</%1$s></ActivationSettings>".formatted(setting))
        .runSysprepAndShutDown();
    settle();
    String copy = launched(ec2, image(id)).getInstanceId();
    settle();

    assertThat(console(copy)).contains("Ready to use").doesNotContain("activation");
  }

  @Test
  void windowsThatIsNotToBeActivatedIsNot() {
    assertThat(guest(setUpAnew(config -> config.disable(WINDOWS_ACTIVATE))).kmsServer()).isEmpty();
    String server2003 = launched(ec2, WINDOWS_STORE).getInstanceId();
    settle();
    assertThat(guest(server2003).kmsServer()).as("needs none").isEmpty();
    assertThat(console(server2003)).doesNotContain("activation");
  }

  @Test
  void theDnsSuffixListFollowsFromTheRegion() {
    assertThat(guest(running()).dnsSuffixes())
        .containsExactly("us-east-1.ec2-utilities.amazonaws.com", "ec2.internal");
    AmazonEC2 west = cloud.client(Fixtures.OWNER, "us-west-2");
    String image =
        west.describeImages(
                new com.amazonaws.services.ec2.model.DescribeImagesRequest()
                    .withOwners("amazon")
                    .withFilters(
                        new com.amazonaws.services.ec2.model.Filter("platform", List.of("windows")),
                        new com.amazonaws.services.ec2.model.Filter(
                            "root-device-type", List.of("ebs"))))
            .getImages()
            .get(0)
            .getImageId();
    String id = launched(west, image).getInstanceId();
    settle();

    assertThat(guest(id).dnsSuffixes())
        .containsExactly(
            "us-west-2.ec2-utilities.amazonaws.com",
            "us-east-1.ec2-utilities.amazonaws.com",
            "us-west-2.compute.internal");
  }

  @Test
  void dnsSuffixSettingsSayWhatIsAddedInAZone() {
    String id = running();
    assertThat(guest(id).dnsSuffixes()).isNotEmpty();
    guest(id)
        .write(
            DNS_SUFFIX_SETTINGS,
            """
            <DnsSuffixSettings>
              <DnsSuffix><Suffix>corp.example.com</Suffix></DnsSuffix>
              <DnsSuffix>
                <AvailabilityZone>us-east-1*</AvailabilityZone><Suffix>$AZ.example.com</Suffix>
              </DnsSuffix>
              <DnsSuffix>
                <AvailabilityZone>eu-*</AvailabilityZone><Suffix>eu.example.com</Suffix>
              </DnsSuffix>
            </DnsSuffixSettings>
            """);
    nextBoot(id);

    assertThat(guest(id).dnsSuffixes())
        .containsExactly("corp.example.com", "us-east-1a.example.com", "ec2.internal");
    guest(id).ec2Config(config -> config.disable(SET_DNS_SUFFIX_LIST));
    nextBoot(id);
    assertThat(guest(id).dnsSuffixes()).containsExactly("ec2.internal");
  }

  @Test
  void sysprep2008XmlJoinsTheDomain() {
    String id = running();
    guest(id)
        .write(SYSPREP_2008, JOIN.formatted("*", "false", CREDENTIALS))
        .ec2Config(
            config ->
                config
                    .disable(SET_COMPUTER_NAME)
                    .eventLogFilters(List.of(EventLogFilter.of("System", INFORMATION, 1))))
        .runSysprepAndShutDown();
    settle();
    assertThat(guest(id).domain()).as("the setup comes with the next boot").isEmpty();

    String copy = launched(ec2, image(id)).getInstanceId();
    settle();

    assertThat(guest(copy).domain()).contains("hpc.local");
    assertThat(guest(copy).dnsSuffixes()).startsWith("hpc.local");
    assertThat(console(copy))
        .contains(
            "System, Information, NetJoin: The machine "
                + guest(copy).computerName()
                + " successfully joined the domain hpc.local.");
  }

  @Test
  void aJoinWithoutCredentialsFailsUnlessItIsUnsecure() {
    String failed = joining(JOIN.formatted("HPC-Node", "false", ""));
    assertThat(guest(failed).domain()).isEmpty();
    assertThat(guest(failed).computerName()).isEqualTo("HPC-Node");
    assertThat(console(failed))
        .contains(
            "System, Error, NetJoin: The machine HPC-Node attempted to join the domain hpc.local"
                + " but failed. The error code was 1326.");

    assertThat(guest(joining(JOIN.formatted("*", "true", ""))).domain()).contains("hpc.local");
  }

  @Test
  void anEventLogHasAName() {
    WindowsInstance guest = guest(running());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> guest.logEvent(" ", ERROR, "x", "y"))
        .withMessage("an event log must have a name");
    assertThatIllegalArgumentException().isThrownBy(() -> EventLogFilter.of("", ERROR, 1));
  }

  private String joining(String answerFile) {
    String id = running();
    guest(id)
        .write(SYSPREP_2008, answerFile)
        .ec2Config(config -> config.disable(SET_COMPUTER_NAME))
        .runSysprepAndShutDown();
    settle();
    String copy = launched(ec2, image(id)).getInstanceId();
    settle();
    return copy;
  }

  /** An instance of an image after Sysprep, with other settings. */
  private String setUpAnew(UnaryOperator<Ec2Config> change) {
    String id = running();
    guest(id).ec2Config(change).runSysprepAndShutDown();
    settle();
    String copy = launched(ec2, image(id)).getInstanceId();
    settle();
    return copy;
  }

  private WindowsInstance guest(String id) {
    return cloud.instance(id).windows();
  }

  private String running() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    settle();
    return id;
  }

  private void settle() {
    cloud.clock().advance(Duration.ofMinutes(10));
  }

  private String image(String id) {
    String image =
        ec2.createImage(new CreateImageRequest(id, "image " + cloud.clock().millis())).getImageId();
    settle();
    return image;
  }

  private String nextBoot(String id) {
    String before = console(id);
    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));
    settle();
    return console(id).substring(before.length());
  }

  private String check(String id) {
    return ec2.describeInstanceStatus(new DescribeInstanceStatusRequest().withInstanceIds(id))
        .getInstanceStatuses()
        .get(0)
        .getInstanceStatus()
        .getStatus();
  }

  private String console(String id) {
    return ec2.getConsoleOutput(new GetConsoleOutputRequest(id)).getDecodedOutput();
  }
}
