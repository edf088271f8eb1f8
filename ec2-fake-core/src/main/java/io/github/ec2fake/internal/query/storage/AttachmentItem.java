// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.Attachment;
import java.time.Instant;

/** An attachment in a list, and as a whole reply. */
record AttachmentItem(
    String volumeId,
    String instanceId,
    String device,
    String status,
    Instant attachTime,
    boolean deleteOnTermination) {

  static AttachmentItem of(Attachment attachment) {
    return new AttachmentItem(
        attachment.id(),
        attachment.instanceId(),
        attachment.device(),
        attachment.state().word(),
        attachment.time(),
        attachment.deleteOnTermination());
  }
}
