// Composes a picture that can stand alone: title, what is counted, legend, the drawing, and under it what was selected, from where and how
// to come back. Pure: text in, one SVG out; who calls says how wide a text is. Letters come with it (fonts), so that no other machine's
// wider ones are put in their place.

/**
 * @typedef {{ label: string, colour?: string, other?: string, outline?: string, line?: boolean, hatched?: boolean,
 *   hollow?: boolean, bare?: boolean, sign?: string, ink?: string }} Key
 *   An entry of the legend: a swatch, a node's outline or a line; two colours where both are meant; a sign that says the same without hue.
 * @typedef {{ title: string, counted?: string | null, direction: 'rtl' | 'ltr', legend: Key[], lines: string[], link: string }} Caption
 * @typedef {{ svg: string, width: number, height: number }} Drawing
 * @typedef {{ family: string, weight: number, data: string, range: string }} Face
 * @typedef {{ ground: string, ink: string, soft: string, line: string, font: string }} Paint
 * @typedef {(text: string, font: string) => number} Measure
 * @typedef {{ x: number, y: number, text: string, size: number, weight: number, colour: string, ltr?: boolean }} Line
 */

const MARGIN = 28;
const LEAST_WIDTH = 560;

const escapes = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

/** Text as it is in SVG. Characters that XML has not are left out. */
export const escaped = (/** @type {string} */ text) =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replace(/[&<>"]/g, (c) => escapes[c] ?? c);

const strongRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const strong = /[\p{L}]/u;

/** Whether a text runs from right to left by its first letter. */
export function isRightToLeft(/** @type {string} */ text) {
  const first = [...text].find((c) => strong.test(c));
  return first !== undefined && strongRight.test(first);
}

/** Isolates as embeddings: drawing programs know the older marks and show boxes for the newer ones. */
export function embedded(/** @type {string} */ text) {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\u2068') {
      const end = text.indexOf('\u2069', i);
      out += isRightToLeft(text.slice(i + 1, end < 0 ? text.length : end)) ? '\u202B' : '\u202A';
    } else if (c === '\u2066') out += '\u202A';
    else if (c === '\u2067') out += '\u202B';
    else if (c === '\u2069') out += '\u202C';
    else out += c;
  }
  return out;
}

/**
 * Breaks a text at spaces into lines that fit; a word that is wider than a line (an address) is broken inside.
 * @param {string} text @param {number} room @param {string} font @param {Measure} measure
 */
export function wrapped(text, room, font, measure) {
  const lines = [];
  let line = '';
  for (let word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? line + ' ' + word : word;
    if (measure(longer, font) <= room) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    while (measure(word, font) > room && word.length > 1) {
      let cut = word.length - 1;
      while (cut > 1 && measure(word.slice(0, cut), font) > room) cut--;
      lines.push(word.slice(0, cut));
      word = word.slice(cut);
    }
    line = word;
  }
  if (line) lines.push(line);
  return lines;
}

const fontOf = (/** @type {Paint} */ paint, /** @type {number} */ size, weight = 400) => `${weight} ${size}px ${paint.font}`;

/**
 * Whether a font is needed: some letter is in its range, written as CSS does.
 * @param {string} range @param {string} text
 */
export function covers(range, text) {
  const spans = range.split(',').map((part) => {
    const [from, to] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to ?? from.replaceAll('?', 'F'), 16)];
  });
  return [...new Set(text)].some((c) => {
    const code = /** @type {number} */ (c.codePointAt(0));
    // Blanks and marks of direction are in most fonts and need none.
    return code > 0x20 && !(code >= 0x200b && code <= 0x206f) && spans.some(([from, to]) => code >= from && code <= to);
  });
}

/** One line of text. SVG's anchor follows the text's own direction, so each line says which it has. */
function textLine(/** @type {Line} */ line, /** @type {Paint} */ paint, /** @type {boolean} */ rtl) {
  const anchor = line.ltr && rtl ? 'end' : 'start';
  const [open, close] = rtl && !line.ltr ? ['\u202B', '\u202C'] : ['\u202A', '\u202C'];
  return (
    `<text x="${round(line.x)}" y="${round(line.y)}" direction="${rtl && !line.ltr ? 'rtl' : 'ltr'}" text-anchor="${anchor}"` +
    ` font-family="${escaped(paint.font)}" font-size="${line.size}" font-weight="${line.weight}" fill="${line.colour}">` +
    escaped(open + embedded(line.text) + close) +
    '</text>'
  );
}

const round = (/** @type {number} */ n) => Math.round(n * 100) / 100;

const KEY_WIDTH = 26;
const KEY_HEIGHT = 16;

