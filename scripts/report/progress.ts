/** A line that shows what is going on. */
export interface ProgressBar {
  readonly update: (what: string, share: number) => void;
  readonly end: () => void;
}

const WIDTH = 24;

/** A bar with the time left, on a terminal only: in files and logs it would be noise. */
export function progressBar(stream: NodeJS.WriteStream, now: () => number = Date.now): ProgressBar {
  const start = now();
  let last = '';
  const show = (line: string) => {
    if (!stream.isTTY) return;
    // A longer one would break, and stay.
    const shown = line.slice(0, Math.max(20, stream.columns - 1));
    stream.write(`\r${shown.padEnd(last.length)}`);
    last = shown;
  };
  return {
    update(what, share) {
      const full = Math.round(share * WIDTH);
      const seconds = share > 0.05 ? Math.round(((now() - start) / 1000) * (1 / share - 1)) : null;
      const time = seconds !== null && seconds > 90 ? `${Math.round(seconds / 60)} min` : `${seconds} s`;
      const left = seconds === null || seconds < 2 ? '' : `, about ${time} left`;
      show(`[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${what}${left}`);
    },
    end() {
      if (!stream.isTTY || last === '') return;
      stream.write(`\r${' '.repeat(last.length)}\r`);
    },
  };
}
