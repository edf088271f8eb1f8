package io.github.ec2fake;

import io.github.ec2fake.internal.catalogue.MalformedReplyException;
import io.github.ec2fake.internal.catalogue.SavedReply;
import io.github.ec2fake.internal.model.image.ImageTemplate;
import io.github.ec2fake.internal.model.image.PredefinedImages;
import io.github.ec2fake.internal.model.image.PredefinedImages.Platform;
import io.github.ec2fake.internal.model.place.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The images that a cloud starts with: built in, or real ones from a saved reply of DescribeImages.
 *
 * <pre>
 * Ec2Cloud.builder().catalogue(Catalogue.from(Path.of("images.json")).and(Catalogue.builtIn()))
 * </pre>
 *
 * <p>A catalogue never changes, and any number of clouds can start with the same one. It costs a
 * cloud nothing until an image is asked for.
 *
 * <h2>What a saved reply becomes</h2>
 *
 * <p>A reply is what one account saw in one region; the cloud's default account and region are
 * taken for these, see {@link Ec2Cloud.Builder#account} and {@link #in}. So DescribeImages shows
 * the default account what is in the reply:
 *
 * <ul>
 *   <li>A private image belongs to its owner. If that is not the default account, it is shared with
 *       the default account explicitly, as it must have been with whoever saved the reply. For any
 *       other account, its owner has to share it.
 *   <li>Tags are the default account's own.
 *   <li>Machine images that are {@code available} are taken. Others, which could not be launched,
 *       are passed over, and so are kernels and RAM disks.
 * </ul>
 *
 * <p>Kept of an image are its id, location, owner and owner's alias, whether it is public, name,
 * description, creation date, tags, architecture, platform, product codes, kernel and RAM disk,
 * virtualization type, root device, source instance, and the block device mapping: of a volume its
 * snapshot, size, type, encryption and whether it is deleted on termination, of an instance store
 * its virtual name. The snapshots are there as well; they are the image owner's, and public if the
 * image is. All other elements are ignored, known or not, for EC2 adds new ones all the time; the
 * type of a product code and the hypervisor are always shown as {@code devpay} and {@code xen}.
 *
 * <p>What a reply does not say: the root of an image that is backed by an instance store has 10
 * GiB, and a Windows image makes a password at its first boot, as after Sysprep. A root device
 * named by its partition ({@code /dev/sda1}) while the mapping has the disk ({@code /dev/sda}), as
 * in some public images, is called as in the mapping.
 */
public final class Catalogue {
  /** What the images are follows from where the cloud is at home. */
  @FunctionalInterface
  private interface ImageSource {
    List<ImageTemplate> images(String region, String account);
  }

  private static final Catalogue BUILT_IN =
      new Catalogue((region, account) -> ImageTemplate.builtIn());
  private static final Catalogue EMPTY = new Catalogue((region, account) -> List.of());

  private final ImageSource source;
  private final @Nullable Platform unknownImagePlatform;

  private Catalogue(ImageSource source) {
    this(source, null);
  }

  private Catalogue(ImageSource source, @Nullable Platform unknown) {
    this.source = source;
    this.unknownImagePlatform = unknown;
  }

  /**
   * Amazon's Windows images and the paid image that the Windows Guide lists (API version
   * 2011-07-15, "Choosing a Windows AMI" and "Find Paid AMIs"), with the guide's ids in us-east-1,
   * and a few for Linux. All are public. In the other regions the same images have other ids, as in
   * EC2: look them up by name.
   *
   * @return the default catalogue
   */
  public static Catalogue builtIn() {
    return BUILT_IN;
  }

  /**
   * No images at all.
   *
   * @return the empty catalogue
   */
  public static Catalogue empty() {
    return EMPTY;
  }

  /**
   * The images in a file, which is read at once. It holds the output of {@code aws ec2
   * describe-images} (JSON) or a raw reply of DescribeImages (XML); which of them is told from the
   * content. The encoding is UTF-8, or UTF-16 with a byte order mark, as PowerShell writes it.
   *
   * @param file the file
   * @return its images
   * @throws MalformedCatalogueException if its content is neither; the message names the file and
   *     the element
   * @throws UncheckedIOException if it cannot be read
   */
  public static Catalogue from(Path file) {
    try {
      return of(decoded(Files.readAllBytes(file)), file + ": ");
    } catch (CharacterCodingException e) {
      throw new MalformedCatalogueException(
          file + ": this is no text in UTF-8, nor in UTF-16 with a byte order mark", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the catalogue " + file + ": " + e, e);
    }
  }

  /**
   * The images in a text, which is what {@link #from} finds in a file.
   *
   * @param reply JSON or XML
   * @return its images
   * @throws MalformedCatalogueException if it is neither; the message names the element
   */
  public static Catalogue parse(String reply) {
    return of(reply, "");
  }

  /**
   * The same images, with those of saved replies in a certain region. Those that were given a
   * region before stay there, and built-in images are in all regions anyway.
   *
   * @param region the name of the region where the replies were saved
   * @return a new catalogue
   * @throws IllegalArgumentException if EC2 has no such region
   */
  public Catalogue in(String region) {
    String regionName = Place.named(region).region();
    return new Catalogue(
        (defaultRegion, account) -> source.images(regionName, account), unknownImagePlatform);
  }

  /**
   * These images and others. Of two with the same id in the same region, this catalogue's counts.
   *
   * @param other the others
   * @return a new catalogue
   */
  public Catalogue and(Catalogue other) {
    return new Catalogue(
        (region, account) ->
            Stream.of(source, other.source)
                .flatMap(each -> each.images(region, account).stream())
                .toList(),
        unknownImagePlatform == null ? other.unknownImagePlatform : unknownImagePlatform);
  }

  /**
   * These images and, whatever well-formed image id else is asked for, a public Linux image of that
   * id: EBS-backed, HVM, x86_64. It is there, in the region that is called, from the first call on
   * that names it. For scripts full of real ids; a mistyped id is no longer found out.
   *
   * @return a new catalogue
   */
  public Catalogue andAnyLinux() {
    return new Catalogue(source, Platform.LINUX);
  }

  /**
   * As {@link #andAnyLinux()}, but for Windows.
   *
   * @return a new catalogue
   */
  public Catalogue andAnyWindows() {
    return new Catalogue(source, Platform.WINDOWS);
  }

  PredefinedImages images(String region, String account) {
    return new PredefinedImages(() -> source.images(region, account), unknownImagePlatform);
  }

  private static Catalogue of(String reply, String file) {
    List<ImageTemplate> images;
    try {
      images = SavedReply.images(reply);
    } catch (MalformedReplyException e) {
      throw new MalformedCatalogueException(file + e.getMessage(), e);
    }
    return new Catalogue(
        (region, account) -> {
          ImageTemplate.Seen seen = new ImageTemplate.Seen(region, account);
          return images.stream().map(image -> image.seen(seen)).toList();
        });
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    boolean utf16 =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
