import { createHash } from 'node:crypto'
import type { InterviewQuestions } from '@elevate/contracts/interview-slots'
import { isOver } from '../rules.ts'
import type { QuestionRow } from './queries.ts'

/** The list has no row of its own to count its changes, so its version is told by what stands in it: 24 bits. */
export const versionOf = (rows: readonly QuestionRow[]): number =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ question, criterionId }) => [question, criterionId])))
    .digest()
    .readUIntBE(0, 3)

type Shown = {
  rows: QuestionRow[]
  criteria: { id: string; text: string }[]
  campaign: Parameters<typeof isOver>[0]
}

export const presentQuestions = ({ rows, criteria, campaign }: Shown): InterviewQuestions => ({
  items: rows.map(({ id, question, criterionId }) => ({ id, question, criterionId })),
  criteria,
  version: versionOf(rows),
  can: { change: !isOver(campaign) },
})
