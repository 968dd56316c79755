/** A report cannot be made: where, why, and what to do. */
export class ReportError extends Error {
  /** @param place a file as the person named it, with `:line` where that is known */
  constructor(place: string, message: string, hint: string) {
    super(`${place}  ${message}\n    hint: ${hint}`);
    this.name = 'ReportError';
  }
}
