// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

/**
 * A drive of a Windows instance.
 *
 * @param letter its letter, for example {@code D:}
 * @param label the name of the volume (its disk label); an empty text if it has none
 * @param device the EBS volume's id, or {@code ephemeral0} and so on for an instance store; {@code
 *     root} for a root drive that is an instance store
 */
public record WindowsDrive(String letter, String label, String device) {}
