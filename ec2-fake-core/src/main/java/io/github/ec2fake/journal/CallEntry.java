// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.journal;

import io.github.ec2fake.internal.text.JavaText;
import io.github.ec2fake.internal.text.ParameterName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call that reached the cloud.
 *
 * @param at the virtual time at which the call was served
 * @param account the caller's account id; empty if the caller could not be identified
 * @param region the region that was called
 * @param action the action; empty if the request named none
 * @param parameters the parameters of the request as on the wire, without those of the signature
 * @param status the HTTP status of the reply; 0 if there was no reply
 * @param errorCode the error's code; null if the call succeeded; the name of a Java class if
 *     ec2-fake itself failed
 * @param errorMessage the error's message; null if the call succeeded
 * @param requestId the reply's request id
 * @param attempt the number of the SDK's attempt at this call, from 1
 */
public record CallEntry(
    Instant at,
    String account,
    String region,
    String action,
    Map<String, String> parameters,
    int status,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    String requestId,
    int attempt)
    implements JournalEntry {

  private static final int MAX_VALUE_LENGTH = 60;

  /** Not readable, and dependent on the client's keys and clock. */
  private static final Set<String> UNREADABLE_PARAMETERS =
      Set.of("Storage.S3.UploadPolicy", "Storage.S3.UploadPolicySignature");

  /** The random token that the SDK generates for a launch without a client token. */
  private static final Pattern RANDOM_TOKEN =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /**
   * Returns whether the call succeeded, that is, whether the HTTP status is 200 to 299.
   *
   * @return whether the call succeeded
   */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /**
   * Returns the values of a parameter.
   *
   * @param parameter the parameter's name on the wire, for example {@code ImageId}; for a list with
   *     a number ({@code InstanceId.1}) or, for all members, without a number ({@code InstanceId})
   * @return the values, in the order of the request; empty if the call does not have the parameter
   */
  public List<String> values(String parameter) {
    return ParameterName.values(parameters, parameter);
  }

  @Override
  public String kind() {
    return "call";
  }

  @Override
  public String text() {
    String parametersText =
        parameters.entrySet().stream()
            .map(parameter -> " " + parameter.getKey() + "=" + valueText(parameter))
            .collect(Collectors.joining());
    String statusText = status == 0 ? "no reply" : Integer.toString(status);
    String errorText = errorCode == null ? "" : " " + errorCode + ": " + errorMessage;
    String attemptText = attempt == 1 ? "" : " (attempt " + attempt + ")";
    return account
        + " "
        + region
        + " "
        + action
        + parametersText
        + attemptText
        + " → "
        + statusText
        + errorText;
  }

  private static String valueText(Map.Entry<String, String> parameter) {
    String value = parameter.getValue();
    if (UNREADABLE_PARAMETERS.contains(parameter.getKey())
        || (parameter.getKey().equals("ClientToken") && RANDOM_TOKEN.matcher(value).matches())) {
      return "…";
    }
    return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH) + "…";
  }

  /** Returns Java code that makes an equal entry. */
  @Override
  public String toString() {
    return JavaText.call(
        CallEntry.class,
        at,
        account,
        region,
        action,
        parameters,
        status,
        errorCode,
        errorMessage,
        requestId,
        attempt);
  }
}
