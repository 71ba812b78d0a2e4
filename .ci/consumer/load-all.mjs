/** Imports the subpaths named on the command line; each must export something. Node imports JSON only with the attribute. */
for (const subpath of process.argv.slice(2)) {
  const name = subpath === "" ? "trouble-ticket" : `trouble-ticket/${subpath}`;
  const exported = await import(name, subpath.endsWith(".json") ? { with: { type: "json" } } : undefined);
  if (Object.keys(exported).length === 0) throw new Error(`${name} exports nothing`);
}
