// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.page;

import java.util.List;

/**
 * The runs of a test with faults, as a table.
 *
 * @param title the title of the page
 * @param summary what came of them, in one line
 * @param corner what the rows are
 * @param columns the heads of the columns
 * @param rows the rows, in order
 * @param baseline the number of the run that the others are laid beside, from 0; -1 for none
 */
public record FaultTable(
    String title,
    String summary,
    String corner,
    List<String> columns,
    List<Row> rows,
    int baseline) {

  /**
   * A row.
   *
   * @param name its head, for example {@code CreateImage #1}
   * @param cells one for each column
   */
  public record Row(String name, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param results what came of its runs; none if there was nothing to run
   */
  public record Cell(List<Result> results) {}

  /**
   * What came of a run.
   *
   * @param text in a word
   * @param name what the run is called
   * @param red whether it failed
   * @param run the number of its run on the page, from 0; -1 if the page does not have it
   */
  public record Result(String text, String name, boolean red, int run) {}
}
