import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { serveContent, type ContentServer } from './content-server.ts';
import { packageFiles } from './files.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { Display, LaunchOptions } from './protocol.ts';
import { Records } from './records.ts';
import { decodeXml } from './xml.ts';

/** How a preview LMS for one package is set up. */
export interface PreviewSettings {
  /** Folder with an unpacked package. */
  readonly folder: string;
  /** Content-Security-Policy of the package's files, '' for none; by default the strictest there is. */
  readonly csp?: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
}

/** A running preview LMS for one package; learners' data live as long as it runs. */
export interface PreviewServer extends Pick<ContentServer, 'origin' | 'setOutage' | 'close'> {
  readonly manifest: Manifest;
  readonly records: Records;
}

/**
 * Starts an LMS for one SCORM package, for tests. Whoever opens `/` launches its first item; the query says how, see
 * `launchBy`.
 * @throws when the package has no manifest that it could be launched by.
 */
export async function startPreview(settings: PreviewSettings): Promise<PreviewServer> {
  const { folder, csp = "default-src 'self'", port = 0 } = settings;
  const files = await packageFiles(folder);
  const xml = await readFile(path.join(folder, 'imsmanifest.xml')).catch(() => {
    throw new Error('The package has no imsmanifest.xml at its root.');
  });
  const manifest = readManifest(decodeXml(xml), files);
  const records = new Records(manifest);
  const server = await serveContent({ files, records, csp, port, launchBy: launchBy(records) });
  return { ...server, manifest, records };
}

/** `?mode=review&learnerId=…&learnerName=…&language=de&window=popup&width=800&height=500&faults=slow:300` */
function launchBy(records: Records): (query: URLSearchParams) => string {
  return (query) =>
    records.prepare({
      options: {
        mode: (query.get('mode') ?? 'normal') as LaunchOptions['mode'],
        learnerId: query.get('learnerId') ?? 'learner-1',
        learnerName: query.get('learnerName') ?? 'Learner, Lee',
        language: query.get('language') ?? '',
      },
      display: {
        window: (query.get('window') ?? 'frame') as Display['window'],
        width: Number(query.get('width') ?? 800),
        height: Number(query.get('height') ?? 500),
      },
      faults: query.get('faults') ?? '',
    });
}
