// Builds the styles and scripts: node build.mjs [directory], or FRONTEND_OUT=directory.
// File names stay the same from build to build, the resource handler adds content hashes;
// only chunks that scripts load by themselves carry a hash in their name.
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2] ?? process.env.FRONTEND_OUT ?? path.join(here, '../../../target/classes/static/assets'));
const uswds = path.join(here, 'node_modules/@uswds/uswds');

/** Lets a style sheet import a .scss file: Sass compiles it, esbuild then bundles what comes out. */
const scss = {
  name: 'scss',
  setup(bundler) {
    bundler.onLoad({ filter: /\.scss$/ }, async ({ path: file }) => {
      const result = await sass.compileAsync(file, {
        loadPaths: [path.join(uswds, 'packages')], quietDeps: true, logger: sass.Logger.silent,
      });
      const css = result.css.replace(/@font-face \{[^}]*\}/g, ''); // fonts.css names the few faces in use
      return { contents: css, loader: 'css', resolveDir: here, watchFiles: [file] };
    });
  },
};

const shared = { absWorkingDir: here, bundle: true, minify: true, logLevel: 'warning', legalComments: 'linked', outdir: out };

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: ['styles/app.css'],
    plugins: [scss],
    target: ['chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    assetNames: 'media/[name]',
  }),
  build({
    ...shared,
    entryPoints: ['scripts/app.js'],
    format: 'esm',
    splitting: true,
    target: ['es2022'],
    chunkNames: 'chunks/[name]-[hash]',
  }),
]);
await cp(path.join(here, 'img'), path.join(out, 'img'), { recursive: true });
for (const name of ['us_flag_small.png', 'icon-dot-gov.svg', 'icon-https.svg']) {
  await cp(path.join(uswds, 'dist/img', name), path.join(out, 'img', name));
}
await sprite();

/** The icons that the templates use, cut from the sprite of USWDS (which has 240 of them). */
async function sprite() {
  const names = (await readFile(path.join(here, 'icons.txt'), 'utf8')).split(/\s+/).filter(Boolean);
  const all = await readFile(path.join(uswds, 'dist/img/sprite.svg'), 'utf8');
  const symbols = names.map((name) => {
    const found = all.match(new RegExp(`<symbol[^>]* id="${name}"[^>]*>.*?</symbol>`, 's'));
    if (!found) throw new Error(`icons.txt: USWDS has no icon "${name}"`);
    return found[0];
  });
  await writeFile(path.join(out, 'img/icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}
