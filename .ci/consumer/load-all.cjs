/** Requires the subpaths named on the command line; each must give something. */
for (const subpath of process.argv.slice(2)) {
  const name = subpath === "" ? "trouble-ticket" : `trouble-ticket/${subpath}`;
  const face = require(name);
  if (Object.keys(face).length === 0) throw new Error(`${name} exports nothing`);
}
