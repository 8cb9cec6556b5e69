package org.accountability.determination;

import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;

/**
 * What one rule finds of one organisation. Rules make these and nothing else.
 *
 * @param organization whom it is found of
 * @param kind what it does to the level
 * @param level the level it gives
 * @param reason the code of its reason in the pack's reasons
 */
public record Finding(OrganizationCode organization, Kind kind, Level level, String reason) {}
