// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
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
 * The images that a cloud starts with: the built-in ones, or real ones from a saved reply of
 * DescribeImages.
 *
 * <pre>
 * Ec2Cloud.builder().catalogue(Catalogue.from(Path.of("images.json")).and(Catalogue.builtIn()))
 * </pre>
 *
 * <p>A catalogue is immutable, and any number of clouds can share one. A cloud loads it when the
 * first image is needed.
 *
 * <h2>How a saved reply is read</h2>
 *
 * <p>A reply shows what one account saw in one region. The cloud's default account and default
 * region take their place; see {@link Ec2Cloud.Builder#account} and {@link #in}. DescribeImages
 * therefore shows the default account the images of the reply:
 *
 * <ul>
 *   <li>A private image belongs to its owner. If the owner is not the default account, the image is
 *       shared explicitly with the default account, as it was with the account that saved the
 *       reply. Other accounts see it only after its owner has shared it with them.
 *   <li>Tags belong to the default account.
 *   <li>Only images in the state {@code available} are read. Images in other states are skipped.
 * </ul>
 *
 * <p>Every element of an image is kept, except for these: the state reason, the hypervisor, which
 * is always {@code xen}, {@code DeregistrationProtection}, {@code LastLaunchedTime}, {@code
 * FreeTierEligible}, {@code ImageAllowed} and elements that EC2 adds in future; of a volume {@code
 * KmsKeyId}, {@code OutpostArn} and what is newer. The type of a product code follows from its
 * form: codes with small letters are from AWS Marketplace, all others from DevPay. An image without
 * {@code EnaSupport} can be launched on all types of its architecture and virtualization type. The
 * snapshots exist as well; they belong to the owner of the image and are public if the image is. An
 * encrypted one of another account has a key of that account that the default account can use; an
 * own one has {@code alias/aws/ebs}.
 *
 * <p>Defaults for what a reply does not contain: the root of an image that is backed by an instance
 * store has 10 GiB, and a Windows image creates a password at its first boot, as after Sysprep.
 * Some public images name the partition as root device ({@code /dev/sda1}) but the disk in the
 * mapping ({@code /dev/sda}); for these the name in the mapping is used.
 */
public final class Catalogue {
  /** Provides the images for a cloud with the given default region and default account. */
  @FunctionalInterface
  private interface ImageSource {
    List<ImageTemplate> images(String region, String account);
  }

  private static final Catalogue BUILT_IN =
      new Catalogue((region, account) -> PredefinedImages.builtIn());

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
   * Returns the default catalogue. All of its images are public. In us-east-1 they have the ids of
   * the Windows Guide where it lists them; in the other regions the same images have other ids, as
   * in EC2: look them up by name. They are listed in this order, and within a family from the
   * oldest to the newest:
   *
   * <ol>
   *   <li>Amazon Linux 2023 and Amazon Linux 2, each for {@code x86_64} and {@code arm64}
   *   <li>Windows Server 2022, 2019, 2016 and 2025: base, core, and with SQL Server Standard, Web,
   *       Enterprise and Express; 2022 with a TPM
   *   <li>Ubuntu 22.04 and 24.04, Debian 12 and 13, Red Hat Enterprise Linux, SUSE Linux Enterprise
   *       Server, Fedora; two images of AWS Marketplace
   *   <li>the Windows images of 2011 that the guide lists or mentions: Windows Server 2008 R2 and
   *       2008 on EBS, Windows Server 2003 R2 in instance stores
   *   <li>Amazon Linux of 2011: paravirtual, on EBS and in instance stores
   *   <li>the guide's paid images
   *   <li>kernels and RAM disks of the paravirtual images
   * </ol>
   *
   * <p>The first image of each architecture, platform and type of root device can be launched on
   * the usual instance types. No two have the same creation date. They are deprecated when the
   * cloud is two years old.
   *
   * <p>Source: the Windows Guide (API version 2011-07-15), "Choosing a Windows AMI" and "Find Paid
   * AMIs"; AWS's and the publishers' pages on their images.
   *
   * @return the default catalogue
   */
  public static Catalogue builtIn() {
    return BUILT_IN;
  }

  /**
   * Returns a catalogue without images.
   *
   * @return the empty catalogue
   */
  public static Catalogue empty() {
    return new Catalogue((region, account) -> List.of());
  }

  /**
   * Reads the images of a file: the output of {@code aws ec2 describe-images} (JSON) or a raw reply
   * of DescribeImages (XML). The format is recognised by the content. The encoding is UTF-8, or
   * UTF-16 with a byte order mark, as PowerShell writes it. The file is read immediately.
   *
   * @param file the file
   * @return a catalogue of the file's images
   * @throws MalformedCatalogueException if the content is neither; the message names the file and
   *     the element
   * @throws UncheckedIOException if the file cannot be read
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
   * Reads the images of a text in one of the formats of {@link #from}.
   *
   * @param reply JSON or XML
   * @return a catalogue of the text's images
   * @throws MalformedCatalogueException if the text is neither; the message names the element
   */
  public static Catalogue parse(String reply) {
    return of(reply, "");
  }

  /**
   * Puts the images of saved replies into this region instead of the cloud's default region. Images
   * that this method has already put into a region stay there. Built-in images exist in all
   * regions.
   *
   * @param region the name of the region that the replies describe
   * @return a new catalogue
   * @throws IllegalArgumentException if EC2 has no such region
   */
  public Catalogue in(String region) {
    String regionName = Place.named(region).region();
    return new Catalogue(
        (defaultRegion, account) -> source.images(regionName, account), unknownImagePlatform);
  }

  /**
   * Combines this catalogue with another one. If both have an image with the same id in the same
   * region, the image of this catalogue is used.
   *
   * @param other the other catalogue
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
   * Adds a public Linux image (EBS-backed, HVM, x86_64) for every other well-formed image id. Such
   * an image is created in the called region by the first call that names its id. This is meant for
   * scripts with many real ids; mistyped ids are no longer detected.
   *
   * @return a new catalogue
   */
  public Catalogue andAnyLinux() {
    return new Catalogue(source, Platform.LINUX);
  }

  /**
   * Adds a public Windows image for every other well-formed image id; see {@link #andAnyLinux()}.
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
          ImageTemplate.SavedBy savedBy = new ImageTemplate.SavedBy(region, account);
          return images.stream().map(image -> image.savedBy(savedBy)).toList();
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
