// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.withoutTimeFor;
import static io.github.ec2fake.windows.Ec2Setting.AUTO_SYSPREP;
import static io.github.ec2fake.windows.Ec2Setting.CONFIGURE_RDP;
import static io.github.ec2fake.windows.Ec2Setting.EVENT_LOG;
import static io.github.ec2fake.windows.Ec2Setting.OUTPUT_RDP_CERT;
import static io.github.ec2fake.windows.Ec2Setting.SET_RDP_CERTIFICATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.GetConsoleOutputRequest;
import com.amazonaws.services.ec2.model.GetConsoleOutputResult;
import com.amazonaws.services.ec2.model.GetPasswordDataRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.WindowsInstance;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import io.github.ec2fake.windows.Ec2Config;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** GetConsoleOutput: the Windows Guide, "Using EC2Config Service". */
class ConsoleOutputTest {
  private static final Pattern THUMBPRINT =
      Pattern.compile("RDPCERTIFICATE-THUMBPRINT: ([0-9A-F]{40})\r\n");

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void isEmptyUntilItIsPostedTwoMinutesAfterTheBoot() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    cloud.clock().advance(Duration.ofSeconds(45 + 119));
    GetConsoleOutputResult before = ec2.getConsoleOutput(new GetConsoleOutputRequest(id));
    assertThat(before.getInstanceId()).isEqualTo(id);
    assertThat(before.getOutput()).isEmpty();
    assertThat(before.getTimestamp()).isEqualTo(START.plusSeconds(164));

