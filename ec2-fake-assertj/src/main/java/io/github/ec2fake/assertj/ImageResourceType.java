// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesResult;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.StateReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The resource type of images. */
final class ImageResourceType extends ResourceType<Image> {
  static final ImageResourceType IMAGE = new ImageResourceType();

  private ImageResourceType() {
    super("image", Image::getImageId, Image::getState, Image::getTags);
  }

  @Override
  @Nullable Image find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeImagesRequest().withImageIds(id)));
  }

  /**
   * Returns the images of the account and those that are shared with it. Public images are omitted
   * because there are too many.
   */
  @Override
  List<Image> candidates(AmazonEC2 ec2) {
    Map<String, Image> byId = new LinkedHashMap<>();
    for (DescribeImagesRequest request :
        List.of(
            new DescribeImagesRequest().withOwners("self"),
            new DescribeImagesRequest().withExecutableUsers("self"))) {
      describe(ec2, request).forEach(image -> byId.putIfAbsent(image.getImageId(), image));
    }
    return List.copyOf(byId.values());
  }

  static List<Image> describe(AmazonEC2 ec2, DescribeImagesRequest request) {
    return allPages(
        token -> {
          if (token != null) {
            request.setNextToken(token);
          }
          return ec2.describeImages(marked(request));
        },
        DescribeImagesResult::getImages,
        ImageResourceType::nextToken);
  }

  /**
   * Returns all images of the account, including disabled ones, which still use their snapshots.
   */
  static List<Image> own(AmazonEC2 ec2) {
    DescribeImagesRequest request = new DescribeImagesRequest().withOwners("self");
    try {
      request.setIncludeDisabled(true);
    } catch (NoSuchMethodError olderSdk) {
      // EC2 does not describe disabled images to an older SDK.
    }
    return describe(ec2, request);
  }

  private static String nextToken(DescribeImagesResult page) {
    try {
      return page.getNextToken() == null ? "" : page.getNextToken();
    } catch (NoSuchMethodError olderSdk) {
      // EC2 describes all images to an older SDK in one reply.
      return "";
    }
  }

  /** Returns the time of creation. */
  static String creationText(Image image) {
    return image.getCreationDate() == null ? "" : "created at " + image.getCreationDate();
  }

  @Override
  String name(Image image) {
    return Objects.requireNonNullElse(image.getName(), "");
  }

  @Override
  String reason(Image image) {
    return text(image.getStateReason());
  }

  static String text(@Nullable StateReason reason) {
    if (reason == null) {
      return "";
    }
    String message = reason.getMessage();
    return message == null || message.isEmpty() ? String.valueOf(reason.getCode()) : message;
  }
}
