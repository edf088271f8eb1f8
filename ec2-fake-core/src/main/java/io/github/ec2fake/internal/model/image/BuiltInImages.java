// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The images in {@code catalogue.txt}, which is read when this class is first used. */
final class BuiltInImages {
  static final List<ImageTemplate> ALL = read();

  private BuiltInImages() {}

  private static List<ImageTemplate> read() {
    try (InputStream in = BuiltInImages.class.getResourceAsStream("catalogue.txt")) {
      if (in == null) {
        throw new IllegalStateException("catalogue.txt is missing from the jar of ec2-fake-core");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> template(line.split(" +", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImageTemplate template(String[] column) {
    String ownerId = column[1];
    String alias = absent(column[2]);
    String name = column[3];
    boolean windows = column[5].equals("windows");
    boolean ebs = column[6].equals("ebs");
    int size = Integer.parseInt(column[8]);
    String root = windows || ebs ? "/dev/sda1" : "/dev/sda";
    boolean modern = name.startsWith("al2023");
    String productCode = absent(column[9]);
    return ImageTemplate.everywhere(
        column[0],
        ownerId,
        new ImageMetadata(
            name, ebs ? (alias == null ? ownerId : alias) + "/" + name : name, alias, null),
        new ImageContent(
            column[4],
            windows || modern ? "hvm" : "paravirtual",
            null,
            null,
            new RootDevice(root, ebs, size, windows ? WindowsDisk.ofPublicImage(name) : null),
            ebs
                ? List.of(
                    new BlockDevice(
                        root,
                        null,
                        new BlockDevice.Volume(column[7], size, true, "standard", false)))
                : List.of(),
            productCode == null ? List.of() : List.of(productCode),
            modern ? ImageFeatures.ENA : ImageFeatures.NONE));
  }

  private static @Nullable String absent(String column) {
    return column.equals("-") ? null : column;
  }
}
