import type { ImpactStep, QuestionImpact, SelectionRate } from '@elevate/contracts/adverse-impact'
import { impactGroupName, impactQuestionNames } from '@elevate/contracts/adverse-impact-words'
import { BarPicture } from '../../ui/pictures/BarPicture.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { chanceWords, impactStepWords } from './words.ts'

/** One question: who applied, and for each step how often each group was selected. */
export function QuestionRates({ impact }: { impact: QuestionImpact }) {
  const { question, groups, steps, rates } = impact
  const name = impactQuestionNames[question]
  const groupName = (group: string) => impactGroupName(question, group)
  if (rates.length === 0) {
    return (
      <>
        <BarPicture
          bars={groups.map(({ group, counts }) => ({
            key: group,
            label: groupName(group),
            count: counts[0]?.people ?? null,
          }))}
          counts="People who applied"
          heading={`${name}: who applied`}
          of="Group"
        />
        <p>Too few came further to show more of it.</p>
      </>
    )
  }
  return (
    <>
      {steps.slice(1).map((step) => (
        <StepRates
          groupName={groupName}
          key={step}
          name={name}
          rates={rates.filter((rate) => rate.step === step)}
          step={step}
        />
      ))}
    </>
  )
}

type StepRatesProps = {
  name: string
  step: ImpactStep
  rates: readonly SelectionRate[]
  groupName: (group: string) => string
}

function StepRates({ name, step, rates, groupName }: StepRatesProps) {
  const word = impactStepWords[step].toLowerCase()
  const heading = `${name}: ${rates.map(({ group, rate }) => `${groupName(group)} ${rate}%`).join(', ')} ${word}`
  const columns: Column<SelectionRate>[] = [
    { key: 'group', heading: 'Group', cell: ({ group }) => groupName(group) },
    { key: 'of', heading: 'Before', isNumber: true, cell: ({ of }) => of },
    { key: 'selected', heading: impactStepWords[step], isNumber: true, cell: ({ selected }) => selected },
    { key: 'rate', heading: 'Rate', isNumber: true, cell: ({ rate }) => `${rate}%` },
    {
      key: 'ratio',
      heading: 'Of the highest rate',
      isNumber: true,
      cell: ({ ratio, isUnderFourFifths }) => (
        <>
          {ratio}%{isUnderFourFifths && <strong className="app-impact__flag">under four fifths</strong>}
        </>
      ),
    },
    { key: 'chance', heading: 'Chance', cell: chanceWords },
  ]
  return (
    <>
      <BarPicture
        bars={rates.map(({ group, rate, selected, of }) => ({
          key: group,
          label: groupName(group),
          count: rate,
          note: `per cent; ${selected} of ${of}`,
        }))}
        counts="Rate in per cent"
        heading={heading}
        of="Group"
      />
      <StackingTable
        caption={`${name}, ${word}: rates set beside the highest`}
        columns={columns}
        rowKey={({ group }) => group}
        rows={rates}
      />
    </>
  )
}