/** A sample of a legend's entry in a box of 26 by 16. */
function sample(
  /** @type {Key} */ key,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {Paint} */ paint,
  /** @type {boolean} */ rtl,
) {
  const colour = key.colour ?? paint.soft;
  const middle = y + KEY_HEIGHT / 2;
  if (key.line) {
    const line = (/** @type {string} */ stroke, dash = '') =>
      `<path d="M${x} ${middle}h${KEY_WIDTH}" stroke="${stroke}" stroke-width="4" fill="none"${dash} />`;
    return line(colour) + (key.other ? line(key.other, ' stroke-dasharray="6.5 6.5"') : '');
  }
  if (key.outline) {
    const place = `translate(${x + KEY_WIDTH / 2} ${middle}) scale(7)`;
    return `<path d="${escaped(key.outline)}" transform="${place}" fill="${colour}" fill-rule="evenodd" />`;
  }
  const box = (/** @type {string} */ fill, from = x, width = KEY_WIDTH) =>
    `<rect x="${from}" y="${y}" width="${width}" height="${KEY_HEIGHT}" rx="1" fill="${fill}" />`;
  const frame = (/** @type {string} */ stroke) =>
    `<rect x="${x + 0.5}" y="${y + 0.5}" width="${KEY_WIDTH - 1}" height="${KEY_HEIGHT - 1}" rx="1" fill="none" stroke="${stroke}" />`;
  let drawn;
  if (key.hollow) drawn = frame(paint.line);
  else if (key.hatched) {
    const lines = [0, 7, 14, 21]
      .map((at) => `M${x + at} ${y + KEY_HEIGHT}l${Math.min(KEY_HEIGHT, KEY_WIDTH - at)} -${Math.min(KEY_HEIGHT, KEY_WIDTH - at)}`)
      .join('');
    drawn = frame(colour) + `<path d="${lines}" stroke="${colour}" fill="none" />`;
  } else if (key.other) {
    const [first, second] = rtl ? [key.other, colour] : [colour, key.other];
    drawn = box(first, x, KEY_WIDTH / 2) + box(second, x + KEY_WIDTH / 2, KEY_WIDTH / 2);
  } else drawn = box(colour);
  if (!key.sign) return drawn;
  const ground = key.hatched ? `<circle cx="${x + KEY_WIDTH / 2}" cy="${middle}" r="6" fill="${paint.ground}" />` : '';
  return (
    drawn +
    ground +
    `<text x="${x + KEY_WIDTH / 2}" y="${middle + 4}" text-anchor="middle" font-family="${escaped(paint.font)}" font-size="11"` +
    ` font-weight="400" fill="${key.ink ?? paint.ink}">${escaped(embedded(key.sign))}</text>`
  );
}

/**
 * The legend in rows, from the side where reading begins.
 * @param {Key[]} legend @param {number} width @param {number} top @param {Paint} paint @param {boolean} rtl @param {Measure} measure
 */
function legendRows(legend, width, top, paint, rtl, measure) {
  const font = fontOf(paint, 13);
  const parts = [];
  let [at, y] = [MARGIN, top];
  for (const key of legend) {
    const before = key.bare ? 0 : KEY_WIDTH + 8;
    const wide = before + measure(embedded(key.label), font) + 22;
    if (at > MARGIN && at + wide - 22 > width - MARGIN) [at, y] = [MARGIN, y + 24];
    if (!key.bare) parts.push(sample(key, rtl ? width - at - KEY_WIDTH : at, y, paint, rtl));
    parts.push(
      textLine(
        { x: rtl ? width - at - before : at + before, y: y + 13, text: key.label, size: 13, weight: 400, colour: paint.soft },
        paint,
        rtl,
      ),
    );
    at += wide;
  }
  return { svg: parts.join(''), bottom: legend.length ? y + 24 : top };
}

/**
 * The whole picture.
 * @param {Drawing} drawing What is drawn, an SVG element of its own.
 * @param {Caption} caption
 * @param {Face[]} faces The fonts, as data.
 * @param {Paint} paint Colours of the ground and of letters.
 * @param {Measure} measure
 */
export function compose(drawing, caption, faces, paint, measure) {
  const rtl = caption.direction === 'rtl';
  const width = Math.max(LEAST_WIDTH, Math.ceil(drawing.width) + 2 * MARGIN);
  const room = width - 2 * MARGIN;
  const side = rtl ? width - MARGIN : MARGIN;
  const texts = /** @type {Line[]} */ ([]);
  let y = MARGIN;

  const write = (
    /** @type {string} */ text,
    /** @type {number} */ size,
    /** @type {number} */ weight,
    /** @type {string} */ colour,
    leading = 1.5,
    ltr = false,
  ) => {
    for (const line of wrapped(text, room, fontOf(paint, size, weight), measure)) {
      texts.push({ x: side, y: y + size, text: line, size, weight, colour, ltr });
      y += Math.round(size * leading);
    }
  };

  write(caption.title, 20, 600, paint.ink);
  if (caption.counted) write(caption.counted, 14, 400, paint.soft);
  y += 10;
  const legend = legendRows(caption.legend, width, y, paint, rtl, measure);
  y = legend.bottom + (caption.legend.length ? 6 : 0);

  const drawn = `<g transform="translate(${round((width - drawing.width) / 2)} ${round(y)})">${drawing.svg}</g>`;
  y += drawing.height + 18;
  const rule = `<path d="M${MARGIN} ${round(y) + 0.5}H${width - MARGIN}" stroke="${paint.line}" />`;
  y += 8;
  for (const line of caption.lines) write(line, 12, 400, paint.soft);
  if (caption.link) write(caption.link, 11, 400, paint.soft, 1.5, true);
  const height = Math.ceil(y + MARGIN - 10);

  const styles = faces
    .map(
      ({ family, weight, data, range }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url("${data}") format("woff2");unicode-range:${range}}`,
    )
    .join('');
  const about = [caption.title, caption.counted, ...caption.lines, caption.link].filter(Boolean).join('\n');
  return {
    width,
    height,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"` +
      ` viewBox="0 0 ${width} ${height}" direction="ltr">` +
      `<title>${escaped(caption.title)}</title><desc>${escaped(about)}</desc><defs><style>${styles}</style></defs>` +
      `<rect width="${width}" height="${height}" fill="${paint.ground}" />` +
      `${texts.map((line) => textLine(line, paint, rtl)).join('')}${legend.svg}${drawn}${rule}</svg>`,
  };
}
