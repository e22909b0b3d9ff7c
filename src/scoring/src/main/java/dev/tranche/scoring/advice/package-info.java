/** Which change of what customers can change themselves would have them approved. */
package dev.tranche.scoring.advice;
