/** Pinecone's control plane as SQL tables. */
@NullMarked
package io.github.pineconejdbc;

import org.jspecify.annotations.NullMarked;
