// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.CONVERSION_TASKS;

import com.amazonaws.services.ec2.model.CancelConversionTaskRequest;
import org.junit.jupiter.api.Test;

/** Refusals about imports that lag. */
class StaleImportRefusalsTest {

  @Test
  void aNewConversionTaskIsNotFound() {
    StaleRefusal.of(CONVERSION_TASKS)
        .says(
            "400 InvalidConversionTaskId: The conversion task ID 'import-vol-*' does not exist",
            lagging -> {
              String id =
                  lagging
                      .ec2()
                      .importVolume(Imports.volume())
                      .getConversionTask()
                      .getConversionTaskId();
              return () ->
                  lagging
                      .ec2()
                      .cancelConversionTask(
                          new CancelConversionTaskRequest().withConversionTaskId(id));
            });
  }
}
