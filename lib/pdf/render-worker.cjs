// Runs on a thread of its own, outside any bundle: plain CommonJS. Takes a PdfDocument (document.ts), gives back the bytes.
const { createRequire } = require('node:module')
const { parentPort, workerData } = require('node:worker_threads')
const path = require('node:path')
const pdfmake = require('pdfmake')

const fonts = path.dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'))
const face = (name) => path.join(fonts, name, `NotoSans_${name}.ttf`)
pdfmake.setFonts({ NotoSans: { normal: face('400Regular'), bold: face('700Bold'), italics: face('400Regular_Italic') } })
const thin = () => 0.5
const gap = () => 3
pdfmake.addTableLayouts({
  thinGrid: { hLineWidth: thin, vLineWidth: thin, paddingLeft: gap, paddingRight: gap, paddingTop: () => 2, paddingBottom: () => 2 },
})
// The font would take "ị" apart into "i" and a dot, whose letters are then copied and read out wrong. Given as a feature of the text it would cost a
// tenfold of time, since pdfkit then keeps no word it has laid out.
const pdfkit = createRequire(require.resolve('pdfmake')).resolve('pdfkit')
const fontkit = createRequire(pdfkit)('fontkit')
const fontClass = Object.getPrototypeOf(fontkit.openSync(face('400Regular')))
const { layout } = fontClass
fontClass.layout = function (text, features, ...rest) {
  return layout.call(this, text, features ?? { ccmp: false }, ...rest)
}
// A text from outside may name an address or a file; nothing but the fonts is ever read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((file) => file.startsWith(fonts + path.sep))

const points = (millimetres) => (millimetres * 72) / 25.4
/** What the font has no letter for, in letters that it has. A word longer than a line is broken here: breaking 40,000 letters itself takes pdfmake a minute. */
const spelled = { '≥': '>=', '≤': '<=', '→': '->', '☐': '[ ]', '☑': '[x]', '✓': 'x' }
const spell = (value) => {
  if (typeof value === 'string')
    return value
      .normalize('NFC')
      .replace(/[≥≤→☐☑✓]/g, (sign) => spelled[sign])
      .replace(/[\p{Co}\p{Cf}]/gu, '')
      .replace(/\S{120}/gu, '$& ')
  if (Array.isArray(value)) return value.map(spell)
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'svg' || key === 'link' ? item : spell(item)]))
  }
  return value
}

async function render({ title, author, madeAt, page, landscape, margins, letters, runningHead, foot, content, styles }) {
  const [left, top, right, bottom] = margins.map(points)
  const small = Math.max(8, letters * 0.8)
  const definition = {
    info: { title, author, creator: author, producer: 'pdfmake', creationDate: madeAt, modDate: madeAt },
    language: 'vi',
    displayTitle: true,
    version: '1.7',
    pageSize: page,
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: 'NotoSans', fontSize: letters, lineHeight: 1.15, color: '#1b1b1b' },
    styles: styles ?? {},
    header: (current) =>
      runningHead && current > 1
        ? { text: spell(runningHead), fontSize: small, color: '#4a4a4a', margin: [left, top / 2 - small / 2, right, 0] }
        : null,
    footer: (current, total) => ({
      columns: [
        { text: spell(foot ?? ''), width: '*' },
        { text: `Trang ${current}/${total}`, width: 'auto' },
      ],
      fontSize: small,
      color: '#4a4a4a',
      margin: [left, bottom / 2 - small / 2, right, 0],
    }),
    content: spell(content),
  }
  return pdfmake.createPdf(definition).getBuffer()
}

void render(workerData).then((bytes) => {
  const copy = new Uint8Array(bytes)
  parentPort.postMessage(copy, [copy.buffer])
})
