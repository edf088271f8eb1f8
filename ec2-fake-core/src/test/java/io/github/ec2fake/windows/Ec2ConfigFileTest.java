// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import static io.github.ec2fake.windows.Ec2ConfigFile.ACTIVATION_SETTINGS;
import static io.github.ec2fake.windows.Ec2ConfigFile.BUNDLE_CONFIG;
import static io.github.ec2fake.windows.Ec2ConfigFile.CONFIG;
import static io.github.ec2fake.windows.Ec2ConfigFile.DNS_SUFFIX_SETTINGS;
import static io.github.ec2fake.windows.Ec2ConfigFile.DRIVE_LETTER_CONFIG;
import static io.github.ec2fake.windows.Ec2ConfigFile.EVENT_LOG_CONFIG;
import static io.github.ec2fake.windows.Ec2ConfigFile.SYSPREP_2008;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Windows Guide, "Using EC2Config XML Files". */
class Ec2ConfigFileTest {
  private static final Ec2Config DEFAULTS = Ec2Config.defaults();
  private static final String JOINING =
      unattend(
          "specialize",
          """
          <component name="Microsoft-Windows-Shell-Setup">
            <ComputerName>HPC-Node</ComputerName>
          </component>
          <component name="Microsoft-Windows-UnattendedJoin" processorArchitecture="amd64"
              publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS"
              xmlns:wcm="http://schemas.microsoft.com/WMIconfig/2002/State"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <Identification>
              <UnsecureJoin>false</UnsecureJoin>
              <Credentials>
                <Domain>hpc.local</Domain>
                <Password>Password</Password>
                <Username>hpcuser</Username>
              </Credentials>
              <JoinDomain>hpc.local</JoinDomain>
            </Identification>
          </component>
          """);

  @Test
  void readsConfigXml() {
    Ec2Config config =
        CONFIG.read(
            """
            <?xml version="1.0" standalone="yes"?>
            <Ec2ConfigurationSettings>
              <Plugins>
                <Plugin>
                  <Name>Ec2SetPassword</Name>
                  <State>Disabled</State>
                </Plugin>
                <Plugin>
                  <Name>Ec2SetComputerName</Name>
                  <State>Disabled</State>
                </Plugin>
                <Plugin>
                  <Name>Ec2ConfigureRDP</Name>
                  <State>Enabled</State>
                </Plugin>
              </Plugins>
              <GlobalSettings>
                <SetDnsSuffixList>false</SetDnsSuffixList>
              </GlobalSettings>
            </Ec2ConfigurationSettings>
            """,
            DEFAULTS);

    assertThat(config)
        .isEqualTo(
            DEFAULTS
                .disable(Ec2Setting.SET_PASSWORD)
                .disable(Ec2Setting.SET_COMPUTER_NAME)
                .enable(Ec2Setting.CONFIGURE_RDP)
                .disable(Ec2Setting.SET_DNS_SUFFIX_LIST));
  }

  @Test
  void readsBundleConfigXml() {
    Ec2Config config =
        BUNDLE_CONFIG.read(
            """
            <?xml version="1.0" standalone="yes"?>
            <BundleConfig>
              <Property><Name>AutoSysprep</Name><Value>Yes</Value></Property>
              <Property><Name>SetRDPCertificate</Name><Value>No</Value></Property>
              <Property><Name>SetPasswordAfterSysprep</Name><Value>No</Value></Property>
            </BundleConfig>
            """,
            DEFAULTS.enable(Ec2Setting.SET_RDP_CERTIFICATE));

    assertThat(config)
        .isEqualTo(
            DEFAULTS
                .enable(Ec2Setting.AUTO_SYSPREP)
                .disable(Ec2Setting.SET_PASSWORD_AFTER_SYSPREP));
  }

