/** What an ordinary form may weigh; Next refuses actions above 1 MB itself. */
const ordinaryBytes = 1024 * 1024
const minutes = 60_000

/** Routes that stream files to the disk and check sizes themselves. */
const streaming = /^\/(api\/ingest\/[^/]+|(nop-ho-so|phan-anh)\/gui\/v\d+|can-bo\/(tep|thu-tuc\/nhap\/tep))\/?$/
const streamingBytes = 220 * 1024 * 1024

/** How much a request to this path may send, and how long it may take to. */
export function bodyLimits(path: string): { bytes: number; milliseconds: number } {
  // A photo of 5 MB at 100 kbit/s takes seven minutes.
  return streaming.test(path) ? { bytes: streamingBytes, milliseconds: 30 * minutes } : { bytes: ordinaryBytes, milliseconds: minutes }
}
