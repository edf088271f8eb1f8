// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The time from which an image is deprecated.
 *
 * <p>Source: EnableImageDeprecation.
 */
final class ImageDeprecation {
  private static final int MOST_YEARS = 10;
  private static final int MOST_YEARS_PUBLIC = 2;

  private final Context context;
  private final ImageAccess access;

  ImageDeprecation(Context context, ImageAccess access) {
    this.context = context;
    this.access = access;
  }

  Change<Image> enable(Caller caller, String id, String deprecateAt) {
    Instant time = time(deprecateAt);
    Image image = access.availableOrDisabled(caller, id);
    if (!time.isAfter(context.now())) {
      throw badTime(deprecateAt, "It must be in the future.");
    }
    if (time.isAfter(years(context.now(), MOST_YEARS))) {
      throw badTime(deprecateAt, "It must be at most " + MOST_YEARS + " years ahead.");
    }
    if (image.launchPermissions().isPublic()
        && time.isAfter(years(image.creationDate(), MOST_YEARS_PUBLIC))) {
      throw badTime(
          deprecateAt,
          "For a public image it must be at most "
              + MOST_YEARS_PUBLIC
              + " years after its creation.");
    }
    Instant rounded = time.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    return Change.of(() -> image.setDeprecationTime(rounded), image);
  }

  Change<Image> disable(Caller caller, String id) {
    Image image = access.availableOrDisabled(caller, id);
    return Change.of(() -> image.setDeprecationTime(null), image);
  }

  private static Instant years(Instant from, int years) {
    return ZonedDateTime.ofInstant(from, ZoneOffset.UTC).plusYears(years).toInstant();
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notATime) {
      throw badTime(text, "It must be a time such as 2026-10-15T13:17:00.000Z.");
    }
  }

  private static Ec2Error badTime(String value, String allowed) {
    return ImageErrors.BAD_VALUE.with("DeprecateAt", value, allowed);
  }
}
