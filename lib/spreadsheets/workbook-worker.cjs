// Runs on a thread of its own, outside any bundle: plain CommonJS. Takes WorkbookSheets (workbook.ts), gives back the bytes of the workbook.
const { parentPort, workerData } = require('node:worker_threads')
const writeXlsxFile = require('write-excel-file/node')

/** What one cell can hold in Excel. */
const cellLength = 32_767
const cut = '… (còn nữa, xem trên mạng)'

/** Without the characters that no XML may hold, which would make the whole file unreadable. */
const fitForXml = (text) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[^\P{Cc}\n\r\t]/gu, '')

const textCell = (raw) => {
  const value = fitForXml(raw)
  return {
    type: String,
    value: value.length > cellLength ? value.slice(0, cellLength - cut.length) + cut : value,
    // "@" is Excel's own format for text.
    format: '@',
    wrap: true,
    alignVertical: 'top',
  }
}

const cellOf = (value, money) => {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return { type: Number, value, format: money ? '#,##0 "đ"' : '0', alignVertical: 'top' }
  return textCell(value)
}

const write = (sheets) =>
  writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map(({ head }) => ({ ...textCell(head), fontWeight: 'bold', backgroundColor: '#E4EFE8' })),
        ...rows.map((row) => row.map((value, index) => cellOf(value, columns[index]?.money ?? false))),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()

void write(workerData).then((bytes) => {
  const copy = new Uint8Array(bytes)
  parentPort.postMessage(copy, [copy.buffer])
})
