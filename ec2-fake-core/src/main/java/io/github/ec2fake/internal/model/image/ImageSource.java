// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.guest.WindowsDisk;
import io.github.ec2fake.internal.model.storage.Attachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance, as far as CreateImage has to know it. */
public interface ImageSource {
  String id();

  /** The image that it was launched from. */
  Image image();

  ImageContent content();

  List<String> productCodes();

  /** What its Windows has on its disk now. */
  @Nullable WindowsDisk windowsDisk();

  /** Finds the source of an image, and does to it what imaging takes. */
  interface Instances {

    /** An instance that an image can be made of. */
    ImageSource imageable(Caller caller, String instanceId);

    List<Attachment> attachments(ImageSource source);

    /** Powers it down and up again, if it is running. */
    void reboot(ImageSource source);
  }
}
