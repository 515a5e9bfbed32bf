// The published app on a port of its own: what is measured is what is shipped.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** Publishes the dashboard for Release and starts it on the seeds, on a copy of a store, or on a folder of articles. */
export async function startApp(store, corpus) {
  const folder = mkdtempSync(join(tmpdir(), 'khitab-published-'));
  const built = spawnSync(
      'dotnet', ['publish', 'src/Khitab.Web', '-c', 'Release', '-o', folder, '-v', 'q', '--nologo'],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (built.status !== 0) throw new Error('The dashboard could not be published.');
  const own = store && join(folder, 'measured.khitab');
  if (own) copyFileSync(store, own);
  const app = spawn(
      'dotnet',
      [
        'Khitab.Web.dll', '--urls', 'http://127.0.0.1:0',
        ...(own ? ['--Khitab:Store', own] : []), ...(corpus ? ['--Khitab:Corpus', corpus] : []),
      ],
      { cwd: folder, env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Production' } });
  const address = await new Promise((found, failed) => {
    let said = '';
    app.stdout.on('data', text => {
      said += text;
      const match = /Now listening on: (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (match) found(match[1]);
    });
    app.once('exit', () => failed(new Error('The dashboard ended: ' + said)));
  });
  for (;;) {
    const answer = await fetch(address + '/api/v1/articles');
    if (answer.ok) {
      const articles = (await answer.json()).data.articles;
      if (articles.length > 0) return { address, articles,
          async stop() {
            app.removeAllListeners('exit');
            app.kill();
            // It saves what it knows of a store first.
            await once(app, 'exit');
            rmSync(folder, { recursive: true, force: true });
          } };
    }
    await new Promise(later => setTimeout(later, 200));
  }
}
