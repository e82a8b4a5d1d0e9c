import fc from "fast-check";

// A property that sees other values at each run would notice a change today and not tomorrow. Fewer
// values than usual take less time.
fc.configureGlobal({ seed: 1, numRuns: 40 });
