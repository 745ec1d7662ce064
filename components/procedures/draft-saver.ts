import type { ActionAnswer } from '@/lib/action/answer'
import type { DraftProblem } from '@/lib/procedures/draft-problems'

export type SaveState =
  | { kind: 'saved'; at?: string }
  | { kind: 'typing' }
  | { kind: 'saving' }
  /** Tried again by itself. */
  | { kind: 'retrying' }
  /** Waits for the person: something cannot be read, or somebody else saved meanwhile. */
  | { kind: 'refused'; code: string; message: string; errors: Record<string, string> }

type Stored = { revision: number; at: string; problems: DraftProblem[] }

const waitMs = 1_200
const longestRetryMs = 30_000

/** Saves a form as it is typed: one save at a time, the newest text last, and again when the link fails. */
export class DraftSaver {
  revision: number
  readonly #send: (form: FormData) => Promise<ActionAnswer<Stored>>
  readonly #read: () => FormData | null
  readonly #tell: (state: SaveState, stored?: Stored) => void
  /** Counts what was typed, so that what comes in during a save is saved after it. */
  #typed = 0
  #stored = 0
  #failures = 0
  #running: Promise<boolean> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    revision: number,
    send: (form: FormData) => Promise<ActionAnswer<Stored>>,
    read: () => FormData | null,
    tell: (state: SaveState, stored?: Stored) => void,
  ) {
    this.revision = revision
    this.#send = send
    this.#read = read
    this.#tell = tell
  }

  get isDirty(): boolean {
    return this.#stored !== this.#typed
  }

  /** Something was typed. */
  note(): void {
    this.#typed += 1
    this.#later(waitMs)
    this.#tell({ kind: 'typing' })
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** Saves now what is not saved yet. False: it could not be. */
  async save(): Promise<boolean> {
    this.stop()
    while (this.#running) await this.#running
    if (!this.isDirty) return true
    this.#running = this.#saveOnce()
    const done = await this.#running
    this.#running = null
    return done
  }

  async #saveOnce(): Promise<boolean> {
    const form = this.#read()
    if (!form) return false
    const mark = this.#typed
    form.set('revision', String(this.revision))
    this.#tell({ kind: 'saving' })
    try {
      const answer = await this.#send(form)
      this.#failures = 0
      if (!answer.ok) {
        this.#tell({ kind: 'refused', code: answer.code, message: answer.message, errors: answer.fieldErrors ?? {} })
        return false
      }
      this.revision = answer.data.revision
      this.#stored = mark
      this.#tell(this.isDirty ? { kind: 'typing' } : { kind: 'saved', at: answer.data.at }, answer.data)
      return true
    } catch {
      this.#failures += 1
      this.#tell({ kind: 'retrying' })
      this.#later(Math.min(waitMs * 2 ** this.#failures, longestRetryMs))
      return false
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), ms)
  }
}
