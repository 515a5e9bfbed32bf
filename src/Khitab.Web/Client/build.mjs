// Builds wwwroot/lib from the npm packages and, given as an argument, Radzen's theme file.
import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import subsetFont from 'subset-font';
import { plotlySheet } from './plotly-sheet.mjs';
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
await writeFile(path.join(lib, 'plotly.css'), await plotlySheet(path.join(packages, 'plotly.js/build/plotcss.js')));
await build({ ...common, entryPoints: [path.join(here, 'network.mjs')], outfile: path.join(lib, 'sigma.js') });

await writeFile(path.join(lib, 'radzen.css'), cutTheme(await readFile(theme, 'utf8')));

// Only the weights that the interface uses, and of each only the letters that news is written with: half the size. A letter outside
// (another script's, an old sign) is drawn with a font of the reader's system.
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const invisible = '\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069';
const letters = {
  arabic: range(0x0600, 0x066D) + '\u0670\u0671' + 'پچژڤکگڨݣڭۀەۆۇہھیېےۃ' + range(0x06F0, 0x06F9) + '\u06D4\uFDFA' + invisible,
  latin: range(0x20, 0x7E) + range(0xA0, 0xFF) + 'ŒœŸ–—‘’“”„†•…‹›€−×·→←↑↓™' + '\u202F' + invisible,
};
const fonts = [
  ['ibm-plex-sans-arabic', 'arabic', 400],
  ['ibm-plex-sans-arabic', 'arabic', 600],
  ['ibm-plex-sans', 'latin', 400],
  ['ibm-plex-sans', 'latin', 600],
  ['noto-naskh-arabic', 'arabic', 400],
  ['noto-naskh-arabic', 'arabic', 700],
];
for (const [family, script, weight] of fonts) {
  const whole = await readFile(path.join(packages, '@fontsource', family, 'files', `${family}-${script}-${weight}-normal.woff2`));
  await writeFile(path.join(lib, 'fonts', `${family}-${script}-${weight}.woff2`), await subsetFont(whole, letters[script], { targetFormat: 'woff2' }));
}
