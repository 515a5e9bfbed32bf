// graphology's ForceAtlas2 on a graph from standard input: prints the milliseconds of each pass over the same starting places.

import { readFileSync } from 'node:fs';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

const { x, y, edges, iterations, passes } = JSON.parse(readFileSync(0, 'utf8'));
const graph = new Graph({ type: 'undirected' });
x.forEach((_, i) => graph.addNode(i, { x: x[i], y: y[i] }));
for (const [a, b] of edges) graph.addEdge(a, b, { weight: 1 });
const settings = { barnesHutOptimize: true, barnesHutTheta: 0.5 };
const times = [];
for (let pass = 0; pass < passes; pass++) {
  graph.forEachNode((i) => graph.mergeNodeAttributes(i, { x: x[i], y: y[i] }));
  const start = performance.now();
  forceAtlas2.assign(graph, { iterations, settings });
  times.push(performance.now() - start);
}
console.log(JSON.stringify(times));
