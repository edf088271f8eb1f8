// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets other accounts use network interfaces. */
public final class InterfacePermissions {
  static final String PREFIX = "eni-perm-";
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  private final NetworkInterfaces interfaces;
  private final Context context;
  private final Registry<InterfacePermission> registry =
      new Registry<>(
          PREFIX,
          NetworkInterfaceErrors.MALFORMED_PERMISSION,
          ids -> NetworkInterfaceErrors.PERMISSION_NOT_FOUND.with(ids.get(0)));

  InterfacePermissions(NetworkInterfaces interfaces, Context context) {
    this.interfaces = interfaces;
    this.context = context;
  }

  /** Whether a caller who does not own an interface may use it so. */
  boolean allow(Caller caller, NetworkInterface used, String permission) {
    return find(used, caller.account(), permission) != null;
  }

  private @Nullable InterfacePermission find(
      NetworkInterface used, String account, String permission) {
    return registry.ownedBy(used.ownerId()).stream()
        .filter(each -> each.networkInterfaceId().equals(used.id()))
        .filter(each -> each.account().equals(account) && each.permission().equals(permission))
        .findFirst()
        .orElse(null);
  }

  /** CreateNetworkInterfacePermission. */
  public Change<InterfacePermission> create(
      Caller caller, String id, @Nullable String account, String permission) {
    NetworkInterface found = interfaces.requireOwn(caller, id);
    if (account == null || !ACCOUNT.matcher(account).matches()) {
      throw NetworkInterfaceErrors.BAD_ACCOUNT.with(account);
    }
    if (!permission.equals(InterfacePermission.INSTANCE_ATTACH)
        && !permission.equals(InterfacePermission.EIP_ASSOCIATE)) {
      throw NetworkInterfaceErrors.UNKNOWN_PERMISSION.with(permission);
    }
    if (find(found, account, permission) != null) {
      throw NetworkInterfaceErrors.PERMISSION_EXISTS.with(account, permission, id);
    }
    return Change.of(
        () -> {
          InterfacePermission made =
              new InterfacePermission(
                  context.ids().next(PREFIX), caller.account(), id, account, permission);
          registry.add(made);
          return made;
        });
  }

  /** DeleteNetworkInterfacePermission. */
  public Change<InterfacePermission> delete(Caller caller, String permissionId, boolean force) {
    InterfacePermission found = registry.require(caller, permissionId);
    NetworkInterface used = interfaces.require(caller, found.networkInterfaceId());
    InterfaceAttachment attachment = used.attachment();
    if (!force
        && attachment != null
        && found.permission().equals(InterfacePermission.INSTANCE_ATTACH)
        && attachment.instanceOwnerId().equals(found.account())) {
      throw NetworkInterfaceErrors.PERMISSION_IN_USE.with(used.id(), found.account());
    }
    return Change.of(() -> registry.remove(found), found);
  }

  /** DescribeNetworkInterfacePermissions. */
  public List<InterfacePermission> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  void interfaceDeleted(NetworkInterface gone) {
    for (InterfacePermission each : new ArrayList<>(registry.ownedBy(gone.ownerId()))) {
      if (each.networkInterfaceId().equals(gone.id())) {
        registry.remove(each);
      }
    }
  }
}
