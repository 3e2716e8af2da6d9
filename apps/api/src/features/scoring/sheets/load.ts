import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { onPanel } from '../on-panel.ts'
import { type CandidateRow, candidatesOf, lockCandidate, lockOfStage, type PanelRow } from '../panel-queries.ts'
import { refuseIf } from '../refusals.ts'

export type AskedCandidate = { campaignId: string; candidateNumber: number; stage: ScoringStage }
export type LoadedCandidate = {
  asked: AskedCandidate
  personId: string
  panel: PanelRow
  row: CandidateRow
  isClosed: boolean
}

type Lock = { lock?: 'share' }

/** A candidate as this scorer may meet them; 404 for whoever is no candidate of this stage. */
export const loadCandidate = async (
  tx: Tx,
  actor: Actor,
  { lock, ...asked }: AskedCandidate & Lock,
): Promise<LoadedCandidate> => {
  const { campaignId, stage, candidateNumber } = asked
  const panel = await onPanel(tx, actor, { campaignId, ...(lock ? { lock } : {}) })
  const mine = { campaignId, stage, personId: actor.personId }
  const find = async () => (await candidatesOf(tx, mine, candidateNumber))[0]
  const found = await find()
  if (!found) throw notFound('This candidate')
  if (lock) await asSystem(tx, () => lockCandidate(tx, found.applicationId))
  const row = lock ? await find() : found
  if (!row) throw notFound('This candidate')
  const isClosed = (await lockOfStage(tx, campaignId, stage)) !== undefined
  return { asked, personId: actor.personId, panel, row, isClosed }
}

/** The same to write something about them: locked, in a stage that is not closed, while they are being scored. */
export const loadToScore = async (tx: Tx, actor: Actor, asked: AskedCandidate): Promise<LoadedCandidate> => {
  const loaded = await loadCandidate(tx, actor, { ...asked, lock: 'share' })
  refuseIf(loaded.isClosed ? 'scoring-closed' : undefined)
  refuseIf(loaded.row.isBeingScored ? undefined : 'not-in-this-stage')
  return loaded
}
