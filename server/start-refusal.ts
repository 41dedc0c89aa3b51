/** A reason not to start that a person can act on: printed as it is, one line each, without a stack. */
export class StartRefusal extends Error {
  constructor(readonly lines: string | string[]) {
    super([lines].flat().join('\n'));
    this.name = 'StartRefusal';
  }
}
