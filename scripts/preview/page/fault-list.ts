import { html } from 'lit';
import type { FaultView, Standard } from '../lms-protocol.ts';

/** The faults that a course of this standard can meet. */
export function faultsFor(faults: readonly FaultView[], standard: Standard): readonly FaultView[] {
  return faults.filter(({ isFor }) => isFor.includes(standard));
}

/** The faults as switches, with their words. @param list its name, as the page may have two of them */
export function faultList(
  list: string,
  faults: readonly FaultView[],
  on: readonly string[],
  take: (name: string, on: boolean) => void,
) {
  return html`<ul class="switches">
    ${faults.map(
      ({ name, title, description }) =>
        html`<li>
          <label class="check"
            ><input
              type="checkbox"
              name=${name}
              aria-describedby="${list}-${name}"
              .checked=${on.includes(name)}
              @change=${({ target }: Event) => take(name, (target as HTMLInputElement).checked)}
            /><strong>${title}</strong></label
          >
          <p id="${list}-${name}">${description}</p>
        </li>`,
    )}
  </ul>`;
}
