// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instance.UserData;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The launch templates of a region.
 *
 * <p>Source: the actions in EC2's API reference; EC2's user guide, "Store instance launch
 * parameters in EC2 launch templates".
 */
public final class LaunchTemplates {
  private static final String PREFIX = "lt-";
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9().\\-/_]{3,128}");
  private static final int LONGEST_DESCRIPTION = 255;

  /** Source: the actions' {@code ClientToken}. */
  private static final int LONGEST_TOKEN = 128;

  private final Context context;
  private final Tags tags;
  private final Registry<LaunchTemplate> registry =
      new Registry<>(
          PREFIX,
          LaunchTemplateErrors.MALFORMED,
          ids -> LaunchTemplateErrors.ID_NOT_FOUND.with(ids.get(0)));

  private final Map<Name, LaunchTemplate> byName = new HashMap<>();
  private final TemplateVersions versions = new TemplateVersions(this);
  private final IdempotentRequests<Created, LaunchTemplate> created =
      new IdempotentRequests<>(LONGEST_TOKEN);
  private final IdempotentRequests<CreatedVersion, LaunchTemplateVersion> createdVersions =
      new IdempotentRequests<>(LONGEST_TOKEN);
  private final IdempotentRequests<Modified, LaunchTemplate> modified =
      new IdempotentRequests<>(LONGEST_TOKEN);

  private record Name(String account, String text) {}

  private record Created(String name, NewTemplateVersion first, Map<String, String> tags) {}

  private record CreatedVersion(
      TemplateReference template, @Nullable String source, NewTemplateVersion asked) {}

  private record Modified(TemplateReference template, String defaultVersion) {}

  public LaunchTemplates(Context context, Tags tags) {
    this.context = context;
    this.tags = tags;
  }

  /** CreateLaunchTemplate. */
  public Change<LaunchTemplate> create(
      Caller caller,
      String name,
      NewTemplateVersion first,
      Map<String, String> newTags,
      @Nullable String clientToken) {
    Created asked = new Created(name, first, newTags);
    LaunchTemplate earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    if (!NAME.matcher(name).matches()) {
      throw LaunchTemplateErrors.BAD_NAME.with();
    }
    if (first.data().isEmpty()) {
      throw LaunchTemplateErrors.NO_DATA.with();
    }
    check(first);
    String account = caller.account();
    if (byName.containsKey(new Name(account, name))) {
      throw LaunchTemplateErrors.NAME_IN_USE.with();
    }
    long most = context.quotas(account).of(Quota.LAUNCH_TEMPLATES);
    if (registry.ownedBy(account).size() >= most) {
      throw LaunchTemplateErrors.TOO_MANY_TEMPLATES.with(most);
    }
    return Change.of(
        () -> {
          LaunchTemplate template =
              new LaunchTemplate(context.ids().next(PREFIX), account, name, first, context.now());
          registry.add(template);
          byName.put(new Name(account, name), template);
          tags.put(account, template.id(), newTags);
          created.remember(caller, clientToken, asked, template);
          return template;
        });
  }

  private static void check(NewTemplateVersion asked) {
    String description = asked.description();
    if (description != null && description.length() > LONGEST_DESCRIPTION) {
      throw LaunchTemplateErrors.DESCRIPTION_TOO_LONG.with(LONGEST_DESCRIPTION);
    }
    UserData.checkOfTemplate(asked.data().get("UserData"));
  }

  /**
   * CreateLaunchTemplateVersion.
   *
   * @param source the version whose parameters the new one has too, if it does not overwrite them;
   *     null for none
   */
  public Change<LaunchTemplateVersion> createVersion(
      Caller caller,
      TemplateReference reference,
      @Nullable String source,
      NewTemplateVersion asked,
      @Nullable String clientToken) {
    CreatedVersion request = new CreatedVersion(reference, source, asked);
    LaunchTemplateVersion earlier = createdVersions.earlier(caller, clientToken, request);
    if (earlier != null) {
      return Change.none(earlier);
    }
    if (asked.data().isEmpty()) {
      throw Ec2Error.missingParameter("LaunchTemplateData");
    }
    check(asked);
    LaunchTemplate template = require(caller, reference);
    NewTemplateVersion whole =
        source == null
            ? asked
            : asked.with(
                asked
                    .data()
                    .over(TemplateVersions.require(template, source).data().withoutSnapshots()));
    long most = context.quotas(caller.account()).of(Quota.LAUNCH_TEMPLATE_VERSIONS);
    if (template.size() >= most) {
      throw LaunchTemplateErrors.VERSION_LIMIT_EXCEEDED.with(most);
    }
    return Change.of(
        () -> {
          LaunchTemplateVersion version = template.add(whole, context.now());
          createdVersions.remember(caller, clientToken, request, version);
          return version;
        });
  }

  /** ModifyLaunchTemplate: another version becomes the default one. */
  public Change<LaunchTemplate> modify(
      Caller caller,
      TemplateReference reference,
      String defaultVersion,
      @Nullable String clientToken) {
    Modified asked = new Modified(reference, defaultVersion);
    LaunchTemplate earlier = modified.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    LaunchTemplate template = require(caller, reference);
    long number = TemplateVersions.require(template, defaultVersion).number();
    return Change.of(
        () -> {
          template.defaultVersion(number);
          modified.remember(caller, clientToken, asked, template);
        },
        template);
  }

  /** DeleteLaunchTemplate, with all its versions. */
  public Change<LaunchTemplate> delete(Caller caller, TemplateReference reference) {
    LaunchTemplate template = require(caller, reference);
    return Change.of(
        () -> {
          registry.remove(template);
          byName.remove(new Name(template.ownerId(), template.name()));
          tags.forget(template.id());
        },
        template);
  }

  /** DescribeLaunchTemplates: those of all these ids and names, or all of the caller's. */
  public List<LaunchTemplate> describe(Caller caller, List<String> ids, List<String> names) {
    if (ids.isEmpty() && names.isEmpty()) {
      return List.copyOf(registry.ownedBy(caller.account()));
    }
    return Stream.concat(
            registry.require(caller, ids).stream(), names.stream().map(name -> named(caller, name)))
        .distinct()
        .toList();
  }

  private LaunchTemplate named(Caller caller, String name) {
    LaunchTemplate template = byName.get(new Name(caller.account(), name));
    if (template == null) {
      throw LaunchTemplateErrors.NAMES_NOT_FOUND.with();
    }
    return template;
  }

  /** DescribeLaunchTemplateVersions and DeleteLaunchTemplateVersions. */
  public TemplateVersions versions() {
    return versions;
  }

  /** A template of the caller's own, by its id. */
  public LaunchTemplate requireId(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** A template of the caller's own. */
  LaunchTemplate require(Caller caller, TemplateReference reference) {
    String id = reference.id();
    String name = reference.name();
    if (id != null && name != null) {
      throw LaunchTemplateErrors.ID_AND_NAME.with();
    }
    if (id != null) {
      return requireId(caller, id);
    }
    if (name == null) {
      throw LaunchTemplateErrors.NO_TEMPLATE.with();
    }
    LaunchTemplate template = byName.get(new Name(caller.account(), name));
    if (template == null) {
      throw LaunchTemplateErrors.NAME_NOT_FOUND.with(name);
    }
    return template;
  }

  /**
   * Returns the version that a launch names.
   *
   * @param version null for the default one
   */
  public LaunchTemplateVersion forLaunch(
      Caller caller, TemplateReference reference, @Nullable String version) {
    String name = reference.name();
    if (name != null && !NAME.matcher(name).matches()) {
      throw LaunchTemplateErrors.BAD_NAME_TO_LAUNCH.with();
    }
    LaunchTemplate template = require(caller, reference);
    return version == null
        ? template.defaultVersion()
        : TemplateVersions.require(template, version);
  }
}
