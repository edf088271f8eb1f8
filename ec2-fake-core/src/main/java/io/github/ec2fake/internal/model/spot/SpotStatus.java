// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/**
 * The status of a Spot request, which says why it is in its state, with EC2's code and text.
 *
 * <p>Source: the user guide, "Get the status of a Spot Instance request".
 */
public record SpotStatus(Code code, String message, Instant updateTime) {

  static final String PRICE_TOO_LOW_TEXT =
      "Your Spot request price of %s is lower than the minimum required Spot request fulfillment"
          + " price of %s.";

  /** The codes, each with its usual text. */
  public enum Code {
    NOT_SCHEDULED_YET("Your Spot request will not be evaluated until the scheduled date."),
    PENDING_EVALUATION(
        "Your Spot request has been submitted for review, and is pending evaluation."),
    /** The market price is higher; the text names both prices. */
    PRICE_TOO_LOW("Your Spot request price is lower than the market price."),
    CAPACITY_NOT_AVAILABLE("There is no Spot capacity available that matches your request."),
    LAUNCH_GROUP_CONSTRAINT(
        "Your Spot request cannot be fulfilled because the instances of its launch group cannot be"
            + " launched together."),
    AZ_GROUP_CONSTRAINT(
        "Your Spot request cannot be fulfilled because the instances of its Availability Zone group"
            + " cannot be launched in one Availability Zone."),
    PLACEMENT_GROUP_CONSTRAINT(
        "Your Spot request cannot be fulfilled because a Spot Instance cannot be added to the"
            + " placement group at this time."),
    PENDING_FULFILLMENT("Your Spot request is pending fulfillment."),
    FULFILLED("Your spot request is fulfilled."),
    REQUEST_CANCELED_AND_INSTANCE_RUNNING(
        "Your Spot request is canceled, but your instance is still running."),
    CANCELED_BEFORE_FULFILLMENT("Your Spot request is canceled before it was fulfilled."),
    SCHEDULE_EXPIRED("Your Spot request expired before it could be fulfilled."),
    /** What it asks for cannot be launched; the text is the launch's refusal. */
    BAD_PARAMETERS("Your Spot request has bad parameters."),
    SYSTEM_ERROR("There was an unexpected system error."),
    /** Its instance has been given two minutes' notice. */
    MARKED_FOR_TERMINATION("Your Spot Instance is marked for termination."),
    INSTANCE_TERMINATED_BY_PRICE(
        "Your Spot Instance was terminated because your Spot request price was lower than required"
            + " fulfillment price."),
    INSTANCE_TERMINATED_NO_CAPACITY(
        "Your Spot instance was terminated because there is no Spot capacity available that matches"
            + " your request."),
    INSTANCE_TERMINATED_LAUNCH_GROUP_CONSTRAINT(
        "Your Spot Instance was terminated because another one of its launch group was."),
    /** Its instance is about to be stopped or hibernated, or is stopping. */
    MARKED_FOR_STOP("Your Spot Instance is marked for stop."),
    INSTANCE_STOPPED_BY_PRICE(
        "Your Spot Instance was stopped because your Spot request price was lower than required"
            + " fulfillment price."),
    INSTANCE_STOPPED_NO_CAPACITY(
        "Your Spot Instance was stopped because there is no Spot capacity available that matches"
            + " your request."),
    /** A caller stopped its instance, or it shut down. */
    INSTANCE_STOPPED_BY_USER("Spot Instance stopped due to user-initiated stop."),
    /** Its instance was stopped when it was cancelled or expired. */
    INSTANCE_TERMINATED_BY_SERVICE(
        "Your Spot Instance was terminated from a stopped state by the service."),
    /** A caller terminated its instance, or it shut down. */
    INSTANCE_TERMINATED_BY_USER("Spot Instance terminated due to user-initiated termination.");

    private final String usual;

    Code(String usual) {
      this.usual = usual;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SpotStatus at(Instant time) {
      return new SpotStatus(this, usual, time);
    }

    SpotStatus at(Instant time, String text) {
      return new SpotStatus(this, text, time);
    }
  }

  static SpotStatus priceTooLow(BigDecimal bid, BigDecimal market, Instant time) {
    return Code.PRICE_TOO_LOW.at(
        time,
        String.format(
            Locale.ROOT, PRICE_TOO_LOW_TEXT, SpotPrice.plain(bid), SpotPrice.plain(market)));
  }
}
