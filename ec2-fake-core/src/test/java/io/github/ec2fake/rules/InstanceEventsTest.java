// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.InstanceEvent.at;
import static io.github.ec2fake.InstanceEvent.in;
import static io.github.ec2fake.InstanceEvent.reboot;
import static io.github.ec2fake.InstanceEvent.retirement;
import static io.github.ec2fake.InstanceEvent.stop;
import static io.github.ec2fake.InstanceEvent.systemMaintenance;
import static io.github.ec2fake.InstanceEvent.systemReboot;
import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.InstanceStatus;
import com.amazonaws.services.ec2.model.InstanceStatusEvent;
import com.amazonaws.services.ec2.model.ModifyInstanceEventStartTimeRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What EC2 schedules for instances: DescribeInstanceStatus, ModifyInstanceEventStartTime. */
class InstanceEventsTest {
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final String instance = launched(ec2, LINUX_EBS).getInstanceId();

  @Test
  void aRetirementIsShownAndStopsAnInstanceWithAnEbsRoot() {
    cloud.clock().advanceUntilSettled();
    Instant now = cloud.clock().instant();
    String id = cloud.instance(instance).schedule(retirement(in(FORTNIGHT)));

    assertThat(id).matches("instance-event-0[0-9a-f]{16}");
    assertThat(events())
        .containsExactly(
            new InstanceStatusEvent()
                .withInstanceEventId(id)
                .withCode("instance-retirement")
                .withDescription("The instance is running on degraded hardware")
                .withNotBefore(Date.from(now.plus(FORTNIGHT))));

    cloud.clock().advanceUntilSettled();
    cloud.clock().advance(FORTNIGHT.minusSeconds(1));
    assertThat(stateOf(ec2, instance)).isEqualTo("running");
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(stateOf(ec2, instance)).isEqualTo("stopping");
    assertThat(Fixtures.described(ec2, instance).getStateReason().getCode())
        .isEqualTo("Server.ScheduledStop");
    assertThat(Fixtures.described(ec2, instance).getStateReason().getMessage())
        .isEqualTo("Server.ScheduledStop: Stopped due to scheduled retirement");
    assertThat(description()).isEqualTo("[Completed] The instance is running on degraded hardware");
  }

  @Test
  void aRetirementTerminatesAnInstanceWithAnInstanceStoreRoot() {
    String id = launched(ec2, launch(WINDOWS_STORE).withInstanceType("m1.large")).getInstanceId();
    cloud.clock().advanceUntilSettled();
    cloud.instance(id).schedule(retirement(in(Duration.ofHours(1))));
    assertThatIllegalStateException()
        .isThrownBy(() -> cloud.instance(id).schedule(stop(in(Duration.ofHours(1)))))
        .withMessageContaining("instance store");
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(stateOf(ec2, id)).isEqualTo("shutting-down");
  }

  @Test
  void aRetirementTerminatesASpotInstanceUnlessItCanBeStopped() {
    String oneTime = Spot.requested(ec2, Spot.bid());
    String persistent = Spot.requested(ec2, Spot.bid().withType("persistent"));
    cloud.clock().advanceUntilSettled();
    String ends = Spot.instanceOf(ec2, oneTime);
    String stops = Spot.instanceOf(ec2, persistent);
    cloud.instance(ends).schedule(retirement(in(Duration.ofHours(1))));
    cloud.instance(stops).schedule(retirement(in(Duration.ofHours(1))));

    cloud.clock().advance(Duration.ofHours(1));

    assertThat(stateOf(ec2, ends)).isEqualTo("shutting-down");
    assertThat(stateOf(ec2, stops)).isEqualTo("stopping");
    assertThat(Spot.stateOf(ec2, persistent)).isEqualTo("active marked-for-stop");
  }

  @Test
  void anEventThatIsOverIsDescribedForAWeek() {
    cloud.instance(instance).schedule(stop(in(Duration.ofDays(1))));
    cloud.clock().advance(Duration.ofDays(8).minusSeconds(1));
    assertThat(description()).startsWith("[Completed] ");
    cloud.clock().advance(Duration.ofSeconds(1));

    assertThat(events()).isEmpty();
  }

