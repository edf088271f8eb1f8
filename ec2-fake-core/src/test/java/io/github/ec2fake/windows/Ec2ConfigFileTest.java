// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import static io.github.ec2fake.windows.Ec2ConfigFile.BUNDLE_CONFIG;
import static io.github.ec2fake.windows.Ec2ConfigFile.CONFIG;
import static io.github.ec2fake.windows.Ec2ConfigFile.DRIVE_LETTER_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Windows Guide, "Using EC2Config XML Files". */
class Ec2ConfigFileTest {
  private static final Ec2Config DEFAULTS = Ec2Config.defaults();

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

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(Ec2ConfigFile file) {
    Ec2Config config =
        DEFAULTS
            .disable(Ec2Setting.EVENT_LOG)
            .disable(Ec2Setting.SET_DNS_SUFFIX_LIST)
            .enable(Ec2Setting.AUTO_SYSPREP)
            .mapDrive("R&D <1>", "Q")
            .mapDrive("Data", "Z");

    String text = file.write(config);

    assertThat(file.write(file.read(text, DEFAULTS))).isEqualTo(text);
    assertThat(file.read(text, config)).isEqualTo(config);
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
            "<Ec2ConfigurationSettings><GlobalSettings><SetDnsSuffixList>Yes</SetDnsSuffixList>"
                + "</GlobalSettings></Ec2ConfigurationSettings>",
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
            "DriveLetterConfig.xml, Mapping[1]: a volume's name is mapped"));
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
