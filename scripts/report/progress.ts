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
    stream.write(`\r${line.padEnd(last.length)}`);
    last = line;
  };
  return {
    update(what, share) {
      const full = Math.round(share * WIDTH);
      const seconds = share > 0.05 ? Math.round(((now() - start) / 1000) * (1 / share - 1)) : null;
      const left = seconds === null || seconds < 2 ? '' : `, about ${seconds} s left`;
      show(`[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${what}${left}`);
    },
    end() {
      if (!stream.isTTY || last === '') return;
      stream.write(`\r${' '.repeat(last.length)}\r`);
    },
  };
}
