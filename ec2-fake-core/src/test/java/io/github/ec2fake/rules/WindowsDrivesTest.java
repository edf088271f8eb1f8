// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.windows.Ec2ConfigFile.DRIVE_LETTER_CONFIG;
import static io.github.ec2fake.windows.Ec2Setting.INITIALIZE_DRIVES;
import static io.github.ec2fake.windows.Ec2Setting.SET_DRIVE_LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CopySnapshotRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.WindowsInstance;
import io.github.ec2fake.windows.WindowsDrive;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The Windows Guide, "Initialize Drives" and "Drive Letter Mapping". */
class WindowsDrivesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void theRootDriveIsC() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    String store = launched(ec2, WINDOWS_STORE).getInstanceId();

    assertThat(guest(id).drives())
        .extracting(WindowsDrive::letter, WindowsDrive::label)
        .startsWith(org.assertj.core.groups.Tuple.tuple("C:", ""));
    assertThat(guest(id).drives().get(0).device()).startsWith("vol-");
    assertThat(guest(store).drives().get(0)).isEqualTo(new WindowsDrive("C:", "", "root"));
  }

  @Test
  void instanceStoresAreFormattedAtTheBoot() {
    String id = withStores();

    assertThat(letters(id)).isEqualTo("C:= D:=Temporary Storage 0 E:=Temporary Storage 1");
    assertThat(guest(id).drives().get(1).device()).isEqualTo("ephemeral0");

    guest(id)
        .ec2Config(config -> config.disable(INITIALIZE_DRIVES).mapDrive("Temporary Storage 1", "T"))
        .runSysprepAndShutDown();
    String image = ec2.createImage(new CreateImageRequest(id, "off")).getImageId();
    String copy = launch(image, 0);
    assertThat(letters(copy)).isEqualTo("C:=");

    guest(copy).ec2Config(config -> config.enable(INITIALIZE_DRIVES));
    ec2.rebootInstances(new RebootInstancesRequest(List.of(copy)));
    assertThat(letters(copy)).isEqualTo("C:= D:=Temporary Storage 0 T:=Temporary Storage 1");
  }

  @Test
  void aTypeWithoutInstanceStoresHasNoneToMount() {
    String id =
        ec2.runInstances(
                new RunInstancesRequest(WINDOWS_EBS, 1, 1)
                    .withInstanceType("t2.micro")
                    .withBlockDeviceMappings(
                        new BlockDeviceMapping()
                            .withDeviceName("xvdca")
                            .withVirtualName("ephemeral0")))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();

    assertThat(letters(id)).isEqualTo("C:=");
  }

  @Test
  void instanceStoresThatAnotherTypeDoesNotHaveAreGoneAtItsBoot() {
    String id = withStores();
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest().withInstanceId(id).withInstanceType("t2.micro"));
    ec2.startInstances(new StartInstancesRequest(List.of(id)));

    assertThat(letters(id)).isEqualTo("C:=");
  }

  @Test
  void anEmptyVolumeGetsALetterWhenItIsFormatted() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    String volume = attached(id, "xvdf", null);
    assertThat(letters(id)).isEqualTo("C:=");

    guest(id).formatVolume(volume, "Data");

    assertThat(guest(id).drives()).contains(new WindowsDrive("D:", "Data", volume));
  }

  @Test
  void aVolumeThatIsNotAttachedYetHasNoDrive() {
    try (Ec2Cloud manual = Fixtures.withoutTimeFor()) {
      String id = launched(manual.client(), WINDOWS_EBS).getInstanceId();
      String volume =
          manual
              .client()
              .createVolume(new CreateVolumeRequest(10, "us-east-1a"))
              .getVolume()
              .getVolumeId();
      manual.clock().advanceUntilSettled();
      manual.client().attachVolume(new AttachVolumeRequest(volume, id, "xvdf"));
      WindowsInstance windows = manual.instance(id).windows();

      assertThatIllegalArgumentException()
          .isThrownBy(() -> windows.formatVolume(volume, "Data"))
          .withMessageContaining("is not attached to " + id);
      manual.clock().advanceUntilSettled();
      windows.formatVolume(volume, "Data");
      assertThat(windows.drives()).contains(new WindowsDrive("D:", "Data", volume));
    }
  }

  @Test
  void theMappingGivesALetterToVolumesThatAreAttachedLater() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    String data = formatted(id, "xvdf", "Data");
    guest(id)
        .write(
            DRIVE_LETTER_CONFIG,
            """
            <DriveLetterMapping>
              <Mapping><VolumeName>Data</VolumeName><DriveLetter>Z:</DriveLetter></Mapping>
              <Mapping><VolumeName>Logs</VolumeName><DriveLetter>Y:</DriveLetter></Mapping>
            </DriveLetterMapping>
            """);
    assertThat(letters(id)).as("what is mounted stays").isEqualTo("C:= D:=Data");

    formatted(id, "xvdg", "Logs");
    assertThat(letters(id)).isEqualTo("C:= D:=Data Y:=Logs");

    ec2.detachVolume(new DetachVolumeRequest(data));
    assertThat(letters(id)).isEqualTo("C:= Y:=Logs");
    ec2.attachVolume(new AttachVolumeRequest(data, id, "xvdf"));
    assertThat(letters(id)).isEqualTo("C:= Y:=Logs Z:=Data");
  }

  @Test
  void theSystemDecidesIfSetDriveLetterIsOff() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    guest(id).ec2Config(config -> config.mapDrive("Data", "Z").disable(SET_DRIVE_LETTER));

    formatted(id, "xvdf", "Data");

    assertThat(letters(id)).isEqualTo("C:= D:=Data");
  }

  @Test
  void aLetterInUseIsRefusedAndTheNextFreeOneTaken() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    guest(id).ec2Config(config -> config.mapDrive("Data", "C").mapDrive("Logs", "D"));

    formatted(id, "xvdf", "Data");
    formatted(id, "xvdg", "Logs");

    assertThat(letters(id)).isEqualTo("C:= D:=Data E:=Logs");
    assertThat(guest(id).eventLog("Application"))
        .containsExactly(
            "Application, Error, Ec2Config: The drive letter C: of Data is already in use.",
            "Application, Error, Ec2Config: The drive letter D: of Logs is already in use.");
  }

  @Test
  void theLettersEndWithZ() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    for (int volume = 0; volume < 24; volume++) {
      formatted(id, "xvd" + (char) ('b' + volume), "Disk " + volume);
    }

    assertThat(guest(id).drives()).hasSize(24).last().extracting("letter").isEqualTo("Z:");
    assertThat(letters(id)).contains("Z:=Disk 22").doesNotContain("Disk 23");
  }

  @Test
  void lettersStayOverRebootsAndStops() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    String first = formatted(id, "xvdf", "First");
    formatted(id, "xvdg", "Second");
    ec2.detachVolume(new DetachVolumeRequest(first));

    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));
    assertThat(letters(id)).isEqualTo("C:= E:=Second");
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.attachVolume(new AttachVolumeRequest(first, id, "xvdh"));
    assertThat(letters(id)).as("nothing is mounted while it is down").isEqualTo("C:= E:=Second");
    ec2.startInstances(new StartInstancesRequest(List.of(id)));
    assertThat(letters(id)).isEqualTo("C:= D:=First E:=Second");
  }

  @Test
  void snapshotsAndImagesHaveTheFileSystems() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    guest(id).ec2Config(config -> config.mapDrive("Data", "Z"));
    String volume = formatted(id, "xvdf", "Data");
    String snapshot =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();

    String other = launched(ec2, WINDOWS_EBS).getInstanceId();
    attached(other, "xvdf", snapshot);
    assertThat(letters(other)).isEqualTo("C:= D:=Data");
    String again =
        ec2.copySnapshot(
                new CopySnapshotRequest()
                    .withSourceRegion("us-east-1")
                    .withSourceSnapshotId(snapshot))
            .getSnapshotId();
    ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(again));
    String third = launched(ec2, WINDOWS_EBS).getInstanceId();
    attached(third, "xvdf", again);
    assertThat(letters(third)).isEqualTo("C:= D:=Data");

    String image = ec2.createImage(new CreateImageRequest(id, "with data")).getImageId();
    String copy = launched(ec2, image).getInstanceId();
    assertThat(letters(copy)).isEqualTo("C:= Z:=Data");
  }

  @Test
  void formattingAMountedVolumeChangesItsLabelAlone() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    guest(id).ec2Config(config -> config.mapDrive("Logs", "Z"));
    String volume = formatted(id, "xvdf", "Data");

    guest(id).formatVolume(volume, "Logs");

    assertThat(letters(id)).isEqualTo("C:= D:=Logs");
  }

  @Test
  void onlyAttachedVolumesCanBeFormatted() {
    String id = launched(ec2, WINDOWS_EBS).getInstanceId();
    String linux = launched(ec2, LINUX_EBS).getInstanceId();
    String elsewhere = attached(linux, "xvdf", null);
    WindowsInstance guest = guest(id);
    String root = guest.drives().get(0).device();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> guest.formatVolume(elsewhere, "Data"))
        .withMessage("the volume '" + elsewhere + "' is not attached to " + id);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guest.formatVolume(root, "Data"))
        .withMessage("the volume '" + root + "' is the root drive, on which Windows runs");
  }

  private String formatted(String instanceId, String device, String label) {
    String volume = attached(instanceId, device, null);
    guest(instanceId).formatVolume(volume, label);
    return volume;
  }

  private String attached(String instanceId, String device, String snapshotId) {
    String volume =
        ec2.createVolume(new CreateVolumeRequest(10, "us-east-1a").withSnapshotId(snapshotId))
            .getVolume()
            .getVolumeId();
    ec2.attachVolume(new AttachVolumeRequest(volume, instanceId, device));
    return volume;
  }

  private String withStores() {
    return launch(WINDOWS_EBS, 2);
  }

  private String launch(String image, int stores) {
    RunInstancesRequest request = new RunInstancesRequest(image, 1, 1).withInstanceType("m1.large");
    for (int store = 0; store < stores; store++) {
      request.withBlockDeviceMappings(
          new BlockDeviceMapping()
              .withDeviceName("xvdc" + (char) ('a' + store))
              .withVirtualName("ephemeral" + store));
    }
    return ec2.runInstances(request).getReservation().getInstances().get(0).getInstanceId();
  }

  private WindowsInstance guest(String id) {
    return cloud.instance(id).windows();
  }

  private String letters(String id) {
    return guest(id).drives().stream()
        .map(drive -> drive.letter() + "=" + drive.label())
        .collect(Collectors.joining(" "));
  }
}
