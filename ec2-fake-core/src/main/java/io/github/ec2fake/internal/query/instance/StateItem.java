// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.InstanceState;

/** A state of an instance. */
record StateItem(int code, String name) {

  static StateItem of(InstanceState state) {
    return new StateItem(state.code(), state.word());
  }
}
