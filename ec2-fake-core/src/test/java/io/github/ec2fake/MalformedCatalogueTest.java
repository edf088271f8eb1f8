// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row breaks a good reply in one place: its first part is replaced by its second. */
class MalformedCatalogueTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "VolumeSize": 100 | "VolumeSize": "big" | Images[1].BlockDeviceMappings[1].Ebs.VolumeSize: expected a number, but found "big"
          "VolumeSize": 100 | "VolumeSize": 10.5  | Images[1].BlockDeviceMappings[1].Ebs.VolumeSize: expected a number, but found "10.5"
          "VolumeSize": 100 | "VolumeSize": 0     | Images[1].BlockDeviceMappings[1].Ebs.VolumeSize: expected a number of 1 or more, but found "0"
          "VolumeSize": 100 | "VolumeSize": null  | Images[1].BlockDeviceMappings[1].Ebs.VolumeSize is missing
          "VolumeSize": 100 | "VolumeSize": {}    | Images[1].BlockDeviceMappings[1].Ebs.VolumeSize: expected a single value, but found an object
          "st1"             | "st9"               | Images[1].BlockDeviceMappings[1].Ebs.VolumeType: expected one of standard, gp2, gp3, io1, io2, st1, sc1, but found "st9"
          "Encrypted": true | "Encrypted": 1      | Images[1].BlockDeviceMappings[0].Ebs.Encrypted: expected true or false, but found "1"
          "snap-0c1d2e3f4a5b60013" | "disk"       | Images[1].BlockDeviceMappings[1].Ebs.SnapshotId: expected an id such as snap-1a2b3c4d, but found "disk"
          "/dev/sdf"        | "/dev/xvda"         | Images[1].BlockDeviceMappings[1].DeviceName: "/dev/xvda" is there twice
          "VirtualName"     | "Virtual"           | Images[0].BlockDeviceMappings[1]: it is neither a volume nor an instance store nor left out
          "RootDeviceName": "/dev/xvda" | "RootDeviceName": "/dev/xvdb" | Images[1].RootDeviceName: expected a device that has a volume with a snapshot in Images[1].BlockDeviceMappings, but found "/dev/xvdb"
          "RootDeviceName": "/dev/xvda" | "Root": 1 | Images[1].RootDeviceName is missing
          "Ebs": {          | "Ebs": [{}], "X": { | Images[0].BlockDeviceMappings[0].Ebs: expected an object, but found a list
          "Tags": [         | "Tags": "none", "X": [ | Images[1].Tags: expected a list, but found "none"
          "Key": "checked"  | "Kex": "checked"    | Images[1].Tags[2].Key is missing
          "ProductCodeId"   | "Product"           | Images[2].ProductCodes[0].ProductCodeId is missing
          "ami-0c1d2e3f"    | "image-1"           | Images[2].ImageId: expected an id such as ami-1a2b3c4d, but found "image-1"
          "ami-0c1d2e3f"    | "ami-0c1d2e3f4a5b60001" | Images[2].ImageId: "ami-0c1d2e3f4a5b60001" is also the id of Images[0]
          "aki-0c1d2e3f"    | "linux"             | Images[2].KernelId: expected an id such as aki-1a2b3c4d, but found "linux"
          "679593333241"    | "me"                | Images[2].OwnerId: expected an account id of twelve digits, but found "me"
          "arm64"           | "arm65"             | Images[1].Architecture: expected one of i386, x86_64, arm64, x86_64_mac, arm64_mac, but found "arm65"
          "Platform": "windows" | "Platform": "linux" | Images[0].Platform: expected windows, or no platform, but found "linux"
          "Public": true    | "Public": "yes"     | Images[0].Public: expected true or false, but found "yes"
          "paravirtual"     | "pv"                | Images[2].VirtualizationType: expected one of hvm, paravirtual, but found "pv"
          "RootDeviceType": "ebs" | "RootDeviceType": "s3" | Images[0].RootDeviceType: expected one of ebs, instance-store, but found "s3"
          "ImageType": "machine" | "ImageType": "robot" | Images[0].ImageType: expected one of machine, kernel, ramdisk, but found "robot"
          "failed"          | "broken"            | Images[3].State: expected one of available, pending, failed, deregistered, disabled, invalid, transient, error, but found "broken"
          "2013-11-04T10:00:00.000Z" | "yesterday" | Images[2].CreationDate: expected a time such as 2011-07-15T00:00:00.000Z, but found "yesterday"
          "ImageLocation": "aws-marketplace | "X": "aws-marketplace | Images[2].ImageLocation is missing
          "Images"          | "Reservations"      | Images is missing
          "VolumeSize": 100 | "VolumeSize": 100x  | Images[1].BlockDeviceMappings[1].Ebs.VolumeSize: this is no JSON: Unexpected character ('x' (code 120)): was expecting comma to separate Object entries (line 66, column 42)
          "OwnerId": "801119661308" | "State": "" | Images[0].State: this is no JSON: Duplicate field 'State' (line 39, column 20)
          """)
  void jsonIsRefusedWithTheElementsName(String good, String bad, String message) {
    String reply = SavedReplies.text(SavedReplies.json());

    assertThat(reply).contains(good);
    assertRefused(reply.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)), message);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <volumeSize>15<     | <volumeSize>big<  | imagesSet/item[3]/blockDeviceMapping/item[1]/ebs/volumeSize: expected a number, but found "big"
          <architecture>x86_64</architecture> | '' | imagesSet/item[3]/architecture is missing
          >x86_64<            | ><                | imagesSet/item[3]/architecture is missing
          >x86_64<            | ><x>1</x><        | imagesSet/item[3]/architecture: expected a single value, but found the element x
          <architecture>x86_64< | <name>x</name><architecture>x86_64< | imagesSet/item[3]/name: it is there twice
          <tagSet/>           | <tagSet>none</tagSet> | imagesSet/item[1]/tagSet: expected a list of item elements, but found "none"
          <tagSet/>           | <tagSet><key>x</key></tagSet> | imagesSet/item[1]/tagSet/key: expected an element item here
          <tagSet/>           | <tagSet><item>x</item></tagSet> | imagesSet/item[1]/tagSet/item[1]: expected elements, but found "x"
          <isPublic>true</isPublic><architecture>x | <architecture>x | imagesSet/item[3]/isPublic is missing
          <productCode>       | <code>            | imagesSet/item[1]/productCodes/item[1]/code: this is no XML: Unexpected close tag </productCode>; expected </code>. (line 14, column 47)
          ari-5b60002f        | ari               | imagesSet/item[3]/ramdiskId: expected an id such as ari-1a2b3c4d, but found "ari"
          &amp;               | &file;            | imagesSet/item[3]/imageLocation: this is no XML: Undeclared general entity "file" (line 38, column 46)
          </imagesSet>        | ''                | imagesSet: this is no XML: Unexpected close tag </DescribeImagesResponse>; expected </imagesSet>. (line 75, column 24)
          """)
  void xmlIsRefusedWithTheElementsName(String good, String bad, String message) {
    String reply = SavedReplies.text(SavedReplies.xml());
    String broken =
        good.startsWith("<isPublic>")
            ? reply.replaceFirst("<isPublic>true</isPublic>\\s+<architecture>x", bad)
            : reply.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));

    assertThat(broken).isNotEqualTo(reply);
    assertRefused(broken, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | expected the output of aws ec2 describe-images (JSON) or a reply of DescribeImages (XML), but found nothing
          images.json      | expected the output of aws ec2 describe-images (JSON) or a reply of DescribeImages (XML), but found "images.json"
          []               | expected an object, but found a list
          {"Images": []} 1 | there is more after the end of the JSON document
          {"Images": [     | Images: this is no JSON: it ends too early (line 1, column 13)
          <Response><Errors/></Response> | expected a DescribeImagesResponse, but found the element Response
          <DescribeImagesResponse/>      | imagesSet is missing
          """)
  void whatIsNoSuchReplyIsRefused(String reply, String message) {
    assertRefused(reply, message);
  }

  @Test
  void nothingThatXmlRefersToIsRead(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");

    String reply =
        "<!DOCTYPE r [<!ENTITY file SYSTEM \""
            + secret.toUri()
            + "\">]><DescribeImagesResponse><imagesSet>&file;</imagesSet></DescribeImagesResponse>";

    assertThatExceptionOfType(MalformedCatalogueException.class)
        .isThrownBy(() -> Catalogue.parse(reply))
        .withMessageStartingWith("imagesSet: this is no XML: Undeclared general entity \"file\"");
  }

  @Test
  void anEmptyListIsNone() {
    assertThatCode(() -> Catalogue.parse("{\"Images\": []}")).doesNotThrowAnyException();
    assertThatCode(
            () -> Catalogue.parse("<DescribeImagesResponse><imagesSet/></DescribeImagesResponse>"))
        .doesNotThrowAnyException();
  }

  @Test
  void namesTheFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("images.json"), "{}");

    assertThatExceptionOfType(MalformedCatalogueException.class)
        .isThrownBy(() -> Catalogue.from(file))
        .withMessage(file + ": Images is missing");
  }

  @Test
  void refusesAFileThatIsNoText(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("images.json");
    Files.write(file, "{\"Images\": \"Ü\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(MalformedCatalogueException.class)
        .isThrownBy(() -> Catalogue.from(file))
        .withMessage(file + ": this is no text in UTF-8, nor in UTF-16 with a byte order mark");
  }

  @Test
  void aFileThatCannotBeReadIsAnErrorOfTheFile(@TempDir Path folder) {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Catalogue.from(folder.resolve("none.json")))
        .withMessageStartingWith("Cannot read the catalogue " + folder.resolve("none.json"));
  }

  private static void assertRefused(String reply, String message) {
    assertThatExceptionOfType(MalformedCatalogueException.class)
        .isThrownBy(() -> Catalogue.parse(reply))
        .withMessage(message);
  }
}
