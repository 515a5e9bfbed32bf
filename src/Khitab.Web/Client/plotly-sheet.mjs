// plotly.js writes its rules into a style element, which the policy forbids; where it finds this sheet, it leaves them to it.
import { readFile } from 'node:fs/promises';

/** The rules of plotly.js as a style sheet: its own script run with a library that takes them down. */
export async function plotlySheet(script) {
  const rules = [];
  const library = { addStyleRule: (selector, style) => rules.push(`${selector}{${style}}`) };
  new Function('require', 'module', 'exports', await readFile(script, 'utf8'))(() => library, {}, {});
  if (rules.length === 0) throw new Error(`No rules in ${script}: plotly.js keeps them elsewhere now.`);
  return rules.join('\n') + '\n';
}
