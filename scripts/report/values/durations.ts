/** A span of time as LMSs write it, in whole seconds; null if it cannot be read. A bare number is minutes. */
export function readDuration(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  const clock = /^(\d{1,5}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(plain);
  if (clock) {
    const [, first = '0', second = '0', third] = clock;
    // Two parts are hours and minutes: that is how transcripts show training hours.
    return Number(first) * 3600 + Number(second) * 60 + Number(third ?? 0);
  }
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(plain);
  if (iso && plain.length > 2) return units(iso.slice(1).map(Number));
  const words = /^(?:(\d+) ?d\w*)?,? ?(?:(\d+) ?h\w*)?,? ?(?:(\d+) ?m\w*\.?)?,? ?(?:(\d+) ?s\w*\.?)?$/i.exec(
    plain,
  );
  if (words && /\d/.test(plain) && /[a-z]/i.test(plain)) return units(words.slice(1).map(Number));
  return /^\d+(?:\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 60) : null;
}

function units(parts: readonly number[]): number {
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => part || 0);
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
