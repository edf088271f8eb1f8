package io.github.ec2fake.internal.model.address;

/** Where an address can be used. */
public enum Domain {
  /** For instances in EC2-Classic; known by the address itself. */
  STANDARD("standard"),
  /** For instances in a VPC; known by its allocation id. */
  VPC("vpc");

  private final String word;

  Domain(String word) {
    this.word = word;
  }

  static Domain of(String word) {
    for (Domain domain : values()) {
      if (domain.word.equals(word)) {
        return domain;
      }
    }
    throw AddressErrors.unknownDomain(word);
  }

  /** EC2's word for it. */
  public String word() {
    return word;
  }
}
