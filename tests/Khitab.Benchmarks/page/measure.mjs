// What a reader waits for, measured in Chromium on the published app:
//   npm ci && node measure.mjs [lighthouse] [clicks] [coding] [pan] [--runs N] [--clicks N] [--store FILE]
// With a store, the app is started on a copy of it and not on the seeds; pan is measured on coded statements of 200 actors.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startApp } from './app.mjs';
import { scorePages } from './lighthouse.mjs';
import { timeClicks } from './clicks.mjs';
import { timeCoding } from './latency.mjs';
import { codedTable, timePanning } from './pan.mjs';

const { values, positionals } = parseArgs(
    { allowPositionals: true, options: { runs: { type: 'string', default: '3' }, clicks: { type: 'string' }, store: { type: 'string' } } });
const wanted = positionals.length > 0 ? positionals : ['lighthouse', 'clicks', 'coding', 'pan'];
const chromium = [process.env.KHITAB_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => path && existsSync(path));
if (!chromium) throw new Error('No Chromium: install it, or set KHITAB_CHROMIUM to one.');
const ofPages = wanted.filter(what => what !== 'pan');
if (ofPages.length > 0) await measurePages();
if (wanted.includes('pan')) await measurePanning();

async function measurePages() {
  const app = await startApp(values.store);
  try {
    if (wanted.includes('lighthouse')) {
      const pages = [['Overview', '/'], ['Network', '/network'], ['Article', '/articles/' + app.articles[0].id]];
      console.table(await scorePages(app.address, pages, chromium, Number(values.runs)));
    }

    if (wanted.includes('clicks')) console.table(await timeClicks(app.address, chromium, Number(values.clicks ?? 60)));
    if (wanted.includes('coding')) console.table(await timeCoding(app.address, chromium, Number(values.clicks ?? 40)));
  } finally {
    await app.stop();
  }
}

async function measurePanning() {
  const folder = mkdtempSync(join(tmpdir(), 'khitab-pan-'));
  writeFileSync(join(folder, 'coded.csv'), codedTable());
  const app = await startApp(null, folder);
  try {
    console.table(await timePanning(app.address, chromium, Number(values.runs)));
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true });
  }
}
