import { impactGroupName, impactQuestionNames } from '@elevate/contracts/adverse-impact-words'
import type { CampaignReport, ReportSheet } from '@elevate/contracts/recruitment-reports'
import { organisationsAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { londonDay } from '../../london.ts'
import type { Cell } from '../../spreadsheets/table.ts'
import type { SheetToWrite } from '../../spreadsheets/write-csv.ts'
import { stateWords, turnWords } from '../applications/public.ts'
import { recordDone } from '../audit/public.ts'
import { reportOf } from './service.ts'

const sheets: Record<ReportSheet, (report: CampaignReport) => SheetToWrite> = {
  funnel: ({ funnel }) => ({
    name: 'How far applications came',
    headers: ['Step', 'Applications that came so far', 'Withdrew there'],
    rows: funnel.map(({ step, reached, withdrew }) => [capital(step), reached, withdrew]),
  }),
  times: ({ times }) => ({
    name: 'Days in each stage',
    headers: ['Stage', 'Left it', 'A quarter took up to', 'Half took up to', 'Three quarters took up to'],
    rows: times.map(({ state, left, days }): Cell[] => [
      stateWords[state],
      left,
      days?.lower ?? fewer,
      days?.median ?? fewer,
      days?.upper ?? fewer,
    ]),
  }),
  waiting: ({ waiting }) => ({
    name: 'What waits now',
    headers: ['Stage', 'Waits for', 'Applications', 'Oldest', 'Since', 'Days'],
    rows: waiting.map(({ state, turn, count, oldest }): Cell[] => [
      stateWords[state],
      turnWords[turn],
      count,
      oldest.reference,
      { date: londonDay(new Date(oldest.since)) },
      oldest.days,
    ]),
  }),
  'adverse-impact': ({ adverseImpact: { questions } }) => ({
    name: 'Adverse impact',
    headers: [
      'Question',
      'Group',
      'Step',
      'People',
      'Of those before, %',
      'Share of the highest rate, %',
      'Under four fifths',
      'Chance (exact test)',
    ],
    rows: questions.flatMap(({ question, groups, rates }) =>
      groups.flatMap(({ group, counts }) =>
        counts.map(({ step, people }): Cell[] => {
          const rate = rates.find((one) => one.group === group && one.step === step)
          return [
            impactQuestionNames[question],
            impactGroupName(question, group),
            capital(step),
            people,
            rate?.rate ?? '',
            rate?.ratio ?? '',
            rate ? yesOrNo(rate.isUnderFourFifths) : '',
            rate?.chance == null ? '' : Math.round(rate.chance * 1000) / 1000,
          ]
        }),
      ),
    ),
  }),
}

const fewer = 'fewer than 5'
const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** One part of the report; the same numbers are left out as on the page. Who took it is written down. */
export const reportSheet = (ctx: Context, campaignId: string, sheet: ReportSheet): Promise<SheetToWrite> =>
  ctx.transaction(async (tx, actor) => {
    const organisationIds = organisationsAs(actor, 'coordinator')
    const { campaign, report } = await reportOf(tx, { organisationIds, campaignId, now: ctx.now })
    await recordDone(tx, ctx, {
      action: 'campaign-report.exported',
      subjectKind: 'campaign',
      subjectId: campaignId,
      organisationId: campaign.organisationId,
      details: { sheet },
    })
    return sheets[sheet](report)
  })
