package io.github.ec2fake.internal.model.base;

/**
 * Who calls.
 *
 * @param account the caller's account id
 * @param dryRun whether the caller only asks what would happen
 */
public record Caller(String account, boolean dryRun) {

  /**
   * Stands between the last check and the first change of every rule that changes something: a dry
   * run ends here.
   */
  public void proceed() {
    if (dryRun) {
      throw Ec2Error.dryRun();
    }
  }
}
