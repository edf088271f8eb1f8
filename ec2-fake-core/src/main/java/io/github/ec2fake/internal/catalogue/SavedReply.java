// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.catalogue;

import io.github.ec2fake.internal.model.image.ImageTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A saved reply of DescribeImages: what the AWS CLI prints as JSON, or the API's XML as it is. */
public final class SavedReply {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SavedReply() {}

  /**
   * Reads the images that are available. Others, and elements that are not modelled, are skipped.
   *
   * @throws MalformedReplyException if it is no such reply
   */
  public static List<ImageTemplate> images(String text) {
    List<ImageTemplate> images = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    Element document = document(text);
    if (!document.has("Images")) {
      document.require("Images");
    }
    for (Element image : document.list("Images")) {
      Element id = image.require("ImageId");
      String before = seen.putIfAbsent(id.text(), image.path());
      if (before != null) {
        throw id.malformed("\"" + id.text() + "\" is also the id of " + before);
      }
      if (SavedImage.isAvailable(image)) {
        images.add(new SavedImage(image).template());
      }
    }
    return List.copyOf(images);
  }

  private static Element document(String text) {
    String content = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
    if (content.startsWith("<")) {
      return XmlElement.read(content, "DescribeImagesResponse");
    }
    if (content.startsWith("{") || content.startsWith("[")) {
      return JsonElement.read(content);
    }
    throw new MalformedReplyException(
        "expected the output of aws ec2 describe-images (JSON) or a reply of DescribeImages (XML),"
            + " but found "
            + (content.isEmpty()
                ? "nothing"
                : "\"" + content.lines().findFirst().orElseThrow() + "\""));
  }
}
