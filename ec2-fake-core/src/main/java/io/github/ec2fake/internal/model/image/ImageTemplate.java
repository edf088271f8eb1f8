package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image that a cloud starts with.
 *
 * @param id its id, in us-east-1 or where it was seen
 * @param ownerId who owns it
 * @param ownerAlias the owner's alias, or null
 * @param name its name, or its manifest's path if it is backed by an instance store
 * @param location where it lies
 * @param description what its owner wrote about it, or null
 * @param isPublic whether everybody may launch it
 * @param creationDate when it was made, or null for the cloud's start
 * @param sourceInstanceId the instance that it was made from, or null
 * @param tags the tags that were seen on it
 * @param content what is in it
 * @param seen where it was seen and by whom; null for one that is in all regions
 */
public record ImageTemplate(
    String id,
    String ownerId,
    @Nullable String ownerAlias,
    String name,
    String location,
    @Nullable String description,
    boolean isPublic,
    @Nullable Instant creationDate,
    @Nullable String sourceInstanceId,
    Map<String, String> tags,
    ImageContent content,
    @Nullable Seen seen) {

  /**
   * A look at an account's images.
   *
   * @param region where
   * @param account who looked: the tags are its own, and it may launch what it saw
   */
  public record Seen(String region, String account) {}

  /** The built-in catalogue. */
  public static List<ImageTemplate> builtIn() {
    return BuiltIn.IMAGES;
  }

  /** What an id that nobody knows is taken for: a public image of Amazon's. */
  static ImageTemplate unknown(String id, PredefinedImages.Platform platform) {
    boolean windows = platform == PredefinedImages.Platform.WINDOWS;
    String name = (windows ? "Windows-" : "Linux-") + id;
    int size = windows ? 30 : 8;
    String snapshotId = "snap-" + id.substring(id.indexOf('-') + 1);
    return new ImageTemplate(
        id,
        windows ? "206029621532" : "137112412989",
        "amazon",
        name,
        "amazon/" + name,
        null,
        true,
        null,
        null,
        Map.of(),
        new ImageContent(
            "x86_64",
            windows,
            "/dev/sda1",
            size,
            windows ? WindowsDisk.ofPublicImage(name) : null,
            true,
            List.of(
                new BlockDevice(
                    "/dev/sda1",
                    null,
                    new BlockDevice.Volume(snapshotId, size, true, "standard", false))),
            "hvm",
            null,
            null,
            List.of()),
        null);
  }

  /** The same image, seen by somebody. */
  public ImageTemplate seen(Seen newSeen) {
    return with(id, content, newSeen);
  }

  /**
   * This image as it is in a region. What was seen somewhere is there only; all others are
   * everywhere, but elsewhere than in us-east-1 they have other ids.
   */
  @Nullable ImageTemplate in(String region) {
    if (seen != null) {
      return seen.region().equals(region) ? this : null;
    }
    if (region.equals("us-east-1")) {
      return this;
    }
    List<BlockDevice> devices =
        content.blockDevices().stream().map(device -> elsewhere(device, region)).toList();
    return with(elsewhere(id, region), content.with(devices), null);
  }

  LaunchPermissions launchPermissions() {
    if (isPublic) {
      return LaunchPermissions.PUBLIC;
    }
    return seen == null || seen.account().equals(ownerId)
        ? LaunchPermissions.NONE
        : LaunchPermissions.NONE.changed(
            List.of(new LaunchPermissions.Item(seen.account(), null)), List.of());
  }

  private ImageTemplate with(String newId, ImageContent newContent, @Nullable Seen newSeen) {
    return new ImageTemplate(
        newId,
        ownerId,
        ownerAlias,
        name,
        location,
        description,
        isPublic,
        creationDate,
        sourceInstanceId,
        tags,
        newContent,
        newSeen);
  }

  private static BlockDevice elsewhere(BlockDevice device, String region) {
    BlockDevice.Volume volume = device.volume();
    return volume == null || volume.snapshotId() == null
        ? device
        : device.fromSnapshot(elsewhere(volume.snapshotId(), region));
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
      String alias = absent(column[2]);
      return new ImageTemplate(
          column[0],
          column[1],
          alias,
          column[3],
          ebs ? (alias == null ? column[1] : alias) + "/" + column[3] : column[3],
          null,
          true,
          null,
          null,
          Map.of(),
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
              column[9].equals("-") ? List.of() : List.of(column[9])),
          null);
    }

    private static @Nullable String absent(String column) {
      return column.equals("-") ? null : column;
    }
  }
}
