// What a reader waits for, measured in Chromium on the published app:
//   npm ci && node measure.mjs [lighthouse] [clicks] [--runs N] [--path /network]
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startApp } from './app.mjs';
import { scorePages } from './lighthouse.mjs';
import { timeClicks } from './clicks.mjs';

const { values, positionals } = parseArgs(
    { allowPositionals: true, options: { runs: { type: 'string', default: '3' }, clicks: { type: 'string', default: '60' } } });
const wanted = positionals.length > 0 ? positionals : ['lighthouse', 'clicks'];
const chromium = [process.env.KHITAB_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => path && existsSync(path));
if (!chromium) throw new Error('No Chromium: install it, or set KHITAB_CHROMIUM to one.');
const app = await startApp();
try {
  if (wanted.includes('lighthouse')) {
    const pages = [['Overview', '/'], ['Network', '/network'], ['Article', '/articles/' + app.articles[0].id]];
    console.table(await scorePages(app.address, pages, chromium, Number(values.runs)));
  }

  if (wanted.includes('clicks')) console.table(await timeClicks(app.address, chromium, Number(values.clicks)));
} finally {
  app.stop();
}
