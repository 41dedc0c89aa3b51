/** Ends the set-up with one line that says why. */
export function refuse(reason) {
  process.stderr.write(`Shortfall cannot be set up: ${reason}\n`);
  process.exit(1);
}

/** Refuses a Node older than `least` (major.minor.patch). */
export function requireNode(least) {
  const [wanted, found] = [least, process.versions.node].map((version) => version.split('.').map(Number));
  const isOlder = found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1]);
  if (isOlder) refuse(`Node ${process.versions.node} is too old; install Node ${least} or newer (22 or 24 is best).`);
}
