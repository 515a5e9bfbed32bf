// Stands where Plotly.Blazor looks for plotly.js, so that a page with charts does not load a megabyte before anybody looks at one. It
// keeps what the component hands over on the chart's own element; js/charts.js draws it, with our bundle, when the chart comes near the
// screen. Only what the component calls by itself is here: a call to anything else should fail loudly.
window.Plotly = (() => {
  const give = (id, data, layout, config) => {
    const element = document.getElementById(id);
    if (!element) return;
    element.plotlyFigure = { data, layout, config };
    element.dispatchEvent(new Event('plotly:figure'));
  };
  return {
    newPlot: give,
    react: give,
    // js/charts.js clears the element when the chart goes, whatever is under its id by then.
    purge: () => {},
  };
})();
