package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.image.ImageState.AVAILABLE;
import static io.github.ec2fake.internal.model.image.ImageState.DEREGISTERED;
import static io.github.ec2fake.internal.model.image.ImageState.DISABLED;
import static io.github.ec2fake.internal.model.image.ImageState.FAILED;
import static io.github.ec2fake.internal.model.image.ImageState.PENDING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimedResource;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How images come into being and go out of service. An image that is disabled or deregistered can
 * be launched no more; its instances and snapshots stay as they are. The snapshots of a disabled
 * image cannot be deleted, those of a failed or deregistered one can.
 *
 * <p>Source: CreateImage, DisableImage, EnableImage, DeregisterImage.
 */
public final class ImageLifecycle {
  private static final String DISABLE = "DisableImage";
  private static final String ENABLE = "EnableImage";
  private static final String DEREGISTER = "DeregisterImage";

  private static final StateReason SOURCE_LOST =
      new StateReason(
          "Client.InstanceTerminated",
          "The instance was terminated or rebooted during AMI creation");

  private final Context context;
  private final ImageAccess access;
  private final Consumer<Image> letGo;
  private final Lifecycle<Image, ImageState> table;

  ImageLifecycle(
      Context context, ImageAccess access, Consumer<Image> letGo, Consumer<Image> forget) {
    this.context = context;
    this.access = access;
    this.letGo = letGo;
    table =
        new Lifecycle<Image, ImageState>("image", context)
            .after(PENDING, ImageLifecycle::creation, AVAILABLE, image -> {})
            .exposed(
                PENDING,
                new FaultPoint<>(
                    image -> image.origin() == null ? Phase.IMAGE_CREATION : Phase.IMAGE_COPY,
                    0,
                    100,
                    ImageLifecycle::madeOf,
                    image -> null,
                    this::fail))
            .on(DISABLE, AVAILABLE, DISABLED)
            .on(ENABLE, DISABLED, AVAILABLE)
            .on(DEREGISTER, PENDING, DEREGISTERED)
            .on(DEREGISTER, AVAILABLE, DEREGISTERED)
            .on(DEREGISTER, DISABLED, DEREGISTERED)
            .on(DEREGISTER, FAILED, DEREGISTERED)
            .forget(DEREGISTERED, Phase.DEREGISTERED_IMAGE_LISTED, forget);
  }

  private static Duration creation(Timing timing, Image image) {
    TimedResource subject = image.subject();
    Duration base = timing.of(Phase.IMAGE_CREATION, subject);
    return base.isZero()
        ? base
        : base.plus(
            timing.of(Phase.IMAGE_CREATION_PER_GIB, subject).multipliedBy(subject.sizeGiB()));
  }

  void begin(Image image) {
    table.begin(image, image.name());
  }

  /** The instance that images are being made of was terminated or rebooted: they fail. */
  void sourceLost(List<Image> made) {
    made.stream().filter(image -> image.isIn(PENDING)).forEach(image -> fail(image, SOURCE_LOST));
  }

  void snapshotFailed(Image image, Snapshot snapshot) {
    if (image.isIn(PENDING)) {
      fail(
          image,
          new StateReason(
              "Server.InternalError",
              "Snapshot " + snapshot.id() + " failed: " + snapshot.stateMessage()));
    }
  }

  private void fail(Image image, StateReason failure) {
    image.because(new Image.StateReason(failure.code(), failure.toString()));
    table.enter(image, FAILED, failure.toString());
    letGo.accept(image);
  }

  private static Set<String> madeOf(Image image) {
    Set<String> ids = new HashSet<>();
    Image.Origin origin = image.origin();
    if (origin != null) {
      ids.add(origin.imageId());
    }
    String instanceId = image.sourceInstanceId();
    if (instanceId != null) {
      ids.add(instanceId);
    }
    return ids;
  }

  /**
   * Takes an image out of service until it is enabled again; all launch permissions are lost. One
   * that is disabled already stays so.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound}, {@code AuthFailure} for everybody but the owner, {@code
   *     InvalidAMIID.Unavailable} if it is neither available nor disabled
   */
  public void disable(Caller caller, String id) {
    Image image = access.complete(caller, id);
    caller.proceed();
    if (table.allows(DISABLE, image)) {
      image.permit(LaunchPermissions.NONE);
      table.fire(DISABLE, image);
    }
  }

  /**
   * Puts a disabled image into service again, shared with nobody. One that is available already
   * stays so.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error as {@link #disable}
   */
  public void enable(Caller caller, String id) {
    Image image = access.complete(caller, id);
    caller.proceed();
    if (table.allows(ENABLE, image)) {
      table.fire(ENABLE, image);
    }
  }

  /**
   * Takes an image out of service for good.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound}, {@code AuthFailure} for everybody but the owner, {@code
   *     InvalidAMIID.Unavailable} if it is deregistered already, {@code OperationNotPermitted} if
   *     it is protected
   */
  public void deregister(Caller caller, String id) {
    Image image = access.owned(caller, id);
    if (image.protection().holds(context.now())) {
      throw ImageErrors.protectedFromDeregistration(id, image.protection().until());
    }
    caller.proceed();
    letGo.accept(image);
    table.fire(DEREGISTER, image);
  }
}
