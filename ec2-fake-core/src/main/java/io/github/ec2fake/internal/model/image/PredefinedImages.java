package io.github.ec2fake.internal.model.image;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The images that nobody in the cloud has made.
 *
 * @param catalogue those that are there from the beginning, asked for when they are first needed
 * @param unknown what a well-formed id that nobody knows is taken for, or null if it is refused
 */
public record PredefinedImages(
    Supplier<List<ImageTemplate>> catalogue, @Nullable Platform unknown) {

  /** What an image is an image of. */
  public enum Platform {
    LINUX,
    WINDOWS
  }
}
