// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

/**
 * Thrown if the text for a {@link Catalogue} is not a reply of DescribeImages. The message names
 * the wrong element and says what was expected, for example {@code
 * Images[3].BlockDeviceMappings[0].Ebs.VolumeSize: expected a number, but found "big"} in JSON, and
 * {@code imagesSet/item[4]/architecture is missing} in XML, where indexes start at 1 as in XPath.
 */
public final class MalformedCatalogueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  MalformedCatalogueException(String message, Throwable cause) {
    super(message, cause);
  }
}
