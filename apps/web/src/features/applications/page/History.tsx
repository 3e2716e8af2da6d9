import { moveNamed } from '@elevate/contracts/application-moves'
import type { Application } from '@elevate/contracts/applications'
import { formatInstant } from '../../../ui/dates.ts'
import { reasonWords, stepWords } from '../words.ts'

type Step = Application['steps'][number]

/** Every step with who, when and why. */
export function History({ application: { steps, name } }: { application: Application }) {
  if (steps.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">What happened</h2>
      <ol className="nhsuk-list nhsuk-list--border" reversed>
        {steps.toReversed().map((step) => (
          <li key={`${step.at} ${step.move}`}>
            <strong>{stepWords[step.move]}</strong>
            <br />
            <span className="app-reference">
              {formatInstant(step.at)}, {byWhom(step, name)}
            </span>
            {step.reason !== null && (
              <>
                <br />
                Reason: {reasonWords[step.reason]}
              </>
            )}
            {step.why !== '' && (
              <>
                <br />
                <span className="app-typed">{step.why}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Who is not known any more cannot be named; what only the system does is told as such. */
const byWhom = ({ byApplicant, byName, move }: Step, applicant: string): string => {
  if (byApplicant) return `by ${applicant}`
  if (byName !== null) return `by ${byName}`
  return moveNamed(move).by.includes('system')
    ? 'by itself, because a date had come'
    : 'by somebody who is not known any more'
}
