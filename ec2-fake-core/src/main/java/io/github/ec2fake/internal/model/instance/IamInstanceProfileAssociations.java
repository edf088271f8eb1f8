// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.internal.model.instance.ProfileAssociationState.ASSOCIATED;
import static io.github.ec2fake.internal.model.instance.ProfileAssociationState.ASSOCIATING;
import static io.github.ec2fake.internal.model.instance.ProfileAssociationState.DISASSOCIATED;
import static io.github.ec2fake.internal.model.instance.ProfileAssociationState.DISASSOCIATING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.place.Partition;
import io.github.ec2fake.time.Phase;
import java.util.List;

/**
 * The associations of IAM instance profiles with the instances of a region.
 *
 * <p>Source: AssociateIamInstanceProfile, DisassociateIamInstanceProfile,
 * ReplaceIamInstanceProfileAssociation.
 */
public final class IamInstanceProfileAssociations {
  private static final String PREFIX = "iip-assoc-";
  private static final String DISASSOCIATE = "DisassociateIamInstanceProfile";

  private final Context context;
  private final Partition partition;
  private final Registry<Instance> instances;
  private final Registry<IamInstanceProfileAssociation> registry =
      new Registry<>(
          IamInstanceProfileAssociations::checkId,
          ids -> LaunchOptionErrors.ASSOCIATION_NOT_FOUND.with(ids.get(0)));
  private final Lifecycle<IamInstanceProfileAssociation, ProfileAssociationState> table;

  IamInstanceProfileAssociations(
      Context context, Partition partition, Registry<Instance> instances) {
    this.context = context;
    this.partition = partition;
    this.instances = instances;
    this.table =
        new Lifecycle<IamInstanceProfileAssociation, ProfileAssociationState>(
                "IAM instance profile association", context)
            .after(ASSOCIATING, each -> Phase.IAM_INSTANCE_PROFILE, ASSOCIATED, each -> {})
            .on(DISASSOCIATE, ASSOCIATING, DISASSOCIATING)
            .on(DISASSOCIATE, ASSOCIATED, DISASSOCIATING)
            .after(DISASSOCIATING, each -> Phase.IAM_INSTANCE_PROFILE, DISASSOCIATED, this::remove);
  }

  private static void checkId(String id) {
    if (!Ids.isWellFormed(PREFIX, id)) {
      throw LaunchOptionErrors.BAD_ASSOCIATION_ID.with();
    }
  }

  public List<IamInstanceProfileAssociation> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** AssociateIamInstanceProfile: the instance has to be running or stopped, and to have none. */
  public Change<IamInstanceProfileAssociation> associate(
      Caller caller, String instanceId, IamInstanceProfile.Request asked) {
    IamInstanceProfile profile = IamInstanceProfile.of(partition, caller.account(), asked);
    Instance instance = instances.require(caller, instanceId);
    if (!instance.isIn(InstanceState.RUNNING, InstanceState.STOPPED)) {
      throw LaunchOptionErrors.WRONG_STATE_FOR_PROFILE.with(instanceId);
    }
    if (instance.profileAssociation() != null) {
      throw LaunchOptionErrors.ALREADY_ASSOCIATED.with(instanceId);
    }
    return Change.of(() -> begin(instance, profile));
  }

  /** DisassociateIamInstanceProfile. */
  public Change<IamInstanceProfileAssociation> disassociate(Caller caller, String id) {
    IamInstanceProfileAssociation association = registry.require(caller, id);
    if (!table.allows(DISASSOCIATE, association)) {
      throw LaunchOptionErrors.IN_TRANSITION.with(id, association.state().word());
    }
    return Change.of(() -> table.fire(DISASSOCIATE, association), association);
  }

  /**
   * ReplaceIamInstanceProfileAssociation: another association takes the place of this one, unless
   * the instance is stopped.
   */
  public Change<IamInstanceProfileAssociation> replace(
      Caller caller, String id, IamInstanceProfile.Request asked) {
    IamInstanceProfile profile = IamInstanceProfile.of(partition, caller.account(), asked);
    IamInstanceProfileAssociation before = registry.require(caller, id);
    if (!table.allows(DISASSOCIATE, before)
        || before.instance().isIn(InstanceState.STOPPING, InstanceState.STOPPED)) {
      throw LaunchOptionErrors.NOT_ACTIVE.with(id);
    }
    return Change.of(
        () -> {
          IamInstanceProfileAssociation after = begin(before.instance(), profile);
          table.fire(DISASSOCIATE, before);
          return after;
        });
  }

  IamInstanceProfileAssociation begin(Instance instance, IamInstanceProfile profile) {
    IamInstanceProfileAssociation association =
        new IamInstanceProfileAssociation(
            context.ids().next(PREFIX), instance, profile, context.now());
    registry.add(association);
    instance.profileAssociation(association);
    table.begin(association, profile.arn());
    return association;
  }

  /** Ends the association of an instance that is terminated. */
  void instanceTerminated(Instance instance) {
    IamInstanceProfileAssociation association = instance.profileAssociation();
    if (association != null) {
      table.enter(association, DISASSOCIATED, "terminated");
      remove(association);
    }
  }

  private void remove(IamInstanceProfileAssociation association) {
    registry.remove(association);
    if (association.instance().profileAssociation() == association) {
      association.instance().profileAssociation(null);
    }
  }
}
