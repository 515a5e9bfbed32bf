// Cuts MudBlazor's style sheet to the components that the dashboard uses, in a layer under our own. The whole file is 627 KB, and its
// element rules change how our headings, links and buttons look; what is left has neither, so only wwwroot/css says that.

/** The components in use, by what follows "mud-" in their class names. One that looks bare in a new page is missing here. */
const components = [
  'button', 'checkbox', 'dialog', 'icon', 'input', 'list', 'menu', 'overlay', 'paper', 'popover', 'progress', 'radio', 'select', 'skeleton',
  'slider', 'switch', 'table',
];

/** What those components are made of: it says nothing by itself. */
const parts = [
  'checked', 'clickable', 'disabled', 'elevation', 'error', 'expanded', 'focus-trap', 'focus-visible', 'focused', 'form', 'height-full',
      'no-activator',
  'rtl', 'shrink', 'sr-only', 'svg-icon', 'text', 'typography', 'width-content', 'width-full',
];

/** Names that begin like one of the above and are parts of what we do not use. */
const unused = ['button-group', 'icon-badge', 'list-item-nested', 'text-field-counter', 'typography-h1', 'typography-h2', 'typography-h3',
  'typography-h4', 'typography-h5', 'typography-overline', 'progress-linear-vertical'];

/** Colours that the dashboard gives no component: a stance has its own. */
const colours = /-(?:secondary|tertiary|info|dark|success|warning)(?![a-z])/;

/** Helper classes that components put on their own parts. */
const helpers = new Set(
    ['align-center', 'd-flex', 'd-none', 'flex-1', 'flex-column', 'flex-grow-1', 'flex-row', 'gap-2', 'gap-3', 'justify-end',
  'ma-0', 'ml-auto', 'ms-auto', 'pa-0', 'relative', 'scroll-locked']);

const begins = (name, start) => name === start || name.startsWith(start + '-');
const isUsed = (name) =>
  [...components, ...parts].some((start) => begins(name, start)) && !unused.some((start) => begins(name, start)) && !colours.test(name);

/** Splits a style sheet into its top-level rules. */
export function rules(css) {
  const found = [];
  let depth = 0, start = 0, quote = null;
  for (let i = 0; i < css.length; i++) {
    const c = css[i];
    if (quote) { if (c === '\\') i++; else if (c === quote) quote = null; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) { found.push(css.slice(start, i + 1).trim()); start = i + 1; }
  }
  return found;
}

/** Splits at commas that are outside brackets. */
function selectors(list) {
  const found = [];
  let depth = 0, start = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === '(' || list[i] === '[') depth++;
    else if (list[i] === ')' || list[i] === ']') depth--;
    else if (list[i] === ',' && depth === 0) { found.push(list.slice(start, i).trim()); start = i + 1; }
  }
  return [...found, list.slice(start).trim()];
}

/** The direction is said by the document, not by a layout of MudBlazor's. */
const directed = (selector) =>
    selector.replaceAll('.mud-rtl-provider.mud-application-layout-rtl', '[dir=rtl]').replaceAll('.mud-application-layout-rtl', '[dir=rtl]');

function keepsSelector(selector) {
  const classes = [...selector.matchAll(/\.(-?[_a-z][\w-]*)/gi)].map((m) => m[1]);
  if (classes.length === 1 && helpers.has(classes[0])) return true;
  const own = classes.filter((name) => name.startsWith('mud-'));
  return own.length > 0 && own.every((name) => isUsed(name.slice(4)));
}

/**
 * Triplets of red, green and blue cannot follow the look as colours do: the colour itself, made transparent, says the same. Which look
 * is chosen is said by the document alone; shadows are our one shadow or none.
 */
const mixed = (text) => text
  .replace(/color-scheme:var\(--mud-native-html-color-scheme\);?/g, '')
  .replace(/rgba\(var\((--mud-palette-[a-z-]+)-rgb\),\s*(var\([^)]*\)|[\d.]+)\)/g,
    (_, name, share) => `color-mix(in srgb,var(${name}) calc(${share}*100%),transparent)`)
  .replace(/var\(--mud-elevation-(\d+)\)/g, (_, height) => height === '0' ? 'none' : 'var(--shadow)');

function keep(rule) {
  const open = rule.indexOf('{');
  const head = rule.slice(0, open).trim();
  if (head.startsWith('@media') || head.startsWith('@supports')) {
    const inner = rules(rule.slice(open + 1, -1)).map(keep).filter(Boolean);
    return inner.length ? `${head}{${inner.join('')}}` : null;
  }
  if (head.startsWith('@keyframes') || head.startsWith('@-webkit-keyframes')) return rule;
  if (head.startsWith('@')) return null;
  const kept = selectors(directed(head)).filter(keepsSelector);
  return kept.length ? mixed(kept.join(',') + rule.slice(open)) : null;
}

const namesOf = (text, pattern) => new Set([...text.matchAll(pattern)].map((m) => m[1]));

/**
 * The rules of the components in use, in the layer "mud".
 * @param {string} css MudBlazor.min.css
 * @param {string} theme our sheet that gives its variables
 */
export function cutTheme(css, theme) {
  const all = rules(css.replace(/^\uFEFF/, '').replace(/\/\*[\s\S]*?\*\//g, ''));
  const kept = all.map(keep).filter(Boolean);
  const styles = kept.filter((rule) => !/^@(-webkit-)?keyframes/.test(rule)).join('\n');

  const classes = namesOf(styles, /\.mud-([\w-]+)/g);
  const gone = components.filter((start) => ![...classes].some((name) => begins(name, start)));
  if (gone.length) throw new Error(`MudBlazor's style sheet has changed: it has no rule for ${gone.join(', ')}. See Client/mud-theme.mjs.`);

  // A variable without a value would fall back to the browser's own, and nobody would see why.
  const given = namesOf(theme + styles, /(--mud-[\w-]+)\s*:/g);
  const needed = [...namesOf(styles, /var\((--mud-[\w-]+)\)/g)].filter((name) => !given.has(name));
  if (needed.length) throw new Error(`wwwroot/css/mud-theme.css gives no value to ${needed.join(', ')}, which MudBlazor's rules read.`);

  const animations = new Set((styles.match(/animation(?:-name)?:[^;}]+/g) ?? []).join(' ').match(/[\w-]+/g) ?? []);
  const frames = kept.filter((rule) => /^@(-webkit-)?keyframes/.test(rule))
    .filter((rule) => animations.has(/keyframes\s+([\w-]+)/.exec(rule)[1]));
  const unprefixed = new Map();
  for (const rule of frames) {
    const name = /keyframes\s+([\w-]+)/.exec(rule)[1];
    if (!unprefixed.has(name) || rule.startsWith('@keyframes')) unprefixed.set(name, rule.replace('@-webkit-keyframes', '@keyframes'));
  }
  return `@layer mud{\n${[...unprefixed.values()].join('\n')}\n${styles}\n}\n`;
}
