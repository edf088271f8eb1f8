package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import java.util.List;

/** What an instance type requires of the image. A fact that is unknown requires nothing. */
final class ImageRequirements {
  private ImageRequirements() {}

  /** Refuses a type that EC2 does not have, or that does not run the image. */
  static void check(String typeName, String imageId, ImageContent content) {
    InstanceType type = InstanceTypes.require(typeName);
    List<String> architectures = type.architectures();
    if (!architectures.isEmpty() && !architectures.contains(content.architecture())) {
      throw InstanceErrors.otherArchitecture(architectures, imageId, content.architecture());
    }
  }
}
