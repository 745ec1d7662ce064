import 'server-only'

const longestMs = 120_000
/** A booklet of 300 pages takes about 300 MB; whatever wants more ends here, not with the process. */
const memoryMb = 1024

// Not imported: the bundler would take the file that the thread runs into its own world, where it finds nothing of its own.
const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')

/** Runs a CommonJS file on a thread that ends with it, and gives back the bytes it posts, so that the process goes on answering meanwhile. */
export function runThread(file: string, data: unknown, limitMs = longestMs): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Thread(file, {
      workerData: data,
      // The flags of the server's own process are not for it.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    const late = setTimeout(() => void worker.terminate(), limitMs)
    late.unref()
    worker.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('a thread ended early'))
    })
  })
}
