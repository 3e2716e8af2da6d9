import type { QuestionImpact, SelectionRate } from '@elevate/contracts/adverse-impact'
import { impactGroupName, impactQuestionNames } from '@elevate/contracts/adverse-impact-words'
import { BarPicture } from '../../ui/pictures/BarPicture.tsx'
import { RatePicture } from './RatePicture.tsx'
import { chanceSentence, ratesHeading } from './words.ts'

/** One question: for each step how often each group was selected, or who applied where no more can be shown. */
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
  return steps.slice(1).map((step) => {
    const ofStep = rates.filter((rate) => rate.step === step)
    return (
      <div className="app-impact__step" key={step}>
        <RatePicture groupName={groupName} heading={ratesHeading(name, ofStep)} rates={ofStep} />
        <Flags groupName={groupName} rates={ofStep} />
      </div>
    )
  })
}

type FlagsProps = { rates: readonly SelectionRate[]; groupName: (group: string) => string }

/** In words beside the picture, since this is what the page is read for. */
function Flags({ rates, groupName }: FlagsProps) {
  const under = rates.filter(({ isUnderFourFifths }) => isUnderFourFifths)
  if (under.length === 0) return <p>No group is under four fifths of the highest rate.</p>
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {under.map((rate) => (
        <li key={rate.group}>
          <strong>{groupName(rate.group)}</strong>: {rate.ratio}% of the highest rate, which is under four fifths.{' '}
          {chanceSentence(rate)}
        </li>
      ))}
    </ul>
  )
}
