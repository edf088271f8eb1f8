// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.windows.Ec2Setting.AUTO_SYSPREP;
import static io.github.ec2fake.windows.Ec2Setting.SET_COMPUTER_NAME;
import static io.github.ec2fake.windows.Ec2Setting.SET_PASSWORD;
import static io.github.ec2fake.windows.Ec2Setting.SET_PASSWORD_AFTER_SYSPREP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.GetPasswordDataRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.WindowsInstance;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.windows.Ec2ConfigFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The Windows Guide, "Using EC2Config Service", "Creating Windows AMIs for Sharing". */
class WindowsInstanceTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String privateKey = keyPair(ec2);
  private final String id =
      launched(ec2, Fixtures.launch(WINDOWS_EBS).withKeyName("mine")).getInstanceId();
  private final WindowsInstance windows = cloud.instance(id).windows();

  @Test
  void theFirstBootMakesAPasswordAndSwitchesThatOff() throws Exception {
    assertThat(windows.password()).hasSize(12);
    assertThat(Decryption.decrypted(privateKey, passwordData(ec2, id)))
        .isEqualTo(windows.password());
    assertThat(windows.ec2Config().isEnabled(SET_PASSWORD)).isFalse();
    assertThat(windows.ec2Config().isEnabled(SET_COMPUTER_NAME)).isTrue();
  }

  @Test
  void theComputerIsNamedAfterItsAddress() {
    String[] parts = described(ec2, id).getPrivateIpAddress().split("\\.", -1);
    StringBuilder hex = new StringBuilder("IP-");
    for (String part : parts) {
      hex.append(String.format("%02X", Integer.valueOf(part)));
    }

    assertThat(windows.computerName()).isEqualTo(hex.toString()).startsWith("IP-AC1F");
  }

  @Test
  void anImageWithoutSysprepKeepsThePasswordAndGetPasswordDataNeverShowsIt() {
    windows.setPassword("Set-by-hand-1");
    assertThat(passwordData(ec2, id)).isNotEmpty();

    String copy = launch(image());

    assertThat(passwordData(ec2, copy)).isEmpty();
    assertThat(guest(copy).password()).isEqualTo("Set-by-hand-1");
    assertThat(guest(copy).computerName()).isNotEqualTo(windows.computerName());
    assertThat(stateOf(ec2, id)).isEqualTo("running");
  }

  @Test
  void anImageAfterSysprepGivesEachInstanceAPasswordOfItsOwn() throws Exception {
    windows.setPassword("Set-by-hand-1").runSysprepAndShutDown();
    assertThat(stateOf(ec2, id)).isEqualTo("stopped");
    String imageId = image();

    String copy = launch(imageId);
    String other = launch(imageId);

    String password = guest(copy).password();
    assertThat(Decryption.decrypted(privateKey, passwordData(ec2, copy))).isEqualTo(password);
    assertThat(guest(other).password()).hasSize(12).isNotEqualTo(password);
    assertThat(windows.password()).isEqualTo("Set-by-hand-1");
  }

  @Test
  void aSharedImageAfterSysprepIsReadWithThePartnersKey() throws Exception {
    windows.runSysprepAndShutDown();
    String imageId = image();
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    AmazonEC2 partner = cloud.client(PARTNER);
    String partnersKey = keyPair(partner);

    String copy = launched(partner, Fixtures.launch(imageId).withKeyName("mine")).getInstanceId();

    assertThat(Decryption.decrypted(partnersKey, passwordData(partner, copy)))
        .isEqualTo(guest(copy).password())
        .isNotEqualTo(windows.password());
  }

  @Test
  void sysprepWithoutSetPasswordAfterSysprepKeepsThePassword() {
    windows
        .ec2Config(config -> config.disable(SET_PASSWORD_AFTER_SYSPREP))
        .setPassword("Set-by-hand-1")
        .runSysprepAndShutDown();

    String copy = launch(image());

    assertThat(passwordData(ec2, copy)).isEmpty();
    assertThat(guest(copy).password()).isEqualTo("Set-by-hand-1");
  }

  @Test
  void setPasswordThatIsSwitchedOnAgainCountsForAllInstancesOfTheImage() {
    String first = windows.password();
    windows.ec2Config(config -> config.enable(SET_PASSWORD));
    String imageId = image();

    String copy = launch(imageId);
    assertThat(passwordData(ec2, copy)).isNotEmpty();
    assertThat(passwordData(ec2, launch(imageId))).isNotEmpty();
    assertThat(guest(copy).password()).isNotEqualTo(first);
    assertThat(guest(copy).ec2Config().isEnabled(SET_PASSWORD)).isFalse();
  }

  @Test
  void setPasswordThatIsSwitchedOnAgainCountsForTheNextBootAlone() throws Exception {
    String first = windows.password();
    windows.ec2Config(config -> config.enable(SET_PASSWORD));
    assertThat(windows.password()).isEqualTo(first);

    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));
    String second = windows.password();
    assertThat(second).isNotEqualTo(first);
    assertThat(Decryption.decrypted(privateKey, passwordData(ec2, id))).isEqualTo(second);

    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.startInstances(new StartInstancesRequest(List.of(id)));
    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));
    assertThat(windows.password()).isEqualTo(second);
  }

  @Test
  void settingsChangeOnAStoppedInstanceToo() {
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    String before = windows.password();

    windows.ec2Config(config -> config.enable(SET_PASSWORD));
    ec2.startInstances(new StartInstancesRequest(List.of(id)));

    assertThat(windows.password()).isNotEqualTo(before);
  }

  @Test
  void aPasswordSetByHandSurvivesReboots() {
    String shown = passwordData(ec2, id);
    windows.setPassword("Set-by-hand-1");

    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));

    assertThat(windows.password()).isEqualTo("Set-by-hand-1");
    assertThat(passwordData(ec2, id)).isEqualTo(shown);
  }

  @Test
  void withoutAKeyPairThePasswordIsMadeAndNobodyCanReadIt() {
    String keyless = launched(ec2, WINDOWS_EBS).getInstanceId();

    assertThat(guest(keyless).password()).hasSize(12);
    assertThat(passwordData(ec2, keyless)).isEmpty();
    assertThat(guest(keyless).ec2Config().isEnabled(SET_PASSWORD)).isFalse();
  }

  @Test
  void aSyspreppedInstanceThatIsStartedIsSetUpAnew() {
    String password = windows.password();
    String shown = passwordData(ec2, id);
    windows.ec2Config(config -> config.disable(SET_COMPUTER_NAME)).runSysprepAndShutDown();

    ec2.startInstances(new StartInstancesRequest(List.of(id)));

    assertThat(windows.password()).isNotEqualTo(password);
    assertThat(passwordData(ec2, id)).isNotEqualTo(shown);
    assertThat(windows.computerName()).matches("WIN-[A-Z0-9]{11}");
  }

  @Test
  void aNameGivenByHandIsKeptByTheImageUnlessSetComputerNameIsOn() {
    windows.setComputerName("HPC-Compute");
    String renamed = launch(image("name on"));
    windows.ec2Config(config -> config.disable(SET_COMPUTER_NAME)).setComputerName("HPC-Compute");
    String kept = launch(image("name off"));

    assertThat(guest(renamed).computerName()).startsWith("IP-");
    assertThat(guest(kept).computerName()).isEqualTo("HPC-Compute");
    assertThat(windows.computerName()).isEqualTo("HPC-Compute");
  }

  @Test
  void scalingAnHpcClusterRunsSysprepWithSetComputerNameOff() {
    windows
        .setComputerName("HPC-Compute")
        .ec2Config(config -> config.disable(SET_COMPUTER_NAME))
        .runSysprepAndShutDown();
    String imageId = image();

    String first = guest(launch(imageId)).computerName();
    String second = guest(launch(imageId)).computerName();

    assertThat(first).startsWith("WIN-").isNotEqualTo(second);
    assertThat(second).startsWith("WIN-");
  }

  @Test
  void itsFilesAreReadAndWritten() {
    windows.write(
        Ec2ConfigFile.CONFIG,
        """
        <?xml version="1.0" standalone="yes"?>
        <Ec2ConfigurationSettings>
          <Plugins>
            <Plugin><Name>Ec2SetPassword</Name><State>Enabled</State></Plugin>
          </Plugins>
        </Ec2ConfigurationSettings>
        """);
    windows.ec2Config(config -> config.mapDrive("Data", "Z"));
    String copy = launch(image());

    assertThat(passwordData(ec2, copy)).isNotEmpty();
    assertThat(guest(copy).ec2Config().driveLetters()).containsExactly(entry("Data", "Z:"));
    assertThat(guest(copy).read(Ec2ConfigFile.CONFIG))
        .containsPattern("<Name>Ec2SetPassword</Name>\\s*<State>Disabled</State>");
  }

  @Test
  void aMalformedFileChangesNothing() {
    String before = windows.read(Ec2ConfigFile.CONFIG);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.write(Ec2ConfigFile.CONFIG, "<Plugins/>"))
        .withMessageContaining("its root is <Plugins>");

    assertThat(windows.read(Ec2ConfigFile.CONFIG)).isEqualTo(before);
  }

  @Test
  void bundlingWithoutAutoSysprepKeepsThePassword() {
    String bundled =
        launched(ec2, Fixtures.launch(WINDOWS_STORE).withKeyName("mine")).getInstanceId();
    String password = guest(bundled).password();

    String copy = launch(bundledImage(bundled));

    assertThat(passwordData(ec2, copy)).isEmpty();
    assertThat(guest(copy).password()).isEqualTo(password);
    assertThat(guest(bundled).password()).isEqualTo(password);
  }

  @Test
  void bundlingWithAutoSysprepGivesEachInstanceAPasswordOfItsOwn() throws Exception {
    String bundled =
        launched(ec2, Fixtures.launch(WINDOWS_STORE).withKeyName("mine")).getInstanceId();
    guest(bundled).ec2Config(config -> config.enable(AUTO_SYSPREP));
    String password = guest(bundled).password();

    String copy = launch(bundledImage(bundled));

    assertThat(Decryption.decrypted(privateKey, passwordData(ec2, copy)))
        .isEqualTo(guest(copy).password())
        .isNotEqualTo(password);
    assertThat(guest(bundled).password())
        .as("the bundled instance is restarted, and set up anew")
        .isNotEqualTo(password);
    assertThat(cloud.journal().toString()).contains("guest " + bundled + " → sysprepped");
  }

  @Test
  void aBundleTaskThatIsCancelledAtOnceDoesNotTouchTheInstance() {
    try (Ec2Cloud manual = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 client = manual.client();
      String bundled = launched(client, WINDOWS_STORE).getInstanceId();
      manual.clock().advanceUntilSettled();
      WindowsInstance guest = manual.instance(bundled).windows();
      guest.ec2Config(config -> config.enable(AUTO_SYSPREP));
      String password = guest.password();

      String task =
          client
              .bundleInstance(Bundling.bundling(manual, OWNER, bundled))
              .getBundleTask()
              .getBundleId();
      client.cancelBundleTask(new CancelBundleTaskRequest(task));
      manual.clock().advanceUntilSettled();

      assertThat(guest.password()).isEqualTo(password).hasSize(12);
    }
  }

  @Test
  void nobodyLogsInToAnInstanceThatIsShutDown() {
    try (Ec2Cloud manual = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 client = manual.client();
      String bundled = launched(client, WINDOWS_STORE).getInstanceId();
      WindowsInstance guest = manual.instance(bundled).windows();
      assertThat(guest.computerName()).isEmpty();
      assertThatIllegalStateException()
          .isThrownBy(() -> guest.setPassword("x"))
          .withMessage("the instance '" + bundled + "' is pending; wait until it is running");
      manual.clock().advanceUntilSettled();
      client.bundleInstance(Bundling.bundling(manual, OWNER, bundled));
      manual.clock().advance(Duration.ofSeconds(10));

      assertThatIllegalStateException()
          .isThrownBy(() -> guest.ec2Config(config -> config.enable(AUTO_SYSPREP)))
          .withMessage(
              "the instance '"
                  + bundled
                  + "' is shut down for bundling; wait until it is running or stopped");
      assertThatIllegalStateException().isThrownBy(guest::runSysprepAndShutDown);
      assertThat(manual.journal().transitions(bundled))
          .extracting(TransitionEntry::to)
          .doesNotContain("sysprepped");
    }
  }

  @Test
  void sysprepTerminatesAnInstanceWithAnInstanceStoreRoot() {
    String store = launched(ec2, WINDOWS_STORE).getInstanceId();

    guest(store).runSysprepAndShutDown();

    assertThat(stateOf(ec2, store)).isEqualTo("terminated");
  }

  @Test
  void whatIsNotWindowsHasNone() {
    String linux = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));

    assertThatIllegalStateException()
        .isThrownBy(() -> guest(linux))
        .withMessage(
            "the instance '"
                + linux
                + "' does not run Windows; launch one from an image whose platform is windows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guest("i-12345678"))
        .withMessage("the cloud has no instance 'i-12345678'");
    assertThatIllegalStateException()
        .isThrownBy(() -> windows.logError("Disk", "full"))
        .withMessageContaining("is terminated");
  }

  @Test
  void refusesNamesAndPasswordsThatWindowsWouldRefuse() {
    assertThatIllegalArgumentException().isThrownBy(() -> windows.setPassword(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> windows.setComputerName("a name that is too long"))
        .withMessage(
            "a computer's name has 1 to 15 letters, digits and hyphens, but was 'a name that is too"
                + " long'");
  }

  private WindowsInstance guest(String instanceId) {
    return cloud.instance(instanceId).windows();
  }

  private String image() {
    return image("image");
  }

  private String image(String name) {
    return ec2.createImage(new CreateImageRequest(id, name)).getImageId();
  }

  private String bundledImage(String instanceId) {
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId));
    ec2.describeBundleTasks();
    return ec2.registerImage(
            new RegisterImageRequest(Bundling.BUCKET + "/" + Bundling.PREFIX + ".manifest.xml"))
        .getImageId();
  }

  private String launch(String imageId) {
    return launched(ec2, Fixtures.launch(imageId).withKeyName("mine")).getInstanceId();
  }

  private static String passwordData(AmazonEC2 client, String instanceId) {
    return client.getPasswordData(new GetPasswordDataRequest(instanceId)).getPasswordData();
  }

  private static String keyPair(AmazonEC2 client) {
    return client.createKeyPair(new CreateKeyPairRequest("mine")).getKeyPair().getKeyMaterial();
  }
}
