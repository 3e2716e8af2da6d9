import type { AdverseImpact, QuestionImpact } from '@elevate/contracts/adverse-impact'
import { impactQuestionNames } from '@elevate/contracts/adverse-impact-words'
import { QuestionRates } from './QuestionRates.tsx'
import { impactHeading } from './words.ts'

/** Whether some groups were selected less often than others, as far as numbers can say so without telling of anybody. */
export function ImpactSection({ impact }: { impact: AdverseImpact }) {
  return (
    <section aria-labelledby="adverse-impact" className="app-impact">
      <h2 className="nhsuk-heading-l" id="adverse-impact">
        Was it fair to all groups?
      </h2>
      <WhatItIsFor />
      {impact.state === 'not-yet' && (
        <p className="nhsuk-inset-text">
          Equality answers are counted once, when the campaign is completed. Until then nothing is shown: figures that
          change from day to day would tell who was decided on in between.
        </p>
      )}
      {impact.state === 'too-few' && (
        <p className="nhsuk-inset-text">
          Too few people answered to show anything: each group that is shown has at least 5 people at each step, and so
          has everybody who is not in it.
        </p>
      )}
      {impact.state === 'shown' && <Shown questions={impact.questions} />}
    </section>
  )
}

function WhatItIsFor() {
  return (
    <>
      <p>
        This is for looking at how you recruit: where you advertise, what you ask for, how you score. It is never used
        to decide about a person. Only coordinators of your organisation see it. Nobody, not even the system’s
        administrators, can read what one person answered.
      </p>
      <p>Small numbers say little: a difference of two or three people is seldom more than chance.</p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">How to read it, and what is left out</span>
        </summary>
        <div className="nhsuk-details__text">
          <p>
            The rate is the share of those at the step before who were selected. Where a group’s rate is less than four
            fifths of the highest one, it is worth asking why. That is a rule of thumb and says nothing about the
            reason.
          </p>
          <p>
            “Could easily be chance” means that a difference as great as this would often come about although both
            groups were treated alike. “Unlikely to be chance” means that it would seldom do so. Small numbers say
            little either way, and neither is a proof.
          </p>
          <p>
            No number under 5 is shown, and none from which such a number could be worked out. So groups are put
            together, steps are left out, and the figures stay as they were counted when the campaign was completed.
            People who withdrew count up to the step they reached.
          </p>
        </div>
      </details>
    </>
  )
}

function Shown({ questions }: { questions: QuestionImpact[] }) {
  const shown = questions.filter(({ groups }) => groups.length > 0)
  const hidden = questions.filter(({ groups }) => groups.length === 0)
  return (
    <>
      <h2 className="nhsuk-heading-m">{impactHeading(shown)}</h2>
      {shown.map((question) => (
        <QuestionRates key={question.question} impact={question} />
      ))}
      {hidden.length > 0 && (
        <p>
          Not shown, because too few people differ:{' '}
          {hidden.map(({ question }) => impactQuestionNames[question].toLowerCase()).join(', ')}.
        </p>
      )}
    </>
  )
}
