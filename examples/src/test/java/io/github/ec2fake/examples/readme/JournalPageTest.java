// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.RunTable;
import io.github.ec2fake.junit.Ec2Fake;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages that a test writes itself. */
@ExtendWith(Ec2Fake.class)
class JournalPageTest {
  private Path file = Path.of("");

  @BeforeEach
  void chooseFile(@TempDir Path folder) {
    file = folder.resolve("pages/page.html");
  }

  @Test
  void writesAPage(Ec2Cloud cloud) {
    String volumeId = volume(cloud);
    // tag::page[]
    Path page =
        cloud.page().title("A volume, red").failure(volumeId + " is too small").writeTo(file);
    // end::page[]
    assertThat(page)
        .content()
        .contains("<title>A volume, red</title>", "\"focus\":[\"" + volumeId + "\"]");
  }

  @Test
  void describesAVolume(Ec2Cloud cloud) {
    String volumeId = volume(cloud);
    cloud.clock().advanceUntilSettled();
    // tag::describe[]
    assertThat(cloud.describe(volumeId)).contains("status: available");
    // end::describe[]
  }

  @Test
  void laysTwoRunsSideBySide(Ec2Cloud red) {
    volume(red);
    try (Ec2Cloud green = Ec2Cloud.create()) {
      volume(green);
      // tag::beside[]
      red.page().beside(green.page().title("without faults")).writeTo(file);
      // end::beside[]
    }
    assertThat(file)
        .content()
        .contains("\"name\":\"EC2, seed 20110715\"", "\"name\":\"without faults\"");
  }

  @Test
  void makesThePageOfASweep(Ec2Cloud cloud) {
    volume(cloud);
    // tag::run-table[]
    new RunTable("launches", "instance type")
        .run("m1.small", "launch", "ok")
        .run("m1.large", "launch", "RED", cloud.page().title("m1.large").failure("no instance"))
        .writeTo(file);
    // end::run-table[]
    assertThat(file)
        .content()
        .contains("\"corner\":\"instance type\"", "\"text\":\"RED\",\"name\":\"m1.large\"");
  }

  private static String volume(Ec2Cloud cloud) {
    return cloud
        .client()
        .createVolume(new CreateVolumeRequest(8, "us-east-1a"))
        .getVolume()
        .getVolumeId();
  }
}
