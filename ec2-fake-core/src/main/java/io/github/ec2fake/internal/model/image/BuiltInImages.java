// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.TextFile;
import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The images in {@code catalogue.txt}, which is read when this class is first used. Each is made
 * one second of its day after the one before it, so that no two have the same creation date.
 */
final class BuiltInImages {
  static final List<ImageTemplate> ALL =
      read(TextFile.read(BuiltInImages.class, "catalogue.txt").lines().toList());

  private BuiltInImages() {}

  static List<ImageTemplate> read(List<String> lines) {
    List<ImageTemplate> images = new ArrayList<>();
    Family family = null;
    for (String line : lines) {
      if (line.startsWith("[")) {
        family = Family.of(line);
      } else if (family != null) {
        images.add(family.image(line, images.size()));
      }
    }
    return List.copyOf(images);
  }

  /**
   * What the images below a line in brackets have in common.
   *
   * @param storage the type of the root volume; {@code s3} for an instance store, {@code kernel}
   *     for kernels and RAM disks, which have no devices
   */
  private record Family(
      String ownerId,
      @Nullable String alias,
      boolean windows,
      String virtualization,
      String root,
      String storage,
      int sizeGiB,
      ImageFeatures features,
      ImageBilling billing) {

    static Family of(String line) {
      String[] column = line.substring(1, line.length() - 1).split(" ", -1);
      return new Family(
          column[0],
          column[1].equals("-") ? null : column[1],
          column[2].equals("windows"),
          column[3],
          column[4].equals("-") ? "" : column[4],
          column[5],
          Integer.parseInt(column[6]),
          features(Arrays.asList(column[7].split(",", -1))),
          ImageBilling.ofOperation(column[8]));
    }

    private static ImageFeatures features(List<String> words) {
      return new ImageFeatures(
          words.contains("ena"),
          words.contains("sriov") ? "simple" : null,
          first(words, "uefi"),
          words.contains("tpm") ? "v2.0" : null,
          words.contains("imds") ? "v2.0" : null,
          null);
    }

    ImageTemplate image(String line, int number) {
      String[] column = line.split("\\|", -1);
      String[] facts = column[0].split(" ", -1);
      List<String> extras = Arrays.asList(facts[4].split(",", -1));
      String name = column[1];
      boolean ebs = !storage.equals("s3") && !storage.equals("kernel");
      return new ImageTemplate(
          facts[0],
          ownerId,
          new ImageMetadata(
              name,
              ebs ? (alias == null ? ownerId : alias) + "/" + name : name,
              alias,
              column[2].isEmpty() ? null : column[2]),
          new ImageContent(
              facts[2],
              virtualization,
              first(extras, "aki-"),
              first(extras, "ari-"),
              new RootDevice(root, ebs, sizeGiB, windows ? WindowsDisk.ofPublicImage(name) : null),
              ebs ? List.of(rootDevice(facts[1])) : List.of(),
              productCodes(extras),
              features,
              billing),
          true,
          startOf(facts[3]).plusSeconds(number),
          null,
          ImageOrigin.NONE,
          Map.of(),
          null);
    }

    private BlockDevice rootDevice(String snapshotId) {
      return new BlockDevice(
          root, null, new BlockDevice.Volume(snapshotId, sizeGiB, true, storage, false));
    }

    /**
     * Not by {@code LocalDate.parse}, which makes a new JVM load and set up all formats of dates.
     */
    private static Instant startOf(String day) {
      String[] number = day.split("-", -1);
      return LocalDate.of(
              Integer.parseInt(number[0]), Integer.parseInt(number[1]), Integer.parseInt(number[2]))
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();
    }

    private static List<String> productCodes(List<String> extras) {
      List<String> codes = new ArrayList<>();
      for (String each : extras) {
        if (each.indexOf('-') < 0) {
          codes.add(each);
        }
      }
      return List.copyOf(codes);
    }

    private static @Nullable String first(List<String> words, String prefix) {
      for (String word : words) {
        if (word.startsWith(prefix)) {
          return word;
        }
      }
      return null;
    }
  }
}
