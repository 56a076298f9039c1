"""What is measured: `python -m benchmarks` runs it all and writes `benchmarks/README.md`."""
