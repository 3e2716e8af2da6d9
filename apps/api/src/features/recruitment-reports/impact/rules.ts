import { type ImpactStep, impactSteps } from '@elevate/contracts/adverse-impact'
import type { MonitoringQuestion } from '@elevate/contracts/monitoring'
import { type Group, groupingsOf } from './grouping-rules.ts'

/** Fewer than so many people could be told from a number. */
export const fewestShown = 5

/** How many gave an answer and came exactly so far. */
export type Counted = { code: string; reached: ImpactStep; people: number }

export type ShownGroup = { group: string; counts: { step: ImpactStep; people: number }[] }
export type ShownQuestion = { steps: ImpactStep[]; groups: ShownGroup[] }

/** Choices of steps, the most first: everybody who applied is always among them. */
const stepChoices: ImpactStep[][] = [
  ['applied', 'shortlisted', 'interviewed', 'offered', 'appointed'],
  ['applied', 'shortlisted', 'interviewed', 'appointed'],
  ['applied', 'shortlisted', 'interviewed'],
  ['applied', 'shortlisted', 'appointed'],
  ['applied', 'shortlisted'],
  ['applied', 'interviewed'],
  ['applied', 'appointed'],
  ['applied'],
]

/**
 * What may be shown of the answers to one question; undefined for nothing at all.
 *
 * Everybody stands in one group and came to one last step that is shown. Each such cell, group by last step, must hold
 * five people or more. All numbers on the page are sums of these cells, and so is every number that adding and
 * subtracting them makes: none can fall under five. Which groups and steps are tried, and in which order, is fixed.
 */
export const shownQuestion = (question: MonitoringQuestion, counted: readonly Counted[]): ShownQuestion | undefined => {
  for (const steps of stepChoices) {
    for (const groups of groupingsOf(question)) {
      const cells = groups.map((group) => cellsOf(group, steps, counted))
      if (cells.every((ofGroup) => ofGroup.every((people) => people >= fewestShown))) {
        return {
          steps,
          groups: groups.map((group, at) => ({ group: group.key, counts: sums(steps, cells[at] ?? []) })),
        }
      }
    }
  }
  return undefined
}

/** By the last of these steps that they came to. */
const cellsOf = (group: Group, steps: readonly ImpactStep[], counted: readonly Counted[]): number[] => {
  const mine = counted.filter(({ code }) => group.codes.includes(code))
  return steps.map((step) =>
    mine.reduce((sum, { reached, people }) => sum + (lastOf(steps, reached) === step ? people : 0), 0),
  )
}

const lastOf = (steps: readonly ImpactStep[], reached: ImpactStep): ImpactStep | undefined =>
  steps.findLast((step) => impactSteps.indexOf(step) <= impactSteps.indexOf(reached))

/** Who came to a later step also came to those before. */
const sums = (steps: readonly ImpactStep[], cells: readonly number[]): ShownGroup['counts'] =>
  steps.map((step, at) => ({ step, people: cells.slice(at).reduce((sum, people) => sum + people, 0) }))
