import type { Database } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { record } from '../../audit/public.ts'
import { findRound, type RoundRow } from '../rounds/queries.ts'
import { stepRefusal } from '../rules.ts'
import * as queries from './drawing-queries.ts'
import { mostAttempts } from './drawing-rules.ts'
import { keepDraw, openSeed } from './keep-draw.ts'
import { askEngine } from './off-loop.ts'
import { inputText, stampOf, takeSnapshot } from './snapshot.ts'
import type { DrawAnswer } from './tasks.ts'

/** A worker that has not been heard of for so long is gone, and another one begins again. */
const claimSeconds = 60
const heardOfEverySeconds = 15

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1_000)
const asWorker = <T>(deps: Deps, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(deps.database, 'system', (tx) => work(tx))

/** Makes every large draw that waits, or that a lost worker left, one after the other, on a connection of its own. */
export const doDrawings = async (deps: Deps): Promise<void> => {
  const patient = deps.database.patiently()
  try {
    await doWaiting(deps, patient)
  } finally {
    await patient.close()
  }
}

const doWaiting = async (deps: Deps, patient: Database): Promise<void> => {
  while (!deps.jobs.stopping.aborted) {
    const claim = newId()
    const now = deps.clock()
    const until = later(now, claimSeconds)
    const drawing = await asWorker(deps, (tx) => queries.claimDrawing(tx, { claim, now, until }))
    if (!drawing) return
    await makeDraw({ ...deps, patient }, { drawing, claim })
  }
}

/** Short statements go by the usual connections, so that a beat never waits behind a long one. */
type Patient = Deps & { patient: Database }
const atLeisure = <T>({ patient }: Patient, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(patient, 'system', (tx) => work(tx))

type Mine = { drawing: queries.DrawingRow; claim: string }

/** Ends the thread when the draw was stopped or taken over; a claim that is kept alive is not taken over. */
const makeDraw = async (deps: Patient, mine: Mine): Promise<void> => {
  const { drawing, claim } = mine
  if (drawing.attempts > mostAttempts) return endAs(deps, mine, 'failed')
  const stopping = new AbortController()
  const tell = async (to: Parameters<typeof queries.goOnDrawing>[2]): Promise<void> => {
    const claimedUntil = later(deps.clock(), claimSeconds)
    const isMine = await asWorker(deps, (tx) =>
      queries.goOnDrawing(tx, { id: drawing.id, claim }, { claimedUntil, ...to }),
    )
    if (!isMine) stopping.abort()
  }
  // A beat that fails is made good by the next one; without any the claim runs out, as it should.
  const beat = setInterval(() => void tell({}).catch(() => undefined), heardOfEverySeconds * 1_000)
  try {
    const read = await readRound(deps, drawing)
    if (!read) return await endAs(deps, mine, 'cancelled')
    await tell({ step: 'drawing' })
    const task = { kind: 'draw', input: read.input, people: read.people } as const
    const answer = await askEngine(task, {
      signal: stopping.signal,
      onStep: (step) => void tell({ step }).catch(() => undefined),
    })
    await tell({ step: 'saving' })
    await save(deps, mine, { ...read, answer })
  } catch (error) {
    if (!stopping.signal.aborted) throw error
  } finally {
    clearInterval(beat)
  }
}

const endAs = (deps: Deps, { drawing, claim }: Mine, state: 'failed' | 'cancelled'): Promise<void> =>
  asWorker(deps, async (tx) => {
    await queries.goOnDrawing(tx, { id: drawing.id, claim }, { state, endedAt: deps.clock() })
  })

type Read = { stamp: string; seed: string; input: string; people: readonly string[] }

/** Everything that the draw rests on, as of now; undefined where the round is over or too few take part. */
const readRound = (deps: Patient, drawing: queries.DrawingRow): Promise<Read | undefined> =>
  atLeisure(deps, async (tx) => {
    const round = await findRound(tx, drawing.roundId)
    if (!round || stepRefusal(round.state, 'drawn')) return undefined
    const now = deps.clock()
    const asked = { round, today: londonDay(now) }
    const stamp = await stampOf(tx, asked)
    const snapshot = await takeSnapshot(tx, asked)
    if (snapshot.ids.length < 2) return undefined
    const seed = await openSeed(tx, round, now)
    return { stamp, seed, input: inputText(snapshot, { ...drawing.wishes, seed }), people: snapshot.ids }
  })

/** One result however many workers have it: the claim is ended in the transaction that keeps the draw. */
const save = (deps: Patient, { drawing, claim }: Mine, kept: Read & { answer: DrawAnswer }): Promise<void> =>
  atLeisure(deps, async (tx) => {
    const now = deps.clock()
    const round = await findRound(tx, drawing.roundId, 'update')
    const isOpen = round !== undefined && stepRefusal(round.state, 'drawn') === undefined
    const state = isOpen ? 'done' : 'cancelled'
    const isMine = await queries.goOnDrawing(tx, { id: drawing.id, claim }, { state, endedAt: now })
    if (isMine && isOpen) await keepAndRecord(tx, round, { drawing, kept, now })
  })

type Keeping = { drawing: queries.DrawingRow; kept: Read & { answer: DrawAnswer }; now: Date }

const keepAndRecord = async (tx: Tx, round: RoundRow, { drawing, kept, now }: Keeping): Promise<void> => {
  const row = await keepDraw(tx, round, { kept, drawn: { at: now, by: drawing.requestedBy } })
  await queries.noteDraw(tx, drawing.id, row.id)
  await record(tx, {
    actorId: drawing.requestedBy,
    action: 'coffee-round.drawn',
    subjectKind: 'coffee-round',
    subjectId: round.id,
    organisationId: round.organisationId,
    details: { drawId: row.id, seed: kept.seed, drawingId: drawing.id },
  })
}