  @Test
  void readsDriveLetterConfigXmlInPlaceOfWhatWasMapped() {
    Ec2Config config =
        DRIVE_LETTER_CONFIG.read(
            """
            <?xml version="1.0" standalone="yes"?>
            <DriveLetterMapping>
              <Mapping><VolumeName>My Volume</VolumeName><DriveLetter>m:</DriveLetter></Mapping>
              <Mapping><VolumeName>Logs</VolumeName><DriveLetter>Y</DriveLetter></Mapping>
              <Mapping><VolumeName></VolumeName><DriveLetter></DriveLetter></Mapping>
            </DriveLetterMapping>
            """,
            DEFAULTS.mapDrive("Old", "Z:"));

    assertThat(config.driveLetters())
        .containsExactly(entry("My Volume", "M:"), entry("Logs", "Y:"));
  }

  @Test
  void readsAFileWithoutSettings() {
    assertThat(CONFIG.read("<Ec2ConfigurationSettings/>", DEFAULTS)).isEqualTo(DEFAULTS);
    assertThat(BUNDLE_CONFIG.read("<BundleConfig>\n</BundleConfig>", DEFAULTS)).isEqualTo(DEFAULTS);
    assertThat(DRIVE_LETTER_CONFIG.read("<DriveLetterMapping/>", DEFAULTS)).isEqualTo(DEFAULTS);
  }

  @Test
  void keepsWhatLaterVersionsOfEc2ConfigHave() {
    String file =
        """
        \uFEFF<?xml version="1.0" encoding="utf-8"?>
        <Ec2ConfigurationSettings>
          <Plugins>
            <Plugin><Name>Ec2HandleUserData</Name><State>Enabled</State></Plugin>
          </Plugins>
          <GlobalSettings>
            <ManageShutdown>true</ManageShutdown>
          </GlobalSettings>
        </Ec2ConfigurationSettings>
        """;

    assertThat(CONFIG.write(CONFIG.read(file, DEFAULTS)))
        .containsPattern("<Name>Ec2HandleUserData</Name>\\s*<State>Enabled</State>")
        .contains("<ManageShutdown>true</ManageShutdown>");
    assertThat(BUNDLE_CONFIG.write(CONFIG.read(file, DEFAULTS)))
        .isEqualTo(BUNDLE_CONFIG.write(DEFAULTS));
  }

  @Test
  void writesTheDefaults() {
    assertThat(CONFIG.write(DEFAULTS).replaceAll("\\s+", ""))
        .startsWith(
            "<?xmlversion=\"1.0\"standalone=\"yes\"?><Ec2ConfigurationSettings><Plugins>"
                + plugin("Ec2SetPassword", "Enabled")
                + plugin("Ec2SetComputerName", "Enabled")
                + plugin("Ec2InitializeDrives", "Enabled")
                + plugin("Ec2EventLog", "Enabled")
                + plugin("Ec2ConfigureRDP", "Disabled")
                + plugin("Ec2OutputRDPCert", "Enabled")
                + plugin("Ec2SetDriveLetter", "Enabled")
                + plugin("Ec2WindowsActivate", "Enabled")
                + "</Plugins><GlobalSettings><SetDnsSuffixList>true</SetDnsSuffixList>");
    assertThat(BUNDLE_CONFIG.write(DEFAULTS))
        .isEqualToIgnoringWhitespace(
            """
            <?xml version="1.0" standalone="yes"?>
            <BundleConfig>
              <Property><Name>AutoSysprep</Name><Value>No</Value></Property>
              <Property><Name>SetRDPCertificate</Name><Value>No</Value></Property>
              <Property><Name>SetPasswordAfterSysprep</Name><Value>Yes</Value></Property>
            </BundleConfig>
            """);
  }