  @Test
  void rebootsRebootTheInstance() {
    for (var event :
        List.of(reboot(in(Duration.ofDays(1))), systemReboot(in(Duration.ofDays(2))))) {
      cloud.clock().advanceUntilSettled();
      cloud.clock().advance(Duration.ofHours(1));
      assertThat(status().getInstanceStatus().getStatus()).isEqualTo("ok");
      cloud.instance(instance).schedule(event);
    }
    cloud.clock().advance(Duration.ofHours(23));
    assertThat(status().getInstanceStatus().getStatus()).isEqualTo("initializing");
    cloud.clock().advance(Duration.ofDays(1));
    assertThat(status().getInstanceStatus().getStatus()).isEqualTo("ok");
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(status().getInstanceStatus().getStatus()).isEqualTo("initializing");

    assertThat(events())
        .extracting(InstanceStatusEvent::getDescription)
        .containsExactly(
            "[Completed] The instance is scheduled for a reboot",
            "[Completed] The instance is scheduled for a reboot");
    assertThat(stateOf(ec2, instance)).isEqualTo("running");
  }

  @Test
  void maintenanceDoesNothingAndTakesUntilItsEnd() {
    cloud.clock().advanceUntilSettled();
    cloud
        .instance(instance)
        .schedule(
            systemMaintenance(in(Duration.ofHours(1)))
                .endingBy(in(Duration.ofHours(3)))
                .describedAs("scheduled maintenance"));
    cloud.clock().advance(Duration.ofHours(2));
    assertThat(description()).isEqualTo("scheduled maintenance");
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(description()).isEqualTo("[Completed] scheduled maintenance");
    assertThat(stateOf(ec2, instance)).isEqualTo("running");
    cloud.instance(instance).schedule(systemMaintenance(in(Duration.ZERO)));
    cloud.clock().advance(Duration.ZERO);
    assertThat(events()).allMatch(event -> event.getDescription().startsWith("[Completed] "));
  }

  @Test
  void aStopByTheOwnerCompletesARetirementAndCancelsOtherEvents() {
    cloud.clock().advanceUntilSettled();
    cloud.instance(instance).schedule(retirement(in(FORTNIGHT)));
    cloud.instance(instance).schedule(systemReboot(in(FORTNIGHT)));
    ec2.stopInstances(new StopInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();
    ec2.startInstances(new StartInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();

    assertThat(events())
        .extracting(InstanceStatusEvent::getDescription)
        .containsExactly(
            "[Completed] The instance is running on degraded hardware",
            "[Canceled] The instance is scheduled for a reboot");
    cloud.clock().advance(FORTNIGHT.plusDays(1));
    assertThat(stateOf(ec2, instance)).isEqualTo("running");
  }

  @Test
  void aRebootByTheOwnerCompletesTheRebootOfAnInstanceOnly() {
    cloud.clock().advanceUntilSettled();
    cloud.instance(instance).schedule(reboot(in(FORTNIGHT)));
    cloud.instance(instance).schedule(systemReboot(in(FORTNIGHT)));
    ec2.rebootInstances(new RebootInstancesRequest(List.of(instance)));

    assertThat(events())
        .extracting(InstanceStatusEvent::getDescription)
        .containsExactly(
            "[Completed] The instance is scheduled for a reboot",
            "The instance is scheduled for a reboot");
  }

  @Test
  void aTerminationCancelsWhatIsScheduled() {
    cloud.instance(instance).schedule(retirement(in(FORTNIGHT)));
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));

    assertThat(description()).isEqualTo("[Canceled] The instance is running on degraded hardware");
    assertThatIllegalStateException()
        .isThrownBy(() -> cloud.instance(instance).schedule(reboot(in(FORTNIGHT))))
        .withMessageContaining("shutting-down");
  }

  @Test
  void aBootThatFailsCancelsWhatIsScheduled() {
    cloud.instance(instance).schedule(retirement(in(FORTNIGHT)));
    cloud.faults().on(booting()).fail("Server.InternalError", "Internal error on launch");

    assertThat(stateOf(ec2, instance)).isEqualTo("terminated");
    assertThat(description()).isEqualTo("[Canceled] The instance is running on degraded hardware");
  }

  @Test
  void ec2CancelsAnEvent() {
    String id = cloud.instance(instance).schedule(retirement(in(FORTNIGHT)));
    cloud.instance(instance).cancelEvent(id);
    cloud.clock().advance(FORTNIGHT);
    assertThat(stateOf(ec2, instance)).isEqualTo("running");
    assertThatIllegalStateException().isThrownBy(() -> cloud.instance(instance).cancelEvent(id));

    String other = cloud.instance(instance).schedule(retirement(in(FORTNIGHT)));
    cloud.instance(instance).cancelEvent(other);
    assertThat(description()).startsWith("[Canceled] ");
  }

