// Saves a composed picture: fonts and colours are the page's own, in its light look whatever look is on.

import { copyPicture } from './clipboard.js';
import { saveBlob } from './files.js';
import { compose, covers } from './picture.js';

/** @typedef {import('./picture.js').Caption} Caption */
/** @typedef {import('./picture.js').Face} Face */

/**
 * Resolves colour tokens as they are on light ground.
 * @param {Element} element
 * @param {'light' | 'dark' | null} scheme null for the look that is on
 * @returns {(value: string) => string}
 */
export function colourReader(element, scheme = 'light') {
  const known = new Map();
  return (value) => {
    if (!known.has(value)) {
      const probe = document.createElement('i');
      if (scheme) probe.style.colorScheme = scheme;
      probe.style.color = value;
      element.append(probe);
      known.set(value, getComputedStyle(probe).color);
      probe.remove();
    }
    return known.get(value);
  };
}

/** Tokens that drawings are coloured with: every one whose value is a colour. */
function tokens() {
  const names = new Set();
  for (const sheet of document.styleSheets) {
    const read = (/** @type {CSSRuleList} */ rules) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) {
          for (const name of rule.style)
            if (/^--(?!mud)/.test(name) && /^(light-dark|#|rgb)/.test(rule.style.getPropertyValue(name).trim())) names.add(name);
        }
        if ('cssRules' in rule) read(/** @type {CSSGroupingRule} */ (rule).cssRules);
      }
    };
    try {
      read(sheet.cssRules);
    } catch {
      // A sheet from elsewhere has no colours of ours.
    }
  }
  return names;
}

/**
 * A copy of a drawing's description with the colours of the look that is on replaced by those of the light one.
 * @template T @param {T} figure @param {Element} element @returns {T}
 */
export function relit(figure, element) {
  const [now, light] = [colourReader(element, null), colourReader(element)];
  const changed = new Map();
  for (const name of tokens()) {
    const [from, to] = [now(`var(${name})`), light(`var(${name})`)];
    if (from !== to && !changed.has(from)) changed.set(from, to);
  }
  const copy = /** @type {(node: any) => any} */ ((node) => {
    if (typeof node === 'string') return changed.get(node) ?? node;
    if (Array.isArray(node)) return node.map(copy);
    if (node && Object.getPrototypeOf(node) === Object.prototype)
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, copy(value)]));
    return node;
  });
  return copy(figure);
}

const asData = (/** @type {Blob} */ blob) =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(/** @type {string} */ (reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });

/** The page's fonts that the text is written with, as data. @param {string} text @returns {Promise<Face[]>} */
async function facesFor(text) {
  const faces = [];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue('font-family').replaceAll('"', '');
      const range = rule.style.getPropertyValue('unicode-range');
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (!family.startsWith('Plex') || !address || !range || !covers(range, text)) continue;
      const answer = await fetch(new URL(address, sheet.href ?? document.baseURI));
      const blob = new Blob([await answer.arrayBuffer()], { type: 'font/woff2' });
      faces.push({ family, weight: Number(rule.style.getPropertyValue('font-weight')) || 400, data: await asData(blob), range });
    }
  }
  return faces;
}

/** Waits for the letters that are measured and drawn. */
export const lettersReady = () =>
  Promise.all([
    document.fonts.load('13px "Plex Latin"', 'a0'),
    document.fonts.load('13px "Plex Arabic"', 'م'),
    document.fonts.load('600 13px "Plex Latin"', 'a0'),
    document.fonts.load('600 13px "Plex Arabic"', 'م'),
  ]);

/** Width of texts in the page's fonts. @returns {import('./picture.js').Measure} */
export function pen() {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

/** The letters of an SVG, without its marks and numbers. */
const lettersOf = (/** @type {string} */ svg) => svg.replace(/<[^>]*>/g, ' ');

/**
 * Composes a drawing with its caption and hands the file over.
 * @param {import('./picture.js').Drawing} drawing In light colours.
 * @param {Caption} caption Colours as tokens.
 * @param {'svg' | 'png' | 'copy'} format As a file, or onto the clipboard.
 * @param {string} name Without its ending.
 * @param {Element} element Whose tokens hold.
 */
export async function savePicture(drawing, caption, format, name, element) {
  await lettersReady();
  const colour = colourReader(element);
  const token = (/** @type {string | undefined} */ value) => (value ? colour(`var(--${value})`) : undefined);
  const legend = caption.legend.map((key) => ({ ...key, colour: token(key.colour), other: token(key.other), ink: token(key.ink) }));
  const paint = {
    ground: colour('var(--surface)'),
    ink: colour('var(--ink)'),
    soft: colour('var(--ink-soft)'),
    line: colour('var(--line-strong)'),
    font: getComputedStyle(element).getPropertyValue('--font-sans').trim().replaceAll('"', "'"),
  };
  const faces = await facesFor(lettersOf(drawing.svg) + JSON.stringify(caption));
  const picture = compose(drawing, { ...caption, legend }, faces, paint, pen());
  const file = new Blob([picture.svg], { type: 'image/svg+xml' });
  if (format === 'copy') await copyPicture(painted(file, picture.width, picture.height));
  else if (format === 'svg') saveBlob(name + '.svg', file);
  else saveBlob(name + '.png', await painted(file, picture.width, picture.height));
}

/** How many pixels of a strip are not its ground. */
function inkOf(/** @type {CanvasRenderingContext2D} */ context, /** @type {number} */ width, /** @type {number} */ height) {
  const { data } = context.getImageData(0, 0, width, height);
  let ink = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) ink++;
  return ink;
}

/**
 * The same as pixels, two to a unit or as many as the screen has. A browser begins to read an image's own fonts when it is first painted,
 * and leaves their letters out until it has: the picture is painted until its title is there and nothing is added any more.
 * @param {Blob} file @param {number} width @param {number} height
 */
async function painted(file, width, height) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.max(2, window.devicePixelRatio);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * scale, height * scale];
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
    const title = Math.round(64 * scale);
    for (let before = -1, tries = 0; tries < 60; tries++) {
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const ink = inkOf(context, canvas.width, canvas.height);
      if (ink === before && inkOf(context, canvas.width, title) > 0) break;
      before = ink;
      await new Promise((done) => setTimeout(done, 40));
    }
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('No picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
