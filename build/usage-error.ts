/** Someone asked for something that there is not; the message is one line and says what there is. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
