package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.fault.CallAttributes;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.wire.Form;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.journal.CallEntry;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call, as far as it is known who calls, where and what. */
final class RequestContext {
  private static final String OLDEST_REGION = "us-east-1";

  /** Today's endpoints, and those of the first years with the region in front. */
  private static final Pattern HOST =
      Pattern.compile("(?:ec2\\.([a-z0-9-]+)|([a-z0-9-]+)\\.ec2)\\.amazonaws\\.com.*");

  /** How the SDK numbers its attempts: from 0, followed by what it waited and may still spend. */
  private static final Pattern RETRY = Pattern.compile("(\\d{1,4})/.*");

  /** What belongs to every call or to its signature rather than to the action. */
  private static final Set<String> COMMON =
      Set.of(
          "Action",
          "Version",
          "DryRun",
          "AWSAccessKeyId",
          "Signature",
          "SignatureMethod",
          "SignatureVersion",
          "Timestamp",
          "Expires",
          "SecurityToken",
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Date",
          "X-Amz-Expires",
          "X-Amz-Security-Token",
          "X-Amz-Signature",
          "X-Amz-SignedHeaders");

  private final WireRequest request;
  private final String requestId;
  private Map<String, String> form = Map.of();
  private Map<String, String> parameters = Map.of();
  private String account = "";
  private String region = "";

  RequestContext(WireRequest request, String requestId) {
    this.request = request;
    this.requestId = requestId;
  }

  /**
   * Finds out who calls, and where.
   *
   * @param home the region of a call that names none
   * @param now the fake's time
   */
  void authenticate(String home, Instant now) {
    form = Form.of(request);
    Map<String, String> asked = new LinkedHashMap<>(form);
    asked.keySet().removeAll(COMMON);
    parameters = Collections.unmodifiableMap(asked);
    Signature signature = Signature.of(request, form);
    region = signature.region() != null ? signature.region() : regionOfHost(home);
    account = signature.account(request, form, now);
  }

  private String regionOfHost(String home) {
    String name = header("host");
    Matcher host = HOST.matcher(name);
    if (!host.matches()) {
      return name.startsWith("ec2.amazonaws.com") ? OLDEST_REGION : home;
    }
    return host.group(1) != null ? host.group(1) : host.group(2);
  }

  private String header(String name) {
    return request.headers().getOrDefault(name, "");
  }

  WireRequest request() {
    return request;
  }

  String requestId() {
    return requestId;
  }

  Map<String, String> form() {
    return form;
  }

  /** What the action is asked. */
  Map<String, String> parameters() {
    return parameters;
  }

  String action() {
    return form.getOrDefault("Action", "");
  }

  String account() {
    return account;
  }

  String region() {
    return region;
  }

  CallAttributes attributes() {
    return new CallAttributes(
        action(), parameters, account, region, header("amz-sdk-invocation-id"));
  }

  /** Whether ec2-fake's assertions ask. What they look at is no part of what is being tested. */
  boolean isAssertion() {
    return header("user-agent").contains("ec2-fake-assertj");
  }

  /** Whether one of the SDK's waiters polls. */
  boolean isWaiter() {
    return header("user-agent").contains("waiter-request");
  }

  private int attempt() {
    Matcher retry = RETRY.matcher(header("amz-sdk-retry"));
    return retry.matches() ? 1 + Integer.parseInt(retry.group(1)) : 1;
  }

  /** Not answered yet. */
  CallEntry entry(Instant now) {
    return answered(now, 0);
  }

  CallEntry answered(Instant now, int status) {
    return new CallEntry(
        now, account, region, action(), parameters, status, null, null, requestId, attempt());
  }

  CallEntry refused(Instant now, int status, String code, String message) {
    return new CallEntry(
        now, account, region, action(), parameters, status, code, message, requestId, attempt());
  }

  WireReply refusal(Ec2Error error) {
    return reply(error.status(), ReplyWriter.writeError(error.code(), error.text(), requestId));
  }

  WireReply reply(int status, String document) {
    // Not Map.of, whose order is another one in each JVM.
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-amzn-RequestId", requestId);
    headers.put("Content-Type", "text/xml;charset=UTF-8");
    headers.put("Server", "AmazonEC2");
    return new WireReply(status, headers, document);
  }
}
