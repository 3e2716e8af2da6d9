import type { Correction, CorrectionInList, MyCorrection } from '@elevate/contracts/corrections'
import type { Actor } from '../../actor.ts'
import { canAnswer } from './policy.ts'
import type { CorrectionRow } from './queries.ts'

const fieldsOf = (row: CorrectionRow) => ({
  id: row.id,
  subject: row.subject,
  state: row.state,
  askedAt: row.askedAt.toISOString(),
  dueOn: row.dueOn,
  decidedAt: row.decidedAt?.toISOString() ?? null,
})

export const presentMine = (row: CorrectionRow): MyCorrection => ({
  ...fieldsOf(row),
  words: row.words,
  answer: row.answer,
})

export const presentListed = (row: CorrectionRow): CorrectionInList => ({
  ...fieldsOf(row),
  person: { id: row.personId, name: row.name },
  wasAskedByPerson: row.askedBy === row.personId,
})

export const presentCorrection = (actor: Actor, row: CorrectionRow): Correction => ({
  ...presentListed(row),
  words: row.words,
  answer: row.answer,
  can: { decide: row.state === 'asked' && canAnswer(actor, row) },
})
