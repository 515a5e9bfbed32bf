// The rules that plotly.js would write into a style element of its own, as a file: the page's policy allows no style elements. plotly
// finds it by the id that App.razor gives it and writes none.

/** @param {string} source plotly.js/build/plotcss.js */
export function plotlySheet(source) {
  const rules = [...source.matchAll(/^\s+"(X[^"]*)":\s*"((?:[^"\\]|\\.)*)",?$/gm)];
  if (rules.length < 20) throw new Error(`plotly's own rules are written in another way: ${rules.length} found. See Client/plotly-sheet.mjs.`);
  // plotly puts each rule before the ones it wrote already; its cloud dialogs are never opened.
  return rules.reverse().filter(([, selector]) => !selector.includes('plotly-cloud')).map(([, selector, style]) =>
    `${JSON.parse(`"${selector}"`).replace(/X/g, '.js-plotly-plot .plotly')}{${JSON.parse(`"${style}"`)}}`).join('\n') + '\n';
}
