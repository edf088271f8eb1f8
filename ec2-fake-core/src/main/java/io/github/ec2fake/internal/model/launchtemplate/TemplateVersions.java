// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.launchtemplate.DeletedVersions.Failure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the versions of launch templates are found, described and deleted. */
public final class TemplateVersions {
  private static final String LATEST = "$Latest";
  private static final String DEFAULT = "$Default";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /** Source: DeleteLaunchTemplateVersions, {@code Versions}. */
  private static final int MOST_DELETED = 200;

  private final LaunchTemplates templates;

  TemplateVersions(LaunchTemplates templates) {
    this.templates = templates;
  }

  /** A version by its number, {@code $Latest} or {@code $Default}. */
  static LaunchTemplateVersion require(LaunchTemplate template, String version) {
    LaunchTemplateVersion found =
        switch (version) {
          case LATEST -> template.latestVersion();
          case DEFAULT -> template.defaultVersion();
          default ->
              NUMBER.matcher(version).matches() ? template.find(Long.parseLong(version)) : null;
        };
    if (found == null) {
      throw LaunchTemplateErrors.VERSION_NOT_FOUND.with(version, template.id());
    }
    return found;
  }

  /** DescribeLaunchTemplateVersions of one template, or of all the caller's templates. */
  public List<LaunchTemplateVersion> describe(
      Caller caller, TemplateReference reference, VersionSelection selection) {
    List<String> asked = selection.versions();
    if (!asked.isEmpty() && (selection.min() != null || selection.max() != null)) {
      throw LaunchTemplateErrors.VERSIONS_AND_RANGE.with();
    }
    if (reference.id() == null && reference.name() == null) {
      return acrossTemplates(caller, asked);
    }
    LaunchTemplate template = templates.require(caller, reference);
    if (!asked.isEmpty()) {
      return asked.stream().map(version -> require(template, version)).distinct().toList();
    }
    long min = number("minVersion", selection.min(), 0);
    long max = number("maxVersion", selection.max(), Long.MAX_VALUE);
    return template.newestFirst().stream()
        .filter(version -> min <= version.number() && version.number() <= max)
        .toList();
  }

  private List<LaunchTemplateVersion> acrossTemplates(Caller caller, List<String> asked) {
    if (asked.isEmpty()) {
      throw LaunchTemplateErrors.NEITHER_TEMPLATE_NOR_VERSIONS.with();
    }
    if (!asked.stream().allMatch(version -> version.equals(LATEST) || version.equals(DEFAULT))) {
      throw LaunchTemplateErrors.NUMBERS_WITHOUT_TEMPLATE.with();
    }
    return templates.describe(caller, List.of(), List.of()).stream()
        .flatMap(template -> asked.stream().map(version -> require(template, version)))
        .distinct()
        .toList();
  }

  private static long number(String parameter, @Nullable String text, long otherwise) {
    if (text == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw LaunchTemplateErrors.BAD_VERSION.with(text, parameter);
    }
    return Long.parseLong(text);
  }

  /**
   * DeleteLaunchTemplateVersions: each version by itself. The default version stays.
   *
   * <p>The codes are those of EC2's model; the texts are ec2-fake's.
   */
  public Change<DeletedVersions> delete(
      Caller caller, TemplateReference reference, List<String> numbers) {
    if (numbers.size() > MOST_DELETED) {
      throw LaunchTemplateErrors.TOO_MANY_VERSIONS.with(MOST_DELETED);
    }
    LaunchTemplate template = templates.require(caller, reference);
    Set<Long> asked = new LinkedHashSet<>();
    numbers.forEach(each -> asked.add(number("launchTemplateVersion", each, 0)));
    List<Long> deleted = new ArrayList<>();
    List<Failure> failed = new ArrayList<>();
    for (long number : asked) {
      if (template.find(number) == null) {
        failed.add(
            new Failure(
                number,
                "launchTemplateVersionDoesNotExist",
                "The launch template version does not exist."));
      } else if (number == template.defaultVersionNumber()) {
        failed.add(
            new Failure(
                number,
                "unexpectedError",
                "The default version of a launch template cannot be deleted. Make another version"
                    + " the default one, or delete the launch template."));
      } else {
        deleted.add(number);
      }
    }
    return Change.of(
        () -> template.remove(deleted), new DeletedVersions(template, deleted, failed));
  }
}
