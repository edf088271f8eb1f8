/** What runs in an instance, as far as the API shows it. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.guest;

import org.jspecify.annotations.NullMarked;
