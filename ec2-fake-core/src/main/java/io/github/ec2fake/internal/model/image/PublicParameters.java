// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public parameters of Systems Manager that name the newest image of a kind: the newest of
 * Amazon's images with the parameter's name, apart from the version.
 *
 * <p>Source: the Systems Manager user guide, "Calling AMI public parameters in Parameter Store".
 */
final class PublicParameters {
  private static final String ALIAS = "resolve:ssm:";
  private static final String LINUX = "/aws/service/ami-amazon-linux-latest/";
  private static final String WINDOWS = "/aws/service/ami-windows-latest/";
  private static final List<String> FOLDERS = List.of(LINUX, WINDOWS);
  private static final Pattern LINUX_NAME = Pattern.compile("(al2023|amzn2?)-");
  private static final String WINDOWS_NAME = "Windows_Server-";
  private static final Pattern VERSION = Pattern.compile("-\\d+(\\.\\d+){2,}(?=-|$)");

  /** What Amazon Linux 2023 calls its first kernel. */
  private static final String DEFAULT_KERNEL = "kernel-default";

  private static final String FIRST_KERNEL = "kernel-6.1";

  private PublicParameters() {}

  static boolean isAlias(String imageId) {
    return imageId.startsWith(ALIAS);
  }

  /**
   * The parameter that names the newest image of an image's kind, as EC2 shows it; null if there is
   * none. It is the same for the older ones.
   *
   * <p>Source: the user guide, "Find the SSM parameter for a public AMI".
   */
  static @Nullable String of(Image image) {
    if (!"amazon".equals(image.ownerAlias())
        || !image.launchPermissions().isPublic()
        || !VERSION.matcher(image.name()).find()) {
      return null;
    }
    String folder =
        LINUX_NAME.matcher(image.name()).lookingAt()
            ? LINUX
            : image.name().startsWith(WINDOWS_NAME) ? WINDOWS : null;
    String name = VERSION.matcher(image.name()).replaceFirst("");
    return folder == null ? null : folder.substring(1) + name.replace(FIRST_KERNEL, DEFAULT_KERNEL);
  }

  /** Returns the image that an alias names: {@code resolve:ssm:} and the parameter. */
  static Image resolve(String alias, Collection<Image> images) {
    String parameter = alias.substring(ALIAS.length());
    String wanted =
        FOLDERS.stream()
            .filter(parameter::startsWith)
            .findFirst()
            .map(folder -> parameter.substring(folder.length()))
            .orElseThrow(() -> ImageErrors.PARAMETER_NOT_MODELLED.with(parameter))
            .replace(DEFAULT_KERNEL, FIRST_KERNEL);
    return images.stream()
        .filter(image -> "amazon".equals(image.ownerAlias()))
        .filter(image -> VERSION.matcher(image.name()).replaceFirst("").equals(wanted))
        .max(Comparator.comparing(Image::creationDate))
        .orElseThrow(() -> ImageErrors.PARAMETER_NOT_MODELLED.with(parameter));
  }
}
