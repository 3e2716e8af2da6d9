import { type CheckInQuestion, checkInScale } from '@elevate/contracts/check-in-vocabulary'

/** As a partner will see it: one question a page, each with who may read the answer. */
export function Preview({ questions }: { questions: CheckInQuestion[] }) {
  return (
    <section aria-labelledby="preview">
      <h2 className="nhsuk-heading-m" id="preview">
        As partners will see it
      </h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {questions.map((question) => (
          <li key={question.key}>
            <strong>{question.text || 'A question without a text'}</strong>
            <br />
            {question.hint !== '' && (
              <>
                {question.hint}
                <br />
              </>
            )}
            {choicesOf(question)}
          </li>
        ))}
      </ol>
      <p>After each: who may read this answer? My lead, my mentor, the programme without my name, or nobody but me.</p>
      <p>Then: "please contact me", what is sent, Samaritans, NHS 111 and 999, and the button to send.</p>
    </section>
  )
}

function choicesOf({ kind, options }: CheckInQuestion): string {
  if (kind === 'words') return 'A box to write in'
  const choices = kind === 'scale' ? checkInScale.map(({ score, word }) => `${score} ${word}`) : options
  return [...choices, 'Prefer not to say'].join(' · ')
}
