import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { actions, doneOf, type Fields, memoryOf, otherwiseOf, type Stage } from './support/access-actions'
import { expect, test } from './support/fixtures'
import { makePractice } from './support/practice'
import { deskViewer, isSignedIn, makeViewers, type Viewer, viewers } from './support/viewers'

let stage: Stage
let cookies: Record<Viewer, string>
const ids = new Map<string, string>()

test.beforeAll(async () => {
  const mine = await makePractice(deskViewer)
  const officer = await deskViewer(mine.unitId)
  cookies = await makeViewers(mine, await makePractice(deskViewer), officer)
  stage = { mine, officer }
  // What a browser is given in the page of the form.
  const manifest = JSON.parse(readFileSync(join(env().NEXT_DIST_DIR, 'server/server-reference-manifest.json'), 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string }>
  }
  for (const [id, { filename, exportedName }] of Object.entries(manifest.node)) ids.set(`${filename}#${exportedName}`, id)
})

test('every action has its row', () => {
  const frozen = JSON.parse(readFileSync('lib/action/frozen-actions.json', 'utf8')) as string[]
  expect(Object.keys(actions).toSorted()).toEqual(frozen.toSorted())
})

for (const [name, row] of Object.entries(actions)) {
  test(`${name} is done for whoever may, and for nobody else`, async ({ baseURL }) => {
    const url = baseURL! + row.page(stage)
    const fields = await row.fields(stage)
    const before = await memoryOf(stage)
    // Signing out ends one's own session and practice takes its roles away, which the other tests need.
    const spared = /#(signOut|startPractice)Action$/.test(name)
    const others = viewers.filter((viewer) => !row.may.includes(viewer) && !(spared && isSignedIn(viewer)))
    const isPublic = row.may.length === 0 && !name.endsWith('#endOwnSessionAction')
    const answers = await Promise.all(others.map(async (viewer) => ({ viewer, answer: await call(url, name, fields, viewer) })))
    for (const { viewer, answer } of answers) {
      expect.soft(answer, `${viewer} is answered`).toMatch(isSignedIn(viewer) || isPublic ? otherwiseOf(row) : /"code":"unauthenticated"/)
      // What was typed comes back, and nothing else.
      expect.soft(answer.replace(/"values":.*/, ''), `${viewer} learns nothing`).not.toContain(stage.mine.mark)
    }
    expect(await memoryOf(stage), 'nothing has changed').toBe(before)
    const [doer] = row.may
    if (doer) expect(await call(url, name, fields, doer), `${doer} may`).toMatch(doneOf(row))
  })
}

test('an action called from another site does nothing, also with the right session', async ({ baseURL }) => {
  const row = actions['lib/dossiers/actions.ts#receiveAction']!
  const fields = await row.fields(stage)
  const before = await memoryOf(stage)
  const answer = await call(baseURL! + row.page(stage), 'lib/dossiers/actions.ts#receiveAction', fields, 'officer', {
    'sec-fetch-site': 'cross-site',
  })
  expect(answer).toMatch(/"code":"forbidden"/)
  expect(await memoryOf(stage)).toBe(before)
})

/** Calls an action as the script of its page does. Answers what came back, or where it leads on. */
async function call(url: string, name: string, fields: Fields, viewer: Viewer, headers: Record<string, string> = {}): Promise<string> {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(`_1_${field}`, String(one))
  // The arguments: no earlier answer, and the form that follows under the number 1.
  body.set('0', '[null,"$K1"]')
  const answer = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: {
      'next-action': ids.get(name)!,
      accept: 'text/x-component',
      origin: new URL(url).origin,
      'sec-fetch-site': 'same-origin',
      cookie: cookies[viewer],
      ...headers,
    },
  })
  const leadsTo = answer.headers.get('x-action-redirect')
  if (leadsTo) return leadsTo
  // The answer itself; what follows is the page drawn anew, for which the routes have their own test.
  return /^1:.*$/m.exec(await answer.text())?.[0] ?? `status ${answer.status}`
}
