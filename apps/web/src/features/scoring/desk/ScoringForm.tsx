import type { Candidate } from '@elevate/contracts/scoring-panel'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { AutosaveNote } from '../../../forms/autosave/AutosaveNote.tsx'
import { ErrorSummary } from '../../../forms/ErrorSummary.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { Button } from '../../../ui/Button.tsx'
import { candidatePage } from '../addresses.ts'
import { askedOf } from '../queries.ts'
import { CriterionFields } from './CriterionFields.tsx'
import { Reading, ReadingFrame } from './Desk.tsx'
import { ShownScores } from './ShownScores.tsx'
import { needsEvidence } from './score-values.ts'
import { useScoring } from './use-scoring.ts'
import '../../../styles/scoring.scss'

/**
 * Answers beside the criteria on a desk. On a phone one after the other: first the answers, then criterion after
 * criterion; once something is missing all of it, so that the summary of what to put right leads there.
 */
export function ScoringForm({ candidate }: { candidate: Candidate }) {
  const { draft, form } = useScoring(candidate)
  const { criteria } = candidate
  const [step, setStep] = useState(0)
  const steps = { step, setStep, last: criteria.length + 1 }
  return (
    <form className={`app-desk${form.failures > 0 ? ' app-desk--whole' : ''}`} noValidate onSubmit={form.submit}>
      <ErrorSummary errors={form.errors} failures={form.failures} trouble={form.trouble} />
      <Part at={0} name="What they wrote" steps={steps}>
        <ReadingFrame candidate={candidate} />
      </Part>
      <div className="app-desk__doing">
        <AutosaveNote draft={draft} show={(values) => <ShownScores criteria={criteria} values={values} />} />
        {criteria.map((criterion, index) => (
          <Part at={index + 1} key={criterion.id} name={`Criterion ${index + 1} of ${criteria.length}`} steps={steps}>
            <details className="nhsuk-details app-desk__again">
              <summary className="nhsuk-details__summary">
                <span className="nhsuk-details__summary-text">Read again what they wrote</span>
              </summary>
              <div className="nhsuk-details__text">
                <Reading candidate={candidate} />
              </div>
            </details>
            <CriterionFields
              criterion={criterion}
              form={form}
              isEvidenceNeeded={needsEvidence(form.values, criterion.id)}
              number={`Criterion ${index + 1} of ${criteria.length}`}
            />
          </Part>
        ))}
        <Part at={steps.last} name="Give your scores" steps={steps}>
          <h2 className="nhsuk-heading-m">Give your scores</h2>
          <LongTextField
            field={form.field('note')}
            hint="The panel reads it once they have given their own scores. The candidate can ask to see it."
            label="A note, if you want to add one"
            rows={3}
          />
          <p>Once you have given your scores they stay as they are, and you see those of the others.</p>
          <Button busy={form.isBusy && 'Giving your scores'} type="submit">
            Give your scores
          </Button>
          <p>
            <Link to={candidatePage(askedOf(candidate), '/conflict')}>I know this candidate after all</Link>
          </p>
        </Part>
      </div>
    </form>
  )
}

type Steps = { step: number; setStep: (step: number) => void; last: number }
type PartProps = { at: number; name: string; steps: Steps; children: ReactNode }

function Part({ at, name, steps: { step, setStep, last }, children }: PartProps) {
  const part = useRef<HTMLElement>(null)
  const isCurrent = at === step
  const wasCurrent = useRef(isCurrent)
  useEffect(() => {
    if (isCurrent && !wasCurrent.current) {
      part.current?.scrollIntoView()
      part.current?.focus({ preventScroll: true })
    }
    wasCurrent.current = isCurrent
  }, [isCurrent])
  return (
    <section
      aria-label={name}
      className={`app-desk__part${isCurrent ? ' app-desk__part--current' : ''}`}
      ref={part}
      tabIndex={-1}
    >
      {children}
      <div className="app-actions app-desk__steps">
        {at < last && (
          <Button onClick={() => setStep(at + 1)}>
            {at === 0 ? 'Start scoring' : at === last - 1 ? 'Go on to give your scores' : 'Next criterion'}
          </Button>
        )}
        {at > 0 && (
          <Button look="secondary" onClick={() => setStep(at - 1)}>
            Back
          </Button>
        )}
      </div>
    </section>
  )
}
