import type { ImpactStep, SelectionRate } from '@elevate/contracts/adverse-impact'
import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { CampaignReport, FunnelStep } from '@elevate/contracts/recruitment-reports'
import { daysFromToday } from '../../ui/dates.ts'
import { daysWords } from '../../ui/pictures/numbers.ts'
import { counted } from '../campaigns/words.ts'

export const stepWords: Record<FunnelStep, string> = {
  started: 'Started to apply',
  sent: 'Sent it',
  sifted: 'Looked at in the sift',
  shortlisted: 'Shortlisted',
  interviewed: 'Interviewed',
  offered: 'Offered a place',
  accepted: 'Accepted',
  appointed: 'Appointed',
}

/** A stage as the time in it is told. */
export const stageWords: Partial<Record<ApplicationState, string>> = {
  draft: 'Writing it',
  submitted: 'Until the sift begins',
  sift: 'In the sift',
  shortlisted: 'Until invited',
  interview: 'Until interviewed',
  interviewed: 'Until decided',
  reserve: 'On the reserve list',
  offered: 'Until the offer is answered',
  onboarding: 'Checks',
}

export const impactStepWords: Record<ImpactStep, string> = {
  applied: 'Applied',
  shortlisted: 'Shortlisted',
  interviewed: 'Interviewed',
  offered: 'Offered a place',
  appointed: 'Appointed',
}

const reachedAt = ({ funnel }: Pick<CampaignReport, 'funnel'>, wanted: FunnelStep): number =>
  funnel.find(({ step }) => step === wanted)?.reached ?? 0

/** "38 applied, 15 shortlisted, 6 appointed". */
export const funnelHeading = (report: Pick<CampaignReport, 'funnel'>): string => {
  const applied = reachedAt(report, 'sent')
  if (applied === 0) return 'Nobody has sent an application yet'
  const further = (['shortlisted', 'appointed'] as const)
    .map((step) => [reachedAt(report, step), step] as const)
    .filter(([reached]) => reached > 0)
    .map(([reached, step]) => `, ${reached} ${step}`)
  return `${applied} applied${further.join('')}`
}

/** "39% of those before", "39%, 2 withdrew". */
export const funnelNote = (
  { reached, withdrew }: { reached: number; withdrew: number },
  before: number | undefined,
): string | undefined => {
  const share = before ? `${Math.round((reached / before) * 100)}%` : undefined
  const left = withdrew > 0 ? `${withdrew} withdrew` : undefined
  // Both are said shortly, since they stand beside the step on a phone.
  if (share && left) return `${share}, ${left}`
  return share ? `${share} of those before` : left
}

/** "What takes longest: in the sift (half within 9.5 days)". */
export const timesHeading = ({ times }: Pick<CampaignReport, 'times'>): string => {
  const timed = times.flatMap(({ state, days }) => (days && state !== 'draft' ? [{ state, median: days.median }] : []))
  const [slowest] = timed.toSorted((one, other) => other.median - one.median)
  if (!slowest) return 'Too few have moved on to say how long each stage takes'
  const stage = stageWords[slowest.state] ?? ''
  return `What takes longest: ${stage.charAt(0).toLowerCase()}${stage.slice(1)} (half within ${daysWords(slowest.median)})`
}

/** Days as in the calendar, like everywhere else: the day before is one day ago at any hour. */
export const waitingHeading = ({ waiting }: Pick<CampaignReport, 'waiting'>, now: Date): string => {
  const all = waiting.reduce((sum, { count }) => sum + count, 0)
  const [oldest] = waiting
  if (!oldest) return 'Nothing is waiting'
  const verb = all === 1 ? 'is' : 'are'
  return `${counted(all, 'application')} ${verb} waiting, the oldest for ${counted(-daysFromToday(oldest.oldest.since, now), 'day')}`
}

export const placesHeading = ({ places: { wanted, appointed } }: Pick<CampaignReport, 'places'>): string =>
  `${appointed} of ${counted(wanted, 'place')} filled`

/** How often chance alone would make a difference as great: "2 times in 100". */
const oftenWords = (chance: number): string => {
  if (chance < 0.001) return 'less than once in 1,000 times'
  if (chance < 0.01) return 'less than once in 100 times'
  if (chance < 0.015) return 'about once in 100 times'
  return chance > 0.985 ? 'nearly always' : `about ${Math.round(chance * 100)} times in 100`
}

/** The usual line, and only a line. */
const seldom = 0.05

/** Chance alone, in words; never "proof". */
export const chanceWords = ({ chance }: Pick<SelectionRate, 'chance'>): string => {
  if (chance === null) return 'Highest rate'
  return `${chance < seldom ? 'Unlikely to be chance' : 'Could easily be chance'} (${oftenWords(chance)})`
}

export const chanceSentence = ({ chance }: Pick<SelectionRate, 'chance'>): string => {
  if (chance === null) return ''
  const verdict = chance < seldom ? 'This is unlikely to be chance' : 'This could easily be chance'
  return `${verdict}: chance alone would make such a difference ${oftenWords(chance)}.`
}

/** "Age: 23% to 63% shortlisted". */
export const ratesHeading = (name: string, rates: readonly Pick<SelectionRate, 'rate' | 'step'>[]): string => {
  const all = rates.map(({ rate }) => rate)
  const [lowest, highest] = [Math.min(...all), Math.max(...all)]
  const word = rates[0] ? impactStepWords[rates[0].step].toLowerCase() : ''
  return lowest === highest ? `${name}: ${lowest}% of each group ${word}` : `${name}: ${lowest}% to ${highest}% ${word}`
}

/** "In 2 of 8 questions a group was selected at less than four fifths of the highest rate". */
export const impactHeading = (questions: readonly { rates: readonly SelectionRate[] }[]): string => {
  const told = questions.filter(({ rates }) => rates.length > 0)
  if (told.length === 0) return 'Who applied, as far as it can be shown'
  const under = told.filter(({ rates }) => rates.some(({ isUnderFourFifths }) => isUnderFourFifths)).length
  const all = counted(told.length, 'question')
  if (under === 0) return `No group was selected at less than four fifths of the highest rate, in ${all}`
  return `In ${under} of ${all}, a group was selected at less than four fifths of the highest rate`
}
