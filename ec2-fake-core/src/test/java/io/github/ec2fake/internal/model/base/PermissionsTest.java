// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PermissionsTest {
  private static final String ACCOUNT = "111122223333";
  private static final String OTHER = "999988887777";

  private final Permissions permissions = new Permissions();

  @Test
  void theLastRuleForAnActionCounts() {
    permissions.add(ACCOUNT, "Describe*", false);
    permissions.add(ACCOUNT, "DescribeImages", true);

    assertThat(permissions.isDenied(ACCOUNT, "DescribeInstances")).isTrue();
    assertThat(permissions.isDenied(ACCOUNT, "DescribeImages")).isFalse();
    assertThat(permissions.isDenied(ACCOUNT, "RunInstances")).isFalse();
    assertThat(permissions.isDenied(OTHER, "DescribeInstances")).isFalse();
  }

  @Test
  void anAccountHasEveryServiceRoleThatIsNotTakenAway() {
    permissions.withoutRole(ACCOUNT, "vmimport");
    permissions.withoutRole(ACCOUNT, "importer");

    assertThatThrownBy(() -> permissions.requireVmImportRole(ACCOUNT, null))
        .hasMessageContaining("vmimport");
    assertThatThrownBy(() -> permissions.requireVmImportRole(ACCOUNT, "importer"))
        .hasMessageContaining("importer");
    permissions.requireVmImportRole(ACCOUNT, "another");
    permissions.requireVmImportRole(OTHER, null);
  }
}
