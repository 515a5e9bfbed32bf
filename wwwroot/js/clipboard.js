// Puts text and pictures on the clipboard, and says so.

/** @type {number | undefined} */
let toasted;

/** @param {string | undefined} words */
export const toast = (words) => {
  const box = document.getElementById('toast');
  if (!box || words === undefined) return;
  box.textContent = words;
  box.classList.add('is-shown');
  clearTimeout(toasted);
  toasted = setTimeout(() => {
    box.classList.remove('is-shown');
    box.textContent = '';
  }, 6000);
};

/** What there is to say, by its name. @param {string} key */
export const words = (key) => document.getElementById('toast')?.dataset[key];

// A plain http address other than this machine's has no clipboard; the old way through a selected field works there too.
/** @param {string} text */
const copyOldWay = (text) => {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  // What is behind a box over the page can't be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  before?.focus?.({ preventScroll: true });
  return copied;
};

/**
 * Copies a text that may still be on its way: browsers allow it within a click only, and a promise is asked for in time.
 * @param {string | Promise<string>} text
 * @returns {Promise<boolean>}
 */
export async function copyText(text) {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else {
      const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
      // Said to whoever waits for it below; the clipboard's own failure is another.
      blob.catch(() => {});
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return copyOldWay(await text);
  }
}

/** Copies a picture that may still be on its way, and says whether the browser let it. @param {Promise<Blob>} picture */
export async function copyPicture(picture) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    toast(words('picture'));
  } catch {
    toast(words('notCopied'));
  }
}
