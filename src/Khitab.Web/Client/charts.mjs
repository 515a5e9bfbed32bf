// The trace types that the dashboard draws and no others: the whole library is 14 times as large.
import Plotly from 'plotly.js/lib/core';
import bar from 'plotly.js/lib/bar';
import heatmap from 'plotly.js/lib/heatmap';

Plotly.register([bar, heatmap]); // scatter is part of the core
export default Plotly;
