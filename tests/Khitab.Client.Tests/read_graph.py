"""Reads a graph file with NetworkX, and prints what it finds in it as JSON."""
import json
import sys

import networkx as nx

path = sys.argv[1]
graph = nx.read_gexf(path) if path.endswith(".gexf") else nx.read_graphml(path)
json.dump({
    "type": "directed" if graph.is_directed() else "undirected",
    "nodes": [{"key": key, **values} for key, values in graph.nodes(data=True)],
    "edges": [{"source": a, "target": b, **values} for a, b, values in graph.edges(data=True)],
}, sys.stdout)
