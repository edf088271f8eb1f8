// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.CONVERSION_TASKS;
import static io.github.ec2fake.consistency.ResourceKind.IMPORT_TASKS;

import com.amazonaws.services.ec2.model.CancelConversionTaskRequest;
import com.amazonaws.services.ec2.model.CancelImportTaskRequest;
import io.github.ec2fake.limit.Quota;
import org.junit.jupiter.api.Test;

/** Refusals about imports that lag. */
class StaleImportRefusalsTest {

  @Test
  void aNewImportTaskIsNotFound() {
    StaleRefusal.of(IMPORT_TASKS)
        .says(
            "400 InvalidConversionTaskId: The import task ID 'import-ami-*' does not exist",
            lagging -> {
              arrange(lagging);
              String id = lagging.ec2().importImage(Imports.machine()).getImportTaskId();
              return () ->
                  lagging
                      .ec2()
                      .cancelImportTask(new CancelImportTaskRequest().withImportTaskId(id));
            });
  }

  @Test
  void aCancelledImportTaskCounts() {
    StaleRefusal.of(IMPORT_TASKS)
        .with(Quota.SNAPSHOT_IMPORTS, 1)
        .says(
            "400 ResourceCountLimitExceeded: The limit of 1 import tasks at the same time is"
                + " exceeded",
            lagging -> {
              arrange(lagging);
              String next = lagging.ec2().importSnapshot(Imports.snapshot()).getImportTaskId();
              lagging.pass(130);
              lagging.ec2().cancelImportTask(new CancelImportTaskRequest().withImportTaskId(next));
              return () -> lagging.ec2().importSnapshot(Imports.snapshot());
            });
  }

  private static void arrange(StaleRefusal.LaggingCloud lagging) {
    lagging.cloud().arrange().diskImage(Fixtures.OWNER, Imports.BUCKET, Imports.KEY, Imports.LINUX);
  }

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
