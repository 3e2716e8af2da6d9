import { type MonitoringQuestion, monitoringQuestions, preferNotToSay } from '@elevate/contracts/monitoring'
import type { Db } from '@elevate/db/connect'
import { monitoringAnswers } from '@elevate/db/schema/monitoring'
import { countMonitoring } from '../../features/recruitment-reports/public.ts'
import type { AddedApplication } from './application.ts'
import type { DemoProgramme } from './campaign.ts'

/** An answer, and how many of fifteen who were shortlisted and of twenty-three others gave it. */
type Given = [answer: string | undefined, shortlisted: number, others: number]

/**
 * Uneven, so that the report of a decided campaign has something to tell: older people were shortlisted far less often,
 * carers somewhat less, everybody else about alike.
 */
const given: Record<MonitoringQuestion, Given[]> = {
  ageBand: [
    ['25-34', 3, 2],
    ['35-44', 4, 2],
    ['55-64', 3, 2],
    ['65-74', 4, 10],
    ['75-84', 1, 6],
    [preferNotToSay, 0, 1],
  ],
  ethnicCategory: [
    ['A', 9, 13],
    ['J', 3, 3],
    ['M', 2, 2],
    ['F', 1, 2],
    [preferNotToSay, 0, 2],
    [undefined, 0, 1],
  ],
  disability: [
    ['yes', 6, 8],
    ['no', 9, 13],
    [undefined, 0, 2],
  ],
  sex: [
    ['female', 9, 14],
    ['male', 6, 8],
    [preferNotToSay, 0, 1],
  ],
  genderSameAsAtBirth: [
    ['yes', 15, 21],
    ['no', 0, 1],
    [undefined, 0, 1],
  ],
  sexualOrientation: [
    ['1', 12, 18],
    ['2', 2, 2],
    [preferNotToSay, 1, 3],
  ],
  religion: [
    ['none', 7, 9],
    ['christian', 5, 10],
    ['muslim', 2, 2],
    ['sikh', 1, 1],
    [undefined, 0, 1],
  ],
  caring: [
    ['adult', 4, 9],
    ['child', 1, 4],
    ['no', 10, 10],
  ],
}

const inRow = (question: MonitoringQuestion, isShortlisted: boolean): (string | undefined)[] =>
  given[question].flatMap(([answer, shortlisted, others]) => Array(isShortlisted ? shortlisted : others).fill(answer))

const cameNoFurther = new Set(['submitted', 'sift', 'not-shortlisted', 'withdrawn'])

/** So that no two questions go by the same order, and the same people do not give all the rare answers. */
const strides = [1, 4, 7, 2, 11, 8, 13, 14]

const answersOf = (place: number, isShortlisted: boolean): Record<string, string> =>
  Object.fromEntries(
    monitoringQuestions.flatMap((question, at) => {
      const row = inRow(question, isShortlisted)
      const answer = row[(place * (strides[at] ?? 1) + at) % row.length]
      return answer === undefined ? [] : [[question, answer]]
    }),
  )

/** Answers for equality monitoring of everybody who sent an application, and the count of campaigns that are over. */
export const addMonitoring = async (
  tx: Db,
  { organisationId }: DemoProgramme,
  added: readonly AddedApplication[],
): Promise<void> => {
  const places = new Map<string, number>()
  const rows = added
    .filter(({ state }) => state !== 'draft')
    .map(({ id, campaign, state }) => {
      const isShortlisted = !cameNoFurther.has(state)
      const key = `${campaign.id} ${isShortlisted}`
      const place = places.get(key) ?? 0
      places.set(key, place + 1)
      return { applicationId: id, campaignId: campaign.id, organisationId, answers: answersOf(place, isShortlisted) }
    })
  if (rows.length > 0) await tx.insert(monitoringAnswers).values(rows)
  const over = added.filter(({ campaign }) => campaign.story.stage === 'completed').map(({ campaign }) => campaign.id)
  await countMonitoring(tx, [...new Set(over)])
}
