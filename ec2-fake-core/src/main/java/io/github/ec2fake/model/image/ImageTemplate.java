package io.github.ec2fake.model.image;

import io.github.ec2fake.model.guest.WindowsDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public image that a cloud starts with.
 *
 * @param id its id in us-east-1
 * @param ownerId who owns it
 * @param ownerAlias the owner's alias, or null
 * @param name its name, or its manifest's path if it is backed by an instance store
 * @param snapshotId the snapshot of its root, or null if it is backed by an instance store
 * @param sizeGiB the size of its root
 * @param content what is in it
 */
public record ImageTemplate(
    String id,
    String ownerId,
    @Nullable String ownerAlias,
    String name,
    @Nullable String snapshotId,
    int sizeGiB,
    ImageContent content) {

  /**
   * The built-in catalogue.
   *
   * @return its images
   */
  public static List<ImageTemplate> builtIn() {
    return BuiltIn.IMAGES;
  }

  /**
   * This image as it is in a region: elsewhere than in us-east-1 it has other ids.
   *
   * @param region the region
   * @return the image there
   */
  ImageTemplate in(String region) {
    if (region.equals("us-east-1")) {
      return this;
    }
    String snapshot = snapshotId == null ? null : elsewhere(snapshotId, region);
    List<BlockDevice> devices =
        content.blockDevices().stream().map(device -> device.fromSnapshot(snapshot)).toList();
    return new ImageTemplate(
        elsewhere(id, region), ownerId, ownerAlias, name, snapshot, sizeGiB, content.with(devices));
  }

  String location() {
    return content.ebsBacked() ? (ownerAlias == null ? ownerId : ownerAlias) + "/" + name : name;
  }

  private static String elsewhere(String id, String region) {
    String prefix = id.substring(0, id.indexOf('-') + 1);
    return prefix + HexFormat.of().toHexDigits((region + id).hashCode());
  }

  /** Read when it is first needed. */
  private static final class BuiltIn {
    static final List<ImageTemplate> IMAGES = read();

    private static List<ImageTemplate> read() {
      try (InputStream in = ImageTemplate.class.getResourceAsStream("catalogue.txt")) {
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
      boolean windows = column[5].equals("windows");
      boolean ebs = column[6].equals("ebs");
      int size = Integer.parseInt(column[8]);
      String root = windows || ebs ? "/dev/sda1" : "/dev/sda";
      List<BlockDevice> devices =
          ebs
              ? List.of(
                  new BlockDevice(
                      root, null, new BlockDevice.Volume(column[7], size, true, "standard", false)))
              : List.of();
      boolean hvm = windows || column[3].startsWith("al2023");
      return new ImageTemplate(
          column[0],
          column[1],
          absent(column[2]),
          column[3],
          absent(column[7]),
          size,
          new ImageContent(
              column[4],
              windows,
              root,
              size,
              windows ? WindowsDisk.ofPublicImage(column[3]) : null,
              ebs,
              devices,
              hvm ? "hvm" : "paravirtual",
              null,
              null,
              column[9].equals("-") ? List.of() : List.of(column[9])));
    }

    private static @Nullable String absent(String column) {
      return column.equals("-") ? null : column;
    }
  }
}
