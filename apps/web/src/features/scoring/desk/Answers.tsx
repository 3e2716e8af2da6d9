import type { Candidate } from '@elevate/contracts/scoring-panel'

/** What the candidate wrote, as it was written but for what tells who it is. */
export function Answers({ answers }: Pick<Candidate, 'answers'>) {
  const isAnyCovered = answers.some(({ covered }) => covered > 0)
  return (
    <>
      <h2 className="nhsuk-heading-m">What they wrote</h2>
      {isAnyCovered && (
        <p className="app-reference">
          [covered] stands where we took out a name, an address or something else that tells who this is.
        </p>
      )}
      {answers.length === 0 && <p>There are no answers that the panel reads.</p>}
      {answers.map(({ questionId, question, words }) => (
        <section key={questionId}>
          <h3 className="nhsuk-heading-s">{question}</h3>
          <p className="app-answer">{words === '' ? 'Not answered' : words}</p>
        </section>
      ))}
    </>
  )
}
