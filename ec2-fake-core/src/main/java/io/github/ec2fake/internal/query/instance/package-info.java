/** The actions about instances. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.instance;

import org.jspecify.annotations.NullMarked;
