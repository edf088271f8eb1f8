// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal;

import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.RequestClientOptions;

/** The requests that assertions send. */
public final class AssertionRequests {
  private AssertionRequests() {}

  /**
   * Marks a request as one of an assertion, by the end of its user agent. An in-memory cloud does
   * not inject faults into such calls.
   *
   * @param request the request
   * @return the same request
   */
  public static <Q extends AmazonWebServiceRequest> Q marked(Q request) {
    request
        .getRequestClientOptions()
        .putClientMarker(RequestClientOptions.Marker.USER_AGENT, "ec2-fake-assertj");
    return request;
  }
}
