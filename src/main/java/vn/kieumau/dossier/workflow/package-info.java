/** Dossiers in the engine: their steps, where they stand, and what a feature names a parallel step by. */
@NamedInterface("workflow")
package vn.kieumau.dossier.workflow;

import org.springframework.modulith.NamedInterface;
