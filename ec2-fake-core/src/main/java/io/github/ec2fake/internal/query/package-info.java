/**
 * EC2's Query API: reads an HTTP request, finds out who calls, and lets the action answer. Not part
 * of the public API.
 */
@NullMarked
package io.github.ec2fake.internal.query;

import org.jspecify.annotations.NullMarked;
