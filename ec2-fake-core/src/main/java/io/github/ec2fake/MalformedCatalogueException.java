package io.github.ec2fake;

/**
 * What was to become a {@link Catalogue} is no reply of DescribeImages. The message names the
 * element that is wrong and says what was expected there, for example {@code
 * Images[3].BlockDeviceMappings[0].Ebs.VolumeSize: expected a number, but found "big"} in JSON, and
 * {@code imagesSet/item[4]/architecture is missing} in XML, where counting starts at 1 as in XPath.
 */
public final class MalformedCatalogueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  MalformedCatalogueException(String message, Throwable cause) {
    super(message, cause);
  }
}
