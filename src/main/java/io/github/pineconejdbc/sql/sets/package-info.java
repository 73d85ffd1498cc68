/** Functions that return rows: from where statements call them to where the engine reads them. */
@NullMarked
package io.github.pineconejdbc.sql.sets;

import org.jspecify.annotations.NullMarked;
