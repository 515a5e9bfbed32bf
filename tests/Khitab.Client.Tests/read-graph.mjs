// Reads a graph file as other people's programs do, and prints what they find in it as JSON.

import { readFileSync } from 'node:fs';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

const path = process.argv[2];
const reader = path.endsWith('.gexf') ? gexf : graphml;
const graph = reader.parse(Graph, readFileSync(path, 'utf8'));
process.stdout.write(JSON.stringify({
  type: graph.type,
  nodes: graph.mapNodes((key, attributes) => ({ key, ...attributes })),
  edges: graph.mapEdges((key, attributes, source, target) => ({ source, target, ...attributes })),
}));
