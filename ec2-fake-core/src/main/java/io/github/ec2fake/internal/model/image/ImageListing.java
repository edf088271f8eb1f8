package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.image.ImageState.DEREGISTERED;
import static io.github.ec2fake.internal.model.image.ImageState.DISABLED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import java.util.List;
import java.util.stream.Stream;

/**
 * What DescribeImages shows to whom.
 *
 * <p>Without ids: the images that the caller may launch. Left out are deregistered ones, disabled
 * ones unless they are asked for, and those of others that are deprecated, unless they are asked
 * for. With ids: those images, deregistered and deprecated ones too; disabled ones still have to be
 * asked for. The id of an image that was deregistered so long ago that it is listed no more gives
 * nothing as long as an instance of it is left, and is unknown from then on.
 */
public final class ImageListing {
  private final Images images;
  private final ImageAccess access;
  private final Context context;

  ImageListing(Images images, ImageAccess access, Context context) {
    this.images = images;
    this.access = access;
    this.context = context;
  }

  /**
   * The images that a caller asks for.
   *
   * <p>Source: DescribeImages.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound} (also for another account's private image), {@code
   *     InvalidUserID.Malformed}
   */
  public List<Image> describe(Caller caller, ImageSelection selection) {
    selection.check();
    String account = caller.account();
    return candidates(account, selection)
        .filter(image -> selection.includeDisabled() || !image.isIn(DISABLED))
        .filter(image -> selection.matches(image, account, access.of(account, image)))
        .toList();
  }

  private Stream<Image> candidates(String account, ImageSelection selection) {
    if (selection.ids().isEmpty()) {
      return images.all().stream()
          .filter(image -> !image.isIn(DEREGISTERED) && isListed(account, image, selection));
    }
    List<String> unknown =
        selection.ids().stream().filter(id -> isUnknown(account, id)).distinct().toList();
    if (!unknown.isEmpty()) {
      throw ImageErrors.notFound(unknown);
    }
    return selection.ids().stream()
        .distinct()
        .flatMap(id -> Stream.ofNullable(access.visible(account, id)));
  }

  private boolean isListed(String account, Image image, ImageSelection selection) {
    ImageAccessLevel standing = access.of(account, image);
    return standing.mayLaunch()
        && (standing == ImageAccessLevel.OWNER
            || selection.includeDeprecated()
            || !image.isDeprecated(context.now()));
  }

  private boolean isUnknown(String account, String id) {
    return access.visible(account, id) == null && !images.isRemembered(account, id);
  }
}
