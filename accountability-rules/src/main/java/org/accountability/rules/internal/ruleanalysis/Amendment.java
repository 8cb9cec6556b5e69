package org.accountability.rules.internal.ruleanalysis;

import java.util.function.Consumer;
import org.accountability.rules.answer.Edit;

/**
 * An edit, and how to make it.
 *
 * @param edit what it says
 * @param onto makes it in a pack
 */
public record Amendment(Edit edit, Consumer<MixedPack> onto) {}
