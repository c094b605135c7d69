#!/usr/bin/env bash
# scorm-again 3.4.3, its SCORM 1.2 interface: suspend_data of 4,097 characters is taken (the standard's limit is 4,096) and
# a value set after LMSFinish too; both times LMSGetLastError says "0", where a strict platform refuses (405 and 301).
# A course that is tried against it alone can lose a learner's place on a real platform.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "dependencies": { "scorm-again": "3.4.3" } }' > package.json
npm install --no-audit --no-fund --loglevel=error >/dev/null
cat > run.mjs <<'JS'
import { Scorm12API } from 'scorm-again';

const api = new Scorm12API({ autocommit: false });
api.LMSInitialize('');
for (const length of [4096, 4097]) {
	const taken = api.LMSSetValue('cmi.suspend_data', 'x'.repeat(length));
	console.log(`${length} characters:`, String(taken), String(api.LMSGetLastError()));
}
api.LMSFinish('');
const taken = api.LMSSetValue('cmi.core.lesson_location', '1');
console.log('after LMSFinish:', String(taken), String(api.LMSGetLastError()));
JS
node run.mjs | tee seen.txt
diff - seen.txt <<'SEEN'
4096 characters: true 0
4097 characters: true 0
after LMSFinish: true 0
SEEN
echo 'still so'
