/**
 * Run before the tests of each package that tries random things: they are the same on every run and every machine. `CAIRN_TEST_SEED=N`
 * tries others; what fails names the seed that made it fail.
 */
import fc from "fast-check";

const SEED = 20_170_929;

const asked = process.env["CAIRN_TEST_SEED"];
if (asked !== undefined && !Number.isInteger(Number(asked)))
  throw new Error(`CAIRN_TEST_SEED takes a whole number, not "${asked}".`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked === undefined ? SEED : Number(asked) });
