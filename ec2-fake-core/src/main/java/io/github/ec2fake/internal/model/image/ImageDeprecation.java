package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The date from which an image is out of date, and the protection from being deregistered too
 * early.
 *
 * <p>Source: EnableImageDeprecation, EnableImageDeregistrationProtection.
 */
public final class ImageDeprecation {
  private static final int MOST_YEARS = 10;
  private static final int MOST_YEARS_PUBLIC = 2;

  private final Context context;
  private final ImageAccess access;

  ImageDeprecation(Context context, ImageAccess access) {
    this.context = context;
    this.access = access;
  }

  /**
   * Sets when an image goes out of date. It can be launched after that, but others find it only if
   * they know its id or ask for deprecated images. No image has such a date of itself, public ones
   * neither.
   *
   * @throws Ec2Error the errors of who is not the owner and of an image that is not there; {@code
   *     InvalidParameterValue} for a time that is none, is past, or is more than ten years ahead;
   *     of a public image, more than two years after its creation
   */
  public void deprecate(Caller caller, String id, String deprecateAt) {
    Instant time = time(deprecateAt);
    Image image = access.complete(caller, id);
    if (!time.isAfter(context.now())) {
      throw bad(deprecateAt, "It must be in the future.");
    }
    if (time.isAfter(years(context.now(), MOST_YEARS))) {
      throw bad(deprecateAt, "It must be at most " + MOST_YEARS + " years ahead.");
    }
    if (image.launchPermissions().isPublic()
        && time.isAfter(years(image.creationDate(), MOST_YEARS_PUBLIC))) {
      throw bad(
          deprecateAt,
          "For a public image it must be at most "
              + MOST_YEARS_PUBLIC
              + " years after its creation.");
    }
    caller.proceed();
    image.deprecate(time.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES));
  }

  /**
   * Takes that date back; without one nothing happens.
   *
   * @throws Ec2Error the errors of who is not the owner and of an image that is not there
   */
  public void undeprecate(Caller caller, String id) {
    Image image = access.complete(caller, id);
    caller.proceed();
    image.deprecate(null);
  }

  /**
   * Protects an image from being deregistered.
   *
   * @param withCooldown whether it is protected for another day after the protection is switched
   *     off
   * @throws Ec2Error the errors of who is not the owner and of an image that is not there
   */
  public String protect(Caller caller, String id, boolean withCooldown) {
    Image image = access.complete(caller, id);
    caller.proceed();
    image.protect(DeregistrationProtection.enabled(withCooldown));
    return image.deregistrationProtection();
  }

  /**
   * Lets an image be deregistered, at once or after a day.
   *
   * @throws Ec2Error the errors of who is not the owner and of an image that is not there
   */
  public String unprotect(Caller caller, String id) {
    Image image = access.complete(caller, id);
    caller.proceed();
    image.protect(image.protection().disabled(context.now()));
    return image.deregistrationProtection();
  }

  private static Instant years(Instant from, int years) {
    return ZonedDateTime.ofInstant(from, ZoneOffset.UTC).plusYears(years).toInstant();
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notATime) {
      throw bad(text, "It must be a time such as 2026-10-15T13:17:00.000Z.");
    }
  }

  private static Ec2Error bad(String value, String allowed) {
    return Ec2Error.invalidParameterValue(
        "Value (" + value + ") for parameter DeprecateAt is invalid. " + allowed);
  }
}
