// Builds wwwroot/lib from the npm packages and, its folder given as an argument, from MudBlazor's style sheet and script.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import subsetFont from 'subset-font';
import { faceSheet } from './font-faces.mjs';
import { cutTheme } from './mud-theme.mjs';
import { plotlySheet } from './plotly-sheet.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const lib = path.resolve(here, '../../../wwwroot/lib');
const packages = path.resolve(here, '../node_modules');
const mud = process.argv[2];
if (!mud) throw new Error("usage: build.mjs FOLDER-OF-MUDBLAZOR'S-STATIC-WEB-ASSETS");

await rm(lib, { recursive: true, force: true });
await mkdir(path.join(lib, 'fonts'), { recursive: true });

const common = { metafile: true, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning' };
const charts = await build({
  ...common,
  entryPoints: [path.join(here, 'charts.mjs')],
  outfile: path.join(lib, 'plotly.js'),
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  loader: { '.css': 'empty' }, // styles of maps, which are not drawn
});
const network = await build({ ...common, entryPoints: [path.join(here, 'network.mjs')], outfile: path.join(lib, 'sigma.js') });

// Here and not from the package's own address: only files of the web root are compressed and carry a fingerprint.
await copyFile(path.join(mud, 'MudBlazor.min.js'), path.join(lib, 'mud.js'));
const theme = await readFile(path.join(lib, '../css/mud-theme.css'), 'utf8');
await writeFile(path.join(lib, 'mud.css'), cutTheme(await readFile(path.join(mud, 'MudBlazor.min.css'), 'utf8'), theme));
await writeFile(path.join(lib, 'plotly.css'), plotlySheet(await readFile(path.join(packages, 'plotly.js/build/plotcss.js'), 'utf8')));

// Only the weights that the interface uses, and of each only the letters that news is written with: half the size. A letter outside
// (another script's, an old sign) is drawn with a font of the reader's system.
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const invisible = '\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069';
const letters = {
  arabic: range(0x0600, 0x066D) + '\u0670\u0671' + 'پچژڤکگڨݣڭۀەۆۇہھیېےۃ' + range(0x06F0, 0x06F9) + '\u06D4\uFDFA' + invisible,
  latin: range(0x20, 0x7E) + range(0xA0, 0xFF) + 'ŒœŸ–—‘’“”„†•…‹›€−×·→←↑↓™' + '\u202F' + invisible,
};
const fonts = [
  { family: 'Plex Arabic', source: 'ibm-plex-sans-arabic', script: 'arabic', weight: 400 },
  { family: 'Plex Arabic', source: 'ibm-plex-sans-arabic', script: 'arabic', weight: 600 },
  { family: 'Plex Latin', source: 'ibm-plex-sans', script: 'latin', weight: 400 },
  { family: 'Plex Latin', source: 'ibm-plex-sans', script: 'latin', weight: 600 },
  { family: 'Naskh', source: 'noto-naskh-arabic', script: 'arabic', weight: 400 },
  { family: 'Naskh', source: 'noto-naskh-arabic', script: 'arabic', weight: 700 },
];
for (const font of fonts) {
  const { source, script, weight } = font;
  const whole = await readFile(path.join(packages, '@fontsource', source, 'files', `${source}-${script}-${weight}-normal.woff2`));
  font.name = `${source}-${script}-${weight}`;
  font.file = await subsetFont(whole, letters[script], { targetFormat: 'woff2' });
  await writeFile(path.join(lib, 'fonts', font.name + '.woff2'), font.file);
  // The server draws the pictures of shared links with the same letters, and reads no woff2.
  if (font.family.startsWith('Plex'))
    await writeFile(path.join(lib, 'fonts', font.name + '.ttf'), await subsetFont(whole, letters[script], { targetFormat: 'truetype' }));
}
await writeFile(path.join(lib, 'fonts.css'), faceSheet(fonts));

// Whose words lie in what is shipped, for licences.mjs.
const bundled = [charts, network].flatMap(({ metafile }) => Object.values(metafile.outputs))
  .flatMap(({ inputs }) => Object.entries(inputs)).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  .map(([file]) => packageOf(file)).filter(Boolean);
const shipped = new Set([...bundled, ...fonts.map(({ source }) => `@fontsource/${source}`)]);
await writeFile(path.join(packages, '.shipped.json'), JSON.stringify([...shipped].sort()));

function packageOf(file) {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}
