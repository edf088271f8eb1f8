package io.github.ec2fake.query;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Recorder;
import io.github.ec2fake.model.Region;
import io.github.ec2fake.model.World;
import io.github.ec2fake.model.base.Caller;
import io.github.ec2fake.model.base.Ec2Error;
import io.github.ec2fake.model.base.Ids;
import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.action.Call;
import io.github.ec2fake.query.wire.Exchange;
import io.github.ec2fake.query.wire.Form;
import io.github.ec2fake.query.wire.ReplyWriter;
import io.github.ec2fake.query.wire.RequestReader;
import io.github.ec2fake.query.wire.WireReply;
import io.github.ec2fake.query.wire.WireRequest;
import io.github.ec2fake.time.agenda.Agenda;
import io.github.ec2fake.time.agenda.Pace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one door of a cloud: whatever transport brings a request, it is served here, by the same
 * actions and the same rules. The checks come in EC2's order: caller, action and version, unknown
 * and missing parameters, and then the action's own.
 */
public final class Door implements Exchange {
  private static final String OLDEST_REGION = "us-east-1";
  private static final String NEWEST_VERSION = "2016-11-15";

  /** Today's endpoints, and those of the first years with the region in front. */
  private static final Pattern HOST =
      Pattern.compile("(?:ec2\\.([a-z0-9-]+)|([a-z0-9-]+)\\.ec2)\\.amazonaws\\.com.*");

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

  private final World world;
  private final Agenda agenda;
  private final Pace pace;
  private final Recorder journal;
  private final Ids ids;

  /**
   * The door of a cloud.
   *
   * @param world what is behind it
   * @param agenda the cloud's now, and its lock
   * @param pace what moves the clock before a call
   * @param journal where calls are written
   * @param ids where request ids come from
   */
  public Door(World world, Agenda agenda, Pace pace, Recorder journal, Ids ids) {
    this.world = world;
    this.agenda = agenda;
    this.pace = pace;
    this.journal = journal;
    this.ids = ids;
  }

  @Override
  public WireReply serve(WireRequest request) {
    return agenda.locked(() -> serveAlone(request));
  }

  private WireReply serveAlone(WireRequest request) {
    pace.beforeCall(request.headers().getOrDefault("user-agent", "").contains("waiter-request"));
    Visit visit = new Visit(request);
    int place = journal.add(visit.entry(0, null, null));
    try {
      visit.identify();
      journal.amend(place, visit.entry(0, null, null));
      String document = visit.answer();
      journal.amend(place, visit.entry(200, null, null));
      return visit.reply(200, document);
    } catch (Ec2Error error) {
      journal.amend(place, visit.entry(error.status(), error.code(), error.text()));
      return visit.reply(
          error.status(), ReplyWriter.writeError(error.code(), error.text(), visit.requestId));
    } catch (RuntimeException | Error defect) {
      // Not EC2's: it passes through the client as it is, and the journal says where it broke.
      journal.amend(place, visit.entry(0, defect.getClass().getName(), defect.getMessage()));
      throw defect;
    }
  }

  /** One call, as far as it is known what it is. */
  private final class Visit {
    private final WireRequest request;
    private final String requestId = ids.uuid().toString();
    private Map<String, String> form = Map.of();
    private Map<String, String> parameters = Map.of();
    private String account = "";
    private String region = "";
    private boolean dryRun;

    Visit(WireRequest request) {
      this.request = request;
    }

    /** Finds out who calls, and where. */
    void identify() {
      form = Form.of(request);
      Map<String, String> asked = new LinkedHashMap<>(form);
      asked.keySet().removeAll(COMMON);
      parameters = Collections.unmodifiableMap(asked);
      Signature signature = Signature.of(request, form);
      region = signature.region() != null ? signature.region() : regionOfHost();
      account = signature.account(request, form, agenda.now());
    }

    private String regionOfHost() {
      String name = request.headers().getOrDefault("host", "");
      Matcher host = HOST.matcher(name);
      if (!host.matches()) {
        return name.startsWith("ec2.amazonaws.com") ? OLDEST_REGION : world.places().home();
      }
      return host.group(1) != null ? host.group(1) : host.group(2);
    }

    String answer() {
      String name = form.getOrDefault("Action", "");
      Action<?, ?> action = action(name);
      String version = version(form.get("Version"));
      dryRun = RequestReader.flag("DryRun", form.getOrDefault("DryRun", ""));
      return answer(name, version, action, new Call(new Caller(account, dryRun), region()));
    }

    private <Q extends Record, R extends Record> String answer(
        String name, String version, Action<Q, R> action, Call call) {
      Q asked = RequestReader.read(action.request(), parameters, name, action.notModelled());
      R answer = action.serve(asked, call);
      if (dryRun) {
        if (!name.startsWith("Describe") && !name.startsWith("Get")) {
          throw new IllegalStateException(name + " does not honour a dry run");
        }
        throw Ec2Error.dryRun();
      }
      return ReplyWriter.write(name, version, requestId, answer);
    }

    private Region region() {
      Region found = world.region(region);
      if (found == null) {
        throw Ec2Error.invalidParameterValue("Invalid region: [" + region + "]");
      }
      return found;
    }

    private Action<?, ?> action(String name) {
      if (name.isEmpty()) {
        throw Ec2Error.badRequest("MissingAction", "The request must contain the parameter Action");
      }
      Action<?, ?> action = Actions.find(name);
      if (action != null) {
        return action;
      }
      if (Ec2Actions.contains(name)) {
        throw Ec2Error.notModelled(
            "ec2-fake does not model the action "
                + name
                + ". Answer it in the test, for example with Mockito.doReturn(…).when(spy) on a spy"
                + " of the client.");
      }
      throw Ec2Error.badRequest(
          "InvalidAction", "The action " + name + " is not valid for this web service.");
    }

    private String version(@Nullable String asked) {
      String version = asked == null ? NEWEST_VERSION : asked;
      if (!ApiVersions.contains(version)) {
        throw Ec2Error.badRequest(
            "NoSuchVersion", "The API version " + version + " is not one of EC2's.");
      }
      return version;
    }

    CallEntry entry(int status, @Nullable String errorCode, @Nullable String errorMessage) {
      return new CallEntry(
          agenda.now(),
          account,
          region,
          form.getOrDefault("Action", ""),
          parameters,
          status,
          errorCode,
          errorMessage,
          requestId);
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
}
