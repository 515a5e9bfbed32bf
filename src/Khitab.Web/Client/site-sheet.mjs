// Makes wwwroot/lib/site.css of the sheets that wwwroot/css/site.css names.
import { build } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../wwwroot');
const entry = path.join(root, 'css/site.css');

// A sheet that is named nowhere would be missing from every page, and nothing would say so.
const named = await readFile(entry, 'utf8');
const forgotten = (await readdir(path.join(root, 'css'))).filter((file) => file !== 'site.css' && !named.includes(`"${file}"`));
if (forgotten.length) throw new Error(`wwwroot/css/site.css does not name ${forgotten.join(', ')}.`);

// The fonts' addresses are those of the folder that the sheet is written to.
await build(
    { entryPoints: [entry], outfile: path.join(root, 'lib/site.css'), bundle: true, minify: true, external: ['*.woff2'],
    legalComments: 'none', logLevel: 'warning' });
