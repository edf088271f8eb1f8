// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ProductCodes;
import java.util.List;

/** A product code of an image. */
record ProductCodeItem(String productCode, String type) {
  static List<ProductCodeItem> of(Image image) {
    return image.productCodes().stream()
        .map(code -> new ProductCodeItem(code, ProductCodes.type(code)))
        .toList();
  }
}
