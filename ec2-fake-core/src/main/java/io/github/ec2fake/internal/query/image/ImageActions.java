// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on images. Each is loaded when it is first called. */
public final class ImageActions {
  private ImageActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CancelImageLaunchPermission" -> new CancelImageLaunchPermission();
      case "CopyImage" -> new CopyImage();
      case "CreateImage" -> new CreateImage();
      case "DeregisterImage" -> new DeregisterImage();
      case "DescribeImageAttribute" -> new DescribeImageAttribute();
      case "DescribeImages" -> new DescribeImages();
      case "DisableImage" -> new DisableImage();
      case "DisableImageBlockPublicAccess" -> new DisableImageBlockPublicAccess();
      case "DisableImageDeprecation" -> new DisableImageDeprecation();
      case "DisableImageDeregistrationProtection" -> new DisableImageDeregistrationProtection();
      case "EnableImage" -> new EnableImage();
      case "EnableImageBlockPublicAccess" -> new EnableImageBlockPublicAccess();
      case "EnableImageDeprecation" -> new EnableImageDeprecation();
      case "EnableImageDeregistrationProtection" -> new EnableImageDeregistrationProtection();
      case "GetImageBlockPublicAccessState" -> new GetImageBlockPublicAccessState();
      case "ListImagesInRecycleBin" -> new ListImagesInRecycleBin();
      case "ModifyImageAttribute" -> new ModifyImageAttribute();
      case "RegisterImage" -> new RegisterImage();
      case "ResetImageAttribute" -> new ResetImageAttribute();
      case "RestoreImageFromRecycleBin" -> new RestoreImageFromRecycleBin();
      default -> null;
    };
  }
}
