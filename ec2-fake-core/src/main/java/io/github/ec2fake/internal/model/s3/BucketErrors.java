// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.s3;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests that name a bucket or an object in one. */
final class BucketErrors {
  private BucketErrors() {}

  static final ErrorTemplate BAD_NAME =
      invalidParameterValue(
              "Value (%s) for parameter Bucket is invalid. A bucket's name is 3 to 255 letters,"
                  + " digits, '.', '_' and '-'.")
          .ours();
  static final ErrorTemplate OF_ANOTHER_ACCOUNT =
      invalidParameterValue("The bucket '%s' belongs to another account. Choose a different name.")
          .ours();
  static final ErrorTemplate NO_MANIFEST =
      badRequest(
              "InvalidManifest",
              "HTTP 404 (Not Found) response for URL http://s3.amazonaws.com:80/%s")
          .ours();
  static final ErrorTemplate MANIFEST_NOT_ACCESSIBLE =
      badRequest("AuthFailure", "Manifest is not accessible").ours();
}
