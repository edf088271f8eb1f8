package io.github.ec2fake.internal.model.address;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals that are about addresses. */
final class AddressErrors {
  private AddressErrors() {}

  static Ec2Error notFound(String publicIp) {
    return Ec2Error.badRequest("InvalidAddress.NotFound", "Address '%s' not found.", publicIp)
        .about(ResourceKind.ADDRESSES);
  }

  static Ec2Error notYours(String publicIp) {
    return Ec2Error.badRequest("AuthFailure", "The address '%s' does not belong to you.", publicIp)
        .about(ResourceKind.ADDRESSES);
  }

  static Ec2Error allocationNotFound(String allocationId) {
    return Ec2Error.badRequest(
            "InvalidAllocationID.NotFound", "The allocation ID '%s' does not exist", allocationId)
        .about(ResourceKind.ADDRESSES);
  }

  static Ec2Error associationNotFound(String associationId) {
    return Ec2Error.badRequest(
            "InvalidAssociationID.NotFound",
            "The association ID '%s' does not exist",
            associationId)
        .about(ResourceKind.ADDRESSES);
  }

  static Ec2Error limitExceeded(Domain domain) {
    return Ec2Error.badRequest(
            "AddressLimitExceeded",
            domain == Domain.STANDARD
                ? "Too many addresses allocated"
                : "The maximum number of addresses has been reached.")
        .about(ResourceKind.ADDRESSES);
  }

  static Ec2Error unknownDomain(String domain) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter domain is invalid. It must be 'vpc' or 'standard'.", domain);
  }

  static Ec2Error noClassic() {
    return Ec2Error.invalidParameterValue(
        "Value (standard) for parameter domain is invalid. The platform of this account is VPC, not"
            + " EC2-Classic.");
  }

  static Ec2Error tagsInClassic() {
    return Ec2Error.invalidParameterCombination(
        "An address of the domain 'standard' has no allocation ID, and so it cannot have tags.");
  }

  static Ec2Error neither(String one, String other) {
    return Ec2Error.badRequest("MissingParameter", "Either %s or %s must be specified", one, other);
  }

  static Ec2Error both(String one, String other) {
    return Ec2Error.invalidParameterCombination(
        "You may specify %s or %s, but not both in the same call", one, other);
  }

  static Ec2Error allocationIdToAssociate() {
    return Ec2Error.invalidParameterCombination(
        "You must specify an allocation id when mapping an address to a VPC instance");
  }

  static Ec2Error associationIdToDisassociate() {
    return Ec2Error.invalidParameterValue(
        "You must specify an association id when unmapping an address from a VPC instance");
  }

  static Ec2Error allocationIdToRelease() {
    return Ec2Error.invalidParameterValue(
        "You must specify an allocation id when releasing a VPC elastic IP address");
  }

  static Ec2Error alreadyAssociated(String allocationId, String associationId) {
    return Ec2Error.badRequest(
            "Resource.AlreadyAssociated",
            "resource %s is already associated with associate-id %s",
            allocationId,
            associationId)
        .about(ResourceKind.ADDRESSES);
  }

  static Ec2Error wrongInstanceState(String instanceId, String state) {
    return Ec2Error.badRequest(
        "InvalidInstanceID",
        "The %s instance '%s' is not in a valid state for this operation.",
        state,
        instanceId);
  }
}
