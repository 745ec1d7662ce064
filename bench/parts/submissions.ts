import { markedPdf } from '@/e2e/support/marked-pdf'
import { newTransactionId, type PracticeForm, practiceForm, submissionPath } from '@/e2e/support/practice-submission'
import { paperKeyOf } from '@/lib/submissions/definition'
import { type Answer, multipart, openBrowser, type Visitor } from './requests'
import { median, percentile, table } from './tables'

type Options = { site: string; plain: string; clients?: number; rounds?: number; seconds?: number }
type Way = { name: string; base: string; aim: string; once: (visitor: Visitor) => Promise<void> }

const file = markedPdf('practice', 200_000)

/** Whole submissions a second with one file of 200 kB, by each way they can come, beside a bare server that only stores the body. */
export async function measureSubmissions({ site, plain, clients = 4, rounds = 3, seconds = 8 }: Options): Promise<string> {
  const form = await practiceForm('1.001193')
  const ways: Way[] = [
    { name: 'máy chủ trần: ghi, băm, fsync', base: plain, aim: '', once: (visitor) => store(visitor, form) },
    { name: 'một lần gửi multipart', base: site, aim: '≥ 150/s, p95 ≤ 100 ms', once: (visitor) => submitAtOnce(visitor, form) },
    {
      name: 'giao thức UploadThing (lưu nháp, báo, hỏi, gửi tệp, nộp)',
      base: site,
      aim: '≥ 60/s',
      once: (visitor) => submitByUpload(visitor, form),
    },
  ]
  const seen = new Map(ways.map(({ name }) => [name, { rates: [] as number[], p95: [] as number[] }]))
  // Until the code in the hot path is compiled.
  for (const way of ways) await run(way, clients, 10)
  for (let round = 0; round < rounds; round++) {
    for (const way of ways) {
      const times = await run(way, clients, seconds)
      seen.get(way.name)!.rates.push(times.length / seconds)
      seen.get(way.name)!.p95.push(percentile(times, 0.95))
    }
  }
  const reference = median(seen.get(ways[0]!.name)!.rates)
  const rows = ways.map(({ name, aim }) => {
    const { rates, p95 } = seen.get(name)!
    return [name, median(rates).toFixed(0), median(p95).toFixed(0), (median(rates) / reference).toFixed(2), aim]
  })
  return table(['hồ sơ kèm một tệp 200 kB, 4 người gửi', 'hồ sơ/s', 'p95 ms', 'so với máy chủ trần', 'đích'], rows)
}

/** How long each of the submissions took that ended in time. */
async function run({ base, once }: Way, clients: number, seconds: number): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  const client = async () => {
    const visitor = openBrowser(base)
    while (performance.now() < end) {
      const before = performance.now()
      await once(visitor)
      if (performance.now() <= end) times.push(performance.now() - before)
    }
    visitor.close()
  }
  await Promise.all(Array.from({ length: clients }, client))
  return times
}

function wholeForm({ code, values, papers }: PracticeForm) {
  const fields = { ...values, procedure: code, intent: 'submit', transactionId: newTransactionId() }
  return multipart([...typed(fields), { name: papers[0]!, file, type: 'application/pdf' }])
}

function typed(fields: Record<string, string>) {
  return Object.entries(fields).map(([name, value]) => ({ name, value }))
}

async function store(visitor: Visitor, form: PracticeForm): Promise<void> {
  const { headers, body } = wholeForm(form)
  expectStatus(await visitor.send('POST', '/', headers, body), 201)
}

async function submitAtOnce(visitor: Visitor, form: PracticeForm): Promise<void> {
  const { headers, body } = wholeForm(form)
  expectStatus(await visitor.send('POST', submissionPath, headers, body), 201)
}

/** As the page does it: the form is saved as a draft, the file announced, asked for, sent, and the draft submitted. */
async function submitByUpload(visitor: Visitor, { code, values, papers }: PracticeForm): Promise<void> {
  const saving = multipart(typed({ ...values, procedure: code, intent: 'save' }))
  const saved = expectStatus(await visitor.send('POST', submissionPath, saving.headers, saving.body), 200)
  const cookie = String([saved.headers['set-cookie']].flat()[0]).split(';')[0]!
  const announcement = {
    input: { paperKey: paperKeyOf(papers[0]!) },
    files: [{ name: 'giay-to.pdf', size: file.length, type: 'application/pdf' }],
  }
  const announced = await visitor.send(
    'POST',
    '/api/uploadthing?actionType=upload&slug=paper',
    { 'content-type': 'application/json', cookie },
    Buffer.from(JSON.stringify(announcement)),
  )
  const [link] = JSON.parse(expectStatus(announced, 200).text) as { url: string }[]
  const { pathname, search } = new URL(link!.url)
  expectStatus(await visitor.send('HEAD', pathname + search), 200)
  const sending = multipart([{ name: 'file', file, type: 'application/pdf' }])
  expectStatus(await visitor.send('PUT', pathname + search, { ...sending.headers, range: 'bytes=0-' }, sending.body), 200)
  const submitting = multipart(typed({ procedure: code, intent: 'submit' }))
  expectStatus(await visitor.send('POST', submissionPath, { ...submitting.headers, cookie }, submitting.body), 201)
}

function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text.slice(0, 500)}`)
  return answer
}