  @Test
  void readsEventLogConfigXmlInPlaceOfTheFiltersBefore() {
    Ec2Config config =
        EVENT_LOG_CONFIG.read(
            """
            <?xml version="1.0" standalone="yes"?>
            <EventLogConfig>
              <Event>
                <Category>Application</Category>
                <AppName>IIS</AppName>
                <ErrorType>information</ErrorType>
                <LastMessageTime>2013-01-01T02:00:00.0000000+02:00</LastMessageTime>
                <NumEntries>1</NumEntries>
              </Event>
              <Event>
                <Category>Security</Category>
                <ErrorType>FailureAudit</ErrorType>
                <NumEntries>9999</NumEntries>
              </Event>
            </EventLogConfig>
            """,
            DEFAULTS);

    assertThat(config.eventLogFilters())
        .containsExactly(
            new EventLogFilter(
                "Application",
                "IIS",
                EventType.INFORMATION,
                1,
                Instant.parse("2013-01-01T00:00:00Z")),
            EventLogFilter.of("Security", EventType.FAILURE_AUDIT, 9999));
    assertThat(EVENT_LOG_CONFIG.read("<EventLogConfig/>", DEFAULTS).eventLogFilters()).isEmpty();
    assertThat(DEFAULTS.eventLogFilters())
        .containsExactly(EventLogFilter.of("System", EventType.ERROR, 3));
  }

  @Test
  void readsActivationSettingsXmlAndKeepsWhatItDoesNotName() {
    Ec2Config config =
        ACTIVATION_SETTINGS.read(
            """
            <ActivationSettings>
              <TargetKMSServer>10.0.0.1</TargetKMSServer>
              <TargetKMSServer>10.0.0.2</TargetKMSServer>
              <DoActivate>false</DoActivate>
            </ActivationSettings>
            """,
            DEFAULTS);

    assertThat(config.activation())
        .isEqualTo(
            new ActivationSettings(
                List.of("10.0.0.1", "10.0.0.2"), "", false, List.of(), true, false, true));
    assertThat(
            ACTIVATION_SETTINGS
                .read("<ActivationSettings><TargetKMSServer/></ActivationSettings>", config)
                .activation()
                .targetKmsServers())
        .isEmpty();
  }

  @Test
  void readsDnsSuffixSettingsXmlInPlaceOfTheSuffixesBefore() {
    Ec2Config config =
        DNS_SUFFIX_SETTINGS.read(
            """
            <DnsSuffixSettings>
              <DnsSuffix><Suffix>corp.example.com</Suffix></DnsSuffix>
              <DnsSuffix>
                <AvailabilityZone>us-west-*a</AvailabilityZone><Suffix>$REGION.x.$AZ</Suffix>
              </DnsSuffix>
            </DnsSuffixSettings>
            """,
            DEFAULTS);

    assertThat(config.dnsSuffixes())
        .containsExactly(
            new DnsSuffix("*", "corp.example.com"), new DnsSuffix("us-west-*a", "$REGION.x.$AZ"));
    DnsSuffix west = config.dnsSuffixes().get(1);
    assertThat(west.appliesTo("us-west-2a")).isTrue();
    assertThat(west.appliesTo("us-west-2b")).isFalse();
    assertThat(west.in("us-west-2", "us-west-2a")).isEqualTo("us-west-2.x.us-west-2a");
  }

  @Test
  void readsSysprep2008XmlAsTheGuideEditsIt() {
    Ec2Config config = SYSPREP_2008.read("\uFEFF" + JOINING, DEFAULTS);

    assertThat(config.domainJoin())
        .contains(new DomainJoin("hpc.local", false, "hpc.local", "hpcuser", "Password"));
    assertThat(config.answeredComputerName()).contains("HPC-Node");
    assertThat(config.toString() + config.domainJoin()).doesNotContain("Password");
    assertThat(SYSPREP_2008.write(config)).isEqualTo(JOINING);
  }

