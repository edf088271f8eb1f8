package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import io.github.ec2fake.internal.model.storage.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance, as far as CreateImage has to know it. */
public interface ImageSource {

  /**
   * Its id.
   *
   * @return prefix and hexadecimal digits
   */
  String id();

  /**
   * What it runs.
   *
   * @return what it took over from its own image
   */
  ImageContent content();

  /**
   * The product codes that it was launched with.
   *
   * @return the codes, which images made from it inherit
   */
  List<String> productCodes();

  /**
   * What its Windows has on its disk now.
   *
   * @return the disk, or null if it is of another platform
   */
  @Nullable WindowsDisk windowsDisk();

  /** What finds the source of an image, and does to it what imaging takes. */
  interface Instances {

    /**
     * Finds an instance that an image can be made from.
     *
     * @param caller who asks
     * @param instanceId its id
     * @return the instance
     * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidInstanceID.NotFound},
     *     {@code InvalidParameterValue} without an EBS root, {@code IncorrectInstanceState}
     */
    ImageSource imageable(io.github.ec2fake.internal.model.base.Caller caller, String instanceId);

    /**
     * Its volumes.
     *
     * @param source the instance
     * @return the attached volumes, by device
     */
    List<Volume> volumes(ImageSource source);

    /**
     * Powers it down and up again, if it is running.
     *
     * @param source the instance
     */
    void reboot(ImageSource source);
  }
}
