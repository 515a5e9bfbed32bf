// Makes wwwroot/lib/js of the modules in wwwroot/js: those that pages ask for, each with what it imports, without comments and long names.
// What several of them import stands in a file of its own, so that it is loaded, and keeps its state, once.
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../wwwroot');
const asked = [
  'shell', 'keys', 'typeahead', 'drawer', 'dialog', 'coding', 'files', 'upload', 'reader', 'charts', 'network', 'network-shapes',
  'network-matrix', 'button-keys',
];

await rm(path.join(root, 'lib/js'), { recursive: true, force: true });
await build({
  entryPoints: asked.map((name) => path.join(root, 'js', name + '.js')),
  outdir: path.join(root, 'lib/js'),
  chunkNames: 'shared-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
});
