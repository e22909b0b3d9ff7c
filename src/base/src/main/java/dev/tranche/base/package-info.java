/** Words for whoever gave a wrong name: quoted briefly, with the one probably meant. */
package dev.tranche.base;
