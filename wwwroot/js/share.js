// Shares what is seen: its link with the corpus that it was made on and the place that is read, a short link, a citation, a frame.

import { copyText, toast, words } from './clipboard.js';

// Beyond this many characters a link is cut on its way: a short one takes its place.
const LONGEST = 8192;

// What a query has after the pages' own keys.
const last = /^(ui|look|v|corpus)=/;

/**
 * A query with the place in the evidence and the corpus; what it said of them before goes.
 * @param {string} query Without its question mark.
 * @param {{ at?: number, corpus?: string, part?: string, passage?: string }} more
 */
export function shared(query, { at, corpus, part, passage }) {
  const pairs = query.split('&').filter((pair) => pair && !/^(at|corpus|part|passage)=/.test(pair));
  const own = [at && `at=${at}`, part && `part=${part}`, passage && `passage=${passage}`]
    .filter((pair) => typeof pair === 'string' && pair);
  const before = pairs.findIndex((pair) => last.test(pair));
  pairs.splice(before < 0 ? pairs.length : before, 0, .../** @type {string[]} */ (own));
  if (corpus) pairs.push(`corpus=${corpus}`);
  return pairs.join('&');
}

/** The row of the evidence that is at the top of its drawer, from 1; undefined for the first. */
function rowInView() {
  const body = document.querySelector('.drawer .drawer-body');
  if (!body || body.scrollTop < 8) return undefined;
  const top = body.getBoundingClientRect().top;
  const place = [...body.querySelectorAll('.evidence-row')].findIndex((row) => row.getBoundingClientRect().bottom > top + 24);
  return place > 0 ? place + 1 : undefined;
}

/** The card that is read, as a place in the page; empty at its top. */
function cardInView() {
  if (scrollY < 200) return '';
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('main .card[id]')]);
  return cards.find((card) => card.getBoundingClientRect().bottom > innerHeight / 4)?.id ?? '';
}

const corpus = () => document.querySelector('details.share-menu')?.dataset.corpusStamp;

/** @param {string} fragment */
function viewLink(fragment) {
  const query = shared(location.search.slice(1), { at: rowInView(), corpus: corpus() });
  const place = fragment || location.hash.slice(1) || cardInView();
  return location.pathname + (query && '?' + query) + (place && '#' + place);
}

/** @param {string} link @returns {Promise<{ link: string, passing: boolean }>} */
async function shortened(link) {
  const answer = await fetch('/s', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link }) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** @param {Promise<string>} text @param {string | (() => string)} done */
async function copied(text, done) {
  try {
    const is = await copyText(text);
    await text;
    toast(words(is ? (typeof done === 'string' ? done : done()) : 'notCopied'));
  } catch {
    toast(words('refused'));
  }
}

/** @param {string} link */
async function copyShort(link) {
  let said = 'short';
  const text = shortened(link).then((answer) => {
    if (answer.passing) said = 'passing';
    return location.origin + answer.link;
  });
  await copied(text, () => said);
}

/** Copies the link of what is seen. @param {string} fragment A place in the page, or empty for the one that is read. */
export async function copyLink(fragment) {
  const link = viewLink(fragment);
  if (link.length + location.origin.length > LONGEST) await copyShort(link);
  else toast(words((await copyText(location.origin + link)) ? 'copied' : 'notCopied'));
}

/** @param {string} format @param {string | undefined} part */
async function copyCitation(format, part) {
  const query = shared(location.search.slice(1), { part, at: rowInView() });
  const text = fetch(`/cite/${format}${location.pathname}${query && '?' + query}`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.text();
  });
  await copied(text, 'cited');
}

const asAttribute = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The code of a frame. @param {string} address @param {string} title */
export const frame = (address, title) =>
  `<iframe src="${asAttribute(address)}" title="${asAttribute(title)}" width="640" height="480" loading="lazy" style="border:0"></iframe>`;

/** @param {string | undefined} part */
async function copyFrame(part) {
  const passage = /^#e=(\d+-\d+)$/.exec(location.hash)?.[1];
  const query = shared(location.search.slice(1), { part, passage });
  const path = '/embed' + (location.pathname === '/' ? '' : location.pathname);
  const title = (part && document.getElementById(part + '-title')?.textContent) || document.title;
  toast(words((await copyText(frame(location.origin + path + (query && '?' + query), title.trim()))) ? 'embedded' : 'notCopied'));
}

document.addEventListener('click', (event) => {
  const target = /** @type {HTMLElement} */ (event.target).closest?.('[data-share],[data-save-view]');
  if (!target) return;
  const { share, format, part, link } = target.dataset;
  if (share === 'short') copyShort(link ?? viewLink(part ?? ''));
  else if (share === 'cite') copyCitation(format ?? 'text', part);
  else if (share === 'embed') copyFrame(part);
  else {
    const box = /** @type {HTMLDialogElement | null} */ (document.getElementById('save-view'));
    if (!box || box.open) return;
    box.addEventListener('close', () => document.querySelector('details.share-menu > summary')?.focus(), { once: true });
    box.showModal();
    box.querySelector('[data-first]')?.focus();
  }
}, { capture: true });
