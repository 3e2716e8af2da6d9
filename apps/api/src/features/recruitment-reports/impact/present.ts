import { type AdverseImpact, type ImpactStep, impactSteps } from '@elevate/contracts/adverse-impact'
import { type MonitoringQuestion, monitoringQuestions } from '@elevate/contracts/monitoring'
import { chanceOf } from './exact-test.ts'
import { groupingsOf } from './grouping-rules.ts'
import type { KeptCount } from './queries.ts'
import { selectionRates } from './rate-rules.ts'
import type { ShownQuestion } from './rules.ts'

/** What was counted when the campaign was completed. */
export const presentImpact = (isOver: boolean, kept: readonly KeptCount[]): AdverseImpact => {
  if (!isOver) return { state: 'not-yet', questions: [] }
  const questions = monitoringQuestions.map((question) => {
    const shown = shownAgain(
      question,
      kept.filter((count) => count.question === question),
    )
    return { question, ...shown, rates: selectionRates(shown, chanceOf) }
  })
  const isAnyShown = questions.some(({ groups }) => groups.length > 0)
  return { state: isAnyShown ? 'shown' : 'too-few', questions: isAnyShown ? questions : [] }
}

/** In the order in which groups and steps were put together. */
const shownAgain = (question: MonitoringQuestion, kept: readonly KeptCount[]): ShownQuestion => {
  const order = groupingsOf(question).flatMap((groups) => groups.map(({ key }) => key))
  const keys = [...new Set(kept.map(({ group }) => group))].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const steps = impactSteps.filter((step) => kept.some((count) => count.step === step))
  const peopleAt = (group: string, step: ImpactStep): number =>
    kept.find((count) => count.group === group && count.step === step)?.people ?? 0
  return {
    steps,
    groups: keys.map((group) => ({ group, counts: steps.map((step) => ({ step, people: peopleAt(group, step) })) })),
  }
}
