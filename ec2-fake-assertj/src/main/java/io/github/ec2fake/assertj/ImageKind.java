package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.StateReason;
import com.amazonaws.services.ec2.model.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Images. */
final class ImageKind extends Kind<Image> {
  static final ImageKind INSTANCE = new ImageKind();

  private ImageKind() {}

  @Override
  String word() {
    return "image";
  }

  @Override
  @Nullable Image find(AmazonEC2 ec2, String id) {
    return firstOf(
        () -> ec2.describeImages(new DescribeImagesRequest().withImageIds(id)).getImages());
  }

  /** The account's own, and those that were shared with it; there are too many public ones. */
  @Override
  List<Image> candidates(AmazonEC2 ec2) {
    Map<String, Image> byId = new LinkedHashMap<>();
    for (DescribeImagesRequest request :
        List.of(
            new DescribeImagesRequest().withOwners("self"),
            new DescribeImagesRequest().withExecutableUsers("self"))) {
      ec2.describeImages(request)
          .getImages()
          .forEach(image -> byId.putIfAbsent(image.getImageId(), image));
    }
    return List.copyOf(byId.values());
  }

  @Override
  String id(Image image) {
    return image.getImageId();
  }

  @Override
  String name(Image image) {
    return image.getName() == null ? "" : image.getName();
  }

  @Override
  String state(Image image) {
    return image.getState();
  }

  @Override
  String reason(Image image) {
    return text(image.getStateReason());
  }

  @Override
  List<Tag> tags(Image image) {
    return image.getTags();
  }

  static String text(@Nullable StateReason reason) {
    if (reason == null) {
      return "";
    }
    String message = reason.getMessage();
    return message == null || message.isEmpty() ? String.valueOf(reason.getCode()) : message;
  }
}
