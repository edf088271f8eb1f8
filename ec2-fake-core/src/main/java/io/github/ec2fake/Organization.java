// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.replica.Primary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An organization of AWS Organizations, or an organizational unit in one. Accounts belong to it,
 * and images can be shared with it by its ARN. It exists without being created; EC2 only sees which
 * accounts belong to it.
 *
 * <pre>
 * Organization company = cloud.organization("o-exampleorgid").withAccounts("111122223333");
 * Organization testers = company.unit("ou-a1b2-example1").withAccounts("999988887777");
 *
 * ec2.modifyImageAttribute(
 *     new ModifyImageAttributeRequest()
 *         .withImageId(imageId)
 *         .withLaunchPermission(
 *             new LaunchPermissionModifications()
 *                 .withAdd(new LaunchPermission().withOrganizationalUnitArn(testers.arn()))));
 * </pre>
 *
 * <p>An account belongs to at most one organization and to at most one unit in it: adding it to one
 * removes it from the previous one. A member of a unit is a member of all units above it and of the
 * organization. EC2 checks the membership at each call: an account that has left can launch no
 * further instances, but those that it has launched keep running.
 *
 * <p>Source: ModifyImageAttribute; the user guide, "Share an AMI with organizations or
 * organizational units".
 */
public final class Organization {
  private static final Pattern ID = Pattern.compile("o-[a-z0-9]{10,32}");
  private static final Pattern UNIT_ID = Pattern.compile("ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}");

  private final Primary primary;
  private final String manager;
  private final List<String> path;

  private Organization(Primary primary, String manager, List<String> path) {
    this.primary = primary;
    this.manager = manager;
    this.path = path;
  }

  static Organization of(Primary primary, String manager, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an organization's id is 'o-' and 10 to 32 lower-case letters and digits such as"
              + " o-exampleorgid, but was '"
              + id
              + "'");
    }
    return new Organization(primary, manager, List.of(id));
  }

  /**
   * Returns the id of this organization or unit.
   *
   * @return for example {@code o-exampleorgid}, or {@code ou-a1b2-example1} for a unit
   */
  public String id() {
    return path.get(path.size() - 1);
  }

  /**
   * Returns the ARN, with which images can be shared. Its managing account is the cloud's default
   * account. The fake compares only the ids, so an ARN with another managing account works as well.
   *
   * @return for example {@code arn:aws:organizations::111122223333:organization/o-exampleorgid}
   */
  public String arn() {
    String kind = path.size() == 1 ? "organization/" : "ou/" + path.get(0) + "/";
    return "arn:aws:organizations::" + manager + ":" + kind + id();
  }

  /**
   * Returns an organizational unit of this organization or unit.
   *
   * @param id the unit's id: {@code ou-}, 4 to 32 lower-case letters and digits, a hyphen, and 8 to
   *     32 lower-case letters and digits
   * @return the unit
   * @throws IllegalArgumentException if the id does not have this form
   */
  public Organization unit(String id) {
    if (!UNIT_ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an organizational unit's id is such as ou-a1b2-example1, but was '" + id + "'");
    }
    List<String> below = new ArrayList<>(path);
    below.add(id);
    return new Organization(primary, manager, List.copyOf(below));
  }

  /**
   * Adds accounts to this organization or unit.
   *
   * @param accounts account ids, twelve digits each
   * @return this organization or unit
   * @throws IllegalArgumentException if an id is not twelve digits; then no account is changed
   */
  public Organization withAccounts(String... accounts) {
    List<String> checked = requireAccountIds(accounts);
    return write(world -> checked.forEach(each -> world.organizations().join(each, path)));
  }

  /**
   * Removes accounts from this organization or unit. Accounts that do not belong to it are not
   * changed.
   *
   * @param accounts account ids, twelve digits each
   * @return this organization or unit
   * @throws IllegalArgumentException if an id is not twelve digits; then no account is changed
   */
  public Organization withoutAccounts(String... accounts) {
    List<String> checked = requireAccountIds(accounts);
    return write(world -> checked.forEach(each -> world.organizations().leave(each, id())));
  }

  private Organization write(Consumer<World> change) {
    return primary.write(
        world -> {
          change.accept(world);
          return this;
        });
  }

  private static List<String> requireAccountIds(String... accounts) {
    List<String> checked = new ArrayList<>();
    for (String account : accounts) {
      checked.add(AccessKey.of(account).account());
    }
    return checked;
  }

  @Override
  public String toString() {
    return "Organization[" + String.join("/", path) + "]";
  }
}
