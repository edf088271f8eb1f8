// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The enums of the model that have EC2's words have those of an enumeration of EC2's, all of them
 * or with a reason why not. {@code enumerations.txt} says which is which.
 */
class EveryEnumerationOfEc2Test {
  private static final String MODEL = "io.github.ec2fake.internal.model.";

  /** What stands in the table for no enumeration. */
  private static final String NONE = "-";

  /** By enum, EC2's enumeration, and words that no reply shows. */
  private static final Map<String, List<String>> TABLE = table();

  /** By reason, values that EC2 has and the model has not; each with its enumeration. */
  private static final Map<String, List<String>> MISSING = TestData.sections("missing-values.txt");

  @Test
  void everyEnumWithWordsIsInTheTable() {
    assertThat(TABLE.keySet()).isEqualTo(enums());
  }

  @Test
  void noWordIsUnknownToEc2() throws Exception {
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, List<String>> row : TABLE.entrySet()) {
      String enumeration = row.getValue().get(0);
      if (!enumeration.equals(NONE)) {
        Set<String> words = words(row.getKey());
        List<String> hidden = row.getValue().subList(1, row.getValue().size());
        assertThat(words).as(row.getKey()).containsAll(hidden);
        words.removeAll(hidden);
        words.removeAll(Ec2Model.values(enumeration));
        words.forEach(word -> unknown.add(enumeration + " " + word));
      }
    }

    assertThat(unknown).as("words that EC2's enumerations do not have").isEmpty();
  }

  @Test
  void everyValueOfEc2sIsModelledOrHasAReason() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, List<String>> row : TABLE.entrySet()) {
      String enumeration = row.getValue().get(0);
      if (!enumeration.equals(NONE)) {
        Set<String> values = new TreeSet<>(Ec2Model.values(enumeration));
        values.removeAll(words(row.getKey()));
        values.forEach(value -> missing.add(enumeration + " " + value));
      }
    }

    assertThat(missing)
        .as("values of EC2's that the model lacks; missing-values.txt has them with reasons")
        .containsExactlyInAnyOrderElementsOf(
            MISSING.values().stream().flatMap(List::stream).toList());
  }

  private static Set<String> enums() {
    Set<String> names = new TreeSet<>();
    for (JavaClass each : new ClassFileImporter().importPackages(MODEL.replaceAll("\\.$", ""))) {
      if (each.isEnum()
          && !each.getName().contains("Test$")
          && each.getAllMethods().stream().anyMatch(m -> m.getName().equals("word"))) {
        names.add(each.getName().substring(MODEL.length()));
      }
    }
    return names;
  }

  private static Map<String, List<String>> table() {
    Map<String, List<String>> table = new TreeMap<>();
    for (String line : TestData.lines("enumerations.txt")) {
      List<String> words = List.of(line.split(" ", -1));
      table.put(words.get(0), words.subList(1, words.size()));
    }
    return table;
  }

  private static Method word(Class<?> type) throws ReflectiveOperationException {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("word")) {
        return method;
      }
    }
    return type.getMethod("word");
  }

  private static Set<String> words(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName(MODEL + name);
    Method word = word(type);
    word.setAccessible(true);
    Set<String> words = new TreeSet<>();
    for (Object each : Stream.of(type.getEnumConstants()).toList()) {
      words.add((String) word.invoke(each));
    }
    return words;
  }
}
