// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.AmazonWebServiceResponse;
import com.amazonaws.DefaultRequest;
import com.amazonaws.http.HttpResponse;
import com.amazonaws.http.StaxResponseHandler;
import com.amazonaws.transform.StaxUnmarshallerContext;
import com.amazonaws.transform.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads replies as the SDK's clients do, to print what the code that called them has seen. */
public final class SdkReplies {
  private static final String UNMARSHALLERS = "com.amazonaws.services.ec2.model.transform.";

  private SdkReplies() {}

  /**
   * Returns what the SDK's object of a reply prints; null if the SDK does not know the action, or
   * cannot read the reply.
   */
  @SuppressWarnings("unchecked") // Each unmarshaller of the SDK reads from such a context.
  public static @Nullable String print(String action, String document) {
    try {
      Object unmarshaller =
          Class.forName(UNMARSHALLERS + action + "ResultStaxUnmarshaller")
              .getMethod("getInstance")
              .invoke(null);
      HttpResponse response = new HttpResponse(new DefaultRequest<>("AmazonEC2"), null);
      response.setStatusCode(200);
      response.setContent(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
      AmazonWebServiceResponse<Object> read =
          new StaxResponseHandler<>((Unmarshaller<Object, StaxUnmarshallerContext>) unmarshaller)
              .handle(response);
      return String.valueOf(read.getResult());
    } catch (Exception unknownOrUnreadable) {
      return null;
    }
  }
}
