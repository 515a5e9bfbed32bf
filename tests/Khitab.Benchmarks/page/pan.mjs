// How many frames a second the network is drawn with while it is dragged, beside sigma.js drawing the same nodes and edges by itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium as browsers } from 'playwright-core';

const web = resolve(import.meta.dirname, '../../../src/Khitab.Web');
const size = { width: 1440, height: 900 };
const seconds = 3;

/** A table of coded statements of two hundred actors on sixty concepts: always the same one. */
export function codedTable() {
  let state = 12;
  const next = most => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor(state / 2 ** 32 * most);
  };
  const rows = ['actor,concept,agreement,date,document'];
  for (let i = 0; i < 1500; i++) {
    const actor = i < 200 ? i : next(200);
    const [concept, agrees] = [(actor * 7 + next(6)) % 60, next(3) === 0 ? 0 : 1];
    rows.push(`Actor ${actor},Concept ${concept},${agrees},2024-0${1 + next(9)}-1${next(9)},d${next(400)}`);
  }

  return rows.join('\n') + '\n';
}

/** Frames a second of both, so many times in turn. */
export async function timePanning(address, executablePath, runs) {
  const browser = await browsers.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    const rates = { ours: [], sigma: [] };
    let graph;
    for (let run = 0; run < runs; run++) {
      for (const drawer of ['ours', 'sigma']) {
        const page = await browser.newPage({ viewport: size });
        const box = drawer === 'ours' ? await openOurs(page, address) : await openSigma(page, graph);
        graph ??= await readGraph(page, address);
        rates[drawer].push(await drag(page, box));
        await page.close();
      }
    }

    return Object.entries(rates).map(([what, all]) => {
      all.sort((a, b) => a - b);
      return { 'drawn by': what, nodes: graph.nodes.length, edges: graph.edges.length, runs: all.length,
          'frames a second, median': Math.round(all[Math.floor(all.length / 2)]), least: Math.round(all[0]), most: Math.round(all.at(-1)) };
    });
  } finally {
    await browser.close();
  }
}

const link = '/network?tie=congruence&most=300&least=1';

async function openOurs(page, address) {
  await page.goto(address + link);
  await page.locator('.network.is-drawn').waitFor();
  await page.waitForFunction(() => document.querySelector('.network-canvas').khitabNetwork?.settled());
  // Where no node is: there a press drags the picture.
  return page.evaluate(() => {
    const drawn = document.querySelector('.network-canvas').khitabNetwork;
    const frame = document.querySelector('.network-canvas').getBoundingClientRect();
    const nodes = drawn.nodes().map(id => drawn.node(id));
    for (let i = 1; i < 40; i++) {
      const [x, y] = [frame.left + frame.width * (0.3 + i % 7 * 0.06), frame.top + frame.height * (0.3 + i % 5 * 0.08)];
      const free = nodes.every(n => Math.hypot(n.x - x, n.y - y) > 25) && document.elementFromPoint(x, y)?.closest('.network-canvas');
      if (free) return { x, y };
    }

    throw new Error('No room between the nodes.');
  });
}

// The bundle of the browser, as sigma's own page of examples takes it.
async function openSigma(page, graph) {
  const find = createRequire(join(web, 'package.json'));
  await page.setContent('<!doctype html><style>html,body,#at{margin:0;width:100%;height:100%}</style><div id="at"></div>');
  await page.addScriptTag({ content: readFileSync(join(find.resolve('graphology'), '../graphology.umd.min.js'), 'utf8') });
  await page.addScriptTag({ content: readFileSync(join(find.resolve('sigma'), '../sigma.min.js'), 'utf8') });
  await page.evaluate(({ nodes, edges }) => {
    const drawn = new graphology.Graph({ multi: true });
    for (const n of nodes) drawn.addNode(n.id, { label: n.label, x: n.x, y: n.y, size: 6, color: '#07c' });
    for (const e of edges) drawn.addEdge(e.source, e.target, { size: 1, color: '#999' });
    new Sigma(drawn, document.getElementById('at'));
  }, graph);
  await page.waitForTimeout(500);
  return { x: size.width * 0.02, y: size.height * 0.02 };
}

// What is drawn, from its own file.
function readGraph(page, address) {
  return page.evaluate(async file => {
    const read = new DOMParser().parseFromString(await (await fetch(file)).text(), 'application/xml');
    const nodes = [...read.getElementsByTagName('node')].map(n => {
      const at = n.getElementsByTagName('viz:position')[0];
      return { id: n.getAttribute('id'), label: n.getAttribute('label'), x: Number(at.getAttribute('x')), y: Number(at.getAttribute('y')) };
    });
    const edges = [...read.getElementsByTagName('edge')].map(e => ({ source: e.getAttribute('source'), target: e.getAttribute('target') }));
    return { nodes, edges };
  }, address + '/api/v1/network.gexf' + link.slice(link.indexOf('?')));
}

async function drag(page, from) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames = 0;
    const count = () => {
      window.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const begun = performance.now();
  for (let i = 0; performance.now() - begun < seconds * 1000; i++) {
    await page.mouse.move(from.x + 150 * (1 - Math.cos(i / 12)), from.y + 100 * (1 - Math.cos(i / 9)));
  }

  const frames = await page.evaluate(() => window.frames);
  const taken = (performance.now() - begun) / 1000;
  await page.mouse.up();
  return frames / taken;
}
