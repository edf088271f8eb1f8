// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.AmazonClientException;
import com.amazonaws.AmazonServiceException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DryRunResult;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of a dry run of RunInstances.
 *
 * @param refusal the error with which EC2 would refuse the launch; null if EC2 would launch the
 *     image
 */
record DryRunLaunch(@Nullable AmazonServiceException refusal) {
  private static final Set<String> PERMISSION_ERRORS =
      Set.of("AuthFailure", "UnauthorizedOperation", "OptInRequired");

  static DryRunLaunch of(AmazonEC2 ec2, String imageId, @Nullable Image image) {
    RunInstancesRequest request = new RunInstancesRequest(imageId, 1, 1);
    // The default instance type cannot run images for ARM.
    if (image != null && "arm64".equals(image.getArchitecture())) {
      request.setInstanceType("t4g.small");
    }
    try {
      DryRunResult<RunInstancesRequest> result = ec2.dryRun(marked(request));
      return new DryRunLaunch(result.isSuccessful() ? null : result.getDryRunResponse());
    } catch (AmazonClientException unparsed) {
      if (unparsed.getCause() instanceof AmazonServiceException refusal) {
        return new DryRunLaunch(refusal);
      }
      throw unparsed;
    }
  }

  boolean wouldLaunch() {
    return refusal == null;
  }

  /**
   * Returns whether EC2 refuses because of the image, and not because of other parts of the
   * request.
   */
  boolean isRefusedForImage() {
    return refusal != null
        && (PERMISSION_ERRORS.contains(String.valueOf(refusal.getErrorCode()))
            || ResourceType.isNotFound(refusal));
  }

  String text() {
    AmazonServiceException error = refusal;
    if (error == null) {
      return "EC2 would launch it";
    }
    return "EC2 refuses"
        + (isRefusedForImage() ? "" : " for another reason")
        + ": "
        + error.getErrorCode()
        + ": "
        + error.getErrorMessage();
  }
}
