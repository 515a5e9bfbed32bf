// Files and pasted texts on their way to the server. One upload at a time; it goes on while its reader looks at other pages, and whoever
// comes back to the corpus page sees how far it is.

import { filesOf, namedFiles } from './upload-files.js';

/** @typedef {import('./upload-files.js').NamedFile} NamedFile */
/** @typedef {{ invokeMethodAsync(name: string, ...values: unknown[]): Promise<unknown> }} Listener what is told how far it is */

/**
 * @typedef {object} Limits
 * @property {string} token what says that this page is ours
 * @property {number} most files
 * @property {number} largestFile bytes
 * @property {number} largestUpload bytes
 */

/**
 * @typedef {object} Sending
 * @property {XMLHttpRequest} request
 * @property {number} files
 * @property {number} total bytes
 * @property {number} sent bytes
 */

const every = 250;

/** @type {Listener | null} */
let listener = null;
/** @type {Limits} */
let limits = { token: '', most: 0, largestFile: 0, largestUpload: 0 };
/** @type {HTMLElement | null} */
let zone = null;
/** @type {Sending | null} */
let sending = null;
let told = 0;

/**
 * Watches a page: what is dropped anywhere on it, what is chosen by its fields, and its form for a text.
 * @param {HTMLElement} root
 * @param {Listener} to
 * @param {Limits} bounds
 */
export function attach(root, to, bounds) {
  detach();
  [zone, listener, limits] = [root, to, bounds];
  for (const [kind, handler] of handlers) document.addEventListener(kind, handler);
  root.addEventListener('change', chosen);
  root.addEventListener('click', opened);
  root.addEventListener('submit', submitted);
  if (sending) tell();
}

/** Forgets the page; an upload goes on. */
export function detach() {
  for (const [kind, handler] of handlers) document.removeEventListener(kind, handler);
  zone?.removeEventListener('change', chosen);
  zone?.removeEventListener('click', opened);
  zone?.removeEventListener('submit', submitted);
  zone = listener = null;
}

/** Stops the upload; the server throws away what had come. */
export function cancel() {
  sending?.request.abort();
}

/** @param {DragEvent} event */
const hasFiles = (event) => !!event.dataTransfer?.types.includes('Files');

// Going from one element into another leaves the first after the second was entered: only leaving the window is leaving.
/** @type {[string, (event: any) => void][]} */
const handlers = [
  ['dragover', (/** @type {DragEvent} */ event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = sending ? 'none' : 'copy';
    if (!sending) zone?.setAttribute('data-over', '');
  }],
  ['dragleave', (/** @type {DragEvent} */ event) => { if (!event.relatedTarget) zone?.removeAttribute('data-over'); }],
  ['drop', async (/** @type {DragEvent} */ event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    zone?.removeAttribute('data-over');
    if (event.dataTransfer && !sending) send(await filesOf(event.dataTransfer));
  }],
];

/** @param {Event} event */
function chosen(event) {
  const field = /** @type {HTMLInputElement} */ (event.target);
  if (field.type !== 'file' || !field.files?.length) return;
  send(namedFiles(field.files));
  // The same files can be chosen again.
  field.value = '';
}

/** @param {Event} event */
function opened(event) {
  const button = /** @type {HTMLElement} */ (event.target).closest('[data-choose]');
  if (button) /** @type {HTMLInputElement | null} */ (document.getElementById(button.dataset.choose ?? ''))?.click();
}

/**
 * Why files need not be sent; the server asks the same.
 * @param {NamedFile[]} files
 * @param {number} total
 */
const refused = (files, total) => {
  if (!files.length) return 'Nothing';
  if (files.length > limits.most) return 'TooManyFiles';
  return total > limits.largestUpload || files.some(({ file }) => file.size > limits.largestFile) ? 'TooLarge' : null;
};

/** @param {NamedFile[]} files */
function send(files) {
  if (sending) return;
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const refusal = refused(files, total);
  if (refusal) {
    end(refusal);
    return;
  }

  const form = new FormData();
  for (const { file, name } of files) form.append('file', file, name);
  const request = new XMLHttpRequest();
  sending = { request, files: files.length, total, sent: 0 };
  request.open('POST', '/corpus/upload' + columns());
  request.setRequestHeader('RequestVerificationToken', limits.token);
  request.responseType = 'json';
  request.upload.addEventListener('progress', (event) => {
    if (!sending) return;
    sending.sent = Math.min(event.loaded, total);
    if (performance.now() - told >= every) tell();
  });
  request.upload.addEventListener('load', () => {
    if (sending) sending.sent = total;
    tell();
  });
  request.addEventListener('load', () => end(request.status === 200 ? 'Done' : request.response?.reason ?? 'Broken'));
  request.addEventListener('error', () => end('Broken'));
  request.addEventListener('abort', () => end('Cancelled'));
  addEventListener('beforeunload', stay);
  tell();
  request.send(form);
}

/** Which columns of a table of coded statements hold what, where the page's form says so. */
function columns() {
  const said = new URLSearchParams();
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (zone?.querySelectorAll('[data-columns] input') ?? [])) {
    if (field.value.trim()) said.set(field.name, field.value.trim());
  }

  return said.size ? '?' + said : '';
}

function tell() {
  told = performance.now();
  if (sending) say('Progress', sending.files, sending.sent, sending.total);
}

/**
 * Tells the page. Where the button that had the focus gives way to another, the focus stays at its place.
 * @param {string} name
 * @param {...unknown} values
 */
async function say(name, ...values) {
  try {
    await listener?.invokeMethodAsync(name, ...values);
  } catch {
    // The circuit is gone, and with it who would hear.
  }

  if (document.activeElement === document.body) zone?.querySelector('.drop')?.focus({ preventScroll: true });
}

/** @param {string} how */
function end(how) {
  sending = null;
  removeEventListener('beforeunload', stay);
  say('Ended', how);
}

/** @param {BeforeUnloadEvent} event */
function stay(event) {
  event.preventDefault();
}

/**
 * Sends a pasted text by itself: a circuit takes no message of that size.
 * @param {SubmitEvent} event
 */
async function submitted(event) {
  const form = /** @type {HTMLElement} */ (event.target).closest('[data-paste]');
  if (!form) return;
  event.preventDefault();
  const fields = new FormData(/** @type {HTMLFormElement} */ (form));
  const how = await sendText(String(fields.get('text') ?? ''), String(fields.get('name') ?? ''));
  if (how === 'Done') /** @type {HTMLFormElement} */ (form).reset();
  say('Sent', how);
}

/**
 * @param {string} text
 * @param {string} name
 * @returns {Promise<string>} how it ended
 */
async function sendText(text, name) {
  if (!text.trim()) return 'Nothing';
  try {
    const answer = await fetch('/corpus/text', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: limits.token },
      body: JSON.stringify({ text, name }),
    });
    return answer.ok ? 'Done' : (await answer.json()).reason ?? 'Broken';
  } catch {
    return 'Broken';
  }
}
