package io.github.ec2fake;

import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.replica.Primary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An organization of AWS Organizations, or an organizational unit in one: something that images can
 * be shared with by its ARN, and that accounts belong to. It needs no making; EC2 knows of it only
 * who belongs to it.
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
 * <p>An account belongs to one organization at most, and in it to one unit at most: whoever is put
 * somewhere leaves the place before. Who belongs to a unit belongs to all units above it and to the
 * organization. EC2 looks it up at each call: an account that leaves can launch no more, and what
 * it has launched goes on running.
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
          "an organization's id is 'o-' and 10 to 32 small letters and digits such as"
              + " o-exampleorgid, but was '"
              + id
              + "'");
    }
    return new Organization(primary, manager, List.of(id));
  }

  /**
   * Its id.
   *
   * @return for example {@code o-exampleorgid}, or {@code ou-a1b2-example1} of a unit
   */
  public String id() {
    return path.get(path.size() - 1);
  }

  /**
   * What images are shared with: its ARN, with the cloud's default account as the one that manages
   * the organization. The fake compares the ids only, so that an ARN with another managing account
   * does as well.
   *
   * @return for example {@code arn:aws:organizations::111122223333:organization/o-exampleorgid}
   */
  public String arn() {
    String kind = path.size() == 1 ? "organization/" : "ou/" + path.get(0) + "/";
    return "arn:aws:organizations::" + manager + ":" + kind + id();
  }

  /**
   * An organizational unit in this organization or unit.
   *
   * @param id its id: {@code ou-}, 4 to 32 and 8 to 32 small letters and digits
   * @return the unit
   * @throws IllegalArgumentException if it cannot be a unit's id
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
   * Puts accounts into it.
   *
   * @param accounts twelve digits each
   * @return this organization or unit
   * @throws IllegalArgumentException if one is not twelve digits; then none is moved
   */
  public Organization withAccounts(String... accounts) {
    List<String> checked = requireAccountIds(accounts);
    return write(world -> checked.forEach(each -> world.organizations().join(each, path)));
  }

  /**
   * Takes accounts out of it; those that do not belong to it stay where they are.
   *
   * @param accounts twelve digits each
   * @return this organization or unit
   * @throws IllegalArgumentException if one is not twelve digits; then none is moved
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
