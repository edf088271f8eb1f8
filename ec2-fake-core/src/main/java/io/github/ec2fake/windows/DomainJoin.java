// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

/**
 * The Active Directory domain that Windows joins at the first boot after Sysprep: the component
 * {@code Microsoft-Windows-UnattendedJoin} of {@code sysprep2008.xml}.
 *
 * <p>Source: the Windows Guide, "Scale Your HPC Compute Nodes".
 *
 * @param domain the domain, for example {@code hpc.local}
 * @param unsecureJoin whether to join without credentials
 * @param credentialsDomain the domain of the account that joins; an empty text for none
 * @param username the account that joins; an empty text for none
 * @param password its password; an empty text for none
 */
public record DomainJoin(
    String domain,
    boolean unsecureJoin,
    String credentialsDomain,
    String username,
    String password) {

  /**
   * Returns whether Windows can try it: without credentials only an unsecure join can succeed.
   *
   * @return true if it has what it takes
   */
  public boolean isComplete() {
    return unsecureJoin || !(username.isEmpty() || password.isEmpty());
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "DomainJoin[" + domain + (username.isEmpty() ? "" : " as " + username) + "]";
  }
}
