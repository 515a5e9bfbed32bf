import { timeCoding } from '/work/wt/correcting/tests/Khitab.Benchmarks/page/latency.mjs';
console.table(await timeCoding(process.argv[2], '/usr/bin/chromium', Number(process.argv[3] ?? 40)));
