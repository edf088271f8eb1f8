// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import java.util.List;
import java.util.Map;

/** A network interface as CreateNetworkInterface is asked for it. */
public record NewNetworkInterface(
    String subnetId,
    String description,
    List<String> groupIds,
    AddressRequest addresses,
    InterfaceOptions options,
    Map<String, String> tags) {}
