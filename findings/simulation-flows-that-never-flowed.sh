#!/usr/bin/env bash
# simulation 9.0.0 (the engine of Insight Maker): a stock that may not fall below zero holds back what it cannot give, but
# its outflows are reported as they were asked for. 10 units, two outflows of 8 a year: the stock ends the first step at
# 0, and both flows say 8 in every year, 48 units in all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "dependencies": { "simulation": "9.0.0" } }' > package.json
npm install --no-audit --no-fund --loglevel=error >/dev/null
cat > run.mjs <<'JS'
import { Model } from 'simulation';

const model = new Model({ timeStart: 0, timeLength: 2, timeStep: 1, timeUnits: 'Years', algorithm: 'Euler' });
const stock = model.Stock({ name: 'stock', initial: 10, nonNegative: true });
const flows = ['one', 'other'].map((name) => model.Flow(stock, null, { name, rate: 8 }));
const results = model.simulate();
for (const it of [stock, ...flows]) console.log(`${it.name}:`, ...results.series(it));
JS
node run.mjs | tee seen.txt
diff - seen.txt <<'SEEN'
stock: 10 0 0
one: 8 8 8
other: 8 8 8
SEEN
echo 'still so'
