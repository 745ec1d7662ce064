// Runs beside the worker with little memory of its own: a sheet that claims a cell in the last row of the last column ends this thread and nothing else.
const { parentPort, workerData } = require('node:worker_threads')
const { readSheet } = require('read-excel-file/node')

readSheet(Buffer.from(workerData), 1, { parseNumber: (text) => text }).then(
  (rows) => {
    const text = (cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))
    parentPort.postMessage({ rows: rows.map((row) => row.map(text)) }, [])
  },
  (error) => parentPort.postMessage({ error: String(error) }, []),
)
