// Builds wwwroot/lib from the npm packages and, given as an argument, Radzen's theme file.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { cutTheme } from './radzen-theme.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const lib = path.resolve(here, '../../../wwwroot/lib');
const packages = path.resolve(here, '../node_modules');
const theme = process.argv[2];
if (!theme) throw new Error('usage: build.mjs PATH-OF-RADZEN-THEME.css');

await rm(lib, { recursive: true, force: true });
await mkdir(path.join(lib, 'fonts'), { recursive: true });

const common = { bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning' };
await build({
  ...common,
  entryPoints: [path.join(here, 'charts.mjs')],
  outfile: path.join(lib, 'plotly.js'),
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  loader: { '.css': 'empty' }, // styles of maps, which are not drawn
});
await build({ ...common, entryPoints: [path.join(here, 'network.mjs')], outfile: path.join(lib, 'sigma.js') });

await writeFile(path.join(lib, 'radzen.css'), cutTheme(await readFile(theme, 'utf8')));

// Only the scripts and weights that the interface uses.
const fonts = [
  ['ibm-plex-sans-arabic', 'arabic-400'],
  ['ibm-plex-sans-arabic', 'arabic-600'],
  ['ibm-plex-sans', 'latin-400'],
  ['ibm-plex-sans', 'latin-600'],
  ['noto-naskh-arabic', 'arabic-400'],
  ['noto-naskh-arabic', 'arabic-700'],
];
for (const [family, face] of fonts) {
  await copyFile(
    path.join(packages, '@fontsource', family, 'files', `${family}-${face}-normal.woff2`),
    path.join(lib, 'fonts', `${family}-${face}.woff2`));
}
