// Lighthouse with its desktop preset, the median of several runs a page.
import * as launcher from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const categories = ['performance', 'accessibility', 'best-practices'];

/** Scores of 0 to 100 by page and category, with what was found wanting. */
export async function scorePages(address, pages, chromium, runs) {
  const rows = [];
  for (const [name, path] of pages) {
    const results = [];
    for (let i = 0; i < runs; i++) {
      const chrome = await launcher.launch(
          { chromePath: chromium, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-quic'], logLevel: 'silent' });
      try {
        results.push(
            (await lighthouse(address + path, { port: chrome.port, onlyCategories: categories, logLevel: 'silent' }, desktopConfig)).lhr);
      } finally {
        chrome.kill();
      }
    }

    const row = { page: name };
    for (const category of categories) row[category] = median(results.map(r => Math.round(r.categories[category].score * 100)));
    row.CLS = median(results.map(r => r.audits['cumulative-layout-shift'].numericValue)).toFixed(4);
    row['LCP ms'] = Math.round(median(results.map(r => r.audits['largest-contentful-paint'].numericValue)));
    row['TBT ms'] = Math.round(median(results.map(r => r.audits['total-blocking-time'].numericValue)));
    row.wanting = [...new Set(results.flatMap(r => Object.values(r.categories).flatMap(c => c.auditRefs
      .filter(ref => ref.weight > 0 && r.audits[ref.id].score !== null && r.audits[ref.id].score < 0.9)
      .map(ref => ref.id))))].join(' ');
    rows.push(row);
  }

  return rows;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
