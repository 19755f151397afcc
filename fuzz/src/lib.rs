//! What every fuzz target demands of a result, whatever the input was.