  @Test
  void anInstanceThatBootsIsStoppedOnceItIsUp() {
    cloud.instance(instance).schedule(stop(in(Duration.ofSeconds(1))));
    cloud.clock().advance(Duration.ofSeconds(44));
    assertThat(stateOf(ec2, instance)).isEqualTo("pending");
    cloud.clock().advance(Duration.ofSeconds(17));

    assertThat(stateOf(ec2, instance)).isEqualTo("stopping");
  }

  @Test
  void ec2CancelsAnEventThatWaitsForTheBootOrHasStarted() {
    String waiting = cloud.instance(instance).schedule(stop(in(Duration.ofSeconds(1))));
    cloud.clock().advance(Duration.ofSeconds(30));
    cloud.instance(instance).cancelEvent(waiting);
    cloud.clock().advance(Duration.ofMinutes(2));
    assertThat(stateOf(ec2, instance)).isEqualTo("running");

    String started =
        cloud
            .instance(instance)
            .schedule(systemMaintenance(in(Duration.ZERO)).endingBy(in(Duration.ofHours(2))));
    cloud.clock().advance(Duration.ofHours(1));
    cloud.instance(instance).cancelEvent(started);
    cloud.clock().advance(Duration.ofHours(2));
    assertThat(description()).isEqualTo("[Canceled] The instance is scheduled for maintenance");
  }