  @Test
  void sysprep2008XmlOfAmazonsImagesJoinsNothing() {
    Ec2Config installed = SYSPREP_2008.read(SYSPREP_2008.write(DEFAULTS), DEFAULTS);

    assertThat(installed).isEqualTo(DEFAULTS);
    assertThat(installed.domainJoin()).isEmpty();
    assertThat(installed.answeredComputerName()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(Ec2ConfigFile file) {
    Ec2Config config =
        DEFAULTS
            .disable(Ec2Setting.EVENT_LOG)
            .disable(Ec2Setting.SET_DNS_SUFFIX_LIST)
            .enable(Ec2Setting.AUTO_SYSPREP)
            .mapDrive("R&D <1>", "Q")
            .mapDrive("Data", "Z")
            .eventLogFilters(
                List.of(
                    EventLogFilter.of("Application", EventType.WARNING, 9999)
                        .fromApp("R&D <1>")
                        .after(Instant.parse("2011-07-15T12:00:00.123Z")),
                    EventLogFilter.of("System", EventType.SUCCESS_AUDIT, 0)))
            .activation(
                new ActivationSettings(
                    List.of("10.0.0.1", "10.0.0.2"),
                    "kms.example.com",
                    true,
                    List.of("a.example.com", "b.example.com"),
                    false,
                    false,
                    false))
            .dnsSuffixes(List.of(new DnsSuffix("us-east-1*", "$AZ.example.com")));
    config = SYSPREP_2008.read(JOINING, config);

    String text = file.write(config);

    assertThat(file.write(file.read(text, DEFAULTS))).isEqualTo(text);
    assertThat(file.read(text, config)).isEqualTo(config).hasSameHashCodeAs(config);
    assertThat(file.read(text, DEFAULTS)).isNotEqualTo(DEFAULTS);
  }

  @ParameterizedTest
  @MethodSource
  void namesTheElementThatIsWrong(Ec2ConfigFile file, String xml, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file.read(xml, DEFAULTS))
        .withMessageStartingWith(message);
  }

  static Stream<Arguments> namesTheElementThatIsWrong() {
    return Stream.of(
        Arguments.of(
            CONFIG,
            "<BundleConfig/>",
            "Config.xml: its root is <BundleConfig> and must be <Ec2ConfigurationSettings>"),
        Arguments.of(CONFIG, "", "Config.xml is no XML: "),
        Arguments.of(CONFIG, "<Ec2ConfigurationSettings>", "Config.xml is no XML: "),
        Arguments.of(
            CONFIG,
            config(plugin("Ec2EventLog", "Enabled") + plugin("Ec2SetPassword", "On")),
            "Config.xml, Plugins/Plugin[2]/State: it sets Ec2SetPassword to 'On' and must be"
                + " Enabled or Disabled"),
        Arguments.of(
            CONFIG,
            config(plugin("Ec2Later", "Maybe")),
            "Config.xml, Plugins/Plugin[1]/State: it sets Ec2Later to 'Maybe' and must be Enabled"
                + " or Disabled"),
        Arguments.of(
            CONFIG,
            config(plugin("Ec2EventLog", "Enabled") + plugin("ec2eventlog", "Disabled")),
            "Config.xml, Plugins/Plugin[2]/State: ec2eventlog is there twice"),
        Arguments.of(
            CONFIG,
            config("<Plugin><Name>Ec2EventLog</Name></Plugin>"),
            "Config.xml, Plugins/Plugin[1]/State: it is missing"),
        Arguments.of(
            CONFIG,
            config("<Plugin><Name/><State>Enabled</State></Plugin>"),
            "Config.xml, Plugins/Plugin[1]/Name: it is empty"),
        Arguments.of(
            CONFIG,
            config("<Plugin><Name><b/></Name><State>Enabled</State></Plugin>"),
            "Config.xml, Plugins/Plugin[1]/Name: it must hold a text and nothing else, once"),
        Arguments.of(
            CONFIG,
            config("<Plugin><Name>a</Name><Name>b</Name><State>Enabled</State></Plugin>"),
            "Config.xml, Plugins/Plugin[1]/Name: it must hold a text and nothing else, once"),
        Arguments.of(
            CONFIG,
            config("<PlugIn/>"),
            "Config.xml, Plugins/PlugIn: it is unknown; there can be Plugin"),
        Arguments.of(CONFIG, config("Enabled"), "Config.xml, Plugins: it holds the text 'Enabled'"),
        Arguments.of(
            CONFIG,
            config("on " + plugin("Ec2EventLog", "Enabled") + " off"),
            "Config.xml, Plugins: it holds the text 'on"),
        Arguments.of(CONFIG, global("on"), "Config.xml, GlobalSettings: it holds the text 'on'"),
        // Written as an element without a name, it could not be read again.
        Arguments.of(
            CONFIG,
            global("on <SetDnsSuffixList>true</SetDnsSuffixList>"),
            "Config.xml, GlobalSettings: it holds the text 'on'"),
        Arguments.of(
            CONFIG,
            global("<SetDnsSuffixList>Yes</SetDnsSuffixList>"),
            "Config.xml, GlobalSettings/SetDnsSuffixList: it sets SetDnsSuffixList to 'Yes' and"
                + " must be true or false"),
        Arguments.of(
            BUNDLE_CONFIG,
            "<BundleConfig><Property><Name>AutoSysprep</Name><Value>true</Value></Property>"
                + "</BundleConfig>",
            "BundleConfig.xml, Property[1]/Value: it sets AutoSysprep to 'true' and must be Yes or"
                + " No"),
        Arguments.of(
            DRIVE_LETTER_CONFIG,
            mapping("Data", "ZZ:"),
            "DriveLetterConfig.xml, Mapping[1]: a volume's name is mapped to a drive letter from A"
                + " to Z, but 'Data' was to be 'ZZ:'"),
        Arguments.of(
            DRIVE_LETTER_CONFIG,
            mapping("", "Z:"),
            "DriveLetterConfig.xml, Mapping[1]: a volume's name is mapped"),
        Arguments.of(
            EVENT_LOG_CONFIG,
            event(
                "<Category>System</Category><ErrorType>Bad</ErrorType><NumEntries>1</NumEntries>"),
            "EventLogConfig.xml, Event[1]/ErrorType: it is 'Bad' and must be one of Error, Warning,"
                + " Information, SuccessAudit, FailureAudit"),
        Arguments.of(
            EVENT_LOG_CONFIG,
            event(
                "<Category>System</Category><ErrorType>Error</ErrorType><NumEntries>x</NumEntries>"),
            "EventLogConfig.xml, Event[1]/NumEntries: 'x' is no whole number"),
        Arguments.of(
            EVENT_LOG_CONFIG,
            event(
                "<Category>System</Category><ErrorType>Error</ErrorType>"
                    + "<NumEntries>-1</NumEntries>"),
            "EventLogConfig.xml, Event[1]: the number of entries must not be negative, but was -1"),
        Arguments.of(
            EVENT_LOG_CONFIG,
            event(
                "<Category>System</Category><ErrorType>Error</ErrorType><NumEntries>1</NumEntries>"
                    + "<LastMessageTime>today</LastMessageTime>"),
            "EventLogConfig.xml, Event[1]/LastMessageTime: 'today' is no time such as"
                + " 2011-07-15T12:00:00.0000000+00:00"),
        Arguments.of(
            EVENT_LOG_CONFIG,
            event("<ErrorType>Error</ErrorType><NumEntries>1</NumEntries>"),
            "EventLogConfig.xml, Event[1]/Category: it is missing"),
        Arguments.of(
            EVENT_LOG_CONFIG,
            event("<Source>x</Source>"),
            "EventLogConfig.xml, Event[1]/Source: it is unknown; there can be Category, AppName,"),
        Arguments.of(
            ACTIVATION_SETTINGS,
            "<ActivationSettings><DoActivate>yes</DoActivate></ActivationSettings>",
            "ActivationSettings.xml, DoActivate: it is 'yes' and must be true or false"),
        Arguments.of(
            ACTIVATION_SETTINGS,
            "<ActivationSettings><Server>x</Server></ActivationSettings>",
            "ActivationSettings.xml, Server: it is unknown; there can be SetAutodiscover,"),
        Arguments.of(
            ACTIVATION_SETTINGS,
            "<ActivationSettings><DoActivate>true</DoActivate><DoActivate>true</DoActivate>"
                + "</ActivationSettings>",
            "ActivationSettings.xml, DoActivate: it must hold a text and nothing else, once"),
        Arguments.of(
            DNS_SUFFIX_SETTINGS,
            "<DnsSuffixSettings><DnsSuffix><Suffix>a b</Suffix></DnsSuffix></DnsSuffixSettings>",
            "DnsSuffixSettings.xml, DnsSuffix[1]: 'a b' is no DNS suffix"),
        Arguments.of(
            DNS_SUFFIX_SETTINGS,
            "<DnsSuffixSettings><DnsSuffix/></DnsSuffixSettings>",
            "DnsSuffixSettings.xml, DnsSuffix[1]/Suffix: it is missing"),
        Arguments.of(
            SYSPREP_2008, "<unattended/>", "sysprep2008.xml: its root is <unattended> and must be"),
        Arguments.of(SYSPREP_2008, "<unattend>", "sysprep2008.xml is no XML: "),
        Arguments.of(
            SYSPREP_2008,
            "<!DOCTYPE unattend [<!ENTITY e 'x'>]><unattend/>",
            "sysprep2008.xml is no XML: "),
        Arguments.of(
            SYSPREP_2008,
            unattend("special", ""),
            "sysprep2008.xml, settings: its pass is 'special', which is none of Windows Setup's"),
        Arguments.of(
            SYSPREP_2008,
            unattend("generalize", "<component/>"),
            "sysprep2008.xml, settings[generalize]/component: it has no name"),
        Arguments.of(
            SYSPREP_2008,
            unattend("specialize", join("") + join("")),
            "sysprep2008.xml, settings[specialize]/Microsoft-Windows-UnattendedJoin: it is there"
                + " twice"),
        Arguments.of(
            SYSPREP_2008,
            unattend("specialize", join("<JoinDomian>x</JoinDomian>")),
            "sysprep2008.xml, Microsoft-Windows-UnattendedJoin/Identification/JoinDomian: it is"
                + " unknown; there can be Credentials,"),
        Arguments.of(
            SYSPREP_2008,
            unattend(
                "specialize", join("<JoinDomain>x</JoinDomain><UnsecureJoin>1</UnsecureJoin>")),
            "sysprep2008.xml, Microsoft-Windows-UnattendedJoin/Identification/UnsecureJoin: it is"
                + " '1' and must be true or false"),
        Arguments.of(
            SYSPREP_2008,
            unattend(
                "specialize",
                "<component name=\"Microsoft-Windows-Shell-Setup\"><ComputerName>a name"
                    + "</ComputerName></component>"),
            "sysprep2008.xml, Microsoft-Windows-Shell-Setup/ComputerName: 'a name' is neither *"));
  }

  private static String event(String content) {
    return "<EventLogConfig><Event>" + content + "</Event></EventLogConfig>";
  }

  private static String unattend(String pass, String components) {
    return "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"><settings pass=\""
        + pass
        + "\">"
        + components
        + "</settings></unattend>";
  }

  private static String join(String identification) {
    return "<component name=\"Microsoft-Windows-UnattendedJoin\"><Identification>"
        + identification
        + "</Identification></component>";
  }

  @Test
  void refusesADriveOfAnotherVolume() {
    Ec2Config config = DEFAULTS.mapDrive("Data", "Z");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.mapDrive("Logs", "z:"))
        .withMessage("the drive Z: of 'Logs' is another volume's: {Data=Z:}");
    assertThat(config.mapDrive("Data", "Y").driveLetters()).containsExactly(entry("Data", "Y:"));
    assertThat(config.unmapDrives()).isEqualTo(DEFAULTS);
  }

  private static String config(String plugins) {
    return "<Ec2ConfigurationSettings><Plugins>"
        + plugins
        + "</Plugins></Ec2ConfigurationSettings>";
  }

  private static String global(String settings) {
    return "<Ec2ConfigurationSettings><GlobalSettings>"
        + settings
        + "</GlobalSettings></Ec2ConfigurationSettings>";
  }

  private static String plugin(String name, String state) {
    return "<Plugin><Name>" + name + "</Name><State>" + state + "</State></Plugin>";
  }

  private static String mapping(String volume, String letter) {
    return "<DriveLetterMapping><Mapping><VolumeName>"
        + volume
        + "</VolumeName><DriveLetter>"
        + letter
        + "</DriveLetter></Mapping></DriveLetterMapping>";
  }
}
