// Bundles src/ into target/classes/static/app. The list of licences is written last: the Maven build takes
// its age for the age of the whole bundle, so a bundle that broke off halfway is made again.
import {build} from 'esbuild';
import {execFileSync} from 'node:child_process';
import {cp, mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const classes = join(here, '../../../target/classes');
const app = join(classes, 'static/app');
const sbom = join(classes, 'META-INF/sbom');
const FONT = '@fontsource/be-vietnam-pro';
const FONT_WEIGHTS = ['400', '600'];
const FONT_SUBSETS = ['latin', 'vietnamese'];
// Whole faces for PDF files, which are made on the server and are no part of the pages
const PAPER_FONT = '@expo-google-fonts/tinos';
const PAPER_FACES = ['400Regular', '400Regular_Italic', '700Bold'];

async function copyFonts() {
  const fonts = join(app, 'fonts');
  await mkdir(fonts, {recursive: true});
  for (const subset of FONT_SUBSETS) {
    for (const weight of FONT_WEIGHTS) {
      const file = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
      await cp(join(here, 'node_modules', FONT, 'files', file), join(fonts, file));
    }
  }
}

async function copyPaperFonts() {
  const fonts = join(classes, 'fonts');
  await mkdir(fonts, {recursive: true});
  for (const face of PAPER_FACES) {
    const file = `Tinos_${face}.ttf`;
    await cp(join(here, 'node_modules', PAPER_FONT, face, file), join(fonts, file));
  }
}

function packagesIn(metafile) {
  const names = Object.keys(metafile.inputs)
    .map(input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
    .filter(Boolean);
  return [...new Set([...names, FONT, PAPER_FONT])].sort();
}

async function licenceOf(name) {
  const folder = join(here, 'node_modules', name);
  const {version, license} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter(each => /^licen[cs]e/i.test(each)).sort();
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
  const text = texts.length > 0 ? texts.map(each => each.trim()).join('\n\n') : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
}

/** The bill of materials of the browser's side, beside the one that Maven writes of the server's. */
async function writeBillOfMaterials() {
  const npm = process.env.npm_execpath;
  const bill = execFileSync(process.execPath, [npm, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {cwd: here});
  await mkdir(sbom, {recursive: true});
  await writeFile(join(sbom, 'browser.cdx.json'), bill);
}

await rm(app, {recursive: true, force: true});
const {metafile} = await build({
  absWorkingDir: here,
  entryPoints: ['src/app.js', 'src/diagram.js', 'src/step.js'],
  outdir: app,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020'],
  // Tasklist does not say that its scripts are UTF-8
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
await copyFonts();
await copyPaperFonts();
await writeBillOfMaterials();
const licences = await Promise.all(packagesIn(metafile).map(licenceOf));
await writeFile(join(app, 'LICENSES.txt'), licences.join(`\n${'-'.repeat(72)}\n\n`));
