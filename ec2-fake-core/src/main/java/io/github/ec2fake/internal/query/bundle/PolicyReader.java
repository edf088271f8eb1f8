// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ec2fake.internal.model.bundle.BundleErrors;
import io.github.ec2fake.internal.model.bundle.UploadPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an S3 upload policy: base64 of a JSON object with an {@code expiration} and {@code
 * conditions}. S3 checks it when something is stored.
 */
final class PolicyReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 4096;
  private static final List<String> NEEDED = List.of("bucket", "acl");

  private PolicyReader() {}

  static UploadPolicy read(
      String encoded, @Nullable String signature, @Nullable String accessKeyId) {
    if (encoded.length() > LONGEST) {
      throw BundleErrors.BAD_POLICY.with("It is longer than " + LONGEST + " characters.");
    }
    JsonNode policy = json(encoded);
    List<UploadPolicy.Condition> conditions = conditions(policy.path("conditions"));
    for (String field : NEEDED) {
      if (conditions.stream().noneMatch(condition -> condition.field().equals(field))) {
        throw BundleErrors.BAD_POLICY.with("It has no condition for '" + field + "'.");
      }
    }
    return new UploadPolicy(
        expiration(policy.path("expiration")), conditions, encoded, signature, accessKeyId);
  }

  private static JsonNode json(String encoded) {
    try {
      JsonNode policy =
          JSON.readTree(
              new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8));
      if (policy.isObject()) {
        return policy;
      }
    } catch (IllegalArgumentException | JsonProcessingException notJson) {
      // Refused below, as everything else that is no JSON object.
    }
    throw BundleErrors.BAD_POLICY.with("It must be a JSON object in base64.");
  }

  private static Instant expiration(JsonNode node) {
    try {
      return Instant.parse(node.asText());
    } catch (DateTimeParseException noTime) {
      throw BundleErrors.BAD_POLICY.with(
          "Its 'expiration' must be a time such as 2011-07-15T12:00:00Z.");
    }
  }

  /** A condition is an object of one member, or an array of operator, field and value. */
  private static List<UploadPolicy.Condition> conditions(JsonNode node) {
    List<UploadPolicy.Condition> conditions = new ArrayList<>();
    for (JsonNode each : node) {
      if (each.isArray() && each.size() == 3 && each.get(1).asText().startsWith("$")) {
        conditions.add(
            new UploadPolicy.Condition(
                each.get(0).asText(), each.get(1).asText().substring(1), each.get(2).asText()));
      } else if (each.isObject() && each.size() == 1) {
        String field = each.fieldNames().next();
        conditions.add(new UploadPolicy.Condition("eq", field, each.get(field).asText()));
      } else {
        throw BundleErrors.BAD_POLICY.with("It has a condition that cannot be read: " + each);
      }
    }
    if (conditions.isEmpty()) {
      throw BundleErrors.BAD_POLICY.with("It has no 'conditions'.");
    }
    return conditions;
  }
}
