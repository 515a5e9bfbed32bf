// Writes the licences of all that is shipped beside Khitab's own code: of npm's packages those that the bundles took something from, the
// fonts, and the NuGet packages whose libraries are published. A package without a licence text ends the build: it cannot be shipped.
//   node licences.mjs PROJECT.ASSETS.JSON
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const modules = path.resolve(here, '../node_modules');
const isText = /^(licen[cs]e|copying|notice|third-?party)/i;

const standard = {
  'MIT': await readFile(path.join(here, 'licences/MIT.txt'), 'utf8'),
  'PostgreSQL': await readFile(path.join(here, 'licences/PostgreSQL.txt'), 'utf8'),
  'Apache-2.0': await readFile(path.join(root, 'LICENSE'), 'utf8'),
};

const shipped = [...await npm(), ...await nuget(process.argv[2])];
// Packages under the same words stand together: most of them are a dozen lines of one family's.
const byText = new Map();
for (const one of shipped) {
  const text = one.texts.join('\n\n');
  byText.set(text, [...(byText.get(text) ?? []), one]);
}
const parts = [...byText].map(([text, those]) =>
  those.map(({ name, licence, copyright }) => [name, licence, copyright].filter(Boolean).join(' · ')).sort().join('\n') + '\n\n' + text);
const head = `What Khitab is built with and ships: ${shipped.length} packages, each under the words below it.`;
await writeFile(path.join(root, 'wwwroot/lib/licences.txt'), [head, ...parts].join(`\n\n${'-'.repeat(100)}\n\n`) + '\n');

async function npm() {
  const names = JSON.parse(await readFile(path.join(modules, '.shipped.json'), 'utf8'));
  return Promise.all(names.map(async (name) => {
    const folder = path.join(modules, name);
    const { version, license, author } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    const copyright = typeof author === 'string' ? author : author?.name;
    return { name: `${name} ${version}`, licence: license, copyright, texts: await textsOf(name, folder, license) };
  }));
}

async function nuget(file) {
  const assets = JSON.parse(await readFile(file, 'utf8'));
  const libraries = Object.entries(Object.values(assets.targets)[0]).filter(([, { type, runtime, runtimeTargets, native }]) =>
    type === 'package' && (runtime || runtimeTargets || native));
  return Promise.all(libraries.map(async ([key]) => {
    const folder = path.join(Object.keys(assets.packageFolders)[0], assets.libraries[key].path);
    const spec = assets.libraries[key].files.find((name) => name.endsWith('.nuspec'));
    const nuspec = await readFile(path.join(folder, spec), 'utf8');
    const licence = /<license type="expression">([^<]*)</.exec(nuspec)?.[1];
    const copyright = /<copyright>([^<]*)</.exec(nuspec)?.[1];
    const authors = /<authors>([^<]*)</.exec(nuspec)?.[1];
    const texts = await textsOf(key, folder, licence);
    return { name: key.replace('/', ' '), licence, copyright: copyright ?? (authors && `© ${authors}`), texts };
  }));
}

async function textsOf(name, folder, licence) {
  const files = (await readdir(folder, { withFileTypes: true })).filter((file) => file.isFile() && isText.test(file.name));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file.name), 'utf8')));
  const offered = (licence ?? '').split(' OR ').map((one) => one.replace(/[()]/g, '').trim()).find((one) => standard[one]);
  const hasOwn = files.some((file) => /^(licen|copying)/i.test(file.name));
  if (!hasOwn && !offered) throw new Error(`${name}: no licence text is known (${licence}).`);
  return (hasOwn ? texts : [standard[offered], ...texts]).map((text) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trim());
}
