package io.github.ec2fake;

import io.github.ec2fake.model.image.ImageTemplate;
import java.util.List;
import java.util.function.Supplier;

/**
 * The public images that a cloud starts with. A catalogue costs nothing until an image is asked
 * for.
 */
public final class Catalogue {
  private static final Catalogue BUILT_IN = new Catalogue(ImageTemplate::builtIn);
  private static final Catalogue EMPTY = new Catalogue(List::of);

  private final Supplier<List<ImageTemplate>> images;

  private Catalogue(Supplier<List<ImageTemplate>> images) {
    this.images = images;
  }

  /**
   * Amazon's Windows images and the paid image that the Windows Guide lists (API version
   * 2011-07-15, "Choosing a Windows AMI" and "Find Paid AMIs"), with the guide's ids in us-east-1,
   * and a few for Linux. In the other regions the same images have other ids, as in EC2: look them
   * up by name.
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

  Supplier<List<ImageTemplate>> images() {
    return images;
  }
}
