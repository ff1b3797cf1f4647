/** Child processes: started, watched, stopped for a moment, ended. */
@NullMarked
package dev.coffeeshop.bench.process;

import org.jspecify.annotations.NullMarked;