    cloud.clock().advance(Duration.ofMinutes(5));
    GetConsoleOutputResult after = ec2.getConsoleOutput(new GetConsoleOutputRequest(id));
    assertThat(after.getTimestamp()).isEqualTo(START.plusSeconds(165));
    assertThat(new String(Base64.getDecoder().decode(after.getOutput()), UTF_8))
        .isEqualTo(after.getDecodedOutput())
        .contains("SSH HOST KEY FINGERPRINTS")
        .containsPattern(
            "\nec2: 2048 ([0-9a-f]{2}:){15}[0-9a-f]{2} /etc/ssh/ssh_host_rsa_key\\.pub")
        .endsWith("ip-" + described(ec2, id).getPrivateIpAddress().replace('.', '-') + " login: ");
  }

  @Test
  void isThereWhenItIsAskedForIfTheClockSettles() {
    try (Ec2Cloud settling = Ec2Cloud.builder().startingAt(START).build()) {
      AmazonEC2 client = settling.client();
      String linux = launched(client, LINUX_EBS).getInstanceId();
      String windows = launched(client, WINDOWS_EBS).getInstanceId();
      client.describeInstances();
      assertThat(settling.clock().instant()).isEqualTo(START.plusSeconds(150));

      assertThat(console(client, linux)).contains("Linux version");
      assertThat(settling.clock().instant()).isEqualTo(START.plusSeconds(165));
      assertThat(console(client, windows)).contains("Windows is Ready to use");
      assertThat(settling.clock().instant()).isEqualTo(START.plusSeconds(210));
    }
  }

  @Test
  void isThereAtTheBootIfPostingTakesNoTime() {
    try (Ec2Cloud quick =
        withoutTimeFor(
            Phase.CONSOLE_OUTPUT,
            Phase.COMPUTER_NAME_REBOOT,
            Phase.WINDOWS_PASSWORD,
            Phase.EBS_BOOT)) {
      AmazonEC2 client = quick.client();
      client.createKeyPair(new CreateKeyPairRequest("mine"));
      String id = launched(client, launch(WINDOWS_EBS).withKeyName("mine")).getInstanceId();

      assertThat(console(client, id)).contains("<Password>", "Windows is Ready to use");
    }
  }

  @Test
  void ofLinuxIsThereAtTheBootIfPostingTakesNoTime() {
    try (Ec2Cloud quick = withoutTimeFor(Phase.CONSOLE_OUTPUT, Phase.EBS_BOOT)) {
      String id = launched(quick.client(), LINUX_EBS).getInstanceId();
      assertThat(console(quick.client(), id)).contains("Linux version");
    }
  }

  @Test
  void isPostedTwoMinutesAfterTheLastReboot() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advance(Duration.ofSeconds(45 + 60));
    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));

    cloud.clock().advance(Duration.ofSeconds(119));
    assertThat(console(ec2, id)).isEmpty();
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(console(ec2, id)).contains("Linux version");
  }

  @Test
  void isPostedAgainAfterALateRebootThatSetsTheName() {
    Timing timing =
        Timing.builder().duration(Phase.COMPUTER_NAME_REBOOT, Duration.ofMinutes(5)).build();
    try (Ec2Cloud late = Ec2Cloud.builder().time(TimeMode.manual()).timing(timing).build()) {
      String id = launched(late.client(), WINDOWS_EBS).getInstanceId();
      late.clock().advance(Duration.ofMinutes(7));
      assertThat(console(late.client(), id)).isNotEmpty().doesNotContain("HOSTNAME: IP-");
      late.clock().advance(Duration.ofMinutes(1));
      assertThat(console(late.client(), id)).contains("HOSTNAME: IP-");
    }
  }

  @Test
  void staysEmptyIfPostingTakesForEver() {
    Timing timing =
        Timing.builder().duration(Phase.CONSOLE_OUTPUT, Duration.ofSeconds(Long.MAX_VALUE)).build();
    try (Ec2Cloud settling = Ec2Cloud.builder().startingAt(START).timing(timing).build()) {
      String id = launched(settling.client(), LINUX_EBS).getInstanceId();

      assertThat(console(settling.client(), id)).isEmpty();
      assertThat(settling.clock().instant()).isEqualTo(START.plusSeconds(45));
    }
  }

  @Test
  void showsTheCertificateAndThenTheEncryptedPassword() {
    String id = windows(WINDOWS_EBS);

    cloud.clock().advance(Duration.ofSeconds(45 + 120));
    String name = cloud.instance(id).windows().computerName();
    assertThat(console(ec2, id))
        .startsWith("2011/07/15 12:00:45Z: Windows sysprep configuration complete.\r\n")
        .contains("2011/07/15 12:00:45Z: Instance-ID: " + id + "\r\n")
        .contains("2011/07/15 12:01:45Z: RDPCERTIFICATE-SUBJECTNAME: " + name + "\r\n")
        .containsPattern(THUMBPRINT)
        .doesNotContain("Password", "Ready");

    cloud.clock().advance(Duration.ofMinutes(2));
    String password = ec2.getPasswordData(new GetPasswordDataRequest(id)).getPasswordData();
    assertThat(password).isNotEmpty();
    assertThat(console(ec2, id))
        .endsWith(
            "<Username>Administrator</Username>\r\n<Password>\r\n"
                + password
                + "\r\n</Password>\r\n2011/07/15 12:04:45Z: Message: Windows is Ready to use\r\n");
    assertThat(ec2.getConsoleOutput(new GetConsoleOutputRequest(id)).getTimestamp())
        .isEqualTo(START.plusSeconds(285));
  }

  @Test
  void eachInstanceHasANameAndACertificateOfItsOwn() {
    String one = launched(ec2, launch(WINDOWS_EBS)).getInstanceId();
    String other = launched(ec2, launch(WINDOWS_EBS)).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(10));

    assertThat(cloud.instance(one).windows().computerName())
        .isNotEqualTo(cloud.instance(other).windows().computerName());
    assertThat(thumbprint(console(ec2, one))).isNotEqualTo(thumbprint(console(ec2, other)));
  }

  @Test
  void showsNoCertificateIfTheSettingsSaySo() {
    String id = windows(WINDOWS_EBS);
    cloud.clock().advance(Duration.ofMinutes(10));
    change(id, config -> config.disable(OUTPUT_RDP_CERT));

    assertThat(nextBoot(id)).contains("HOSTNAME: ").doesNotContain("RDPCERTIFICATE");
  }

  @Test
  void theCertificateStaysUntilSysprepIsRun() {
    String id = windows(WINDOWS_EBS);
    cloud.clock().advance(Duration.ofMinutes(10));
    String thumbprint = thumbprint(console(ec2, id));

    assertThat(thumbprint(nextBoot(id))).isEqualTo(thumbprint);
    cloud.instance(id).windows().runSysprepAndShutDown();
    cloud.clock().advanceUntilSettled();
    String imageId = ec2.createImage(new CreateImageRequest(id, "image")).getImageId();
    cloud.clock().advanceUntilSettled();
    String copy = launched(ec2, launch(imageId)).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(10));

    assertThat(thumbprint(console(ec2, copy))).isNotEqualTo(thumbprint);
  }

  @Test
  void windows2003HasACertificateOnlyIfEc2ConfigMakesOne() {
    String id = windows(WINDOWS_STORE);
    cloud.clock().advance(Duration.ofMinutes(10));
    assertThat(cloud.instance(id).windows().ec2Config().isEnabled(CONFIGURE_RDP)).isTrue();
    assertThat(console(ec2, id)).containsPattern(THUMBPRINT);
    String without = bundledCopy(id, config -> config.disable(CONFIGURE_RDP));
    String with =
        bundledCopy(id, config -> config.disable(CONFIGURE_RDP).enable(SET_RDP_CERTIFICATE));

    assertThat(console(ec2, without)).contains("HOSTNAME").doesNotContain("RDPCERTIFICATE");
    assertThat(console(ec2, with)).containsPattern(THUMBPRINT);
  }

  @Test
  void theWindows2003OfABundleThatATestArrangesHasACertificateToo() {
    cloud.arrange().bundle(OWNER, Bundling.BUCKET, Bundling.PREFIX, 10);

    assertThat(console(ec2, launchedFromBundle())).containsPattern(THUMBPRINT);
  }

  @Test
  void showsTheLastThreeErrorsOnceAtTheNextPost() {
    String id = windows(WINDOWS_EBS);
    cloud.clock().advance(Duration.ofMinutes(10));
    WindowsInstance windows = cloud.instance(id).windows();
    for (int i = 1; i <= 4; i++) {
      windows.logError("Disk", "Bad block " + i);
    }
    assertThat(console(ec2, id)).doesNotContain("Bad block");

    assertThat(nextBoot(id))
        .contains(
            "2011/07/15 12:10:00Z: System, Error, Disk: Bad block 2\r\n",
            "Bad block 3",
            "Bad block 4")
        .doesNotContain("Bad block 1");
    assertThat(nextBoot(id)).doesNotContain("Bad block");
  }

  @Test
  void showsNoErrorsIfTheEventLogIsOff() {
    String id = windows(WINDOWS_EBS);
    cloud.clock().advance(Duration.ofMinutes(10));
    cloud
        .instance(id)
        .windows()
        .ec2Config(config -> config.disable(EVENT_LOG))
        .logError("Disk", "Bad block");

    assertThat(nextBoot(id)).doesNotContain("Bad block");
    change(id, config -> config.enable(EVENT_LOG));
    assertThat(nextBoot(id)).contains("Bad block");
  }

  @Test
  void keepsTheLast64Kilobytes() {
    String id = windows(WINDOWS_EBS);
    cloud.clock().advance(Duration.ofMinutes(10));
    cloud.instance(id).windows().logError("Disk", "ü".repeat(40_000));

    assertThat(nextBoot(id)).doesNotContain("sysprep");
    byte[] output =
        Base64.getDecoder()
            .decode(ec2.getConsoleOutput(new GetConsoleOutputRequest(id)).getOutput());

    assertThat(output).hasSize(64 * 1024);
    assertThat(new String(output, UTF_8)).endsWith("ü\r\n");
  }

  @Test
  void staysAfterTheInstanceHasGoneDown() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(1));
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofMinutes(5));
    assertThat(console(ec2, id)).contains("Linux version");

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofMinutes(59));
    assertThat(console(ec2, id)).contains("Linux version");
    cloud.clock().advance(Duration.ofMinutes(2));
    assertThatRefusal(() -> console(ec2, id)).startsWith("400 InvalidInstanceID.NotFound");
  }

  @Test
  void isTheOwnersAlone() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(() -> console(cloud.client(PARTNER), id))
        .isEqualTo("400 InvalidInstanceID.NotFound: The instance ID '" + id + "' does not exist");
    assertThat(ec2.dryRun(new GetConsoleOutputRequest(id)).isSuccessful()).isTrue();
    assertThatRefusal(() -> ec2.getConsoleOutput(new GetConsoleOutputRequest(id).withLatest(true)))
        .startsWith("400 UnsupportedOperation")
        .contains("Latest");
  }

  private String windows(String imageId) {
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    return launched(ec2, launch(imageId).withKeyName("mine")).getInstanceId();
  }

  private void change(String id, UnaryOperator<Ec2Config> change) {
    cloud.instance(id).windows().ec2Config(change);
  }

  /** What another boot adds. */
  private String nextBoot(String id) {
    String before = console(ec2, id);
    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofMinutes(10));
    String after = console(ec2, id);
    return after.startsWith(before) ? after.substring(before.length()) : after;
  }

  private String bundledCopy(String id, UnaryOperator<Ec2Config> change) {
    change(id, config -> change.apply(config.enable(AUTO_SYSPREP)));
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, id));
    cloud.clock().advanceUntilSettled();
    return launchedFromBundle();
  }

  private String launchedFromBundle() {
    String imageId =
        ec2.registerImage(
                new RegisterImageRequest(Bundling.BUCKET + "/" + Bundling.PREFIX + ".manifest.xml")
                    .withName("image " + cloud.clock().millis()))
            .getImageId();
    String id = launched(ec2, launch(imageId)).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(10));
    return id;
  }

  private static String thumbprint(String console) {
    Matcher matcher = THUMBPRINT.matcher(console);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String console(AmazonEC2 client, String id) {
    return client.getConsoleOutput(new GetConsoleOutputRequest(id)).getDecodedOutput();
  }
}