  @Test
  void theJournalTellsWhatBecomesOfAnEvent() {
    cloud.clock().advanceUntilSettled();
    Instant now = cloud.clock().instant();
    Instant start = now.plus(Duration.ofDays(2));
    String id =
        cloud
            .instance(instance)
            .schedule(
                systemMaintenance(in(Duration.ofDays(1)))
                    .endingBy(at(now.plus(Duration.ofDays(1)).plusSeconds(60)))
                    .movableUntil(at(start)));
    ec2.modifyInstanceEventStartTime(move(id, start));
    cloud.clock().advance(Duration.ofDays(10));

    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::from, TransitionEntry::to, TransitionEntry::note)
        .containsExactly(
            tuple("", "scheduled", "system-maintenance of " + instance),
            tuple("scheduled", "scheduled", "moved to " + start),
            tuple("scheduled", "started", ""),
            tuple("started", "completed", ""),
            tuple("completed", "", "no longer described"));
  }

  @Test
  void nothingBecomesOfAnEventWhoseInstanceIsForgotten() {
    String id = cloud.instance(instance).schedule(retirement(in(FORTNIGHT)));
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    cloud.clock().advance(FORTNIGHT);

    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::to)
        .containsExactly("scheduled", "canceled");
  }

  @Test
  void anEventIsNotInThePastAndEndsAfterItsStart() {
    assertThatIllegalArgumentException().isThrownBy(() -> in(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cloud.instance(instance).schedule(retirement(at(START.minusSeconds(1)))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                cloud
                    .instance(instance)
                    .schedule(retirement(in(FORTNIGHT)).endingBy(in(Duration.ofDays(1)))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                cloud
                    .instance(instance)
                    .schedule(retirement(in(FORTNIGHT)).movableUntil(in(Duration.ofDays(1)))));
    assertThat(events()).isEmpty();
  }

  @Test
  void anEventWithADeadlineIsMoved() {
    cloud.clock().advanceUntilSettled();
    Instant start = START.plus(Duration.ofDays(10));
    String id =
        cloud
            .instance(instance)
            .schedule(
                systemReboot(at(start))
                    .endingBy(at(start.plusSeconds(3600)))
                    .movableUntil(at(START.plus(Duration.ofDays(20)))));
    Instant later = START.plus(Duration.ofDays(20));

    InstanceStatusEvent moved = ec2.modifyInstanceEventStartTime(move(id, later)).getEvent();

    assertThat(moved.getNotBefore()).isEqualTo(Date.from(later));
    assertThat(moved.getNotAfter()).isEqualTo(Date.from(later.plusSeconds(3600)));
    assertThat(moved.getNotBeforeDeadline()).isEqualTo(Date.from(later));
    assertThat(events()).containsExactly(moved);
    cloud.clock().advance(Duration.ofDays(15));
    assertThat(description()).isEqualTo("The instance is scheduled for a reboot");
    cloud.clock().advance(Duration.ofDays(5));
    assertThat(description()).startsWith("[Completed]");
  }

  @Test
  void anEventIsMovedWithinItsLimitsOnly() {
    cloud.clock().advanceUntilSettled();
    Instant now = cloud.clock().instant();
    Instant deadline = now.plus(FORTNIGHT);
    String fixed = cloud.instance(instance).schedule(retirement(in(FORTNIGHT)));
    String id =
        cloud
            .instance(instance)
            .schedule(systemReboot(in(Duration.ofHours(2))).movableUntil(in(FORTNIGHT)));

    assertThatRefusal(() -> ec2.modifyInstanceEventStartTime(move(fixed, deadline)))
        .isEqualTo(
            "400 InvalidInstanceEventStartTime: The event '"
                + fixed
                + "' cannot be rescheduled because it has no deadline.");
    assertThatRefusal(
            () -> ec2.modifyInstanceEventStartTime(move(id, now.plus(Duration.ofMinutes(59)))))
        .startsWith("400 InvalidInstanceEventStartTime: The new start time ")
        .endsWith("must be at least 60 minutes from now.");
    assertThatRefusal(() -> ec2.modifyInstanceEventStartTime(move(id, deadline.plusSeconds(1))))
        .contains(" must not be after its deadline ");
    assertThatRefusal(
            () ->
                ec2.modifyInstanceEventStartTime(
                    move("instance-event-01234567890abcdef", deadline)))
        .startsWith("400 InvalidInstanceEventIDNotFound: ");
    assertThatRefusal(() -> cloud.client(PARTNER).modifyInstanceEventStartTime(move(id, deadline)))
        .startsWith("400 InvalidInstanceID.NotFound: ");
    ec2.modifyInstanceEventStartTime(move(id, now.plus(Duration.ofMinutes(60))));
    cloud.clock().advance(Duration.ofMinutes(55));
    assertThatRefusal(() -> ec2.modifyInstanceEventStartTime(move(id, deadline)))
        .contains("has started, or starts in the next 5 minutes");
  }

  @Test
  void instancesAreFoundByTheirEvents() {
    launched(ec2, LINUX_EBS);
    cloud.clock().advanceUntilSettled();
    String id =
        cloud
            .instance(instance)
            .schedule(
                systemReboot(at(START.plus(Duration.ofDays(1))))
                    .endingBy(at(START.plus(Duration.ofDays(2))))
                    .movableUntil(at(START.plus(Duration.ofDays(3)))));

    for (Filter filter :
        List.of(
            new Filter("event.code", List.of("system-reboot")),
            new Filter("event.description", List.of("The instance is scheduled *")),
            new Filter("event.instance-event-id", List.of(id)),
            new Filter("event.not-before", List.of("2011-07-16T12:00:00.000Z")),
            new Filter("event.not-after", List.of("2011-07-17T12:00:00.000Z")),
            new Filter("event.not-before-deadline", List.of("2011-07-18T12:00:00.000Z")))) {
      assertThat(found(filter)).as(filter.getName()).containsExactly(instance);
      assertThat(found(new Filter(filter.getName(), List.of("none"))))
          .as(filter.getName())
          .isEmpty();
    }
  }

  @Test
  void noServiceManagesInstancesAndNoApplicationIsChecked() {
    cloud.clock().advanceUntilSettled();

    assertThat(found(new Filter("operator.managed", List.of("false")))).containsExactly(instance);
    assertThat(found(new Filter("operator.principal", List.of("*")))).isEmpty();
    assertThat(found(new Filter("application-status.status", List.of("*")))).isEmpty();
  }

  private ModifyInstanceEventStartTimeRequest move(String id, Instant notBefore) {
    return new ModifyInstanceEventStartTimeRequest()
        .withInstanceId(instance)
        .withInstanceEventId(id)
        .withNotBefore(Date.from(notBefore));
  }

  private InstanceStatus status() {
    return ec2.describeInstanceStatus(
            new DescribeInstanceStatusRequest()
                .withInstanceIds(instance)
                .withIncludeAllInstances(true))
        .getInstanceStatuses()
        .get(0);
  }

  private List<InstanceStatusEvent> events() {
    return status().getEvents();
  }

  private String description() {
    List<InstanceStatusEvent> events = events();
    return events.get(events.size() - 1).getDescription();
  }

  private List<String> found(Filter filter) {
    return ec2
        .describeInstanceStatus(new DescribeInstanceStatusRequest().withFilters(filter))
        .getInstanceStatuses()
        .stream()
        .map(InstanceStatus::getInstanceId)
        .toList();
  }
}
