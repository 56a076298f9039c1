"""The charts of a release as SVG that stands still, for papers and for pages without script.

Each takes what the page shows (`gathered.Gathered`) and gives one SVG document, the same bytes
for the same values. `charts.py` names them.
"""
